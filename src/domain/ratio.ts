/** An exact share of whole numbers; never a floating-point quotient. */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

/** A target in per cent as an exact fraction: 62,5 % is 625/10. */
export interface Percentage {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export type Direction = 'at-least' | 'at-most';

/** Reads a percentage such as 85 or 62.5 exactly. */
export function percentage(value: number): Percentage {
  const [, whole = '', decimals = ''] = /^(\d+)(?:\.(\d+))?$/.exec(String(value)) ?? [];
  if (whole === '') throw new RangeError(`not a percentage: ${value}`);
  return { numerator: BigInt(whole + decimals), denominator: 10n ** BigInt(decimals.length) };
}

/** Whether n/d reaches the target, by cross-multiplication. The denominator must not be 0. */
export function meets(ratio: Ratio, target: Percentage, direction: Direction = 'at-least'): boolean {
  const left = BigInt(ratio.numerator) * 100n * target.denominator;
  const right = target.numerator * BigInt(ratio.denominator);
  return direction === 'at-least' ? left >= right : left <= right;
}

/** How many cases the numerator lacks (or, for `at-most`, has too many); 0 when the target is met. */
export function shortBy(ratio: Ratio, target: Percentage, direction: Direction = 'at-least'): number {
  if (meets(ratio, target, direction)) return 0;
  const scaled = target.numerator * BigInt(ratio.denominator);
  const unit = 100n * target.denominator;
  const floor = scaled / unit;
  const limit = direction === 'at-least' && floor * unit !== scaled ? floor + 1n : floor;
  return Math.abs(Number(limit) - ratio.numerator);
}

/**
 * The share in per cent for reading: two decimals, rounded half up, but to the other side where that would
 * contradict the verdict on the target, or show 100 for a share that is less. Verdicts never use it.
 */
export function shownPercent(ratio: Ratio, target?: Percentage, direction: Direction = 'at-least'): number {
  const scaled = BigInt(ratio.numerator) * 10_000n;
  const denominator = BigInt(ratio.denominator);
  const down = scaled / denominator;
  const nearest = (2n * scaled + denominator) / (2n * denominator);
  const agreeing = [nearest, down, down + 1n].filter(
    (shown) =>
      target === undefined ||
      meets({ numerator: Number(shown), denominator: 10_000 }, target, direction) ===
        meets(ratio, target, direction),
  );
  const isBelowHundred = ratio.numerator < ratio.denominator;
  const shown = agreeing.find((each) => !(isBelowHundred && each >= 10_000n)) ?? agreeing[0] ?? nearest;
  return Number(shown) / 100;
}
