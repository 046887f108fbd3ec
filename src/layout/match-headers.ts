import type { Catalogue } from '../catalogue/catalogue.ts';
import { BUILT_IN, indicatorOf } from '../catalogue/derive.ts';
import type { Meaning } from '../catalogue/meaning.ts';
import { words } from '../domain/text.ts';
import { levelsOf, readingsOf, type Level } from './headers/level.ts';
import { mendings } from './headers/mend.ts';
import { openLevel, type OpenLevel } from './headers/open-level.ts';
import { ownMeaning, ownSpellings, ownWords } from './headers/own.ts';
import { patternsOf } from './headers/patterns.ts';
import { COUNTING_ROLES, roleOf } from './headers/roles.ts';
import { settled } from './headers/settled.ts';
import { understand } from './headers/understand.ts';

/** What the matcher must know of a programme beside its catalogue. */
export interface MatcherOptions {
  /** Whether chi hội count among the organisations; otherwise they are a question. */
  readonly countsChapters: boolean;
}

const PATTERNS = patternsOf(BUILT_IN);
const LONGEST_HEADER = 400;
const MOST_REMEMBERED = 4096;

/** Gives a header path its meaning; made once a programme. */
export interface Matcher {
  (path: readonly string[]): Meaning;
  /** The level that is written so, where another name in it would change no meaning; else null. */
  openLevel(written: string): OpenLevel | null;
}

/**
 * Gives header paths their meaning, by their words and not by a list of spellings. What the tool knows and this
 * catalogue does not ask for is `outside`. Made once a programme; equal paths are understood once, and so are those
 * that differ in names only.
 */
export function createMatcher(catalogue: Catalogue, options: MatcherOptions): Matcher {
  const own = ownSpellings(catalogue);
  const named = ownWords(own);
  const memory = new Map<string, Meaning>();
  const openLevelOf = (written: string): OpenLevel | null => {
    const open = written.length > LONGEST_HEADER ? null : openLevel(written);
    return open !== null && words(open.text).every((word) => named.has(word)) ? null : open;
  };
  const meaningOf = (path: readonly string[]): Meaning => {
    // No header is that long; a paragraph is no header.
    if (path.some((level) => level.length > LONGEST_HEADER)) return { kind: 'unknown' };
    const key = keyOf(path, openLevelOf);
    let meaning = memory.get(key);
    if (meaning === undefined) {
      meaning = ownMeaning(own, path) ?? asked(catalogue, understoodMeaning(path, options));
      if (memory.size >= MOST_REMEMBERED) memory.clear();
      memory.set(key, meaning);
    }
    return meaning;
  };
  return Object.assign(meaningOf, { openLevel: openLevelOf });
}

/** All that the meaning of a path hangs on; of names only which of them are the same. */
function keyOf(path: readonly string[], openLevelOf: Matcher['openLevel']): string {
  const names: string[] = [];
  let key = '';
  for (const level of path) {
    const open = openLevelOf(level);
    if (open === null) key += `${level.length}:${level}`;
    else {
      if (!names.includes(open.text)) names.push(open.text);
      key += `${names.indexOf(open.text)}~${open.make.length}:${open.make}`;
    }
  }
  return key;
}

/** Leaves only what the catalogue counts. */
function asked(catalogue: Catalogue, meaning: Meaning): Meaning {
  const counts = (id: string) => indicatorOf(catalogue, id) !== undefined;
  switch (meaning.kind) {
    case 'indicator':
      return counts(meaning.id) ? meaning : { kind: 'outside' };
    case 'rate':
      return catalogue.rates.some(({ id }) => id === meaning.id) ? meaning : { kind: 'outside' };
    case 'misspelt':
      return counts(meaning.candidate) ? meaning : { kind: 'unknown' };
    case 'question': {
      const candidates = meaning.candidates.filter(counts);
      return candidates.length === 0 ? { kind: 'outside' } : { kind: 'question', candidates };
    }
    default:
      return meaning;
  }
}

function understoodMeaning(path: readonly string[], options: MatcherOptions): Meaning {
  const levels = levelsOf(path);
  const direct = directMeaning(levels, options);
  if (direct.kind !== 'unknown') return direct;
  const unknown = levels.flatMap((level) => level.unknown);
  const meant = new Map<string, string>();
  for (const mended of mendings(path, unknown)) {
    const meaning = directMeaning(levelsOf(mended), options);
    if (meaning.kind === 'indicator') meant.set(`${meaning.id} ${meaning.part ?? ''}`, mended.join(' > '));
  }
  const [only] = meant;
  if (only === undefined || meant.size > 1) return direct;
  return { kind: 'misspelt', candidate: only[0].split(' ')[0] ?? '', suggestion: only[1] };
}

function directMeaning(levels: readonly Level[], options: MatcherOptions): Meaning {
  const last = levels.at(-1);
  if (last === undefined) return { kind: 'unknown' };
  const role = roleOf(last.text);
  const groupsSilent = levels.slice(0, -1).every(({ silent }) => silent);
  if (role !== null && (groupsSilent || !COUNTING_ROLES.has(role))) return { kind: 'role', role };
  const readings = readingsOf(levels).map((reading) =>
    understand(
      levels.map((level, at) => ({
        concepts: reading[at] ?? [],
        known: level.unknown.length === 0,
        section: level.section,
      })),
      PATTERNS,
    ),
  );
  return settled(readings, levels, PATTERNS, options);
}
