import { words } from '../domain/text.ts';
import { BODIES } from './lexicon/bodies.ts';
import type { Concept, Phrases } from './lexicon/concept.ts';
import { COUNTING } from './lexicon/counting.ts';
import { MONEY } from './lexicon/money.ts';
import { OUTSIDE } from './lexicon/outside.ts';
import { TITLES } from './lexicon/titles.ts';

/** One spelling of a concept: the words as written in the lexicon and as they are compared. */
export interface Spelling {
  readonly concept: Concept;
  readonly written: string;
  readonly words: readonly string[];
}

/** Every phrase that headers are understood by. */
export const SPELLINGS: readonly Spelling[] = [BODIES, TITLES, MONEY, COUNTING, OUTSIDE].flatMap(spellingsOf);

function spellingsOf(phrases: Phrases): Spelling[] {
  return phrases.flatMap(([concept, alternatives]) =>
    alternatives
      .split('|')
      .map((written) => ({ concept, written, words: words(written.replace(/%/g, ' % ')) })),
  );
}
