import { SPELLINGS } from '../../catalogue/lexicon.ts';
import type { Concept } from '../../catalogue/lexicon/concept.ts';
import { once } from '../../domain/remember.ts';
import { bare, hasMarks, words } from '../../domain/text.ts';

/** What a phrase may mean: usually one concept; more where a text without diacritics leaves it open. */
export type Token = readonly Concept[];

/** One level of a header as concepts, in the order of its words. */
export interface Phrased {
  readonly tokens: readonly Token[];
  /** Folded words that no phrase covers. */
  readonly unknown: readonly string[];
}

const EXACT = new Map<string, Concept>();
/** How many words the longest spelling has that begins with a word. */
const LONGEST = new Map<string, number>();
for (const { concept, words: spelling } of SPELLINGS) {
  EXACT.set(spelling.join(' '), concept);
  noteLength(LONGEST, spelling);
}

function noteLength(longest: Map<string, number>, [first = '', ...rest]: readonly string[]): void {
  longest.set(first, Math.max(longest.get(first) ?? 0, 1 + rest.length));
}

/** What words without any mark may mean. */
const bareSpellings = once(() => {
  const meant = new Map<string, Concept[]>();
  const longest = new Map<string, number>();
  for (const { concept, words: spelling } of SPELLINGS) {
    const unmarked = spelling.map(bare);
    const key = unmarked.join(' ');
    const open = meant.get(key) ?? [];
    if (!open.includes(concept)) open.push(concept);
    meant.set(key, open);
    noteLength(longest, unmarked);
  }
  return { meant, longest };
});

/** Reads a text as phrases of the lexicon, the longest first; a text without any mark by its bare words. */
export function phrased(text: string): Phrased {
  const spaced = text.replace(/%/g, ' % ');
  const list = words(spaced);
  const unmarked = isUnmarked(spaced);
  const tokens: Token[] = [];
  const unknown: string[] = [];
  for (let at = 0; at < list.length;) {
    const found = phraseAt(list, at, unmarked);
    if (found === null) unknown.push(list[at] ?? '');
    else tokens.push(found.token);
    at += found?.length ?? 1;
  }
  return { tokens, unknown };
}

/** Typed without diacritics; abbreviations such as ĐVHT keep their Đ all the same. */
function isUnmarked(text: string): boolean {
  // No abbreviation has a letter with a tone, as nearly every header has.
  if (/[\u1ea0-\u1ef9]/.test(text)) return false;
  const loose = text.normalize('NFC').replace(/(?<!\p{L})[A-ZĐ]{2,6}(?!\p{L})/gu, ' ');
  return !hasMarks(loose);
}

function phraseAt(
  list: readonly string[],
  at: number,
  unmarked: boolean,
): { token: Token; length: number } | null {
  const first = list[at] ?? '';
  const bareOnes = unmarked ? bareSpellings() : null;
  const longest = Math.max(LONGEST.get(first) ?? 0, bareOnes?.longest.get(first) ?? 0);
  for (let length = Math.min(longest, list.length - at); length > 0; length--) {
    const key = length === 1 ? first : list.slice(at, at + length).join(' ');
    const exact = EXACT.get(key);
    if (exact !== undefined) return { token: [exact], length };
    const open = bareOnes?.meant.get(key);
    if (open !== undefined) return { token: open, length };
  }
  return null;
}
