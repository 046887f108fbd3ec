import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareDecimals,
  decimalOf,
  nearlyWholeOf,
  roundedTo,
  times,
  toNumber,
  wholeOf,
} from '../../src/domain/decimal.ts';

const of = (digits: bigint, scale: number) => ({ digits, scale });

describe('decimalOf', () => {
  it('gives the decimal of fifteen significant digits', () => {
    expect(decimalOf(71.5)).toEqual({ decimal: of(715n, 1), dust: false });
    expect(decimalOf(0.1 + 0.2)).toEqual({ decimal: of(3n, 1), dust: true });
    expect(decimalOf(1e-7)).toEqual({ decimal: of(1n, 7), dust: false });
    expect(decimalOf(-2.25)).toEqual({ decimal: of(-225n, 2), dust: false });
    expect(decimalOf(1.5e21)).toEqual({ decimal: of(1_500_000_000_000_000_000_000n, 0), dust: false });
    expect(decimalOf(0)).toEqual({ decimal: of(0n, 0), dust: false });
  });

  it('keeps every whole number, and every decimal of up to fifteen digits', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (number) => {
        expect(decimalOf(number)).toEqual({ decimal: of(BigInt(number), 0), dust: false });
      }),
    );
    fc.assert(
      fc.property(fc.nat(999_999_999), fc.nat(6), (digits, scale) => {
        const { decimal, dust } = decimalOf(Number(`${digits}e-${scale}`));
        expect(compareDecimals(decimal, of(BigInt(digits), scale))).toBe(0);
        expect(dust).toBe(false);
      }),
    );
  });
});

describe('whole numbers', () => {
  it('are told from fractions exactly', () => {
    expect(wholeOf(of(120n, 1))).toBe(12n);
    expect(wholeOf(of(125n, 1))).toBeNull();
    expect(wholeOf(times(of(715n, 1), 1e6))).toBe(71_500_000n);
  });

  it('may lie a millionth away and no more', () => {
    expect(nearlyWholeOf(of(11_999_999n, 6))).toBe(12n);
    expect(nearlyWholeOf(of(12_000_001n, 6))).toBe(12n);
    expect(nearlyWholeOf(of(119_999_989n, 7))).toBeNull();
    expect(nearlyWholeOf(of(125n, 1))).toBeNull();
  });
});

describe('rounding and comparing', () => {
  it('rounds half up and leaves shorter decimals alone', () => {
    expect(roundedTo(of(123_456_785n, 7), 6)).toEqual(of(12_345_679n, 6));
    expect(roundedTo(of(5n, 1), 6)).toEqual(of(5n, 1));
    expect(toNumber(of(8182n, 2))).toBe(81.82);
  });

  it('compares across scales', () => {
    expect(compareDecimals(of(10n, 1), of(1n, 0))).toBe(0);
    expect(compareDecimals(of(11n, 1), of(1n, 0))).toBe(1);
    expect(compareDecimals(of(99n, 2), of(1n, 0))).toBe(-1);
  });
});
