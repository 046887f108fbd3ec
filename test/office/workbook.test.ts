import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, type CellObject } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../meta/sources.ts';
import { writeLargeProvince } from './large-province.ts';
import { Desk, needing, pagesOf, run, textOfPages, unpack, wordsOfPdf } from './office.ts';
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

/** The chart parts of a package. */
function chartsIn(bytes: Uint8Array): number {
  return Object.keys(unzipSync(bytes)).filter((name) => /^xl\/charts\/chart\d+\.xml$/.test(name)).length;
}

/** Every sheet with its title, and the words of the rows that each of its pages must repeat. */
function sheetsOf(
  bytes: Uint8Array,
): readonly { readonly name: string; readonly title: string; readonly header: ReadonlySet<string> }[] {
  const book = read(bytes);
  const repeated = new Map(
    (book.Workbook?.Names ?? []).flatMap(({ Name, Ref, Sheet }) => {
      const [, from, to] = /\$(\d+):\$(\d+)$/.exec(Ref) ?? [];
      return Name === '_xlnm.Print_Titles' ? [[Sheet, [Number(from), Number(to)] as const]] : [];
    }),
  );
  return book.SheetNames.map((name, index) => {
    const cells = Object.entries(book.Sheets[name] ?? {}) as [string, CellObject][];
    const [from, to] = repeated.get(index) ?? [0, 0];
    const header = cells.filter(([cell]) => {
      const row = Number(/^[A-Z]+(\d+)$/.exec(cell)?.[1]);
      return row >= from && row <= to;
    });
    const title = String(cells.find(([cell]) => cell === 'A1')?.[1].v ?? '');
    return {
      name,
      title: title.normalize('NFC'),
      header: new Set(header.flatMap(([, { v }]) => wordsIn(String(v)))),
    };
  });
}

const bare = (text: string) => text.replace(/\s+/g, '');

function wordsIn(text: string): readonly string[] {
  return text
    .normalize('NFC')
    .split(/\s+/)
    .filter((word) => word !== '');
}

const { skip, name } = needing('soffice', 'xmllint', 'pdftotext', 'pdfinfo');

/** What each workbook is made of, and how. */
const WORKBOOKS: Readonly<Record<string, (desk: Desk) => Promise<readonly string[]>>> = {
  'thanh-hoa-2022': async () => ['fixtures/thanh-hoa-2022/in', '--official', '--department-sheets'],
  'sample-province': async () => ['fixtures/sample-province/in', '--official', '--department-sheets'],
  'sixty departments': async (desk) => {
    const { inbox, roster } = await writeLargeProvince(desk.path('province'));
    return [inbox, '--roster', roster];
  },
};

describe.skipIf(skip).each(Object.keys(WORKBOOKS))(`the workbook of %s (${name})`, (story) => {
  const desk = new Desk();
  let workbook: string;
  let bytes: Uint8Array;
  let pdf: string | null = null;
  const printed = () => (pdf ??= desk.convert(workbook, 'pdf'));

  beforeAll(async () => {
    workbook = desk.path(`${story}.xlsx`);
    const typed = (await WORKBOOKS[story]?.(desk)) ?? [];
    run('node', ['bin/khuyenhoc.js', 'rollup', ...typed, '-o', workbook, '--as-of', '2024-01-15'], ROOT);
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

  it('keeps its charts when an office program saves it', () => {
    expect(chartsIn(readFileSync(desk.convert(workbook, 'xlsx')))).toBe(chartsIn(bytes));
  });

  it('prints on A4, every number in full and no error value', () => {
    const words = wordsOfPdf(printed());
    expect(words).toContain('TỔNG HỢP SỐ LIỆU KHUYẾN HỌC');
    expect(words).not.toMatch(/###|Err:\d|#(?:REF!|NAME\?|VALUE!|N\/A|NULL!|NUM!)/);
    const pages = pagesOf(printed());
    expect(pages.length).toBeGreaterThan(5);
    const sizes = pages.map(({ width, height }) => [width, height].map(Math.round).sort((a, b) => a - b));
    expect(sizes.filter(([short, long]) => short !== 595 || long !== 842)).toEqual([]);
  });

  it.skipIf(story !== 'sixty departments')('repeats its header rows on every page of a long sheet', () => {
    const sheets = sheetsOf(bytes);
    expect(sheets.filter(({ header }) => header.size > 0).length).toBeGreaterThan(5);
    expect(sheets.filter(({ title }) => title === '')).toEqual([]);
    let at = -1;
    const pagesOfSheet = sheets.map(() => 0);
    const lacking = textOfPages(printed()).flatMap((page, index) => {
      // Where letters stand wide or columns close, words come out parted or joined.
      const text = bare(page);
      const next = sheets[at + 1];
      if (next !== undefined && text.includes(bare(next.title))) at++;
      pagesOfSheet[at] = (pagesOfSheet[at] ?? 0) + 1;
      const missing = [...(sheets[at]?.header ?? [])].filter((word) => !text.includes(word));
      return missing.length === 0 ? [] : [{ page: index + 1, sheet: sheets[at]?.name, missing }];
    });
    expect(lacking).toEqual([]);
    expect(pagesOfSheet.length).toBe(sheets.length);
    expect(pagesOfSheet.filter((pages) => pages === 0)).toEqual([]);
    expect(pagesOfSheet.filter((pages) => pages > 1).length).toBeGreaterThan(4);
  });

  it('is well-formed and valid in every part', () => {
    const parts = unpack(workbook, join(desk.folder, 'parts'));
    expect(parts.length).toBeGreaterThan(10);
    expectValid(parts);
  });
});
