import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, type CellObject } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../meta/sources.ts';
import { Desk, needing, pagesOf, run, unpack, wordsOfPdf } from './office.ts';
import { expectValid } from './schema.ts';

/* The consolidated workbook as an office program sees it: recalculated, printed, and part by part. */

/** A sheet's formulas with the values stored beside them, by `sheet!cell`. */
function formulasOf(
  bytes: Uint8Array,
): ReadonlyMap<string, { readonly formula: string; readonly value: unknown }> {
  const book = read(bytes, { cellFormula: true });
  const found = Object.entries(book.Sheets).flatMap(([sheet, cells]) =>
    Object.entries(cells).flatMap(([cell, content]) => {
      const { f: formula, v: value } = content as CellObject;
      return typeof formula === 'string' ? [[`${sheet}!${cell}`, { formula, value }] as const] : [];
    }),
  );
  return new Map(found);
}

/** The same workbook without any stored result: what stands there afterwards has been computed. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]) => [
    name,
    name.startsWith('xl/worksheets/')
      ? strToU8(strFromU8(content).replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1'))
      : content,
  ]);
  return zipSync(Object.fromEntries(parts) as Record<string, Uint8Array>);
}

const { skip, name } = needing('soffice', 'xmllint', 'pdftotext', 'pdfinfo');

describe.skipIf(skip).each(['thanh-hoa-2022', 'sample-province'])(`the workbook of %s (${name})`, (story) => {
  const desk = new Desk();
  let workbook: string;
  let bytes: Uint8Array;

  beforeAll(() => {
    workbook = desk.path(`${story}.xlsx`);
    const typed = [
      `fixtures/${story}/in`,
      '-o',
      workbook,
      '--as-of',
      '2024-01-15',
      '--official',
      '--department-sheets',
    ];
    run('node', ['bin/khuyenhoc.js', 'rollup', ...typed], ROOT);
    bytes = readFileSync(workbook);
  });
  afterAll(() => desk.clear());

  it('holds in every formula the value that the formula gives', () => {
    const ours = formulasOf(bytes);
    expect(ours.size).toBeGreaterThan(10);
    const bare = withoutResults(bytes);
    expect([...formulasOf(bare).values()].filter(({ value }) => value !== undefined && value !== '')).toEqual(
      [],
    );
    const computed = formulasOf(readFileSync(desk.convert(desk.path(`${story}-bare.xlsx`, bare), 'xlsx')));
    const different = [...ours].flatMap(([cell, { formula, value }]) => {
      const other = computed.get(cell)?.value;
      const same =
        typeof value === 'number' && typeof other === 'number'
          ? Math.abs(value - other) <= 1e-9 * Math.max(1, Math.abs(value))
          : value === other;
      return same ? [] : [{ cell, formula, stored: value, computed: other }];
    });
    expect(different).toEqual([]);
  });

  it('prints on A4, every number in full and no error value', () => {
    const pdf = desk.convert(workbook, 'pdf');
    const words = wordsOfPdf(pdf);
    expect(words).toContain('TỔNG HỢP SỐ LIỆU KHUYẾN HỌC');
    expect(words).not.toMatch(/###|Err:\d|#(?:REF!|NAME\?|VALUE!|N\/A|NULL!|NUM!)/);
    const pages = pagesOf(pdf);
    expect(pages.length).toBeGreaterThan(5);
    const sizes = pages.map(({ width, height }) => [width, height].map(Math.round).sort((a, b) => a - b));
    expect(sizes.filter(([short, long]) => short !== 595 || long !== 842)).toEqual([]);
  });

  it('is well-formed and valid in every part', () => {
    const parts = unpack(workbook, join(desk.folder, 'parts'));
    expect(parts.length).toBeGreaterThan(10);
    expectValid(parts);
  });
});
