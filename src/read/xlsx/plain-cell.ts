/*
 * Nearly all cells of a submission are written in one of three ways, `<c r="F9" s="3"><v>120</v></c>`,
 * `<c r="B9" s="2" t="s"><v>28</v></c>`, with or without the style, and `<c r="V9" s="5"/>` where there are lines
 * around nothing. They are told by their bytes, in one step instead of five tags and texts; whatever else a cell may
 * be is left to the scanner.
 */

/** A cell of the plain shape, the same object for all of them. */
export class PlainCell {
  row = 0;
  column = 0;
  /** -1 where none is named. */
  style = -1;
  /** True where the cell holds nothing. */
  isEmpty = false;
  /** Whether the number is the place of a shared text. */
  isShared = false;
  number = 0;

  /** Reads the cell that begins here and gives where it ends; -1 for one of another shape or not whole. */
  read(bytes: Uint8Array, start: number): number {
    if (start + LONGEST > bytes.length) return -1;
    if (
      bytes[start] !== LESS ||
      bytes[start + 1] !== C ||
      bytes[start + 2] !== SPACE ||
      bytes[start + 3] !== R ||
      bytes[start + 4] !== EQUALS ||
      bytes[start + 5] !== QUOTE
    )
      return -1;
    let at = this.place(bytes, start + 6);
    if (at < 0) return -1;
    at = this.styleAndType(bytes, at);
    if (this.isEmpty) return at;
    if (at < 0 || bytes[at] !== LESS || bytes[at + 1] !== V || bytes[at + 2] !== GREATER) return -1;
    at = this.value(bytes, at + 3);
    if (
      at < 0 ||
      bytes[at + 1] !== SLASH ||
      bytes[at + 2] !== V ||
      bytes[at + 3] !== GREATER ||
      bytes[at + 4] !== LESS ||
      bytes[at + 5] !== SLASH ||
      bytes[at + 6] !== C ||
      bytes[at + 7] !== GREATER
    )
      return -1;
    return at + 8;
  }

  /** `F9"`, of the columns and rows that every sheet has. */
  private place(bytes: Uint8Array, from: number): number {
    let at = from;
    let column = 0;
    for (; at < from + 2; at++) {
      const byte = bytes[at] as number;
      if (byte < A || byte > Z) break;
      column = column * 26 + byte - A + 1;
    }
    const digits = at;
    let row = 0;
    for (; at < digits + MOST_ROW_DIGITS; at++) {
      const byte = bytes[at] as number;
      if (byte < NOUGHT || byte > NINE) break;
      row = row * 10 + byte - NOUGHT;
    }
    if (bytes[at] !== QUOTE || column === 0 || bytes[digits] === NOUGHT || at === digits) return -1;
    this.row = row - 1;
    this.column = column - 1;
    return at + 1;
  }

  /** ` s="3" t="s">`, either of them or none; ` s="3"/>` ends the cell. */
  private styleAndType(bytes: Uint8Array, from: number): number {
    let at = from;
    this.style = -1;
    this.isEmpty = false;
    this.isShared = false;
    if (bytes[at] === SPACE && bytes[at + 1] === S) {
      if (bytes[at + 2] !== EQUALS || bytes[at + 3] !== QUOTE) return -1;
      const digits = at + 4;
      let style = 0;
      for (at = digits; at < digits + MOST_STYLE_DIGITS; at++) {
        const byte = bytes[at] as number;
        if (byte < NOUGHT || byte > NINE) break;
        style = style * 10 + byte - NOUGHT;
      }
      if (at === digits || bytes[at] !== QUOTE) return -1;
      this.style = style;
      at += 1;
    }
    if (bytes[at] === SLASH && bytes[at + 1] === GREATER) {
      this.isEmpty = true;
      return at + 2;
    }
    if (bytes[at] === SPACE) {
      const isShared =
        bytes[at + 1] === T &&
        bytes[at + 2] === EQUALS &&
        bytes[at + 3] === QUOTE &&
        bytes[at + 4] === S &&
        bytes[at + 5] === QUOTE;
      if (!isShared) return -1;
      this.isShared = true;
      at += 6;
    }
    return bytes[at] === GREATER ? at + 1 : -1;
  }

  /** `120<`, a number that is put together exactly digit by digit. Gives the place of the `<`. */
  private value(bytes: Uint8Array, from: number): number {
    let at = from;
    let digits = 0;
    let dot = -1;
    for (; at < from + MOST_CHARACTERS; at++) {
      const byte = bytes[at] as number;
      if (byte >= NOUGHT && byte <= NINE) digits = digits * 10 + byte - NOUGHT;
      else if (byte === DOT && dot < 0 && !this.isShared) dot = at;
      else break;
    }
    const seen = at - from - (dot < 0 ? 0 : 1);
    if (bytes[at] !== LESS || seen === 0 || (this.isShared && seen > MOST_PLACE_DIGITS)) return -1;
    this.number = dot < 0 ? digits : digits / (POWERS[at - dot - 1] as number);
    return at;
  }
}

/** More digits than these may not be exact, or not a place. */
const MOST_CHARACTERS = 15;
const MOST_PLACE_DIGITS = 9;
const MOST_ROW_DIGITS = 6;
const MOST_STYLE_DIGITS = 5;
const POWERS = Array.from({ length: MOST_CHARACTERS + 1 }, (_, power) => 10 ** power);
/** Bytes that the longest plain cell does not exceed. */
const LONGEST = 64;

const SPACE = 32;
const QUOTE = 34;
const DOT = 46;
const SLASH = 47;
const NOUGHT = 48;
const NINE = 57;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const A = 65;
const Z = 90;
const C = 99;
const R = 114;
const S = 115;
const T = 116;
const V = 118;
