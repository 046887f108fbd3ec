import {
  HARMLESS_PHRASES,
  LIST_HEADERS,
  NEVER_UNMARKED,
  NOT_PERSONAL,
  PERSONAL_HEADERS,
  PERSONAL_PHRASES,
} from '../catalogue/personal-data.ts';
import { once, remembered } from '../domain/remember.ts';
import { bare, words } from '../domain/text.ts';

type Phrase = readonly string[];

const personalWithin = once(() => phrases(PERSONAL_PHRASES.join('|')));
const personalWhole = once(() => phrases(PERSONAL_HEADERS));
const harmless = once(() => phrases(HARMLESS_PHRASES));
const otherwise = once(() => phrases(NOT_PERSONAL.join('|')));
const listed = once(() => phrases(LIST_HEADERS));
const markedOnly = once(() => new Set(phrases(NEVER_UNMARKED).map(keyOf)));

/** Whether a header, its levels joined by " > ", says that the cells below are personal data. */
export const isPersonalHeader = remembered((label: string): boolean => {
  const levels = label.split(' > ').map(wordsOf);
  const at = levels.findLastIndex(isPersonalLevel);
  // "dia chi" holds no "chi": what is left of the words may say otherwise, not they themselves.
  return at >= 0 && !levels.slice(at).some((level) => saysOtherwise(without(level, personalWithin())));
});

/** Whether a header counts or values something, or tells about a body. */
export const countsOrValues = remembered((label: string): boolean =>
  label.split(' > ').some((level) => saysOtherwise(wordsOf(level))),
);

/** Whether a header is one that lists of persons have: STT, Họ và tên. */
export const isListHeader = remembered((label: string): boolean => isOneOf(wordsOf(label), listed()));

function isPersonalLevel(level: Phrase): boolean {
  if (isOneOf(level, personalWhole())) return true;
  const rest = without(level, harmless());
  return personalWithin().some((phrase) => placeOf(rest, phrase) >= 0);
}

function isOneOf(level: Phrase, phrases: readonly Phrase[]): boolean {
  return phrases.some((phrase) => phrase.length === level.length && standsAt(level, 0, phrase));
}

function saysOtherwise(level: Phrase): boolean {
  return otherwise().some((phrase) => placeOf(level, phrase) >= 0);
}

/** The words without these phrases; a gap is left, lest the words on both sides become a phrase. */
function without(level: Phrase, phrases: readonly Phrase[]): Phrase {
  let rest = level;
  for (const phrase of phrases) {
    const at = placeOf(rest, phrase);
    if (at >= 0) rest = [...rest.slice(0, at), '', ...rest.slice(at + phrase.length)];
  }
  return rest;
}

function placeOf(level: Phrase, phrase: Phrase): number {
  return level.findIndex((_, at) => standsAt(level, at, phrase));
}

/** Whether the words of a phrase stand from this place on, each with all its marks or with none. */
function standsAt(level: Phrase, at: number, phrase: Phrase): boolean {
  const unmarked = !markedOnly().has(keyOf(phrase));
  return phrase.every((word, index) => {
    const found = level[at + index];
    return found === word || (unmarked && found !== undefined && found === bare(word));
  });
}

function wordsOf(level: string): Phrase {
  return words(level.replace(/%/g, ' % '));
}

function phrases(alternatives: string): readonly Phrase[] {
  return alternatives.split('|').map(wordsOf);
}

function keyOf(phrase: Phrase): string {
  return phrase.join(' ');
}
