import { meets, percentage, shortBy, shownPercent, type Direction } from './ratio.ts';
import type { RateResult } from './result.ts';
import type { RatePair } from './submission.ts';

/** What a rate is held against, in per cent. */
export interface RateTarget {
  readonly value: number;
  readonly direction: Direction;
}

/**
 * The verdict on one rate by exact fractions. Without both sides nothing is judged; a denominator of 0 means
 * that the rate does not apply: not 0 %, not 100 %.
 */
export function assessRate(pair: RatePair, target: RateTarget | null): RateResult {
  const { numerator, denominator } = pair;
  const value = target?.value ?? null;
  const direction = target?.direction ?? 'at-least';
  if (numerator === null || denominator === null || denominator === 0)
    return { numerator, denominator, target: value, direction, percent: null, met: null, shortBy: null };
  const ratio = { numerator, denominator };
  const exact = value === null ? undefined : percentage(value);
  const percent = shownPercent(ratio, exact, direction);
  const met = exact === undefined ? null : meets(ratio, exact, direction);
  const lacking = exact === undefined ? null : shortBy(ratio, exact, direction);
  return { numerator, denominator, target: value, direction, percent, met, shortBy: lacking };
}
