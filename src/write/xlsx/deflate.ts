import { constants, deflateRawSync } from 'node:zlib';
import { once } from '../../domain/remember.ts';
import { crc32 } from './crc32.ts';

/**
 * Packs some bytes of a part (RFC 1951) without a look at those before them. What it gives of one piece after the
 * other stands together as the whole part; the last one ends it.
 */
export type Deflate = (bytes: Uint8Array, isLast: boolean) => Uint8Array<ArrayBuffer>;

/** How zlib packs. Level 4 takes half the time of the usual 6 and gives 5 % more bytes. */
export const LEVEL = 4;

/** Room that nearly every piece is packed into: a piece is 64 KB, and markup takes a tenth. */
const USUAL_ROOM = 16 * 1024;

/** Room for what bytes are packed into even where they cannot be made smaller. */
export function roomFor({ length }: Uint8Array): number {
  return length + (length >> 8) + 64;
}

/** By Node itself. Which zlib that is depends on how Node was built: the usual one, or one that packs differently. */
export const byNode: Deflate = (bytes, isLast) => {
  const packedInto = (room: number): Uint8Array<ArrayBuffer> => {
    const finishFlush = isLast ? constants.Z_FINISH : constants.Z_SYNC_FLUSH;
    const options = { level: LEVEL, chunkSize: room, maxOutputLength: room, finishFlush };
    return new Uint8Array(deflateRawSync(bytes, options));
  };
  try {
    return packedInto(USUAL_ROOM);
  } catch {
    // In a second room the end of a piece would be marked a second time.
    return packedInto(roomFor(bytes));
  }
};

/** Who packs here. Everywhere it gives the bytes of the usual zlib: by Node where that has it, by pako elsewhere. */
export const deflater = once(() => deflaterFor(byNode));

/** The given one where it packs as the usual zlib does; pako, its port to JavaScript, otherwise. */
export async function deflaterFor(own: Deflate): Promise<Deflate> {
  return isUsual(own) ? own : (await import('./deflate-by-pako.ts')).byPako;
}

/** The checksum of what the usual zlib makes of the sample, as a piece and as the last one. */
const USUAL = 0x69fb85e2;

/** Whether the sample comes out as the usual zlib packs it. */
export function isUsual(deflate: Deflate): boolean {
  const bytes = sample();
  const piece = crc32(deflate(bytes, false));
  return crc32(deflate(bytes, true), piece) === USUAL;
}

/** More than zlib puts into one block. */
const LETTERS = 17_000;
const ROWS = 500;

/**
 * Bytes in which ways of packing differ: letters without order, which come to more than a block, and the rows of a
 * sheet, which can be packed in many ways, twice, so that what repeats lies far back. The same on every machine.
 */
function sample(): Uint8Array {
  let rows = '';
  for (let row = 1; row <= ROWS; row++)
    rows += `<c r="B${row}" s="${row % 7}" t="s"><v>${(row * 7919) % 1009}</v></c>`;
  const markup = new TextEncoder().encode(rows);
  const bytes = new Uint8Array(LETTERS + 2 * markup.length);
  // The numbers of Park and Miller: exact, for they stay below 2^53.
  for (let at = 0, number = 1; at < LETTERS; at++) {
    number = (number * 48_271) % 0x7fffffff;
    bytes[at] = 0x20 + (number % 64);
  }
  bytes.set(markup, LETTERS);
  bytes.set(markup, LETTERS + markup.length);
  return bytes;
}
