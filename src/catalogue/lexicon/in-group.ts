import type { Concept } from './concept.ts';

/** A word that says too little by itself and enough below a group about one of some concepts. */
export interface GroupWord {
  readonly below: readonly Concept[];
  /** Alternatives divided by "|". */
  readonly words: string;
  readonly means: Concept;
}

const ORGANISATIONS: readonly Concept[] = ['board', 'organisation'];

/** "Tổ chức hội, ban khuyến học > Hội | Ban": a single word that no longer phrase covers. */
export const WORDS_IN_GROUPS: readonly GroupWord[] = [
  { below: ORGANISATIONS, words: 'hội', means: 'association' },
  { below: ORGANISATIONS, words: 'ban', means: 'board' },
];

/** "Quỹ khuyến học > Hiện có" is "Quỹ hiện có": the words of a whole level, which elsewhere carry no weight. */
export const LEVELS_IN_GROUPS: readonly GroupWord[] = [
  { below: ['fund'], words: 'hiện có|số hiện có|tổng số hiện có|hiện tại có', means: 'balance' },
];
