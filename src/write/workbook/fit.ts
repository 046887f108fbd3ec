import { heightFor, linesIn, textPixels, unitsFor } from './measure.ts';
import type { Cell, Row } from './plan.ts';
import { shownNumber, WHOLE } from './plan.ts';
import type { CellStyle } from './style.ts';
import { BODY_SIZE } from './style.ts';

/** How wide a column may be, in characters. Numbers and words that would be cut off go beyond `max`. */
export interface Limits {
  readonly min: number;
  readonly max: number;
}

/** A header may stand on so many lines before its column is made wider. */
const HEADER_LINES = 6;
/** Spreadsheets go up to 255. */
const WIDEST = 120;

/** What a cell shows, as text. */
export function shownText(cell: Cell): string {
  if (typeof cell.value === 'number') return shownNumber(cell.value, cell.format ?? WHOLE);
  return cell.value ?? '';
}

/** Spreadsheets refuse more, in points. */
const HIGHEST = 409;

/** The height in points that shows every line of a row's cells. */
export function rowHeight(row: Row, widths: readonly number[]): number {
  let height = heightFor(1, BODY_SIZE);
  row.cells.forEach((cell, column) => {
    if (cell === null || cell.value === null) return;
    const width = widths[column] ?? 10;
    const lines = cell.style.wrap === true ? linesIn(shownText(cell), width, cell.style) : 1;
    height = Math.max(height, heightFor(lines, cell.style.size ?? BODY_SIZE));
  });
  return Math.min(height, HIGHEST);
}

/** Column widths measured from the content, so that no number shows as #### and no word is cut in two. */
export function fitWidths(
  limits: readonly Limits[],
  head: readonly Row[],
  body: readonly Row[],
): readonly number[] {
  return limits.map(({ min, max }, column) => {
    let width = min;
    for (const row of body) {
      const cell = row.cells[column];
      if (cell === null || cell === undefined || cell.overflow === true) continue;
      width = Math.max(width, widthOfCell(cell, max));
    }
    for (const row of head) {
      const cell = row.cells[column];
      if (cell !== null && cell !== undefined) width = Math.max(width, headerWidth(cell, width));
    }
    return Math.min(width, WIDEST);
  });
}

function widthOfCell(cell: Cell, max: number): number {
  const text = shownText(cell);
  const widest = Math.max(...text.split('\n').map((line) => textPixels(line, cell.style)));
  const natural = unitsFor(widest);
  if (cell.style.wrap !== true) return natural;
  return Math.min(natural, Math.max(max, typeof cell.value === 'number' ? natural : 0));
}

function headerWidth(cell: Cell, width: number): number {
  const text = shownText(cell);
  if (cell.overflow === true) return 0;
  if (cell.style.wrap !== true) return unitsFor(textPixels(text, cell.style));
  let fitting = Math.max(width, longestWord(text, cell.style));
  while (linesIn(text, fitting, cell.style) > HEADER_LINES) fitting += 1;
  return fitting;
}

function longestWord(text: string, style: CellStyle): number {
  return unitsFor(Math.max(...text.split(/\s/).map((word) => textPixels(word, style))));
}
