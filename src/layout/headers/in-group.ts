import type { Concept } from '../../catalogue/lexicon/concept.ts';
import { LEVELS_IN_GROUPS, WORDS_IN_GROUPS, type GroupWord } from '../../catalogue/lexicon/in-group.ts';
import { bareWords, words } from '../../domain/text.ts';
import type { Phrased, Token } from './phrases.ts';

/** Words and whole levels by what they are compared as, marked and unmarked alike. */
const WORDS = indexed(WORDS_IN_GROUPS);
const LEVELS = indexed(LEVELS_IN_GROUPS);

/** A level read again below its groups, where a word of it is understood only there. */
export function phrasedBelow(
  groups: readonly { readonly tokens: readonly Token[] }[],
  text: string,
  read: Phrased,
): Phrased {
  if (groups.length === 0) return read;
  const about = new Set(groups.flatMap(({ tokens }) => tokens.flat()));
  const whole = meantBelow(about, LEVELS.get(words(text).join(' ')));
  if (whole !== null) return { tokens: [[whole]], unknown: [] };
  const found = read.unknown.map((word) => meantBelow(about, WORDS.get(word)));
  const [first] = found;
  if (first === undefined || first === null || found.some((concept) => concept !== first)) return read;
  return { tokens: [...read.tokens, [first]], unknown: [] };
}

/** Whether some group gives these words, which are one or a whole level, a meaning that they lack elsewhere. */
export function isMeantInGroups(list: readonly string[]): boolean {
  const key = list.join(' ');
  return LEVELS.has(key) || WORDS.has(key);
}

function meantBelow(about: ReadonlySet<Concept>, entry: GroupWord | undefined): Concept | null {
  return entry?.below.some((concept) => about.has(concept)) === true ? entry.means : null;
}

function indexed(entries: readonly GroupWord[]): ReadonlyMap<string, GroupWord> {
  return new Map(
    entries.flatMap((entry) =>
      entry.words
        .split('|')
        .flatMap((text) =>
          [words(text).join(' '), bareWords(text).join(' ')].map((key) => [key, entry] as const),
        ),
    ),
  );
}
