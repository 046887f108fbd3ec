import type { Catalogue } from '../../catalogue/catalogue.ts';
import { BUILT_IN, indicatorOf } from '../../catalogue/derive.ts';
import type { Meaning } from '../../catalogue/meaning.ts';
import { nameKey } from '../../domain/text.ts';
import { levelsOf } from './level.ts';
import { tidy } from './tidy.ts';

/** The names of a programme's own indicators, which are known by their spellings alone. */
export function ownSpellings(catalogue: Catalogue): ReadonlyMap<string, string> {
  const own = new Map<string, string>();
  for (const { id, label, short, spellings } of catalogue.indicators) {
    if (indicatorOf(BUILT_IN, id) !== undefined) continue;
    for (const spelling of [label.vi, label.en, short.vi, short.en, ...spellings])
      own.set(nameKey(tidy(spelling).text), id);
  }
  return own;
}

/** All words of such names. */
export function ownWords(own: ReadonlyMap<string, string>): ReadonlySet<string> {
  return new Set([...own.keys()].flatMap((key) => key.split(' ')));
}

/** The programme's own indicator that a path names as a whole, or below headings that change nothing. */
export function ownMeaning(own: ReadonlyMap<string, string>, path: readonly string[]): Meaning | null {
  if (own.size === 0) return null;
  const levels = levelsOf(path);
  const whole = own.get(levels.map(({ text }) => nameKey(text)).join(' '));
  const below = levels.slice(0, -1).every(({ silent, section }) => silent || section);
  const id = whole ?? (below ? own.get(nameKey(levels.at(-1)?.text ?? '')) : undefined);
  return id === undefined ? null : { kind: 'indicator', id, part: null };
}
