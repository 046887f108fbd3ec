import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from '../../src/domain/edit-distance.ts';

/** The steps from one text to the other by their whole table. */
function countedInFull(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const here = [i];
    for (let j = 1; j <= b.length; j++)
      here.push(
        Math.min(
          (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
          (above[j] ?? 0) + 1,
          (here[j - 1] ?? 0) + 1,
        ),
      );
    above = here;
  }
  return above[b.length] ?? 0;
}

describe('nearest', () => {
  it('suggests one near word, and none where two are equally near', () => {
    expect(nearest('unitsAchievd', ['unitsAchieved', 'units'])).toBe('unitsAchieved');
    expect(nearest('abcd', ['abce', 'abcf'])).toBeNull();
    expect(nearest('abc', ['xyz'])).toBeNull();
  });

  it('counts changes as by hand, up to a limit', () => {
    expect(editDistance('kitten', 'sitting', 5)).toBe(3);
    expect(editDistance('kitten', 'sitting', 2)).toBe(3);
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
        const distance = editDistance(a, b, 99);
        expect(distance).toBe(editDistance(b, a, 99));
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });

  it('counts as far as the limit what it counts without one', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 });
    fc.assert(
      fc.property(text, text, fc.integer({ min: 0, max: 12 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(countedInFull(a, b), limit + 1));
      }),
      { numRuns: 1000 },
    );
  });
});
