import { damaged } from '../refusal.ts';

/** Bytes that a record's type and its length may take, seven bits a byte. */
const TYPE_BYTES = 2;
const LENGTH_BYTES = 4;

/**
 * One record of a binary part, read from front to end. Every read that reaches beyond the record throws a
 * `Refusal` naming the part, whatever lengths and counts the record itself claims.
 */
export class BinaryRecord {
  private at: number;
  private readonly view: DataView;

  constructor(
    readonly type: number,
    private readonly bytes: Uint8Array,
    from: number,
    private readonly to: number,
    private readonly part: string,
  ) {
    this.at = from;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  skip(bytes: number): void {
    this.take(bytes);
  }

  byte(): number {
    return this.view.getUint8(this.take(1));
  }

  word(): number {
    return this.view.getUint16(this.take(2), true);
  }

  long(): number {
    return this.view.getUint32(this.take(4), true);
  }

  real(): number {
    return this.view.getFloat64(this.take(8), true);
  }

  /** A number in four bytes: thirty bits of a whole number or of a real one, maybe a hundredth. */
  short(): number {
    const at = this.take(4);
    const bits = this.view.getInt32(at, true);
    const real = new DataView(new ArrayBuffer(8));
    real.setInt32(4, bits & ~3, true);
    const number = (bits & 2) === 0 ? real.getFloat64(0, true) : bits >> 2;
    return (bits & 1) === 0 ? number : number / 100;
  }

  /** A text with its length before it; none where the length is full. */
  text(): string {
    const length = this.long();
    if (length === 0xffffffff) return '';
    const from = this.take(2 * length);
    return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(
      this.bytes.subarray(from, from + 2 * length),
    );
  }

  private take(bytes: number): number {
    const from = this.at;
    this.at += bytes;
    if (this.at > this.to) throw damaged(this.part);
    return from;
  }
}

/**
 * Hands over the records of an .xlsb container's part in order. Throws a `Refusal` naming the part where a record
 * reaches beyond it.
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
    visit(new BinaryRecord(type, bytes, from, at, part));
  }
}
