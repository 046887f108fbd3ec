import { heightFor, isOneLine, linesIn, textPixels, unitsFor } from './measure.ts';
import type { Cell, NumberFormat, Row } from './plan.ts';
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

/** Column widths measured from the content, so that no number shows as #### and no word is cut in two. */
export function fitWidths(
  limits: readonly Limits[],
  head: readonly Row[],
  body: readonly Row[],
): readonly number[] {
  return limits.map(({ min, max }, column) => {
    let width = bodyWidth(body, column, { min, max });
    for (const row of head) {
      const cell = row.cells[column];
      if (cell !== null && cell !== undefined) width = Math.max(width, headerWidth(cell, width));
    }
    return Math.min(width, WIDEST);
  });
}

function bodyWidth(body: readonly Row[], column: number, { min, max }: Limits): number {
  let width = min;
  let above: Cell | null = null;
  const numbers = new NumbersMeasured();
  for (const { cells } of body) {
    const cell = cells[column];
    if (cell === null || cell === undefined || cell === above) continue;
    above = cell;
    const { value } = cell;
    const narrow =
      typeof value === 'number' ? numbers.hold(value, cell) : width >= max && cell.style.wrap === true;
    if (!narrow && cell.overflow !== true) width = Math.max(width, widthOfCell(cell, max));
  }
  return width;
}

/**
 * The numbers of a column that were measured. Digits are all of one width, so that of numbers written in the same way
 * one that is no farther from 0 is no wider; only a sign makes it so.
 */
class NumbersMeasured {
  private least = 0;
  private most = -1;
  private style: CellStyle | null = null;
  private format: NumberFormat | undefined;

  /** Whether a number is certainly no wider than those before it; if not, it is taken as measured from here on. */
  hold(value: number, { style, format }: Cell): boolean {
    if (style !== this.style || format !== this.format) {
      [this.style, this.format] = [style, format];
      [this.least, this.most] = [0, -1];
    }
    if (value >= this.least && value <= this.most) return true;
    this.least = Math.min(this.least, value);
    this.most = Math.max(this.most, Math.abs(value));
    return false;
  }
}

function widthOfCell(cell: Cell, max: number): number {
  const natural = unitsFor(widestLine(shownText(cell), cell.style));
  if (cell.style.wrap !== true) return natural;
  return Math.min(natural, Math.max(max, typeof cell.value === 'number' ? natural : 0));
}

function widestLine(text: string, style: CellStyle): number {
  if (!text.includes('\n')) return textPixels(text, style);
  return Math.max(...text.split('\n').map((line) => textPixels(line, style)));
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

/** The height in points of a row of one plain line. */
const ONE_LINE = heightFor(1, BODY_SIZE);
/** Spreadsheets refuse more, in points. */
const HIGHEST = 409;
/** The width of a column that names none, in characters. */
export const USUAL_WIDTH = 10;

/** What is known of the cells of one style in a column. */
interface Styled {
  readonly style: CellStyle;
  readonly wraps: boolean;
  readonly size: number | null;
  /** On how many lines a text stands. */
  readonly lines: Map<string, number>;
}

/** What is known of a column: most of its cells are in one style, and many are the same as the one above. */
interface Measured {
  readonly styles: Map<CellStyle, Styled>;
  styled: Styled;
  /** The last cell, and the height in points that it wants; 0 where any row is high enough. */
  cell: Cell;
  height: number;
}

/** Measures the rows of a sheet. Long texts are broken into lines once: most stand in their column many times. */
export class Heights {
  private readonly columns: (Measured | undefined)[] = [];

  constructor(private readonly widths: readonly number[]) {}

  /** The height in points that shows every line of a row's cells. */
  of({ cells }: Row): number {
    let height = ONE_LINE;
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column];
      if (cell === null || cell === undefined) continue;
      const above = this.columns[column];
      height = Math.max(height, above?.cell === cell ? above.height : this.heightOf(cell, column));
    }
    return Math.min(height, HIGHEST);
  }

  private heightOf(cell: Cell, column: number): number {
    const known = (this.columns[column] ??= measured(cell));
    if (known.styled.style !== cell.style) known.styled = styledIn(known.styles, cell.style);
    known.cell = cell;
    known.height = this.heightIn(known.styled, cell, column);
    return known.height;
  }

  private heightIn({ wraps, size, lines: known }: Styled, cell: Cell, column: number): number {
    if (cell.value === null || (!wraps && size === null)) return 0;
    const lines = wraps ? this.linesOf(cell, column, known) : 1;
    return lines > 1 || size !== null ? heightFor(lines, size ?? BODY_SIZE) : 0;
  }

  private linesOf(cell: Cell, column: number, known: Map<string, number>): number {
    const width = this.widths[column] ?? USUAL_WIDTH;
    const text = shownText(cell);
    // A letter takes about a unit of width: what is likely to be broken is looked up first.
    if (text.length <= width && isOneLine(text, width, cell.style)) return 1;
    let lines = known.get(text);
    if (lines === undefined) known.set(text, (lines = linesIn(text, width, cell.style)));
    return lines;
  }
}

function measured(cell: Cell): Measured {
  const styles = new Map<CellStyle, Styled>();
  return { styles, styled: styledIn(styles, cell.style), cell, height: 0 };
}

function styledIn(styles: Map<CellStyle, Styled>, style: CellStyle): Styled {
  let known = styles.get(style);
  if (known === undefined) {
    const { wrap, size = null } = style;
    styles.set(style, (known = { style, wraps: wrap === true, size, lines: new Map() }));
  }
  return known;
}
