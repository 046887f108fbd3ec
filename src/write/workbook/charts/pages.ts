/*
 * Charts are set on pages of A4 before they are set on rows. The pages are filled with rows of one height, so that
 * a program that ignores the breaks between them still breaks where they are.
 */

/** Points; about a line of the default font. */
export const ROW_HEIGHT = 18;
/** What the margins and the footer leave of A4 upright, in points. */
export const PAGE = { width: 516, height: 755 };

/** Points that a chart needs beside its bars: title, scale, legend. */
const AROUND = 112;
const SMALLEST = 11;
/** A chart may grow by so much to fill its page; more would make its bars look like blocks. */
const STRETCH = 1.3;
const GAP = 1;

/** What is set on a page. */
export interface Sized {
  /** Of all bars, in points. */
  readonly bars: number;
  /** Rows of the caption below the chart. */
  readonly caption: number;
}

/** Where a chart stands: rows counted from 0 below the head of the sheet, the last one covered too. */
export interface Slot {
  readonly row: number;
  /** The caption begins in the next one. */
  readonly last: number;
}

export interface Pages {
  readonly slots: readonly Slot[];
  /** The rows that begin a page, save the first. */
  readonly breaks: readonly number[];
  /** How many rows there are. */
  readonly rows: number;
}

interface Placed {
  readonly rows: number;
  readonly caption: number;
}

/**
 * Sets charts one below the other, and on a new page where the next does not fit.
 * @param rooms the rows that the first page has left, and those of every other
 */
export function paged(charts: readonly Sized[], [first, other]: readonly [number, number]): Pages {
  // The line around a chart at the very top of a page would be printed at the foot of the page before.
  const later = other - GAP;
  const pages: Placed[][] = [[]];
  for (const { bars, caption } of charts) {
    const page = pages.at(-1) ?? [];
    const room = pages.length === 1 ? first : later;
    const rows = Math.max(SMALLEST, Math.ceil((bars + AROUND) / ROW_HEIGHT));
    const fits = page.length === 0 || used(page) + rows + caption <= room;
    const placed = { rows: Math.min(rows, (fits ? room : later) - caption), caption };
    if (fits) page.push(placed);
    else pages.push([placed]);
  }
  const slots: Slot[] = [];
  const breaks: number[] = [];
  let top = 0;
  pages.forEach((page, index) => {
    if (index > 0) breaks.push(top);
    let row = index > 0 ? top + GAP : top;
    for (const { rows, caption } of stretched(page, index === 0 ? first : later)) {
      slots.push({ row, last: row + rows - 1 });
      row += rows + caption + GAP;
    }
    top = index === pages.length - 1 ? row - GAP : top + (index === 0 ? first : other);
  });
  return { slots, breaks, rows: top };
}

/** Rows of the charts and captions, each with the gap after it. */
function used(page: readonly Placed[]): number {
  return page.reduce((sum, { rows, caption }) => sum + rows + caption + GAP, 0);
}

function stretched(page: readonly Placed[], room: number): readonly Placed[] {
  const charts = page.reduce((sum, { rows }) => sum + rows, 0);
  const free = room + GAP - (used(page) - charts);
  const factor = Math.min(STRETCH, free / charts);
  return page.map(({ rows, caption }) => ({ rows: Math.floor(rows * factor), caption }));
}
