import type { Range } from '../address.ts';
import { fractionOf, type Fraction } from './fraction.ts';

/** A cell or range that a formula names. */
export interface Reference {
  /** The sheet's name, null for the formula's own sheet. */
  readonly sheet: string | null;
  /** Whole columns and rows reach to the end of a sheet of the largest size. */
  readonly range: Range;
}

/** The least piece of a formula. A semicolon between arguments is a comma. */
export type Token =
  | { readonly kind: 'number'; readonly value: Fraction }
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'function'; readonly name: 'SUM' | 'ROUND' }
  | { readonly kind: 'sign'; readonly sign: string };

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;
/** No spreadsheet takes a longer one. */
const LONGEST = 8_192;

/*
 * Sticky, and each a plain run of characters: none looks at a character twice. What follows a reference must
 * not go on as a word, so that LOG10( and A1B are none.
 */
const SPACE = /[ \t\r\n]+/y;
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?(?![\p{L}\p{N}_.])/uy;
const FUNCTION = /(SUM|ROUND)\(/iy;
const SIGN = /[-+*/(),;%]/y;
const SHEET = /(?:'((?:[^']|'')*)'|([\p{L}\p{N}_.]+))!/uy;
const CELLS = /\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?(?![\p{L}\p{N}_.(!:])/iuy;
const COLUMNS = /\$?([A-Z]{1,3}):\$?([A-Z]{1,3})(?![\p{L}\p{N}_.(!:])/iuy;
const ROWS = /\$?(\d{1,7}):\$?(\d{1,7})(?![\p{L}\p{N}_.(!:])/uy;
/** OpenDocument writes [.B2:.B9] and [$'Biểu 1'.B2]. */
const OPEN_DOCUMENT =
  /\[(?:\$?(?:'((?:[^']|'')*)'|([\p{L}\p{N}_]+)))?\.\$?([A-Z]{1,3})\$?(\d{1,7})(?::\.\$?([A-Z]{1,3})\$?(\d{1,7}))?\]/uy;

/** The tokens of a formula, its `=` first; null where it holds anything but plain arithmetic. */
export function tokensOf(formula: string): readonly Token[] | null {
  if (!formula.startsWith('=') || formula.length > LONGEST) return null;
  const tokens: Token[] = [];
  let at = 1;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(formula);
    if (found !== null) at = pattern.lastIndex;
    return found;
  };
  while (at < formula.length) {
    if (take(SPACE) !== null) continue;
    const reference = referenceIn(take);
    if (reference === null) return null;
    if (reference !== undefined) {
      tokens.push({ kind: 'reference', reference });
      continue;
    }
    const token = plainToken(take);
    if (token === null) return null;
    tokens.push(token);
  }
  return tokens;
}

type Take = (pattern: RegExp) => RegExpExecArray | null;

function plainToken(take: Take): Token | null {
  const named = take(FUNCTION);
  if (named !== null)
    return { kind: 'function', name: (named[1] ?? '').toUpperCase() === 'SUM' ? 'SUM' : 'ROUND' };
  const number = take(NUMBER);
  if (number !== null) {
    const value = fractionOf(Number(number[0]));
    return value === null ? null : { kind: 'number', value };
  }
  const sign = take(SIGN)?.[0];
  return sign === undefined ? null : { kind: 'sign', sign: sign === ';' ? ',' : sign };
}

/** A reference, undefined where none begins here, null where one begins that names no place. */
function referenceIn(take: Take): Reference | null | undefined {
  const open = take(OPEN_DOCUMENT);
  if (open !== null) {
    const [, quoted, plain, left = '', top = '', right = left, bottom = top] = open;
    return placed(sheetName(quoted, plain), columnOf(left), rowOf(top), columnOf(right), rowOf(bottom));
  }
  const prefix = take(SHEET);
  const sheet = prefix === null ? null : sheetName(prefix[1], prefix[2]);
  const cells = take(CELLS);
  if (cells !== null) {
    const [, left = '', top = '', right = left, bottom = top] = cells;
    return placed(sheet, columnOf(left), rowOf(top), columnOf(right), rowOf(bottom));
  }
  const columns = take(COLUMNS);
  if (columns !== null)
    return placed(sheet, columnOf(columns[1] ?? ''), 0, columnOf(columns[2] ?? ''), LAST_ROW);
  const rows = take(ROWS);
  if (rows !== null) return placed(sheet, 0, rowOf(rows[1] ?? ''), LAST_COLUMN, rowOf(rows[2] ?? ''));
  return prefix === null ? undefined : null;
}

function sheetName(quoted: string | undefined, plain: string | undefined): string | null {
  return quoted?.replaceAll("''", "'") ?? plain ?? null;
}

function placed(
  sheet: string | null,
  left: number,
  top: number,
  right: number,
  bottom: number,
): Reference | null {
  const range = {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  };
  const exists = range.top >= 0 && range.bottom <= LAST_ROW && range.right <= LAST_COLUMN;
  return exists ? { sheet, range } : null;
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function rowOf(digits: string): number {
  return Number(digits) - 1;
}
