const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** Continues a checksum of zip containers over further bytes. */
export type Checksum = (bytes: Uint8Array, before?: number) => number;

/** The checksum that a zip container keeps of each part; `before` is that of the bytes before these. */
export const plainCrc32: Checksum = (bytes, before = 0) => {
  let rest = ~before;
  for (let at = 0; at < bytes.length; at++)
    rest = (rest >>> 8) ^ (TABLE[(rest ^ (bytes[at] as number)) & 0xff] as number);
  return ~rest >>> 0;
};

/** The same by a quicker one, where the machine has it. Of no bytes Node's gives 0 and not what went before. */
export function crc32By(own: ((bytes: Uint8Array, before: number) => number) | undefined): Checksum {
  if (own === undefined) return plainCrc32;
  return (bytes, before = 0) => (bytes.length === 0 ? before : own(bytes, before));
}
