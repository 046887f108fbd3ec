import { codeAt } from './code-at.ts';

/*
 * Vietnamese text compared by meaning and not by typing habit. Three writings of the same word turn up:
 * composed, decomposed, and UniKey's mix of both; the tone stands on either vowel (hòa, hoà); i and y swap
 * where they are the only vowel (tỷ, tỉ); Ð (U+00D0) stands for Đ (U+0110).
 */

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const MARKS = /[\u0300-\u036f]/g;
const ZERO_WIDTH = /[\u200b-\u200d\u2060\ufeff]/g;
// A syllable whose only vowel is i or y: kỹ, tỷ, lý, sĩ, y, quy.
const LONE_I = /^([^aăâeêioôơuưy]*|qu)y$/;

/** The text as a person reads it: composed, one space between words, no invisible characters. */
export function clean(text: string): string {
  return isClean(text) ? text : cleaned(text);
}

/** Told letter by letter, which most texts pass: printable ASCII, composed Latin letters, single spaces within. */
function isClean(text: string): boolean {
  const { length } = text;
  let before = SPACE;
  for (let at = 0; at < length; at++) {
    const code = codeAt(text, at);
    const isSafe =
      code === SPACE
        ? before !== SPACE
        : (code > SPACE && code < 0x7f) ||
          (code >= 0xc0 && code < 0x250 && code !== 0xd0 && code !== 0xf0) ||
          (code >= 0x1ea0 && code < 0x1efa);
    if (!isSafe) return false;
    before = code;
  }
  return before !== SPACE || text === '';
}

const SPACE = 32;

function cleaned(text: string): string {
  return text
    .replace(ZERO_WIDTH, '')
    .normalize('NFC')
    .replace(/\u00d0/g, 'Đ')
    .replace(/\u00f0/g, 'đ')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The words of a text, each folded: case, tone placement and i/y do not matter, every other mark does.
 * Punctuation separates words; "&" is "và". A word is its letters followed by its tone.
 */
export function words(text: string): readonly string[] {
  const known = seen.get(text);
  if (known !== undefined) return known;
  const small = clean(text).toLowerCase();
  const lower = small.includes('&') ? small.replace(/&/g, ' và ') : small;
  const found = plainWords(lower) ?? lower.match(/[\p{L}\p{M}\p{N}%]+/gu) ?? [];
  const folded = found.map(foldKnown);
  if (seen.size >= SEEN_TEXTS) seen.clear();
  if (text.length <= SEEN_LENGTH) seen.set(text, folded);
  return folded;
}

/** The words of a text of composed Latin letters and ASCII, told letter by letter; null for any other text. */
function plainWords(text: string): readonly string[] | null {
  const { length } = text;
  const found: string[] = [];
  let start = -1;
  for (let at = 0; at < length; at++) {
    const code = codeAt(text, at);
    const isPart = isWordPart(code);
    if (isPart === null) return null;
    if (isPart && start < 0) start = at;
    else if (!isPart && start >= 0) {
      found.push(text.slice(start, at));
      start = -1;
    }
  }
  if (start >= 0) found.push(text.slice(start));
  return found;
}

/** Whether a character of a text in small letters belongs to a word; null where a table must be asked. */
function isWordPart(code: number): boolean | null {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x25;
  if ((code >= 0xc0 && code < 0x250) || (code >= 0x1e00 && code < 0x1f00))
    return code !== 0xd7 && code !== 0xf7;
  // Dashes, quotation marks, the ellipsis; ∑. Of both signs of a sum the other one, σ, is a letter.
  if ((code >= 0x2010 && code <= 0x2027) || code === 0x2211) return false;
  return code === 0x3c3 ? true : null;
}

/**
 * So many words that a text begins with, where each is of composed Latin letters and the next blank or the end
 * follows it; null for any other text. They are the same in the names of thousands of rows.
 */
export function firstWords(text: string, count: number): string | null {
  const { length } = text;
  let end = 0;
  for (let word = 0; word < count; word++) {
    if (word > 0) end += 1;
    const start = end;
    while (end < length && isLatinLetter(codeAt(text, end))) end += 1;
    if (end === start || (end < length && codeAt(text, end) !== SPACE)) return null;
    if (end === length && word < count - 1) return null;
  }
  return text.slice(0, end);
}

function isLatinLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  return (
    (code >= 0xc0 && code < 0x250 && code !== 0xd7 && code !== 0xf7) || (code >= 0x1e00 && code < 0x1f00)
  );
}

/** The same headers and names are folded again and again; what is kept is bounded in number and length. */
const seen = new Map<string, readonly string[]>();
const seenKeys = new Map<string, string>();
const SEEN_TEXTS = 4096;
const SEEN_LENGTH = 120;

/** Vietnamese has some thousands of syllables, and the same ones stand in every name. */
const seenWords = new Map<string, string>();
const SEEN_WORDS = 16_384;
const LONGEST_SYLLABLE = 12;

function foldKnown(word: string): string {
  if (word.length > LONGEST_SYLLABLE || isNumeral(word)) return foldWord(word);
  let folded = seenWords.get(word);
  if (folded === undefined) {
    folded = foldWord(word);
    if (seenWords.size >= SEEN_WORDS) seenWords.clear();
    seenWords.set(word, folded);
  }
  return folded;
}

function isNumeral(word: string): boolean {
  const code = codeAt(word, 0);
  return code >= 48 && code <= 57;
}

function foldWord(word: string): string {
  if (/^[0-9a-z]*$/.test(word)) return withLoneI(word);
  const { length } = word;
  let letters = '';
  let tone = '';
  for (let at = 0; at < length; at++) {
    const code = codeAt(word, at);
    if (code >= 0x80 && !isLatinLetter(code)) return foldLetters(word);
    const [letter, mark] = (letterAndTone[code] ??= withoutTone(word.charAt(at)));
    letters += letter;
    tone += mark;
  }
  return withLoneI(letters) + tone;
}

/** ASCII and composed Latin letters by code, as they are met: each without its tone, and its tone. */
const letterAndTone: Record<number, readonly [letter: string, tone: string]> = {};

function withoutTone(text: string): readonly [letters: string, tone: string] {
  const decomposed = text.normalize('NFD');
  return [decomposed.replace(TONES, '').normalize('NFC'), decomposed.match(TONES)?.join('') ?? ''];
}

function foldLetters(word: string): string {
  const [letters, tone] = withoutTone(word);
  return withLoneI(letters) + tone;
}

function withLoneI(letters: string): string {
  return letters.endsWith('y') ? letters.replace(LONE_I, '$1i') : letters;
}

/** The key under which two spellings of one name are the same. đ and d stay apart. */
export function nameKey(text: string): string {
  const known = seenKeys.get(text);
  if (known !== undefined) return known;
  const key = words(text).join(' ');
  if (seenKeys.size >= SEEN_TEXTS) seenKeys.clear();
  if (text.length <= SEEN_LENGTH) seenKeys.set(text, key);
  return key;
}

/** Words without any mark, đ as d: for file names, and for text typed without diacritics. */
export function bareWords(text: string): readonly string[] {
  return words(text).map(bare);
}

export function bare(word: string): string {
  if (isAscii(word)) return word;
  const { length } = word;
  let found = '';
  for (let at = 0; at < length; at++) {
    const code = codeAt(word, at);
    if (!(code < 0x370 || (code >= 0x1e00 && code < 0x1f00))) return bareLetters(word);
    found += code < 0x80 ? word[at] : (bareLetter[code] ??= bareLetters(word.charAt(at)));
  }
  return found;
}

/** Latin letters and their marks by code, as they are met. */
const bareLetter: Record<number, string> = {};

function bareLetters(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').replace(/đ/g, 'd');
}

/** Whether a text carries any Vietnamese mark; a text without one may be compared by its bare words. */
export function hasMarks(text: string): boolean {
  // Composed letters with a tone tell by themselves, and hardly a name is without one.
  if (/[\u1ea0-\u1ef9]/.test(text)) return true;
  return !isAscii(text) && /[\u0300-\u036fđĐðÐ]/.test(text.normalize('NFD'));
}

function isAscii(text: string): boolean {
  const { length } = text;
  for (let at = 0; at < length; at++) if (codeAt(text, at) >= 0x80) return false;
  return true;
}

/** Control, escape, zero-width and bidirectional characters made visible: `\u202e`. */
export function visible(text: string): string {
  return text.replace(
    // eslint-disable-next-line no-control-regex -- these are the characters looked for
    /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
