import { Heights } from './fit.ts';
import type { Row } from './plan.ts';

/* Where printed pages end, computed as the printing program will: A4, one page wide. */

/** Inches. A little more on the left, where official papers are bound. */
export const MARGINS = { left: 0.6, right: 0.4, top: 0.55, bottom: 0.65, header: 0.3, footer: 0.3 };

const A4 = { short: 8.27, long: 11.69 };
const POINTS_PER_INCH = 72;
/** A unit of column width is 8 pixels of 96 to the inch. */
const POINTS_PER_UNIT = 6;
/** Printing programs measure a little differently: a page is taken to hold a little less than it does. */
const SLACK = 0.96;

/** How many points of rows a page holds when the columns are shrunk to fit its width. */
export function pageCapacity(widths: readonly number[], landscape: boolean): number {
  const { short, long } = A4;
  const across = (landscape ? long : short) - MARGINS.left - MARGINS.right;
  const down = (landscape ? short : long) - MARGINS.top - MARGINS.bottom;
  const wide = widths.reduce((sum, width) => sum + width, 0) * POINTS_PER_UNIT;
  const scale = Math.min(1, Math.floor(((across * POINTS_PER_INCH) / wide) * 100) / 100);
  return ((down * POINTS_PER_INCH) / scale) * SLACK;
}

/** The height of each row as it will be written, in points. */
export function heightsOf(rows: readonly Row[], widths: readonly number[]): readonly number[] {
  const measured = new Heights(widths);
  return rows.map((row) => row.height ?? measured.of(row));
}

/** Rows that belong together, in points each. */
export interface Printed {
  /** The rows above the first group, on the first page. */
  readonly above: number;
  /** The rows repeated on every further page. */
  readonly repeated: number;
  readonly capacity: number;
}

/**
 * The groups, by their places, that start a new page: one that would straddle the end of a page and fits on one. A
 * group longer than a page runs on from where it starts.
 */
export function breaksBetween(groups: readonly (readonly number[])[], printed: Printed): readonly number[] {
  const { above, repeated, capacity } = printed;
  const breaks: number[] = [];
  let used = above;
  groups.forEach((heights, index) => {
    const height = heights.reduce((sum, each) => sum + each, 0);
    if (index > 0 && used + height > capacity && repeated + height <= capacity) {
      breaks.push(index);
      used = repeated;
    }
    for (const each of heights) used = used + each > capacity ? repeated + each : used + each;
  });
  return breaks;
}

/**
 * The rows, counted from 1, that start a new page so that no group is cut in two.
 * @param starts the places of the groups' first rows, from 0; each goes on to the next, the last to the end.
 */
export function breaksBefore(
  starts: readonly number[],
  heights: readonly number[],
  repeat: { readonly from: number; readonly to: number },
  capacity: number,
): readonly number[] {
  const sum = (from: number, to: number) => heights.slice(from, to).reduce((all, each) => all + each, 0);
  const groups = starts.map((start, index) => heights.slice(start, starts[index + 1] ?? heights.length));
  const printed = { above: sum(0, starts[0] ?? 0), repeated: sum(repeat.from - 1, repeat.to), capacity };
  return breaksBetween(groups, printed).map((index) => (starts[index] ?? 0) + 1);
}
