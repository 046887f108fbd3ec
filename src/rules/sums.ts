import type { Cells } from '../domain/cells.ts';
import { lastAnswered } from '../domain/remember.ts';
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

/**
 * The sums that can be compared: every part is read, and no other place of the file contradicts them. Several rules ask
 * for the same ones.
 */
export const comparedSums = lastAnswered(comparedIn);

function comparedIn(context: SubmissionContext): readonly ComparedSum[] {
  const found: ComparedSum[] = [];
  context.submission?.readings.forEach((figure) => {
    if (isContradicted(figure) || ticksForSeveral(context, figure.indicator).length > 0) return;
    for (const sum of figure.sums) {
      const compared = compare(sum);
      if (compared !== null) found.push(compared);
    }
  });
  return found;
}

/** Whether a sum is stated that cannot be compared, since one of its parts or the sum itself is a problem. */
export function isIncomparable({ stated, parts, toldUnder }: Sum): boolean {
  if (toldUnder !== undefined) return false;
  if (stated.value.state === 'problem') return true;
  return stated.value.state === 'reported' && parts.has('problem');
}

/** Compares a sum with its parts; null where there is nothing to compare. */
function compare({ indicator, stated, parts, toldUnder }: Sum): ComparedSum | null {
  if (stated.value.state !== 'reported' || parts.has('problem')) return null;
  const reported = parts.count('reported');
  if (reported === 0) return null;
  const sum = parts.sum();
  const difference = Math.abs(stated.value.value - sum);
  const verdict =
    difference === 0 ? 'equal' : difference <= roundingOf(stated, parts, reported) ? 'rounding' : 'differs';
  return {
    indicator,
    reading: stated,
    stated: stated.value.value,
    sum,
    verdict,
    toldUnder: toldUnder ?? null,
  };
}

/**
 * Rounded amounts may differ by half of the total's last printed place a row (CONTRACT, Money), or by what the
 * rounding of the parts can add up to.
 */
function roundingOf(stated: Reading, parts: Cells, reported: number): number {
  let ofParts = stated.tolerance;
  for (let index = 0; index < parts.length; index++)
    if (parts.stateAt(index) === 'reported') ofParts += parts.toleranceAt(index);
  return Math.max(ofParts, reported * stated.tolerance);
}
