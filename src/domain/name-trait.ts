import { codeAt } from './code-at.ts';
import { nameKey } from './text.ts';

/*
 * A number that tells most names apart without folding them. Rows of a table must be known to bear different names,
 * and folding thousands of names for it took a tenth of a check.
 */

/** Characters; "&" gives two letters and a tone, and sums of three times as many weights are exact. */
const LONGEST = 300;

/** ASCII and composed Latin letters: what nearly all names are written in. */
const CODES = 0x1f00;
const LATIN_EXTENDED = 0x250;
const LATIN_ADDITIONAL = 0x1e00;

/**
 * The same for two writings of a name that have the same `nameKey`, and seldom for others: names of the same numbers,
 * letters and tones in another order have it in common. Null for a text with any other character, or a long one,
 * which it cannot tell.
 */
export function traitOfName(text: string): number | null {
  const { length } = text;
  if (length > LONGEST) return null;
  for (let at = 0; at < length; at++) {
    const code = codeAt(text, at);
    if (code >= LATIN_EXTENDED && (code < LATIN_ADDITIONAL || code >= CODES)) return null;
    if (isKnown[code] === 0) learn(code);
  }
  return added(text, weightOf);
}

/** The trait of all names that have this key. */
export function traitOfKey(key: string): number {
  return added(key, weightInKey);
}

const weights = new Float64Array(CODES);
const isKnown = new Uint8Array(CODES);

/** A character gives to a name what its own key gives: its letter in small, its tone; nothing for a blank or a sign. */
function learn(code: number): void {
  weights[code] = traitOfKey(nameKey(String.fromCharCode(code)));
  isKnown[code] = 1;
}

function weightOf(code: number): number {
  return weights[code] as number;
}

const SPACE = 0x20;
const Y = 0x79;
const I = 0x69;

/** y is i where it is the only vowel. */
function weightInKey(code: number): number {
  return code === SPACE ? 0 : weighed(code === Y ? I : code);
}

/** The weights of all characters, and of each number as a whole: units are often told apart by theirs. */
function added(text: string, weight: (code: number) => number): number {
  const { length } = text;
  let sum = 0;
  let number = 0;
  for (let at = 0; at < length; at++) {
    const code = codeAt(text, at);
    if (isDigit(code)) {
      number = Math.imul(number, 31) + code;
      continue;
    }
    if (number !== 0) sum += weighed(number);
    number = 0;
    sum += weight(code);
  }
  return number === 0 ? sum : sum + weighed(number);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** A whole number below 2^43, far apart for codes that are close, so that sums of several are seldom the same. */
function weighed(code: number): number {
  return (mixed(code, 0x5bd1e995) >>> 21) * 2 ** 32 + (mixed(code, 0x2545f491) >>> 0);
}

function mixed(code: number, seed: number): number {
  const once = Math.imul(code ^ seed, 0x9e3779b1);
  const twice = Math.imul(once ^ (once >>> 15), 0x85ebca6b);
  return Math.imul(twice ^ (twice >>> 13), 0xc2b2ae35);
}
