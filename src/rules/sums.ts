import { addWhole } from '../domain/quantity.ts';
import type { Reading, Sum } from '../domain/submission.ts';
import type { SubmissionContext } from './context.ts';
import { isContradicted } from './readings.ts';
import { ticksForSeveral } from './ticks.ts';

/** A stated sum held against its parts; whole đồng or cases. */
export interface ComparedSum {
  readonly indicator: string;
  /** The cell that states the sum. */
  readonly reading: Reading;
  readonly stated: number;
  readonly sum: number;
  readonly verdict: 'equal' | 'rounding' | 'differs';
  /** The department under which a total over several is told of; null for this one. */
  readonly toldUnder: string | null;
}

/** The sums that can be compared: every part is read, and no other place of the file contradicts them. */
export function* comparedSums(context: SubmissionContext): Generator<ComparedSum> {
  for (const figure of context.submission?.readings.values() ?? []) {
    if (isContradicted(figure) || ticksForSeveral(context, figure.indicator).length > 0) continue;
    for (const sum of figure.sums) {
      const compared = compare(sum);
      if (compared !== null) yield compared;
    }
  }
}

/** Whether a sum is stated that cannot be compared, since one of its parts or the sum itself is a problem. */
export function isIncomparable({ stated, parts, toldUnder }: Sum): boolean {
  if (toldUnder !== undefined) return false;
  if (stated.value.state === 'problem') return true;
  return stated.value.state === 'reported' && parts.some(({ value }) => value.state === 'problem');
}

/**
 * Compares a sum with its parts; null where there is nothing to compare. Rounded amounts may differ by half of
 * the total's last printed place a row (CONTRACT, Money), or by what the rounding of the parts can add up to.
 */
function compare({ indicator, stated, parts, toldUnder }: Sum): ComparedSum | null {
  if (stated.value.state !== 'reported' || parts.some(({ value }) => value.state === 'problem')) return null;
  const reported = parts.flatMap(({ value, tolerance }) =>
    value.state === 'reported' ? [{ value: value.value, tolerance }] : [],
  );
  if (reported.length === 0) return null;
  const sum = addWhole(reported.map(({ value }) => value));
  const ofParts = reported.reduce((total, { tolerance }) => total + tolerance, stated.tolerance);
  const allowed = Math.max(ofParts, reported.length * stated.tolerance);
  const difference = Math.abs(stated.value.value - sum);
  const verdict = difference === 0 ? 'equal' : difference <= allowed ? 'rounding' : 'differs';
  return {
    indicator,
    reading: stated,
    stated: stated.value.value,
    sum,
    verdict,
    toldUnder: toldUnder ?? null,
  };
}
