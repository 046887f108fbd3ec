import { decodeCodePage, vietnameseCodePage } from './code-page.ts';

/** A text file's characters, composed (NFC), and how they were told. */
export interface Decoded {
  readonly text: string;
  /** The name browsers use: `utf-8`, `utf-16le`, `windows-1258` …; `utf-32le` and `utf-32be` besides. */
  readonly encoding: string;
  /** True where neither a byte-order mark nor strict UTF-8 proves the encoding. */
  readonly assumed: boolean;
}

/** How many bytes are looked at for the pattern of NULs. */
const SAMPLE = 64 * 1024;

/** Decodes a text file: byte-order mark, strict UTF-8, pattern of NULs, then a Vietnamese code page. */
export function decode(bytes: Uint8Array): Decoded {
  const {
    encoding,
    skip,
    assumed,
    text = decodeAs(bytes.subarray(skip), encoding),
  } = marked(bytes) ?? unmarked(bytes);
  return { text: composed(text), encoding, assumed };
}

/** Any letter that may stand there in another composition than NFC: none before U+0300, none of Vietnamese, no dash. */
// eslint-disable-next-line no-control-regex -- these letters are not looked for
const MAYBE_APART = /[^\u0000-\u02ff\u1e00-\u1eff\u2010-\u2027]/;

/** Most texts are composed, and to put one together that is takes four times its memory. */
function composed(text: string): string {
  return MAYBE_APART.test(text) ? text.normalize('NFC') : text;
}

/** The wide encoding of a text without a mark, told by where its NULs stand; null for any other. */
export function wideEncoding(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, SAMPLE) & ~3;
  if (length < 4) return bytes.length === 2 && bytes[1] === 0 && bytes[0] !== 0 ? 'utf-16le' : null;
  const [a = 0, b = 0, c = 0, d = 0] = [0, 1, 2, 3].map((place) => shareOfNuls(bytes, place, length));
  // Vietnamese letters above U+1E00 have no NUL, so a fifth of the pairs is enough; digits, blanks and separators give that.
  if (c > 0.9 && d > 0.9 && a < 0.1) return 'utf-32le';
  if (a > 0.9 && b > 0.9 && d < 0.1) return 'utf-32be';
  if (b + d > 0.4 && a + c < 0.05) return 'utf-16le';
  if (a + c > 0.4 && b + d < 0.05) return 'utf-16be';
  return null;
}

/** Among every fourth byte from `place` on. */
function shareOfNuls(bytes: Uint8Array, place: number, length: number): number {
  let nuls = 0;
  for (let index = place; index < length; index += 4) if (bytes[index] === 0) nuls++;
  return nuls / (length / 4);
}

interface Told {
  readonly encoding: string;
  readonly skip: number;
  readonly assumed: boolean;
  /** Where it had to be decoded to be told. */
  readonly text?: string;
}

/** What a byte-order mark says; null where there is none. */
function marked(bytes: Uint8Array): Told | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', skip: 3, assumed: false };
  if (a === 0xff && b === 0xfe && c === 0 && d === 0)
    return { encoding: 'utf-32le', skip: 4, assumed: false };
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff)
    return { encoding: 'utf-32be', skip: 4, assumed: false };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', skip: 2, assumed: false };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', skip: 2, assumed: false };
  return null;
}

function unmarked(bytes: Uint8Array): Told {
  const wide = wideEncoding(bytes);
  if (wide !== null) return { encoding: wide, skip: 0, assumed: true };
  const text = strictUtf8(bytes);
  if (text !== null) return { encoding: 'utf-8', skip: 0, assumed: false, text };
  return { encoding: vietnameseCodePage(bytes), skip: 0, assumed: true };
}

/** Null for what is no UTF-8. */
function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  if (encoding.startsWith('windows-')) return decodeCodePage(bytes, encoding);
  if (!encoding.startsWith('utf-32')) return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const point = view.getUint32(at, encoding === 'utf-32le');
    pieces.push(String.fromCodePoint(point <= 0x10ffff ? point : 0xfffd));
  }
  return pieces.join('');
}
