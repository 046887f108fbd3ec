import { expect, it } from 'vitest';
import { UsageError } from '../../src/cli/errors.ts';
import { assertWorkbookName, formKind, formName } from '../../src/cli/form-file.ts';
import { wordsOf } from '../../src/cli/words.ts';

const words = wordsOf('en').usage;

it.each([
  [{}, 'xlsx'],
  [{ as: 'csv' }, 'csv'],
  [{ output: 'a.csv' }, 'csv'],
  [{ output: 'a/b.XLSX' }, 'xlsx'],
  [{ output: 'a.csv', as: 'csv' }, 'csv'],
] as const)('%j is a form of kind %s', (options, kind) => {
  expect(formKind(options, words)).toBe(kind);
});

it.each([
  [{ output: 'a.csv', as: 'xlsx' }, 'The file name a.csv contradicts --as xlsx.'],
  [{ output: 'a.ods' }, 'The format of a.ods is not clear: end it in .xlsx or .csv, or add --as.'],
  [{ output: 'a' }, 'The format of a is not clear: end it in .xlsx or .csv, or add --as.'],
] as const)('%j is refused', (options, message) => {
  expect(() => formKind(options, words)).toThrow(new UsageError(message));
});

it('lets --as decide where the name says nothing', () => {
  expect(formKind({ output: 'form', as: 'csv' }, words)).toBe('csv');
});

it('names the form after programme and year', () => {
  expect(formName('thanh-hoa-2023', 2025, 'xlsx')).toBe('mau-bao-cao-thanh-hoa-2023-2025.xlsx');
  expect(formName('dak-lak-55', null, 'csv')).toBe('mau-bao-cao-dak-lak-55.csv');
});

it.each(['a.xlsx', 'A.XLSX', 'tong-hop', 'tong.hop', './-'])('a workbook may be called %s', (output) => {
  expect(() => assertWorkbookName(output, words)).not.toThrow();
});

it.each(['a.csv', 'a.PDF', 'a.xls', '-'])('a workbook is not called %s', (output) => {
  const message = `The consolidated workbook is an .xlsx file, so it is not written as ${output}.`;
  expect(() => assertWorkbookName(output, words)).toThrow(new UsageError(message));
});
