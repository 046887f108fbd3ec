import type { Cell } from '../plan.ts';

/** A chart before it has a place on the sheet: its words and the cells of its bars. */
export interface Picture {
  readonly title: string;
  /** What to see in it and what is left out, in plain words below it. */
  readonly caption: string;
  readonly alt: string;
  /** The word that tells its rows in the table apart from those of the other charts. */
  readonly short: string;
  readonly categoryTitle: string;
  /** From the top down: gives the cells of a row of the table from the second column on, for that row's number. */
  readonly bars: readonly ((at: number) => readonly Cell[])[];
}

/** Beyond so many departments bars and names are too small to read on one page… */
export const MOST_BARS = 60;
/** …so only these are shown: the furthest from the target, or those with the largest amounts. */
export const SHOWN_OF_MANY = 30;
