import * as zlib from 'node:zlib';

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** Node has one of its own since 20.15, several times as fast. */
const { crc32: own } = zlib as { crc32?: (bytes: Uint8Array, before: number) => number };

/** The checksum zip containers carry for every part; `before` is that of the bytes before these. */
export const crc32: (bytes: Uint8Array, before?: number) => number =
  own === undefined
    ? plainCrc32
    : // Of no bytes Node's gives 0 and not what went before.
      (bytes, before = 0) => (bytes.length === 0 ? before : own(bytes, before));

/** The same, step by step. */
export function plainCrc32(bytes: Uint8Array, before = 0): number {
  let value = before ^ 0xffffffff;
  for (const byte of bytes) value = (TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
