import { damaged } from '../refusal.ts';

/** One record of a binary part: its kind, and where its content stands. */
export interface BinaryRecord {
  readonly type: number;
  readonly from: number;
  readonly to: number;
}

/** Bytes that a record's type and its length may take. */
const TYPE_BYTES = 2;
const LENGTH_BYTES = 4;

/**
 * Hands over the records of an .xlsb container's part in order. Type and length are written seven bits a byte.
 * Throws a `Refusal` naming the part where a record reaches beyond it.
 */
export function forEachRecord(bytes: Uint8Array, part: string, visit: (record: BinaryRecord) => void): void {
  let at = 0;
  const next = (most: number): number => {
    let value = 0;
    for (let index = 0; index < most; index++) {
      const byte = bytes[at++];
      if (byte === undefined) throw damaged(part);
      value += (byte & 0x7f) * 2 ** (7 * index);
      if (byte < 0x80) break;
    }
    return value;
  };
  while (at < bytes.length) {
    const type = next(TYPE_BYTES);
    const length = next(LENGTH_BYTES);
    const from = at;
    at += length;
    if (at > bytes.length) throw damaged(part);
    visit({ type, from, to: at });
  }
}
