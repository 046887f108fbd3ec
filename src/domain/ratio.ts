import { remembered } from './remember.ts';

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
  return read(String(value));
}

/** A programme's few targets are held against every department. */
const read = remembered((value: string): Percentage => {
  const [, whole = '', decimals = ''] = /^(\d+)(?:\.(\d+))?$/.exec(value) ?? [];
  if (whole === '') throw new RangeError(`not a percentage: ${value}`);
  return { numerator: BigInt(whole + decimals), denominator: 10n ** BigInt(decimals.length) };
});

/** Whether n/d reaches the target, by cross-multiplication. The denominator must not be 0. */
export function meets(ratio: Ratio, target: Percentage, direction: Direction = 'at-least'): boolean {
  const difference = excess(ratio, target);
  return direction === 'at-least' ? difference >= 0 : difference <= 0;
}

/** What the share has beyond the target, in cases times a number above 0; where they are few without large numbers. */
function excess({ numerator, denominator }: Ratio, target: Percentage): number | bigint {
  const left = numerator * 100 * Number(target.denominator);
  const right = Number(target.numerator) * denominator;
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left - right;
  return BigInt(numerator) * 100n * target.denominator - target.numerator * BigInt(denominator);
}

/** How many cases the numerator lacks (or, for `at-most`, has too many); 0 when the target is met. */
export function shortBy(ratio: Ratio, target: Percentage, direction: Direction = 'at-least'): number {
  if (meets(ratio, target, direction)) return 0;
  const few = limitOfFew(ratio, target, direction);
  if (few !== null) return Math.abs(few - ratio.numerator);
  const scaled = target.numerator * BigInt(ratio.denominator);
  const unit = 100n * target.denominator;
  const floor = scaled / unit;
  const limit = direction === 'at-least' && floor * unit !== scaled ? floor + 1n : floor;
  return Math.abs(Number(limit) - ratio.numerator);
}

/** The least numerator that reaches the target, or the most that keeps to it; null where numbers are too large. */
function limitOfFew({ denominator }: Ratio, target: Percentage, direction: Direction): number | null {
  const scaled = Number(target.numerator) * denominator;
  const unit = 100 * Number(target.denominator);
  if (!Number.isSafeInteger(scaled) || !Number.isSafeInteger(unit)) return null;
  const floor = wholePart(scaled, unit);
  return direction === 'at-least' && floor * unit < scaled ? floor + 1 : floor;
}

/** How often one whole number goes into another, neither of them negative; exact as far as both are. */
function wholePart(of: number, by: number): number {
  // The quotient of large numbers may be rounded up to the next whole one; a remainder takes much longer.
  const near = Math.floor(of / by);
  return near * by > of ? near - 1 : near;
}

/**
 * The share in per cent for reading: two decimals, rounded half up, but to the other side where that would
 * contradict the verdict on the target, or show 100 for a share that is less. Verdicts never use it.
 */
export function shownPercent(ratio: Ratio, target?: Percentage, direction: Direction = 'at-least'): number {
  const { down, up, nearest } = hundredths(ratio);
  const isMet = target !== undefined && meets(ratio, target, direction);
  const isBelowHundred = ratio.numerator < ratio.denominator;
  const agrees = (shown: number): boolean =>
    target === undefined || meets({ numerator: shown, denominator: 10_000 }, target, direction) === isMet;
  const candidates = [nearest, down, up];
  const shown =
    candidates.find((each) => agrees(each) && !(isBelowHundred && each >= 10_000)) ??
    candidates.find(agrees) ??
    nearest;
  return shown / 100;
}

/** The share in hundredths of a per cent: rounded down, the next above, and rounded half up. */
function hundredths({ numerator, denominator }: Ratio): { down: number; up: number; nearest: number } {
  const twice = 2 * numerator * 10_000;
  if (Number.isSafeInteger(twice + denominator) && Number.isSafeInteger(2 * denominator)) {
    const down = wholePart(twice / 2, denominator);
    return { down, up: down + 1, nearest: wholePart(twice + denominator, 2 * denominator) };
  }
  const [scaled, by] = [BigInt(numerator) * 10_000n, BigInt(denominator)];
  const down = scaled / by;
  return { down: Number(down), up: Number(down + 1n), nearest: Number((2n * scaled + by) / (2n * by)) };
}
