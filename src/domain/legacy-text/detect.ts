import { codeAt } from '../code-at.ts';
import { remembered } from '../remember.ts';
import { isSyllable } from '../syllable.ts';
import { judge, LOOK_ALIKE, SCHEMES, type LegacyEncoding } from './words.ts';

/*
 * Cells typed in a legacy font hold Latin-1 letters and signs. They are told by what they become: Vietnamese
 * syllables, which they were not before.
 */

const ENCODINGS: readonly LegacyEncoding[] = ['tcvn3', 'vni'];
/** Letters and tone marks that Vietnamese has and Latin-1 has not. */
const UNICODE_VIETNAMESE = /[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]|[\u0300-\u0303\u0306\u0309\u031b\u0323]/;

/**
 * The text as a font of that encoding shows it. Where it stands beside Vietnamese in Unicode, only the words that
 * become syllables by it, and were none, are decoded.
 */
export function decodeLegacy(text: string, encoding: LegacyEncoding): string {
  const { decode, word } = SCHEMES[encoding];
  if (!isUnicodeVietnamese(text)) return decode(text);
  return text.replace(word, (look) => {
    const { kind, meant } = judge(look, encoding);
    return kind === 'syllable' && !isSyllable(look) ? meant : look;
  });
}

/** Whether a text has letters of Vietnamese that no text in a legacy font can hold. */
export function isUnicodeVietnamese(text: string): boolean {
  return UNICODE_VIETNAMESE.test(text);
}

/**
 * The encoding of a text by itself, or null where it is in none or too short to tell. A text is in one when
 * decoding turns at least one word into a common syllable that was none before, and leaves at most every fifth
 * marked word unlike Vietnamese; of two such encodings, the one that gives more.
 */
export function detectLegacy(text: string): LegacyEncoding | null {
  if (!gainsSome(text)) return null;
  const mixed = isUnicodeVietnamese(text);
  const [tcvn3, vni] = ENCODINGS.map((encoding) => {
    const { gained, syllable, nonsense, foreign } = tally(text, encoding);
    return gained > 0 && (mixed || (nonsense + foreign) * 4 <= syllable) ? gained : 0;
  });
  if (tcvn3 === vni) return null;
  return (tcvn3 ?? 0) > (vni ?? 0) ? 'tcvn3' : 'vni';
}

const BLANK = 0x20;

/** Whether decoding turns any word into a common syllable: told part by part, which are the same in all names. */
function gainsSome(text: string): boolean {
  const { length } = text;
  let start = 0;
  let looks = false;
  for (let at = 0; at <= length; at++) {
    const code = at === length ? BLANK : codeAt(text, at);
    if (code >= 0xa1 && code <= 0xfe) looks = true;
    if (code !== BLANK) continue;
    if (looks && gains(text.slice(start, at))) return true;
    start = at + 1;
    looks = false;
  }
  return false;
}

/** No word goes beyond a blank. */
const gains = remembered((part: string): boolean =>
  ENCODINGS.some((encoding) => tally(part, encoding).gained > 0),
);

/**
 * Whether a text that does not tell by itself may be in the encoding of the cells around it: decoding makes sense
 * of most of its marked words, and gives no fewer common syllables than it had before.
 */
export function mayBeLegacy(text: string, encoding: LegacyEncoding): boolean {
  if (!LOOK_ALIKE.test(text) || isUnicodeVietnamese(text)) return false;
  const { syllable, abbreviation, sign, nonsense, foreign, before, after } = tally(text, encoding);
  const sense = syllable + abbreviation + sign;
  return sense > 0 && nonsense + foreign <= sense && before <= after;
}

/** Whether a text can be in the encoding that its font tells: every marked word is written in its look-alikes. */
export function canBeLegacy(text: string, encoding: LegacyEncoding): boolean {
  return LOOK_ALIKE.test(text) && !isUnicodeVietnamese(text) && tally(text, encoding).foreign === 0;
}

/** Of the words with look-alikes in a text, how many are of each kind. */
interface Tally {
  readonly syllable: number;
  readonly abbreviation: number;
  /** No syllables, but with a sign within that no other language writes in a word: a name such as "Ir¾c". */
  readonly sign: number;
  readonly nonsense: number;
  /** With characters above ASCII that are no look-alikes. */
  readonly foreign: number;
  /** Common syllables that come of what was no syllable. */
  readonly gained: number;
  /** Common syllables as they stand, and once decoded. */
  readonly before: number;
  readonly after: number;
}

function tally(text: string, encoding: LegacyEncoding): Tally {
  const found = {
    syllable: 0,
    abbreviation: 0,
    sign: 0,
    nonsense: 0,
    foreign: 0,
    gained: 0,
    before: 0,
    after: 0,
  };
  for (const look of text.match(SCHEMES[encoding].word) ?? []) {
    if (!LOOK_ALIKE.test(look)) continue;
    const { kind, gained, before, after } = judge(look, encoding);
    found[kind] += 1;
    if (gained) found.gained += 1;
    if (before) found.before += 1;
    if (after) found.after += 1;
  }
  return found;
}
