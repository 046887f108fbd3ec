import type { Concept } from '../../catalogue/lexicon/concept.ts';
import { phrased, type Token } from './phrases.ts';
import { tidy, type Tidy } from './tidy.ts';

/** One level of a header path, read as far as its words are known. */
export interface Level extends Tidy {
  /** As it stands in the sheet. */
  readonly written: string;
  readonly tokens: readonly Token[];
  /** Folded words that no phrase covers. */
  readonly unknown: readonly string[];
  /** Whether it may be a section's title: numbered, in capitals, or opening as such titles do. */
  readonly section: boolean;
}

const OPENINGS = /^(?:công tác|kết quả|tình hình|phong trào|hoạt động|thực hiện|xây dựng|về)\s/iu;

/** Reads the levels of a path; levels that say nothing (a year, a unit) and repeated ones are left out. */
export function levelsOf(path: readonly string[]): readonly Level[] {
  const levels: Level[] = [];
  for (const written of path) {
    const tidied = tidy(written);
    if (tidied.text === '' || tidied.text === levels.at(-1)?.text) continue;
    levels.push({ written, ...tidied, ...phrased(tidied.text), section: isSection(tidied) });
  }
  return levels;
}

function isSection({ text, numbered }: Tidy): boolean {
  const capitals = text.length > 8 && text === text.toUpperCase();
  return numbered || capitals || OPENINGS.test(text);
}

/** Every reading of the levels: one, or a few where words without diacritics leave a choice. */
export function readingsOf(levels: readonly Level[]): readonly (readonly (readonly Concept[])[])[] {
  let readings: Concept[][][] = [[]];
  for (const { tokens } of levels) {
    let variants: Concept[][] = [[]];
    for (const token of tokens) {
      const widened = variants.flatMap((variant) => token.map((concept) => [...variant, concept]));
      variants = widened.slice(0, MOST_READINGS);
    }
    readings = readings
      .flatMap((reading) => variants.map((variant) => [...reading, variant]))
      .slice(0, MOST_READINGS);
  }
  return readings;
}

const MOST_READINGS = 16;
