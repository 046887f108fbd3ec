import { ROWS, wholeIn } from './bytes.ts';
import { stands } from './scanner.ts';

/**
 * Rows whose tag says what that of the row above said, but for their number: `</row><row r="9" spans="1:22" ht="18.75">`.
 * Nearly all rows of a table are such; they are told by comparing bytes, in one step instead of two tags with five
 * attributes. What the tag says of its row then holds as it held before.
 */
export class RowsAlike {
  /** The row that was read last, counted from 1. */
  number = 0;
  /** Where the rest of a tag stands behind the number of its row; null where no row is open. */
  private bytes: Uint8Array | null = null;
  private from = 0;
  private to = -1;

  /** A row is opened by a tag whose number stands between these places. */
  opened(bytes: Uint8Array, from: number, to: number): void {
    const isFirst = stands(bytes, from - ROW.length, ROW);
    this.bytes = isFirst ? bytes : null;
    this.from = to;
    this.to = -1;
  }

  /** What follows the tag begins here. */
  goesOn(bytes: Uint8Array, at: number): void {
    if (this.to >= 0 || bytes !== this.bytes) return;
    this.to = at;
    if (bytes[at - 2] === SLASH) this.closed();
  }

  /** The row is closed, and the next one must be opened by a tag that is understood as a whole. */
  closed(): void {
    this.bytes = null;
  }

  /** Reads the end of a row and the tag of the next one and gives where that ends; -1 for a tag of another kind. */
  read(bytes: Uint8Array, start: number): number {
    if (bytes !== this.bytes || !stands(bytes, start, NEXT_ROW)) return -1;
    const digits = start + NEXT_ROW.length;
    const at = bytes.indexOf(QUOTE, digits);
    const number = wholeIn(bytes, digits, at);
    if (number < 1 || number > ROWS) return -1;
    const { from, to } = this;
    const end = at + to - from;
    if (end > bytes.length) return -1;
    for (let own = at, above = from; above < to; own++, above++) if (bytes[own] !== bytes[above]) return -1;
    this.number = number;
    return end;
  }
}

const ROW = Buffer.from('<row r="');
const NEXT_ROW = Buffer.from('</row><row r="');
const QUOTE = 34;
const SLASH = 47;
