import type { Concept } from '../../catalogue/lexicon/concept.ts';
import { remembered } from '../../domain/remember.ts';
import { phrasedBelow } from './in-group.ts';
import { phrased, type Phrased, type Token } from './phrases.ts';
import { roleOf } from './roles.ts';
import { tidy, type Tidy } from './tidy.ts';

/** One level of a header path, read as far as its words are known. */
export interface Level extends Tidy {
  readonly tokens: readonly Token[];
  /** Folded words that no phrase covers. */
  readonly unknown: readonly string[];
  /** Whether it may be a section's title: numbered, in capitals, or opening as such titles do. */
  readonly section: boolean;
  /** Whether its words have no weight: "Kết quả thực hiện năm 2022", "Trong đó". */
  readonly silent: boolean;
}

const OPENINGS =
  /^(?:công tác|kết quả|tình hình|phong trào|hoạt động|thực hiện|xây dựng|về|thông tin|phần|lĩnh vực|part|section)\s/iu;

/** Reads the levels of a path; levels that say nothing (a year, a unit) and repeated ones are left out. */
export function levelsOf(path: readonly string[]): readonly Level[] {
  const levels: Level[] = [];
  for (const written of path) {
    const alone = aloneLevel(written);
    if (alone.text === '' || alone.text === levels.at(-1)?.text) continue;
    const read = phrasedBelow(levels, alone.text, alone);
    const silent = alone.isRole || isWeightless(read);
    levels.push(read === alone ? alone : { ...alone, ...read, silent });
  }
  // Capitals tell a title only where the rest is not in capitals too.
  const shouting = levels.every(({ text }) => isCapitals(text));
  return shouting
    ? levels
    : levels.map((level) =>
        isCapitals(level.text) && level.text.length >= SHORTEST_TITLE ? { ...level, section: true } : level,
      );
}

interface AloneLevel extends Level {
  /** Whether the words tell about the row itself. */
  readonly isRole: boolean;
}

/** A level as it is read with nothing above it. */
export const aloneLevel = remembered((written: string): AloneLevel => {
  const tidied = tidy(written);
  const read = phrased(tidied.text);
  const isRole = roleOf(tidied.text) !== null;
  return { section: isSection(tidied), silent: isRole || isWeightless(read), isRole, ...tidied, ...read };
});

function isWeightless({ tokens, unknown }: Phrased): boolean {
  return unknown.length === 0 && tokens.every((token) => token.every((concept) => concept === 'filler'));
}

function isSection({ text, numbered }: Tidy): boolean {
  return numbered || OPENINGS.test(text);
}

export function isCapitals(text: string): boolean {
  return text === text.toUpperCase();
}

/** Shorter ones are abbreviations: ĐVHT, CBCCVC. */
export const SHORTEST_TITLE = 9;

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
