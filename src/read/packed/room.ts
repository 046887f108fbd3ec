import type { PackedCells } from './packed-cells.ts';

/** The arrays of packed cells. */
export type CellArrays = Pick<PackedCells, 'columns' | 'kinds' | 'styleOf' | 'numbers' | 'shown'>;

/** Cells that the room which is kept for the next sheet holds at most: a MiB. */
const MOST_KEPT = 65_536;

/** Room that is made anew has place for so many at least. */
const FEWEST = 256;

/** Room for cells on their way into packed arrays; what stands in it beyond the cells that were put there is of no meaning. */
export function roomFor(cells: number): CellArrays {
  if (cells > MOST_KEPT) return newArrays(cells);
  const room = spare !== null && spare.columns.length >= cells ? spare : newArrays(cells);
  spare = null;
  return room;
}

/** Arrays of thousands of small sheets, one after the other, are not made anew each time. */
let spare: CellArrays | null = null;

/** Room for twice as many, with the cells that stand in it. */
export function grown(room: CellArrays): CellArrays {
  const length = room.columns.length;
  return filled(newArrays(Math.max(FEWEST, 2 * length)), room);
}

/** The cells in a room, in arrays that hold just these. The room must not be used any more. */
export function fitted(room: CellArrays, cells: number): CellArrays {
  const { columns, kinds, styleOf, numbers, shown } = room;
  const used: CellArrays = {
    columns: columns.subarray(0, cells),
    kinds: kinds.subarray(0, cells),
    styleOf: styleOf.subarray(0, cells),
    numbers: numbers.subarray(0, cells),
    shown: shown.subarray(0, cells),
  };
  // A large sheet is not copied: twice its cells would take more memory than the room that is left over.
  if (columns.length > MOST_KEPT) return used;
  spare = room;
  return filled(newArrays(cells), used);
}

/** The cells at these places, one after the other. */
export function inOrder(cells: CellArrays, order: Uint32Array): CellArrays {
  const ordered = newArrays(order.length);
  for (let at = 0; at < order.length; at++) {
    const from = order[at] as number;
    ordered.columns[at] = cells.columns[from] as number;
    ordered.kinds[at] = cells.kinds[from] as number;
    ordered.styleOf[at] = cells.styleOf[from] as number;
    ordered.numbers[at] = cells.numbers[from] as number;
    ordered.shown[at] = cells.shown[from] as number;
  }
  return ordered;
}

function filled(arrays: CellArrays, cells: CellArrays): CellArrays {
  arrays.columns.set(cells.columns);
  arrays.kinds.set(cells.kinds);
  arrays.styleOf.set(cells.styleOf);
  arrays.numbers.set(cells.numbers);
  arrays.shown.set(cells.shown);
  return arrays;
}

const BYTES_A_CELL = 17;

/** All of them in one piece of memory, the widest first as their places must be multiples of their widths. */
function newArrays(cells: number): CellArrays {
  const memory = new ArrayBuffer(cells * BYTES_A_CELL);
  return {
    numbers: new Float64Array(memory, 0, cells),
    shown: new Int32Array(memory, cells * 8, cells),
    columns: new Uint16Array(memory, cells * 12, cells),
    styleOf: new Uint16Array(memory, cells * 14, cells),
    kinds: new Uint8Array(memory, cells * 16, cells),
  };
}
