import { nameKey } from './text.ts';

/*
 * A number that tells most names apart without folding them. Rows of a table must be known to bear different names,
 * and folding thousands of names for it took a tenth of a check.
 */

/** ASCII and composed Latin letters: what nearly all names are written in. */
const CODES = 0x1f00;
const LATIN_EXTENDED = 0x250;
const LATIN_ADDITIONAL = 0x1e00;

/**
 * The same for two writings of a name that have the same `nameKey`, and seldom for others: names of the same letters
 * and tones in another order have it in common. Null for a text with any other character, which it cannot tell.
 */
export function traitOfName(text: string): number | null {
  let trait = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= LATIN_EXTENDED && (code < LATIN_ADDITIONAL || code >= CODES)) return null;
    if (isKnown[code] === 0) learn(code);
    trait = (trait + (weights[code] as number)) | 0;
  }
  return trait;
}

/** The trait of all names that have this key. */
export function traitOfKey(key: string): number {
  let trait = 0;
  for (let at = 0; at < key.length; at++) trait = (trait + weightInKey(key.charCodeAt(at))) | 0;
  return trait;
}

const weights = new Int32Array(CODES);
const isKnown = new Uint8Array(CODES);

/** A character gives to a name what its own key gives: its letter in small, its tone; nothing for a blank or a sign. */
function learn(code: number): void {
  weights[code] = traitOfKey(nameKey(String.fromCharCode(code)));
  isKnown[code] = 1;
}

const SPACE = 0x20;
const Y = 0x79;
const I = 0x69;

/** Far apart for codes that are close, so that sums of several are seldom the same. y is i where it is the only vowel. */
function weightInKey(code: number): number {
  if (code === SPACE) return 0;
  const mixed = Math.imul((code === Y ? I : code) ^ 0x5bd1e995, 0x9e3779b1);
  return Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
}
