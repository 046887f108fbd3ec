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
  const direction = target?.direction ?? 'at-least';
  const unjudged = { numerator, denominator, target: target?.value ?? null, direction };
  if (numerator === null || denominator === null || denominator === 0)
    return { ...unjudged, percent: null, met: null, shortBy: null };
  const ratio = { numerator, denominator };
  if (target === null) return { ...unjudged, percent: shownPercent(ratio), met: null, shortBy: null };
  const exact = percentage(target.value);
  return {
    ...unjudged,
    percent: shownPercent(ratio, exact, direction),
    met: meets(ratio, exact, direction),
    shortBy: shortBy(ratio, exact, direction),
  };
}
