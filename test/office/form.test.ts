import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, type CellObject } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { afterAll, describe, expect, it } from 'vitest';
import { figureLimit } from '../../src/write/template/form-limits.ts';
import { writeForm } from '../../src/write/template/form.ts';
import {
  checked,
  consistent,
  DEPARTMENT,
  filled,
  programmes,
  questionsOf,
  requestOf,
  YEAR,
} from '../write/filled-form.ts';
import { Desk, needing, pagesOf, unpack, wordsOfPdf } from './office.ts';
import { expectValid } from './schema.ts';

/* The blank form as it is printed and signed, filled in with an office program, and sent back. */

const { skip, name } = needing('soffice', 'xmllint', 'pdftotext', 'pdfinfo');
const forms = programmes.flatMap((programme) =>
  (['vi', 'en'] as const).map((language) => ({ programme, language, as: 'xlsx', year: YEAR }) as const),
);
const named = forms.map((form) => [`${form.programme.id} in ${form.language}`, form] as const);

describe.skipIf(skip)(`the form (${name})`, () => {
  const desk = new Desk();
  afterAll(() => desk.clear());

  it.each(named)(
    'of %s is valid, and stands on at most two pages of A4 with every word',
    async (title, form) => {
      const file = desk.path(`${title}.xlsx`, await writeForm(requestOf(form)));
      expectValid(unpack(file, join(desk.folder, title)));
      const pdf = desk.convert(file, 'pdf');
      const pages = pagesOf(pdf);
      expect(pages.length).toBeLessThanOrEqual(2);
      expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual(
        pages.map(() => [595, 842]),
      );
      const text = wordsOfPdf(pdf);
      expect(text).not.toMatch(/###|Err:\d/);
      for (const words of [form.programme.id, String(YEAR)]) expect(text).toContain(words);
      // A line that does not fit its row is cut off, and its words are missing on paper.
      const printed = counted(text.split(' '));
      const due = counted(
        requestOf(form).catalogue.indicators.flatMap(({ label, help }) =>
          `${label[form.language]} ${help[form.language]}`.split(/\s+/),
        ),
      );
      expect([...due].filter(([word, times]) => (printed.get(word) ?? 0) < times)).toEqual([]);
    },
  );

  it.each(['xlsx', 'ods', 'xls'] as const)(
    'filled in and saved by LibreOffice as .%s gives no finding',
    async (kind) => {
      for (const form of forms.filter(({ language }) => language === 'vi')) {
        const filling = consistent(form);
        const sent = desk.path(`gui-${kind}.xlsx`, await filled(form, filling));
        const read = await checked(desk.convert(sent, kind), form.programme.id);
        expect(questionsOf(read)).toEqual([]);
        expect([read.department?.name, read.year]).toEqual([DEPARTMENT, YEAR]);
        for (const [id, value] of read.figures) expect([id, value]).toEqual([id, filling.figure(id)]);
      }
    },
  );

  it('lets in whole numbers from 0 to the whole and the words for "does not apply", and nothing else', async () => {
    const whole = { cell: 'B1', label: 'Tổng số đơn vị' };
    const cases = [
      [0, 10, true],
      [10, 10, true],
      [11, 10, false],
      [11, null, true],
      [11, 'không áp dụng', true],
      [-1, 10, false],
      [1.5, 10, false],
      ['không áp dụng', 10, true],
      [' Không áp dụng ', 10, true],
      ['mười', 10, false],
      ['9', 10, false],
    ] as const;
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Thử');
    cases.forEach(([value, of], index) => {
      const row = index + 1;
      const limit = figureLimit(`A${row}`, 'Đơn vị đạt', { ...whole, cell: `B${row}` }, 'vi');
      sheet.getRow(row).values = [value, of, { formula: limit.formulae[0] }];
    });
    const file = desk.path('limits.xlsx', new Uint8Array(await book.xlsx.writeBuffer()));
    const computed = read(readFileSync(desk.convert(file, 'xlsx'))).Sheets['Thử'] ?? {};
    const results = cases.map(([value, of], index) => [
      value,
      of,
      (computed[`C${index + 1}`] as CellObject).v,
    ]);
    expect(results).toEqual(cases.map((each) => [...each]));
  });
});

function counted(words: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
  return times;
}
