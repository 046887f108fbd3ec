import type { Range } from '../../domain/address.ts';
import { textOf } from './scanner.ts';

/* What the bytes of a value say, without making a text of them where that can be helped. */

const NOUGHT = 48;
const NINE = 57;
const DOT = 46;
const MINUS = 45;
const A = 65;
const Z = 90;
/** More digits are not exact when they are put together one by one. */
const EXACT_DIGITS = 15;
const POWERS = Array.from({ length: EXACT_DIGITS + 1 }, (_, power) => 10 ** power);

/** A number as XML writes it; NaN where it is none. Digits are put together exactly or left to the engine. */
export function numberIn(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  const negative = bytes[at] === MINUS;
  if (negative) at++;
  let digits = 0;
  let seen = 0;
  let dot = -1;
  for (; at < to; at++) {
    const byte = bytes[at] as number;
    if (byte >= NOUGHT && byte <= NINE) {
      digits = digits * 10 + byte - NOUGHT;
      seen++;
    } else if (byte === DOT && dot < 0) dot = at;
    else break;
  }
  if (at < to || seen === 0 || seen > EXACT_DIGITS) return written(textOf(bytes, from, to));
  // A whole number below 2^53 divided by a power of ten up to 10^22 is rounded once, as it must be.
  const number = dot < 0 ? digits : digits / (POWERS[to - dot - 1] as number);
  return negative ? -number : number;
}

function written(text: string): number {
  return /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/.test(text) ? Number(text) : NaN;
}

/** A whole number that is not negative; -1 where it is none or has more than nine digits. */
export function wholeIn(bytes: Uint8Array, from: number, to: number): number {
  let whole = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] as number;
    if (byte < NOUGHT || byte > NINE) return -1;
    whole = whole * 10 + byte - NOUGHT;
  }
  return to > from && to - from <= 9 ? whole : -1;
}

const COLUMNS = 16_384;
export const ROWS = 1_048_576;

/** The place that a name such as `F9` tells, as its row times 16,384 and its column; -1 where it is none. */
export function placeIn(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  let column = 0;
  for (; at < to; at++) {
    const byte = bytes[at] as number;
    if (byte < A || byte > Z) break;
    column = column * 26 + byte - A + 1;
    if (column > COLUMNS) return -1;
  }
  const row = bytes[at] === NOUGHT ? -1 : wholeIn(bytes, at, to);
  return column === 0 || row < 1 || row > ROWS ? -1 : (row - 1) * COLUMNS + column - 1;
}

export function rowOfPlace(place: number): number {
  return Math.floor(place / COLUMNS);
}

export function columnOfPlace(place: number): number {
  return place % COLUMNS;
}

const COLON = 58;

/** The area that `B2:D4` tells, or `B2`; null for what is written in another way. */
export function rangeIn(bytes: Uint8Array, from: number, to: number): Range | null {
  let colon = from;
  while (colon < to && bytes[colon] !== COLON) colon++;
  const one = placeIn(bytes, from, colon);
  return rangeBetween(one, colon === to ? one : placeIn(bytes, colon + 1, to));
}

/** The same of a text, `$B$2:$D$4` among them. */
export function rangeNamed(name: string): Range | null {
  const bytes = Buffer.from(name.replaceAll('$', ''), 'latin1');
  return rangeIn(bytes, 0, bytes.length);
}

function rangeBetween(one: number, other: number): Range | null {
  if (one < 0 || other < 0) return null;
  const rows = [rowOfPlace(one), rowOfPlace(other)] as const;
  const columns = [columnOfPlace(one), columnOfPlace(other)] as const;
  return {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
}
