import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitted, grown, inOrder, roomFor, type CellArrays } from '../../../src/read/packed/room.ts';

interface Cell {
  readonly column: number;
  readonly kind: number;
  readonly style: number;
  readonly number: number;
  readonly shown: number;
}

const cell = fc.record<Cell>({
  column: fc.nat(16_383),
  kind: fc.nat(15),
  style: fc.nat(65_535),
  number: fc.double({ noNaN: true }),
  shown: fc.integer({ min: -2, max: 1_000_000 }),
});

function put(arrays: CellArrays, cells: readonly Cell[]): void {
  cells.forEach(({ column, kind, style, number, shown }, at) => {
    arrays.columns[at] = column;
    arrays.kinds[at] = kind;
    arrays.styleOf[at] = style;
    arrays.numbers[at] = number;
    arrays.shown[at] = shown;
  });
}

function cellsOf({ columns, kinds, styleOf, numbers, shown }: CellArrays): Cell[] {
  return Array.from(columns, (column, at) => ({
    column,
    kind: kinds[at] ?? -1,
    style: styleOf[at] ?? -1,
    number: numbers[at] ?? NaN,
    shown: shown[at] ?? -9,
  }));
}

/** The cells of a sheet for which there was room for so many at first. */
function packed(cells: readonly Cell[], expected: number): CellArrays {
  let room = roomFor(expected);
  while (room.columns.length < cells.length) room = grown(room);
  put(room, cells);
  return fitted(room, cells.length);
}

describe('room for cells', () => {
  it('gives back what was put there, sheet after sheet, and leaves earlier sheets as they are', () => {
    const sheet = fc.tuple(fc.array(cell, { maxLength: 40 }), fc.nat(80));
    fc.assert(
      fc.property(fc.array(sheet, { maxLength: 6 }), (sheets) => {
        const all = sheets.map(([cells, expected]) => packed(cells, expected));
        expect(all.map(cellsOf)).toEqual(sheets.map(([cells]) => cells));
      }),
    );
  });

  it('keeps the cells while it grows', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 20 }), (cells) => {
        const room = roomFor(cells.length);
        put(room, cells);
        const more = grown(room);
        expect(more.columns.length).toBeGreaterThan(room.columns.length);
        expect(cellsOf(fitted(more, cells.length))).toEqual(cells);
      }),
    );
  });

  it('gives a small sheet one piece of memory of its own, and a large one its room', () => {
    const small = packed([], 1000);
    expect(small.columns.buffer.byteLength).toBe(0);
    const one = packed([{ column: 1, kind: 1, style: 2, number: 0.5, shown: -1 }], 1000);
    expect(
      new Set([one.columns, one.kinds, one.styleOf, one.numbers, one.shown].map((a) => a.buffer)),
    ).toEqual(new Set([one.columns.buffer]));
    expect(one.columns.buffer.byteLength).toBe(17);
    const room = roomFor(100_000);
    expect(fitted(room, 10).columns.buffer).toBe(room.columns.buffer);
  });

  it('puts cells in an order', () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 20 }), (cells) => {
        const order = Uint32Array.from(cells, (_, at) => cells.length - 1 - at);
        expect(cellsOf(inOrder(packed(cells, cells.length), order))).toEqual([...cells].reverse());
      }),
    );
  });
});
