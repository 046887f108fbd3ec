import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openFinished } from '../../../src/write/proof/finished.ts';
import { assertFinished } from '../../../src/write/proof/proof.ts';
import type { ReadPart } from '../../../src/write/proof/read-again.ts';
import { writeBook } from '../../../src/write/xlsx/package.ts';
import { writeWorkbook } from '../../../src/write/workbook/workbook.ts';
import { packedInThread } from '../../../src/write/xlsx/thread.ts';
import { largeYear, sampleContext } from '../sample-year.ts';
import { bookOf, formula, number, sheetOf, text } from '../xlsx/sample-book.ts';

/** The packing thread's program as it is shipped. */
const bundle = fileURLToPath(new URL('../../../dist/packing-thread.js', import.meta.url));

const NAME = 'Số liệu';
const PART = 'xl/worksheets/sheet1.xml';
const rows = Array.from({ length: 9000 }, (_, index) => ({
  cells: [text(`Trường ${index % 700}`), number(index), formula(index * 2, `B${index + 1}*2`)],
}));
const book = bookOf([{ ...sheetOf(rows, { name: NAME }), readAgain: true }, sheetOf([], { name: 'Khác' })]);
const read = new Map<string, ReadPart>();
const bytes = await packedInThread(bundle, (packer) => writeBook(book, packer, read));
const cellsOf = (finished: Uint8Array, known?: ReadonlyMap<string, ReadPart>) =>
  openFinished(finished, known).sheets.get(NAME)?.();

describe('a sheet that was read when it had been packed', () => {
  it('is read as it is from the finished workbook, and no other sheet is', () => {
    expect([...read.keys()]).toEqual([PART]);
    expect(cellsOf(bytes, read)).toEqual(cellsOf(bytes));
    expect(cellsOf(bytes)?.rows).toBe(9000);
  });

  it('is not read again where the workbook holds the very bytes', () => {
    const cells = read.get(PART)?.cells;
    expect(cells).toBeDefined();
    expect(cellsOf(bytes, read)?.numbers).toBe(cells?.numbers);
  });

  it('is read from the workbook where that holds other bytes', async () => {
    const changed = rows.map((row, index) => (index === 1 ? { cells: [number(7)] } : row));
    const other = bookOf([sheetOf(changed, { name: NAME }), sheetOf([], { name: 'Khác' })]);
    const finished = await writeBook(other);
    expect(cellsOf(finished, read)).toEqual(cellsOf(finished));
    expect(cellsOf(finished, read)).not.toEqual(cellsOf(bytes));
    const part = read.get(PART);
    if (part === undefined) throw new Error('no part was read');
    for (const wrong of [
      { ...part, size: part.size + 1 },
      { ...part, packed: part.packed.slice(1) },
    ])
      expect(cellsOf(bytes, new Map([[PART, wrong]]))?.numbers).not.toBe(part.cells.numbers);
  });

  it('is every one that others add up, where there are many departments', async () => {
    const [year, context] = [largeYear(1000), sampleContext()];
    const known = new Map<string, ReadPart>();
    const written = await writeWorkbook(year, context, bundle, known);
    expect(known.size).toBeGreaterThanOrEqual(3);
    assertFinished(written, year, context, known);
    // What is read meanwhile is held against the totals as what is read in the end.
    const [name, part] = [...known].find(([, { cells }]) => cells.formulas.length > 3) ?? [];
    if (name === undefined || part === undefined) throw new Error('no sheet with formulas');
    part.cells.numbers.fill(1);
    expect(() => assertFinished(written, year, context, known)).toThrow('finished workbook');
  });
});
