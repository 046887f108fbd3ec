import type { FinishedCells } from '../proof/cells.ts';
import { crc32 } from './crc32.ts';
import type { Deflate } from './deflate.ts';

/** What a part is packed into. */
export interface Packed {
  /** The cells of a sheet, read from what it is packed into, where that was asked for and done. */
  readonly cells?: FinishedCells;
  readonly crc: number;
  /** Bytes before packing. */
  readonly size: number;
  readonly packed: readonly Uint8Array<ArrayBuffer>[];
}

/** A part of a package, packed. */
export interface PackedPart extends Packed {
  readonly name: string;
}

/** Some of a part. Where it ends is seen in what it is packed into. */
export interface Piece {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly isLast: boolean;
  /** The sheet whose last piece this is, where its cells are wanted again. */
  readonly readAgain?: string | undefined;
}

/** Bytes that are gathered before they are packed. */
const PIECE = 64 * 1024;
/** Room for them, and for the row that makes them enough. */
const ROOM = PIECE + 8 * 1024;
const encoder = new TextEncoder();

/** The text of a part: the whole of it, or one text or its bytes after the other. */
export type PartText = string | Iterable<string | Uint8Array>;

/** Cuts a part into pieces while its text is made. */
export function* piecesOf(text: PartText, readAgain?: string): Generator<Piece> {
  let waiting = new Uint8Array(ROOM);
  let end = 0;
  for (const each of typeof text === 'string' ? [text] : text) {
    const bytes = typeof each === 'string' ? encoder.encode(each) : each;
    if (end + bytes.length > waiting.length) waiting = enlarged(waiting, end, bytes.length);
    waiting.set(bytes, end);
    end += bytes.length;
    if (end < PIECE) continue;
    yield { bytes: waiting.subarray(0, end), isLast: false };
    // Whoever takes a piece has it for good, with the memory that it stands in.
    waiting = new Uint8Array(ROOM);
    end = 0;
  }
  yield { bytes: waiting.slice(0, end), isLast: true, readAgain };
}

function enlarged(bytes: Uint8Array, used: number, more: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(used + more + ROOM);
  larger.set(bytes.subarray(0, used));
  return larger;
}

/** Packs parts one after the other, each piece by itself, so that no part is ever whole in memory. */
export class Packing {
  private packed: Uint8Array<ArrayBuffer>[] = [];
  private crc = 0;
  private size = 0;

  constructor(private readonly deflate: Deflate) {}

  /** Gives the part when this was its last piece; null before. */
  add({ bytes, isLast }: Piece): Packed | null {
    this.crc = crc32(bytes, this.crc);
    this.size += bytes.length;
    this.packed.push(this.deflate(bytes, isLast));
    return isLast ? this.ended() : null;
  }

  private ended(): Packed {
    const { crc, size, packed } = this;
    this.packed = [];
    this.crc = this.size = 0;
    return { crc, size, packed };
  }
}
