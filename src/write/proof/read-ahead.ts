import type { Packed } from '../xlsx/part.ts';
import { cellsIn, type FinishedCells } from './cells.ts';
import { inflated } from './parts.ts';

/** A sheet that was read before the workbook was finished. */
interface Read {
  readonly packed: Buffer;
  readonly cells: FinishedCells;
}

/**
 * Sheets of a workbook that is still being packed, read for the proof while there is nothing else to do. What is read
 * counts only for the very bytes it was read from: the finished workbook is what is proved.
 */
export class ReadAhead {
  private readonly read = new Map<string, Read>();

  /** Reads a sheet that is packed. Throws an `Error` where its part is not whole or something stands there that is none. */
  take(sheet: string, { packed: pieces, size }: Pick<Packed, 'packed' | 'size'>): void {
    const packed = Buffer.concat(pieces);
    this.read.set(sheet, { packed, cells: cellsIn(sheet, inflated(sheet, packed, size)) });
  }

  /** The cells of a sheet that was read from these bytes; null where none was. */
  cellsOf(sheet: string, packed: Buffer): FinishedCells | null {
    const read = this.read.get(sheet);
    return read?.packed.equals(packed) === true ? read.cells : null;
  }
}
