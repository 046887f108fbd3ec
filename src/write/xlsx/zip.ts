import type { PackedPart } from './part.ts';

/*
 * A zip file of the plainest kind (PKWARE APPNOTE 6.3): every size stands before its part, so that a reader may
 * take the parts in any way it likes. fflate's own containers give sizes after the parts when they stream.
 */

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const DEFLATED = 8;
/** 1 January 1980, midnight: the first moment a zip file can name. The same content gives the same bytes. */
const DATE = 0x0021;
const LOCAL_LENGTH = 30;
const CENTRAL_LENGTH = 46;
const END_LENGTH = 22;
/** More needs another format, which not every reader knows. */
const MOST_PARTS = 0xffff;
const MOST_BYTES = 0xffffffff;

interface Placed extends PackedPart {
  readonly nameBytes: Uint8Array;
  readonly packedSize: number;
  readonly offset: number;
}

/** @throws RangeError where there are more parts or bytes than a plain zip file holds */
export function zip(parts: readonly PackedPart[]): Uint8Array {
  const encoder = new TextEncoder();
  let offset = 0;
  let directory = 0;
  const placed = parts.map((part): Placed => {
    const nameBytes = encoder.encode(part.name);
    const packedSize = part.packed.reduce((sum, { length }) => sum + length, 0);
    const here = { ...part, nameBytes, packedSize, offset };
    offset += LOCAL_LENGTH + nameBytes.length + packedSize;
    directory += CENTRAL_LENGTH + nameBytes.length;
    return here;
  });
  const total = offset + directory + END_LENGTH;
  const largest = Math.max(total, ...parts.map(({ size }) => size));
  if (parts.length > MOST_PARTS || largest > MOST_BYTES)
    throw new RangeError(`too large for a zip file: ${parts.length} parts, ${largest} bytes`);

  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const word = (value: number) => {
    view.setUint16(at, value, true);
    at += 2;
  };
  const long = (value: number) => {
    view.setUint32(at, value, true);
    at += 4;
  };
  const raw = (value: Uint8Array) => {
    bytes.set(value, at);
    at += value.length;
  };
  const common = ({ crc, packedSize, size, nameBytes }: Placed) => {
    [VERSION, 0, DEFLATED, 0, DATE].forEach(word);
    [crc, packedSize, size].forEach(long);
    [nameBytes.length, 0].forEach(word);
  };
  for (const part of placed) {
    long(LOCAL);
    common(part);
    raw(part.nameBytes);
    part.packed.forEach(raw);
  }
  for (const part of placed) {
    long(CENTRAL);
    word(VERSION);
    common(part);
    // No comment, first disk, no attributes.
    [0, 0, 0].forEach(word);
    [0, part.offset].forEach(long);
    raw(part.nameBytes);
  }
  long(END);
  [0, 0, parts.length, parts.length].forEach(word);
  [directory, offset].forEach(long);
  word(0);
  return bytes;
}
