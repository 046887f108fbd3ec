import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellName, columnName, compareText, coveringRanges, rangeName } from '../../src/domain/address.ts';
import type { Address } from '../../src/domain/address.ts';

function columnNumber(name: string): number {
  return [...name].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

describe('names of cells', () => {
  it('counts columns as a spreadsheet does', () => {
    expect([0, 25, 26, 51, 52, 701, 702, 16_383].map(columnName)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
      'XFD',
    ]);
    for (let column = 0; column < 20_000; column++) expect(columnNumber(columnName(column))).toBe(column);
  });

  it('names cells and ranges', () => {
    expect(cellName({ row: 8, column: 5 })).toBe('F9');
    expect(rangeName({ top: 9, left: 3, bottom: 19, right: 5 })).toBe('D10:F20');
    expect(rangeName({ top: 9, left: 3, bottom: 9, right: 3 })).toBe('D10');
  });
});

describe('coveringRanges', () => {
  const at = (row: number, column: number, sheet: string | null = 'Biểu 1'): Address => ({
    sheet,
    row,
    column,
  });

  it('joins runs down a column, along a row, and keeps sheets apart', () => {
    expect(coveringRanges([at(2, 1), at(0, 1), at(1, 1), at(5, 1)])).toEqual([
      { sheet: 'Biểu 1', range: 'B1:B3' },
      { sheet: 'Biểu 1', range: 'B6' },
    ]);
    expect(coveringRanges([at(3, 2), at(3, 1), at(3, 4)])).toEqual([
      { sheet: 'Biểu 1', range: 'B4:C4' },
      { sheet: 'Biểu 1', range: 'E4' },
    ]);
    expect(coveringRanges([at(0, 0, 'B'), at(1, 0, 'A')])).toEqual([
      { sheet: 'A', range: 'A2' },
      { sheet: 'B', range: 'A1' },
    ]);
    expect(coveringRanges([])).toEqual([]);
  });

  it('covers every cell and no other one, in whatever order they come', () => {
    const places = fc.uniqueArray(fc.tuple(fc.nat(7), fc.nat(4)), { selector: String, maxLength: 30 });
    fc.assert(
      fc.property(places, (cells) => {
        const addresses = cells.map(([row, column]) => at(row, column));
        const ranges = coveringRanges(addresses);
        expect(coveringRanges([...addresses].reverse())).toEqual(ranges);
        const covered = ranges.flatMap(({ range }) => cellsOf(range));
        expect(covered.sort(compareText)).toEqual(addresses.map(cellName).sort(compareText));
      }),
    );
  });
});

function cellsOf(range: string): string[] {
  const [first = '', last = first] = range.split(':');
  const corner = (name: string) => {
    const [, letters = '', digits = ''] = /^([A-Z]+)([0-9]+)$/.exec(name) ?? [];
    return { column: columnNumber(letters), row: Number(digits) - 1 };
  };
  const cells: string[] = [];
  for (let { row } = corner(first); row <= corner(last).row; row++) {
    for (let { column } = corner(first); column <= corner(last).column; column++)
      cells.push(cellName({ row, column }));
  }
  return cells;
}

describe('compareText', () => {
  it('orders by code unit, whatever the locale', () => {
    expect(['đ', 'Z', 'a', 'd', 'A'].sort(compareText)).toEqual(['A', 'Z', 'a', 'd', 'đ']);
  });
});
