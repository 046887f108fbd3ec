import * as XLSX from '@e965/xlsx';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, Row } from '../../../src/write/xlsx/book.ts';
import { writeBook } from '../../../src/write/xlsx/package.ts';
import { cellText } from '../../../src/write/xlsx/text.ts';
import { readBack, sheetOf as found } from '../read-back.ts';
import { bookOf, EVERYTHING, formula, number, sheetOf, text } from './sample-book.ts';

/* What other people's readers find in a workbook. */

const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('Sở Y tế', '_x0041_', '=1+1', ' a ', 'dòng\nhai\r\nba\tbốn', '__proto__', "'", '<&>"'),
);
// @e965/xlsx decodes such codes twice in the results of formulas.
const results = words.filter((each) => !each.includes('_x'));
const figure = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(-0));
const anyCell: fc.Arbitrary<Cell | null> = fc.oneof(
  fc.constant(null),
  words.map((each) => text(each)),
  figure.map((each) => number(each, {})),
  fc
    .tuple(fc.oneof(results, figure), fc.constantFrom('A1+1', 'IF(A1<>"&",1,2)'))
    .map(([value, each]) => formula(value, each, {})),
);
const anyRows: fc.Arbitrary<readonly Row[]> = fc.array(
  fc.record({ cells: fc.array(anyCell, { maxLength: 5 }) }),
  {
    minLength: 1,
    maxLength: 6,
  },
);

/** Address, value and formula of every cell that holds something. */
function meant(rows: readonly Row[]) {
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => {
      if (cell === null) return [];
      const value = typeof cell.value === 'string' ? cellText(cell.value) : (cell.value ?? 0) + 0;
      return [[XLSX.utils.encode_cell({ r: row, c: column }), value, cell.formula] as const];
    }),
  );
}

describe('any rows are read back as they were meant', () => {
  it('by @e965/xlsx', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, async (rows) => {
        const sheet = found(readBack(await writeBook(bookOf([sheetOf(rows)]))), 'Số liệu');
        const back = meant(rows).map(([address]) => {
          const cell = sheet[address] as XLSX.CellObject;
          return [address, cell.v, cell.f];
        });
        expect(back).toEqual(meant(rows));
      }),
      { numRuns: 200 },
    );
  });

  it('by exceljs', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, async (rows) => {
        const book = new ExcelJS.Workbook();
        await book.xlsx.load((await writeBook(bookOf([sheetOf(rows)]))).buffer as ArrayBuffer);
        const sheet = book.getWorksheet('Số liệu');
        const back = meant(rows).map(([address, stored]) => {
          const value = sheet?.getCell(address).value;
          if (value !== null && typeof value === 'object' && 'formula' in value)
            // It leaves out results that are empty or zero.
            return [address, value.result ?? (typeof stored === 'string' ? '' : 0), value.formula];
          return [address, value ?? '', undefined];
        });
        expect(back).toEqual(meant(rows));
      }),
      { numRuns: 100 },
    );
  });
});

describe('a book with everything, by exceljs', async () => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await writeBook(EVERYTHING)).buffer as ArrayBuffer);
  const [figures, form, , names] = book.worksheets;

  it('has its sheets, one of them hidden', () => {
    expect(book.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ['Số liệu', 'visible'],
      ["Mẫu 'A' 1", 'visible'],
      ['Biểu đồ', 'visible'],
      ['Danh mục', 'hidden'],
    ]);
    expect(names?.getCell('A2').value).toBe('Sở Tư pháp');
  });

  it('has looks, sizes, a frozen header and print titles', () => {
    expect(figures?.getCell('A3').font).toMatchObject({ bold: true, name: 'Times New Roman', size: 12 });
    expect(figures?.getCell('A3').alignment).toMatchObject({ horizontal: 'center', wrapText: true });
    expect(figures?.getCell('B4').numFmt).toBe('#,##0');
    expect(figures?.getCell('C4').numFmt).toBe('"✓ "0.00%');
    expect(figures?.getColumn(1).width).toBe(26);
    expect(figures?.getRow(3).height).toBe(34);
    expect(figures?.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 3, showGridLines: false });
    expect(figures?.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      printTitlesRow: '3:3',
      printArea: 'A1:C7',
    });
  });

  it('has one table over its cells', () => {
    const table = (
      figures?.getTable('SoLieu') as unknown as { table: { tableRef: string; totalsRow: boolean } }
    ).table;
    expect(table).toMatchObject({ tableRef: 'A3:C6', totalsRow: true });
  });

  it('has limits on the cells of a form', () => {
    expect(form?.getCell('B1').dataValidation).toMatchObject({
      type: 'list',
      formulae: ["'Danh mục'!$A$1:$A$2"],
    });
    expect(form?.getCell('A2').dataValidation).toMatchObject({ type: 'whole', formulae: [1990, 2100] });
    expect(form?.getCell('C1').isMerged).toBe(true);
  });
});
