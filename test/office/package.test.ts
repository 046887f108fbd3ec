import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, type CellObject } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeBook } from '../../src/write/xlsx/package.ts';
import { all, parse } from '../write/elements.ts';
import { bookOf, CHART_SHEET, EVERYTHING, number, PAGE, sheetOf, text } from '../write/xlsx/sample-book.ts';
import { Desk, needing, pagesOf, unpack, wordsOfPdf } from './office.ts';
import { expectValid } from './schema.ts';

/* A workbook with everything that the writer knows, as an office program sees it. */

const { skip, name } = needing('soffice', 'xmllint', 'pdftotext', 'pdfinfo');

describe.skipIf(skip)(`the package writer (${name})`, () => {
  const desk = new Desk();
  let file: string;
  /** The same workbook, opened and saved by LibreOffice. */
  let again: Uint8Array;

  beforeAll(async () => {
    file = desk.path('everything.xlsx', await writeBook(EVERYTHING));
    again = readFileSync(desk.convert(file, 'xlsx'));
  });
  afterAll(() => desk.clear());

  it('makes parts that are valid, every kind of them', () => {
    const parts = unpack(file, join(desk.folder, 'parts'));
    const kinds = new Set(parts.map(({ name: part }) => part.replace(/\d+/g, '')));
    expect(kinds).toContain('xl/tables/table.xml');
    expect(kinds).toContain('xl/drawings/drawing.xml');
    expect(kinds).toContain('xl/charts/chart.xml');
    expectValid(parts);
  });

  it('makes formulas whose stored results are what they give', () => {
    const cells = read(again).Sheets['Số liệu'] ?? {};
    expect(['B6', 'C6'].map((cell) => (cells[cell] as CellObject).v)).toEqual([6713, 'chưa có']);
  });

  it('makes tables, charts, conditions, limits and links that an office program keeps', () => {
    const parts = Object.entries(unzipSync(again)).map(([part, xml]) => [part, strFromU8(xml)] as const);
    const kept = (part: RegExp, element: string) =>
      parts
        .filter(([each]) => part.test(each))
        .flatMap(([, xml]) => xml.match(new RegExp(`<(?:\\w+:)?${element}[ />]`, 'g')) ?? []).length;
    expect(kept(/tables\/table/, 'tableColumn')).toBe(3);
    expect(kept(/charts\/chart\d/, 'chartSpace')).toBe(2);
    expect(kept(/worksheets\/sheet/, 'cfRule')).toBe(2);
    expect(kept(/worksheets\/sheet/, 'dataValidation')).toBe(3);
    expect(kept(/worksheets\/sheet/, 'hyperlink')).toBe(1);
    expect(kept(/worksheets\/sheet/, 'mergeCell')).toBe(1);
    const book = parts.find(([part]) => part === 'xl/workbook.xml')?.[1] ?? '';
    expect(book).toMatch(/name="Danh mục"[^>]*state="hidden"/);
  });

  it('starts a page where it is told to, and repeats the header on it', async () => {
    const rows = [
      { cells: [text('Đơn vị')] },
      ...Array.from({ length: 30 }, (_, index) => ({ cells: [number(index + 1)] })),
    ];
    const page = { ...PAGE, repeat: { from: 1, to: 1 }, area: { rows: 31, columns: 1 }, breaks: [11, 21] };
    const broken = desk.path('breaks.xlsx', await writeBook(bookOf([sheetOf(rows, { page })])));
    const pdf = desk.convert(broken, 'pdf');
    expect(pagesOf(pdf)).toHaveLength(3);
    expect(wordsOfPdf(pdf).match(/Đơn vị/g)).toHaveLength(3);
    expect(wordsOfPdf(pdf)).toContain('Trang 3/3');
  });

  it('prints the whole of its print area and nothing beyond', async () => {
    const rows = [{ cells: [text('trong'), null, text('ngoài')] }];
    const page = { ...PAGE, repeat: null, area: { rows: 1, columns: 2 } };
    const file = desk.path('area.xlsx', await writeBook(bookOf([sheetOf(rows, { page })])));
    const pdf = desk.convert(file, 'pdf');
    expect(wordsOfPdf(pdf)).toContain('trong');
    expect(wordsOfPdf(pdf)).not.toContain('ngoài');
  });

  it('makes charts with their words on paper', async () => {
    const alone = await writeBook(
      bookOf([{ ...CHART_SHEET, charts: CHART_SHEET.charts?.slice(0, 1) ?? [] }]),
    );
    const pdf = desk.convert(desk.path('charts.xlsx', alone), 'pdf');
    const [chart] = CHART_SHEET.charts ?? [];
    expect(wordsOfPdf(pdf)).toContain(chart?.title ?? 'no chart');
    const drawings = Object.entries(unzipSync(alone)).filter(([part]) => /drawing\d/.test(part));
    expect(all(parse(strFromU8(drawings[0]?.[1] ?? new Uint8Array())), 'xdr:twoCellAnchor')).toHaveLength(1);
  });
});
