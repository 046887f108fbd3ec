import { describe, expect, it } from 'vitest';
import { assessRate } from '../../src/domain/assess.ts';

const AT_LEAST_90 = { value: 90, direction: 'at-least' } as const;
const NOT_JUDGED = { percent: null, met: null, shortBy: null };

describe('a rate', () => {
  it('is judged by its exact fraction, with the cases lacking', () => {
    expect(assessRate({ numerator: 9, denominator: 11 }, AT_LEAST_90)).toEqual({
      numerator: 9,
      denominator: 11,
      percent: 81.82,
      target: 90,
      direction: 'at-least',
      met: false,
      shortBy: 1,
    });
    expect(assessRate({ numerator: 10, denominator: 11 }, AT_LEAST_90)).toMatchObject({
      met: true,
      shortBy: 0,
    });
  });
  it.each([
    ['a side is not known', { numerator: null, denominator: 11 }],
    ['the other side is not known', { numerator: 9, denominator: null }],
    ['it does not apply', { numerator: 0, denominator: 0 }],
  ])('is not judged where %s; what is known is shown', (_, pair) => {
    expect(assessRate(pair, AT_LEAST_90)).toMatchObject({ ...pair, ...NOT_JUDGED, target: 90 });
  });
  it('without a target is only shown', () => {
    expect(assessRate({ numerator: 1, denominator: 3 }, null)).toMatchObject({
      percent: 33.33,
      target: null,
      met: null,
      shortBy: null,
    });
  });
  it('with a ceiling counts the cases too many', () => {
    expect(assessRate({ numerator: 2, denominator: 10 }, { value: 10, direction: 'at-most' })).toMatchObject({
      met: false,
      shortBy: 1,
    });
  });
});
