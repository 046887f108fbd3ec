const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ENTRY = 128;
const NAME_BYTES = 64;

/** Whether the bytes are an OLE compound file, the container of .xls, .doc, .msi and encrypted .xlsx. */
export function isCompound(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/**
 * The names of storages and streams in a compound file. Directory entries always stand at multiples of
 * their own length, so they are looked for there; no chain of sectors is followed, and a broken one does no harm.
 */
export function compoundNames(bytes: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 512; at + ENTRY <= bytes.length; at += ENTRY) {
    const length = view.getUint16(at + NAME_BYTES, true);
    const type = view.getUint8(at + 66);
    if (length < 4 || length > NAME_BYTES || length % 2 !== 0 || (type !== 1 && type !== 2)) continue;
    if (view.getUint16(at + length - 2, true) !== 0) continue;
    const name = Array.from({ length: length / 2 - 1 }, (_, index) => view.getUint16(at + index * 2, true));
    if (name.every((unit) => unit !== 0)) names.add(String.fromCharCode(...name));
  }
  return names;
}
