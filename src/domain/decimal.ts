/** An exact decimal number: `digits / 10^scale`. `scale` is the number of decimals as written. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

/**
 * The decimal that a stored number stands for. A spreadsheet holds 15 significant digits, so whatever lies
 * beyond them in a fraction is dust of the computation; a whole number below 2^53 holds no dust and is kept.
 * `dust` says whether anything was removed. The number must be finite.
 */
export function decimalOf(value: number): { readonly decimal: Decimal; readonly dust: boolean } {
  if (Number.isSafeInteger(value)) return { decimal: { digits: BigInt(value), scale: 0 }, dust: false };
  const written = value.toPrecision(15);
  const [mantissa = '', exponent = '0'] = written.split('e');
  const [whole = '', decimals = ''] = mantissa.split('.');
  return {
    decimal: trimmed(shifted(BigInt(whole + decimals), decimals.length - Number(exponent))),
    dust: Number(written) !== value,
  };
}

function shifted(digits: bigint, scale: number): Decimal {
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

function trimmed({ digits, scale }: Decimal): Decimal {
  while (scale > 0 && digits % 10n === 0n) [digits, scale] = [digits / 10n, scale - 1];
  return { digits, scale };
}

/** Multiplies by a whole number; the decimals as written are kept. */
export function times(decimal: Decimal, factor: number): Decimal {
  return { digits: decimal.digits * BigInt(factor), scale: decimal.scale };
}

/** The whole number, or null where a fraction remains. */
export function wholeOf({ digits, scale }: Decimal): bigint | null {
  const one = 10n ** BigInt(scale);
  return digits % one === 0n ? digits / one : null;
}

/** The whole number within a millionth of a number that is not negative, or null. */
export function nearlyWholeOf({ digits, scale }: Decimal): bigint | null {
  const one = 10n ** BigInt(scale);
  const nearest = (2n * digits + one) / (2n * one);
  const gap = digits - nearest * one;
  return (gap < 0n ? -gap : gap) * 1_000_000n <= one ? nearest : null;
}

/** -1, 0 or 1 as `a` is below, equal to or above `b`. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const left = a.digits * 10n ** BigInt(b.scale);
  const right = b.digits * 10n ** BigInt(a.scale);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Half up, to at most `places` decimals. For numbers that are not negative. */
export function roundedTo({ digits, scale }: Decimal, places: number): Decimal {
  if (scale <= places) return { digits, scale };
  const cut = 10n ** BigInt(scale - places);
  return { digits: (2n * digits + cut) / (2n * cut), scale: places };
}

/** The nearest number: exact for whole numbers below 2^53. */
export function toNumber({ digits, scale }: Decimal): number {
  return Number(`${digits}e-${scale}`);
}
