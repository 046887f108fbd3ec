import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import c105 from '../../src/rules/consistency/c105-stated-rate.ts';
import c111 from '../../src/rules/consistency/c111-rate-without-counts.ts';
import { followsFrom } from '../../src/rules/stated-rates.ts';
import { column, contextWith, reading } from './contexts.ts';

function follows(percent: number, shown: string, numerator: number, denominator: number): boolean {
  return followsFrom(percent, { numerator, denominator }, () => shown);
}

const counts = fc.integer({ min: 1, max: 300 }).chain((denominator) =>
  fc.record({
    denominator: fc.constant(denominator),
    numerator: fc.integer({ min: 0, max: denominator }),
    decimals: fc.integer({ min: 0, max: 2 }),
  }),
);

describe('a stated rate', () => {
  it('follows when rounded or cut off at the decimals it shows', () => {
    fc.assert(
      fc.property(counts, fc.boolean(), ({ numerator, denominator, decimals }, up) => {
        const scale = 10 ** decimals;
        const scaled = (numerator * 100 * scale) / denominator;
        const shown = (up ? Math.round(scaled) : Math.floor(scaled)) / scale;
        expect(follows(shown, `${shown.toFixed(decimals).replace('.', ',')}%`, numerator, denominator)).toBe(
          true,
        );
      }),
    );
  });

  it('does not follow when it lies two units of its last place off', () => {
    fc.assert(
      fc.property(counts, ({ numerator, denominator, decimals }) => {
        const scale = 10 ** decimals;
        const shown = (Math.floor((numerator * 100 * scale) / denominator) + 2) / scale;
        expect(follows(shown, `${shown.toFixed(decimals)}%`, numerator, denominator)).toBe(false);
      }),
    );
  });

  it('follows or does not, however large its counts are', () => {
    const large = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }).chain((denominator) =>
      fc.record({
        denominator: fc.constant(denominator),
        numerator: fc.maxSafeNat(),
        percent: fc.integer({ min: 0, max: 100_000_000 }),
        decimals: fc.integer({ min: 0, max: 4 }),
        isNear: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(large, ({ denominator, numerator, percent, decimals, isNear }) => {
        const part = isNear ? Math.min(denominator, Math.floor((denominator / 1e8) * percent)) : numerator;
        const off = BigInt(part) * 100_000_000n - BigInt(percent) * BigInt(denominator);
        const isWithin =
          (off < 0n ? -off : off) * 10n ** BigInt(decimals) <= BigInt(denominator) * 1_000_000n;
        const shown = `${(percent / 1e6).toFixed(decimals)}%`;
        expect(follows(percent / 1e6, shown, part, denominator)).toBe(isWithin);
      }),
    );
  });

  it('is judged by what a spreadsheet shows of it', () => {
    expect(follows(81.81818181818183, '82%', 9, 11)).toBe(true);
    expect(follows(81.82, '0.8182', 9, 11)).toBe(true);
    expect(follows(80, '0.8', 9, 11)).toBe(false);
    expect(follows(82.5, '82.50%', 9, 11)).toBe(false);
    expect(follows(100, '100', 11, 11)).toBe(true);
  });
});

describe('C105', () => {
  it('compares row by row, and the rate of the whole department with its counts', () => {
    const figures = [
      column('units', 1, [12, 4]),
      column('unitsAchieved', 2, [9, 3]),
      column('learningUnitRate', 3, [90, 75]),
    ];
    const stated = new Map([
      ['learningUnitRate', { percent: 60, reading: reading('learningUnitRate', 9, 3, 60) }],
    ]);
    const pairs = new Map([['learningUnitRate', { numerator: 12, denominator: 16 }]]);
    const found = [...(c105.check?.(contextWith(figures, { stated, pairs })) ?? [])];
    expect(found.map(({ where, expected }) => [where.cell, expected])).toEqual([
      ['D2', '= 75 %'],
      ['D10', '= 75 %'],
    ]);
  });

  it('leaves a rate of nothing alone', () => {
    const figures = [
      column('units', 1, [0]),
      column('unitsAchieved', 2, [0]),
      column('learningUnitRate', 3, [100]),
    ];
    expect([...(c105.check?.(contextWith(figures)) ?? [])]).toEqual([]);
  });
});

describe('C111', () => {
  const stated = new Map([
    ['learningUnitRate', { percent: 100, reading: reading('learningUnitRate', 1, 3, 100) }],
  ]);

  it('speaks where a count is not known', () => {
    const pairs = new Map([['learningUnitRate', { numerator: null, denominator: 16 }]]);
    expect([...(c111.check?.(contextWith([], { stated, pairs })) ?? [])]).toMatchObject([
      { where: { cell: 'D2' }, args: { rate: 'learningUnitRate', percent: 100 } },
    ]);
  });

  it('is silent where both are', () => {
    const pairs = new Map([['learningUnitRate', { numerator: 16, denominator: 16 }]]);
    expect([...(c111.check?.(contextWith([], { stated, pairs })) ?? [])]).toEqual([]);
  });
});
