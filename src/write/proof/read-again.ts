import type { Packed } from '../xlsx/part.ts';
import { cellsIn, type FinishedCells } from './cells.ts';
import { unpacked } from './parts.ts';

/** A sheet's part with its cells, read again from the very bytes that it was packed into. */
export interface ReadPart extends Packed {
  readonly cells: FinishedCells;
}

/** The cells of a sheet by what its part is packed into. Throws an `Error` where that is not whole. */
export function readAgain(sheet: string, { packed, size }: Packed): FinishedCells {
  return cellsIn(sheet, unpacked(sheet, Buffer.concat(packed), size));
}

/** The memory of what was read, which can be handed over to another thread. */
export function memoryOf({ kinds, numbers, formulaOf }: FinishedCells): ArrayBuffer[] {
  return [kinds, numbers, formulaOf].map(({ buffer }) => buffer as ArrayBuffer);
}
