import type { Concept } from '../catalogue/lexicon/concept.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { BUILT_IN, indicatorOf } from '../catalogue/derive.ts';
import { AWARD } from '../catalogue/indicators/unit-words.ts';
import type { Meaning } from '../catalogue/meaning.ts';
import { nameKey } from '../domain/text.ts';
import { levelsOf, readingsOf, type Level } from './headers/level.ts';
import { mendings } from './headers/mend.ts';
import { fits, patternsOf } from './headers/patterns.ts';
import { COUNTING_ROLES, roleOf } from './headers/roles.ts';
import { understand, type Understood } from './headers/understand.ts';
import { tidy } from './headers/tidy.ts';

/** What the matcher must know of a programme beside its catalogue. */
export interface MatcherOptions {
  /** Whether chi hội count among the organisations; otherwise they are a question. */
  readonly countsChapters: boolean;
}

const PATTERNS = patternsOf(BUILT_IN);

/**
 * Gives header paths their meaning, by their words and not by a list of spellings. What the tool knows and this
 * catalogue does not ask for is `outside`. Made once a programme; equal paths are understood once.
 */
export function createMatcher(
  catalogue: Catalogue,
  options: MatcherOptions,
): (path: readonly string[]) => Meaning {
  const own = ownSpellings(catalogue);
  const memory = new Map<string, Meaning>();
  return (path) => {
    const key = path.join('\u0000');
    let meaning = memory.get(key);
    if (meaning === undefined) {
      meaning = ownMeaning(own, path) ?? asked(catalogue, understoodMeaning(path, options));
      memory.set(key, meaning);
    }
    return meaning;
  };
}

/** The programme's own indicators are known by their spellings alone. */
function ownSpellings(catalogue: Catalogue): ReadonlyMap<string, string> {
  const own = new Map<string, string>();
  for (const { id, label, short, spellings } of catalogue.indicators) {
    if (indicatorOf(BUILT_IN, id) !== undefined) continue;
    for (const spelling of [label.vi, label.en, short.vi, short.en, ...spellings])
      own.set(nameKey(tidy(spelling).text), id);
  }
  return own;
}

function ownMeaning(own: ReadonlyMap<string, string>, path: readonly string[]): Meaning | null {
  if (own.size === 0) return null;
  const levels = path.map((level) => nameKey(tidy(level).text)).filter((level) => level !== '');
  const id = own.get(levels.join(' ')) ?? own.get(levels.at(-1) ?? '');
  return id === undefined ? null : { kind: 'indicator', id, part: null };
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
  const groupsSilent = levels.slice(0, -1).every(isSilent);
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
  return meaningOf(readings, levels, options);
}

/** A group of words without weight: "Kết quả thực hiện năm 2022", "Trong đó". */
function isSilent({ tokens, unknown, text }: Level): boolean {
  const weightless = tokens.every((token) => token.every((concept) => concept === 'filler'));
  return roleOf(text) !== null || (unknown.length === 0 && weightless);
}

function meaningOf(
  readings: readonly Understood[],
  levels: readonly Level[],
  options: MatcherOptions,
): Meaning {
  const fitting = readings.flatMap((each) => (each.kind === 'fits' ? [each] : []));
  const [first] = fitting;
  if (first === undefined) {
    const previous = readings.find(({ kind }) => kind === 'ofPrevious');
    if (previous?.kind === 'ofPrevious') return previous;
    return readings.some(({ kind }) => kind === 'outside') ? { kind: 'outside' } : { kind: 'unknown' };
  }
  const all = new Map(
    fitting.flatMap((each) => each.fits).map((fit) => [`${fit.id} ${fit.part ?? ''}`, fit]),
  );
  const candidates = [...new Set([...all.values()].map(({ id }) => id))];
  const question: Meaning = { kind: 'question', candidates };
  // "Chỉ tiêu hội viên" may be what was asked for, "Phát triển hội viên" those who joined.
  if (first.concepts.has('doubt') || UNCLEAR.has(nameKey(levels.at(-1)?.text ?? ''))) return question;
  const [only] = all.values();
  const sure = only !== undefined && all.size === 1 && only.kind !== 'question' ? only : null;
  if (sure?.kind === 'rate') return { kind: 'rate', id: sure.id };
  const units = new Set(levels.map(({ unit }) => unit));
  if (units.has('money') && (sure === null || indicatorOf(BUILT_IN, sure.id)?.kind === 'count')) {
    // "Học bổng (triệu đồng)" is the amount and not the number.
    const [amount, ...others] = fits(PATTERNS, new Set([...first.concepts, 'amount']));
    if (amount?.kind !== 'indicator' || others.length > 0) return question;
    return { kind: 'indicator', id: amount.id, part: amount.part };
  }
  if (sure === null || (sure.onlyIfProgramme && !options.countsChapters)) return question;
  if (units.has('person') && indicatorOf(BUILT_IN, sure.id)?.unit === AWARD) return question;
  if (sure.id === 'units' && units.size === 1 && units.has(null) && isBareUnit(first.concepts))
    return { kind: 'nameOrIndicator', id: sure.id };
  return { kind: 'indicator', id: sure.id, part: sure.part };
}

// ĐV is a unit, but counted alone it may be đảng viên or đoàn viên.
const UNCLEAR: ReadonlySet<string> = new Set(['Số ĐV', 'TS ĐV', 'Tổng số ĐV', 'SL ĐV'].map(nameKey));

/** "Đơn vị trực thuộc" without a word of counting. */
function isBareUnit(concepts: ReadonlySet<Concept>): boolean {
  return [...concepts].every((concept) => concept === 'unit' || concept === 'subordinate');
}
