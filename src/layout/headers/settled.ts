import { BUILT_IN, indicatorOf } from '../../catalogue/derive.ts';
import { AWARD } from '../../catalogue/indicators/unit-words.ts';
import type { Concept } from '../../catalogue/lexicon/concept.ts';
import type { Meaning } from '../../catalogue/meaning.ts';
import { nameKey } from '../../domain/text.ts';
import type { Level } from './level.ts';
import { fits, type Pattern } from './patterns.ts';
import type { Understood } from './understand.ts';

/** The meaning of a path from all its readings: what fits, or a question where unit or programme speak against it. */
export function settled(
  readings: readonly Understood[],
  levels: readonly Level[],
  patterns: readonly Pattern[],
  options: { readonly countsChapters: boolean },
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
    const [amount, ...others] = fits(patterns, new Set([...first.concepts, 'amount']));
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
