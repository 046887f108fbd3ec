import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fittedExponent, median } from './measure/statistics.ts';

describe('the median', () => {
  it('is the middle one, or between the two in the middle', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 100, 2])).toBe(3);
    expect(median([7])).toBe(7);
    expect(median([])).toBeNull();
  });

  it('sorts numbers as numbers and leaves the list as it was', () => {
    const values = [100, 9, 20];
    expect(median(values)).toBe(20);
    expect(values).toEqual([100, 9, 20]);
  });
});

describe('the fitted exponent', () => {
  it('finds the power that a cost grows with', () => {
    const power = fc.double({ min: -3, max: 3, noNaN: true });
    const factor = fc.double({ min: 0.001, max: 1000, noNaN: true });
    const sizes = fc.uniqueArray(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(power, factor, sizes, (wanted, by, all) => {
        const found = fittedExponent(all.map((size) => ({ size, cost: by * size ** wanted })));
        expect(found).toBeCloseTo(wanted, 4);
      }),
    );
  });

  it('needs two sizes', () => {
    expect(fittedExponent([])).toBeNull();
    expect(fittedExponent([{ size: 10, cost: 1 }])).toBeNull();
    const twice = { size: 10, cost: 1 };
    expect(fittedExponent([twice, { ...twice, cost: 2 }])).toBeNull();
  });

  it('leaves out what was not measured', () => {
    const points = [10, 100, 1000].map((size) => ({ size, cost: size }));
    expect(fittedExponent([...points, { size: 10_000, cost: 0 }])).toBeCloseTo(1);
  });
});
