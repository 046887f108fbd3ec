import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meets, percentage, shownPercent } from '../../../src/domain/ratio.ts';
import { rateCell, rateFormat } from '../../../src/write/workbook/rates.ts';

describe('a rate in a cell', () => {
  it('shows the same two decimals as the result, so it never contradicts the verdict', () => {
    const sides = fc.integer({ min: 1, max: 200_000 }).chain((denominator) =>
      fc.record({
        denominator: fc.constant(denominator),
        numerator: fc.integer({ min: 0, max: denominator }),
      }),
    );
    const targets = fc.constantFrom(55, 62.5, 85, 90, 100);
    fc.assert(
      fc.property(sides, targets, fc.constantFrom('at-least', 'at-most'), (ratio, target, direction) => {
        const goal = percentage(target);
        const percent = shownPercent(ratio, goal, direction);
        const met = meets(ratio, goal, direction);
        const rate = { ...ratio, percent, target, direction, met, shortBy: null };
        const cell = rateCell(rate, 'D1', 'E1', {});
        expect(Math.round(Number(cell.value) * 10_000) / 100).toBe(percent);
        expect(cell.formula).toMatch(/^(D1\/E1|ROUND(UP|DOWN)\(D1\/E1,4\))$/);
      }),
      { numRuns: 3000 },
    );
  });

  it('rounds down just below a target and up just above a ceiling', () => {
    const rate = {
      numerator: 89_999,
      denominator: 100_000,
      percent: 89.99,
      target: 90,
      met: false,
      shortBy: 1,
    };
    const target = { rate: 'x', value: 90, denominator: null, source: { vi: '', en: '' } };
    const below = rateCell(
      { ...rate, direction: 'at-least' },
      'A1',
      'B1',
      {},
      rateFormat({ ...target, direction: 'at-least' }),
    );
    expect(below).toMatchObject({
      value: 0.8999,
      formula: 'ROUNDDOWN(A1/B1,4)',
      format: { verdict: { target: 90, direction: 'at-least' } },
    });
    const over = { ...rate, numerator: 90_001, percent: 90.01, direction: 'at-most' as const };
    expect(rateCell(over, 'A1', 'B1', {})).toMatchObject({
      value: 0.9001,
      formula: 'ROUNDUP(A1/B1,4)',
    });
  });

  it('is empty where the rate is not known', () => {
    const rate = { numerator: 3, denominator: 0, percent: null, target: 90, met: null, shortBy: null };
    expect(rateCell({ ...rate, direction: 'at-least' }, 'A1', 'B1', {})).toEqual({
      value: null,
      style: {},
    });
  });
});
