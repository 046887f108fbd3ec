import { decimalOf } from '../decimal.ts';

/** An exact number of a formula: `numerator / denominator`, the denominator above 0. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const ZERO: Fraction = { numerator: 0n, denominator: 1n };
export const ONE: Fraction = { numerator: 1n, denominator: 1n };
export const HUNDREDTH: Fraction = { numerator: 1n, denominator: 100n };

/** More decimals than these are dust of a computation and no figure. */
const MOST_DECIMALS = 40;
/** No sum of figures comes near; what does would only cost time. */
const LARGEST = 1n << 4096n;

/** A stored number, to its 15 significant digits; null where it is too large or too small to be a figure. */
export function fractionOf(value: number): Fraction | null {
  if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER) return null;
  const { digits, scale } = decimalOf(Math.abs(value)).decimal;
  if (scale > MOST_DECIMALS) return null;
  return { numerator: value < 0 ? -digits : digits, denominator: 10n ** BigInt(scale) };
}

/** The sum, or null where it grows out of all bounds. */
export function add(a: Fraction, b: Fraction): Fraction | null {
  if (a.denominator === b.denominator)
    return bounded({ numerator: a.numerator + b.numerator, denominator: a.denominator });
  // Decimals have powers of ten below the line: the larger one serves both.
  const [wide, narrow] = a.denominator > b.denominator ? [a, b] : [b, a];
  const factor = wide.denominator / narrow.denominator;
  if (factor * narrow.denominator === wide.denominator) {
    const numerator = wide.numerator + narrow.numerator * factor;
    return bounded({ numerator, denominator: wide.denominator });
  }
  return bounded({
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  });
}

/** The product, or null where it grows out of all bounds. */
export function multiply(a: Fraction, b: Fraction): Fraction | null {
  return bounded({
    numerator: a.numerator * b.numerator,
    denominator: a.denominator * b.denominator,
  });
}

/** One divided by the number; null for zero. */
export function inverse({ numerator, denominator }: Fraction): Fraction | null {
  if (numerator === 0n) return null;
  return numerator > 0n
    ? { numerator: denominator, denominator: numerator }
    : { numerator: -denominator, denominator: -numerator };
}

export function negate({ numerator, denominator }: Fraction): Fraction {
  return { numerator: -numerator, denominator };
}

/** Rounded as ROUND does: half away from zero, to tens or hundreds where `places` is negative. */
export function rounded({ numerator, denominator }: Fraction, places: number): Fraction | null {
  if (!Number.isInteger(places) || Math.abs(places) > MOST_DECIMALS) return null;
  const scale = 10n ** BigInt(Math.abs(places));
  const [over, under] = places >= 0 ? [scale, 1n] : [1n, scale];
  const below = denominator * under;
  const nearest = (2n * magnitudeOf(numerator) * over + below) / (2n * below);
  return { numerator: (numerator < 0n ? -nearest : nearest) * under, denominator: over };
}

const DIGITS = 15;
const SPARE_DIGITS = 5;

/** The number a spreadsheet would store: whole numbers exact, others to 15 significant digits. */
export function toStored({ numerator, denominator }: Fraction): number {
  const magnitude = magnitudeOf(numerator);
  const sign = numerator < 0n ? -1 : 1;
  const whole = magnitude / denominator;
  if (whole * denominator === magnitude && whole <= BigInt(Number.MAX_SAFE_INTEGER))
    return whole === 0n ? 0 : sign * Number(whole);
  const shift = DIGITS + SPARE_DIGITS + String(denominator).length - String(magnitude).length;
  const power = 10n ** BigInt(Math.abs(shift));
  const digits = shift >= 0 ? (magnitude * power) / denominator : magnitude / (denominator * power);
  return sign * Number(Number(`${digits}e${-shift}`).toPrecision(DIGITS));
}

function magnitudeOf(number: bigint): bigint {
  return number < 0n ? -number : number;
}

function bounded(fraction: Fraction): Fraction | null {
  return magnitudeOf(fraction.numerator) < LARGEST && fraction.denominator < LARGEST ? fraction : null;
}
