import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meets, percentage, shortBy, shownPercent } from '../../src/domain/ratio.ts';
import type { Direction } from '../../src/domain/ratio.ts';

const LARGEST = 300;

/** Every share of whole numbers up to 300, held against plain whole-number arithmetic. */
function forEveryShare(check: (n: bigint, d: bigint) => string | null): string[] {
  const found: string[] = [];
  for (let d = 1; d <= LARGEST; d++) {
    for (let n = 0; n <= d; n++) {
      const complaint = check(BigInt(n), BigInt(d));
      if (complaint !== null) found.push(`${n}/${d}: ${complaint}`);
    }
  }
  return found;
}

describe.each([85, 90, 55, 100, 62.5, 33.33])('every share against %s %%', (target) => {
  // The target in hundredths of a per cent: whole numbers only.
  const hundredths = BigInt(Math.round(target * 100));
  const reaches = (n: bigint, d: bigint, direction: Direction) =>
    direction === 'at-least' ? n * 10_000n >= hundredths * d : n * 10_000n <= hundredths * d;

  it.each<Direction>(['at-least', 'at-most'])('%s: verdict and lacking cases are exact', (direction) => {
    const step = direction === 'at-least' ? 1n : -1n;
    const complaints = forEveryShare((n, d) => {
      const ratio = { numerator: Number(n), denominator: Number(d) };
      if (meets(ratio, percentage(target), direction) !== reaches(n, d, direction)) return 'verdict';
      let lacking = 0n;
      while (!reaches(n + step * lacking, d, direction)) lacking += 1n;
      return shortBy(ratio, percentage(target), direction) === Number(lacking) ? null : 'lacking cases';
    });
    expect(complaints).toEqual([]);
  });

  it.each<Direction>(['at-least', 'at-most'])(
    '%s: the shown percentage never contradicts it',
    (direction) => {
      const complaints = forEveryShare((n, d) => {
        const ratio = { numerator: Number(n), denominator: Number(d) };
        const shown = shownPercent(ratio, percentage(target), direction);
        const asHundredths = BigInt(Math.round(shown * 100));
        if (Number(asHundredths) / 100 !== shown) return `more than two decimals: ${shown}`;
        if (reaches(asHundredths, 10_000n, direction) !== reaches(n, d, direction))
          return `contradiction: ${shown}`;
        if (shown === 100 && n < d) return 'shown as 100';
        const gap = asHundredths * d - n * 10_000n;
        return gap < d && gap > -d ? null : `a hundredth or more away: ${shown}`;
      });
      expect(complaints).toEqual([]);
    },
  );
});

describe('shownPercent', () => {
  it('rounds half up where no target forbids it', () => {
    expect(shownPercent({ numerator: 9, denominator: 11 })).toBe(81.82);
    expect(shownPercent({ numerator: 1, denominator: 3 })).toBe(33.33);
    expect(shownPercent({ numerator: 1, denominator: 800 })).toBe(0.13);
    expect(shownPercent({ numerator: 3, denominator: 2 })).toBe(150);
  });

  it('does not show a target as met, or 100, that is not', () => {
    expect(shownPercent({ numerator: 89_996, denominator: 100_000 }, percentage(90))).toBe(89.99);
    expect(shownPercent({ numerator: 99_999, denominator: 100_000 })).toBe(99.99);
    expect(shownPercent({ numerator: 10_001, denominator: 100_000 }, percentage(10), 'at-most')).toBe(10.01);
  });

  it('keeps to the verdict where the target has more decimals than are shown', () => {
    const third = { numerator: 1, denominator: 3 };
    expect(shownPercent(third, percentage(33.333))).toBe(33.34);
    expect(shownPercent(third, percentage(33.334))).toBe(33.33);
    expect(shownPercent({ numerator: 66_675, denominator: 200_000 }, percentage(33.3375), 'at-most')).toBe(
      33.33,
    );
  });
});

describe('percentage', () => {
  it('reads decimals exactly and refuses what is no percentage', () => {
    expect(percentage(62.5)).toEqual({ numerator: 625n, denominator: 10n });
    expect(percentage(0)).toEqual({ numerator: 0n, denominator: 1n });
    for (const wrong of [-1, Number.NaN, Infinity, 1e-9]) expect(() => percentage(wrong)).toThrow(RangeError);
  });

  it('holds beyond the numbers that a floating-point quotient tells apart', () => {
    const most = { numerator: 9_007_199_254_740_990, denominator: 9_007_199_254_740_991 };
    expect(meets(most, percentage(100))).toBe(false);
    expect(shortBy(most, percentage(100))).toBe(1);
    expect(shownPercent(most, percentage(100))).toBe(99.99);
  });
});

it('is worked out alike on both sides of the largest numbers that are held exactly', () => {
  const scale = fc.constantFrom(1, 100, 10_000, 1e8, 4e11, 9e13);
  const count = fc.tuple(fc.integer({ min: 0, max: 99 }), scale).map(([few, by]) => few * by + (few % 7));
  fc.assert(
    fc.property(count, count, fc.integer({ min: 0, max: 20_000 }), (numerator, rest, hundredths) => {
      const [n, d, of] = [BigInt(numerator), BigInt(rest + 1), BigInt(hundredths)];
      const ratio = { numerator, denominator: rest + 1 };
      const target = percentage(hundredths / 100);
      expect(meets(ratio, target)).toBe(n * 10_000n >= of * d);
      expect(meets(ratio, target, 'at-most')).toBe(n * 10_000n <= of * d);
      const nearest = (2n * n * 10_000n + d) / (2n * d);
      const isRoundedToHundred = n < d && nearest >= 10_000n;
      expect(shownPercent(ratio)).toBe(Number(isRoundedToHundred ? (n * 10_000n) / d : nearest) / 100);
    }),
  );
});
