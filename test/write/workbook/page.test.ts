import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breaksBetween, pageCapacity } from '../../../src/write/workbook/page.ts';
import { sourcesSheets } from '../../../src/write/workbook/sources.ts';
import { viewOf } from '../../../src/write/workbook/view.ts';
import { sampleContext, sampleYear } from '../sample-year.ts';

describe('the ends of pages', () => {
  it('come before a group that would straddle one, and nowhere else', () => {
    const printed = { above: 20, repeated: 10, capacity: 100 };
    expect(breaksBetween([[30, 30], [20], [30]], printed)).toEqual([2]);
    // 20 + 60 + 20 fill the page to the last point.
    expect(breaksBetween([[30, 30], [20]], printed)).toEqual([]);
    // Longer than a page: starting a new one would not help.
    expect(breaksBetween([[30], Array.from({ length: 12 }, () => 10), [20]], printed)).toEqual([]);
    expect(breaksBetween([], printed)).toEqual([]);
  });

  it('never part a group that fits on a page, and never waste one', () => {
    const heights = fc.array(fc.integer({ min: 5, max: 40 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(heights, { maxLength: 20 }), (groups) => {
        const [above, repeated, capacity] = [30, 20, 200];
        const breaks = new Set(breaksBetween(groups, { above, repeated, capacity }));
        let used = above;
        groups.forEach((group, index) => {
          const height = group.reduce((sum, each) => sum + each, 0);
          const straddles = index > 0 && used + height > capacity && repeated + height <= capacity;
          expect(breaks.has(index)).toBe(straddles);
          if (straddles) used = repeated;
          for (const each of group) used = used + each > capacity ? repeated + each : used + each;
        });
      }),
    );
  });

  it('shrink with the width of the sheet', () => {
    expect(pageCapacity([200], true)).toBeGreaterThan(pageCapacity([100], true));
    expect(pageCapacity([10], true)).toBe(pageCapacity([20], true));
    expect(pageCapacity([20], false)).toBeGreaterThan(pageCapacity([20], true));
  });

  it('are set before the first row of a department', () => {
    const year = sampleYear();
    const long = { ...year, departments: [1, 2, 3, 4].flatMap(() => year.departments) };
    const [plan] = sourcesSheets(viewOf(long, sampleContext())).map((sheet) => sheet.plan());
    const breaks = plan?.pageBreaks ?? [];
    expect(breaks.length).toBeGreaterThan(3);
    for (const row of breaks) {
      const [before, first] = [row - 2, row - 1].map((at) => plan?.rows[at]?.cells[0]?.value);
      expect(first).not.toBe(before);
    }
  });
});
