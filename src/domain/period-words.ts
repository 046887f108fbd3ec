import { once } from './remember.ts';
import { bare, clean, hasMarks, nameKey } from './text.ts';

/** A word, a run of digits or a single mark of a text in which dates and years are looked for. */
export interface PeriodToken {
  readonly kind: 'word' | 'digits' | 'mark';
  /** Digits and marks as written, words folded. */
  readonly text: string;
  /** Whether a space or underscore stands before it. */
  readonly apart: boolean;
}

/** The tokens of a text, and whether its words carry marks to be compared by. */
export interface PeriodText {
  readonly tokens: readonly PeriodToken[];
  /** Whether the text is typed without diacritics, as file names are. */
  readonly bare: boolean;
}

/** Splits a title, header or file name. Underscores part words, and letters part from digits: "SYT2022". */
export function periodText(text: string): PeriodText {
  const isBare = !hasMarks(text);
  const tokens: PeriodToken[] = [];
  let end = -1;
  const parts = clean(text)
    .toLowerCase()
    .replace(/_/g, ' ')
    .matchAll(/[0-9]+|[\p{L}\p{M}]+|[^\s]/gu);
  for (const { 0: part, index } of parts) {
    const kind = /^[0-9]/.test(part) ? 'digits' : /^\p{L}/u.test(part) ? 'word' : 'mark';
    const key = kind === 'word' ? nameKey(part) : part;
    tokens.push({ kind, text: isBare ? bare(key) : key, apart: index !== end });
    end = index + part.length;
  }
  return { tokens, bare: isBare };
}

/** Four digits of a year, or eight of a whole day. */
const TELLING = /(?<![0-9])(?:[0-9]{4}|[0-9]{8})(?![0-9])/;

/** Whether a year or a day can stand in a text at all; in most names and labels none can. */
export function mayTellTime(text: string): boolean {
  return TELLING.test(clean(text));
}

/** Finds phrases that end or begin at a token, whatever way they were typed. */
export type Finder = (text: PeriodText, at: number) => number;

/** How many tokens from a place on make one of the phrases; 0 where none begins there. */
export function beginning(...list: readonly string[]): Finder {
  const marked = once(() => list.map((each) => each.split(' ').map(nameKey)));
  const unmarked = once(() => marked().map((each) => each.map(bare)));
  return ({ tokens, bare: isBare }, at) =>
    (isBare ? unmarked : marked)().find((phrase) =>
      phrase.every((word, index) => tokens[at + index]?.text === word),
    )?.length ?? 0;
}

/** How many tokens before a place make one of the phrases; 0 where none ends there. */
export function ending(...list: readonly string[]): Finder {
  const finders = list.map((each) => ({ find: beginning(each), length: each.split(' ').length }));
  return (text, at) =>
    finders.find(({ find, length }) => at >= length && find(text, at - length) > 0)?.length ?? 0;
}
