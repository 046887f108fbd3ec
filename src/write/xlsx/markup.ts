const encoder = new TextEncoder();

/** Markup as bytes, made once for all places where it stands. */
export function markup(text: string): Uint8Array {
  return encoder.encode(text);
}

const SIZE = 4096;
/** Bytes that a UTF-16 unit takes at most. */
const MOST_BYTES = 3;
const ZERO = 0x30;

/**
 * Puts markup together as bytes. The rows of a large workbook are tens of megabytes; as texts, which are bytes in the
 * end, they took three times as long and as much memory again.
 */
export class MarkupBytes {
  private bytes = new Uint8Array(SIZE);
  private end = 0;

  put(bytes: Uint8Array): void {
    const { length } = bytes;
    this.makeRoom(length);
    const { bytes: all, end } = this;
    // A few at a time, for which this is quicker than to have them copied.
    for (let at = 0; at < length; at++) all[end + at] = bytes[at] as number;
    this.end = end + length;
  }

  /** A whole number from 0 on, as far as they are exact. */
  putWhole(number: number): void {
    let digits = 1;
    for (let power = 10; power <= number; power *= 10) digits += 1;
    this.makeRoom(digits);
    const { bytes, end } = this;
    let rest = number;
    for (let at = end + digits - 1; at >= end; at--) {
      const next = Math.floor(rest / 10);
      bytes[at] = ZERO + (rest - next * 10);
      rest = next;
    }
    this.end = end + digits;
  }

  putText(text: string): void {
    this.makeRoom(text.length * MOST_BYTES);
    this.end += encoder.encodeInto(text, this.bytes.subarray(this.end)).written;
  }

  /** All that was put, as long as nothing else is; what is put next stands in its place. */
  taken(): Uint8Array {
    const all = this.bytes.subarray(0, this.end);
    this.end = 0;
    return all;
  }

  private makeRoom(length: number): void {
    if (this.end + length <= this.bytes.length) return;
    const larger = new Uint8Array(2 * this.bytes.length + length);
    larger.set(this.bytes.subarray(0, this.end));
    this.bytes = larger;
  }
}
