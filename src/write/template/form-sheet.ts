import { cellName, rangeName } from '../../domain/address.ts';
import { heightFor, linesIn } from '../workbook/measure.ts';
import { BODY_SIZE, COLOURS } from '../workbook/style.ts';
import type { Cell, Look, Row, Validation } from '../xlsx/book.ts';

/** Number, label, unit, figure, help; together as wide as A4 between its margins. */
export const WIDTHS = [5, 29, 9, 15, 24];

const LINE = 'FF7F7F7F';

/** A cell of the table. */
export const BOXED: Look = { border: { top: LINE, left: LINE, bottom: LINE, right: LINE } };
export const UNDERLINED: Look = { border: { bottom: LINE } };
/** Where a person writes. */
export const INPUT: Look = { fill: 'FFFFFBE6' };
export const HEADING: Look = { fill: COLOURS.header };
export const SECTION: Look = { fill: COLOURS.total };

/** Words in a cell or across several; columns count from 1, both included. */
export interface Words {
  readonly text: string;
  readonly from: number;
  readonly to?: number;
  readonly look: Look;
}

/** The form's one sheet while it is drawn, from the top down. Rows and columns count from 1. */
export class FormSheet {
  private readonly drawn: { readonly cells: (Cell | null)[]; height?: number }[] = [];
  readonly merges: string[] = [];
  readonly validations: Validation[] = [];

  get rows(): readonly Row[] {
    return this.drawn;
  }

  /** Fills cells of a row from one column to another, made one where they are several. Gives the first one's name. */
  put(row: number, from: number, value: string | number | null, look: Look, to = from): string {
    const { cells } = this.row(row);
    while (cells.length < to) cells.push(null);
    for (let column = from; column <= to; column++)
      cells[column - 1] = { value: column === from ? value : null, look: { align: 'left', ...look } };
    if (to > from)
      this.merges.push(rangeName({ top: row - 1, left: from - 1, bottom: row - 1, right: to - 1 }));
    return cellName({ row: row - 1, column: from - 1 });
  }

  /** Sets a row's height in points. */
  raise(row: number, height: number): void {
    this.row(row).height = height;
  }

  /** Makes a row as high as its fullest words need. */
  fit(row: number, words: readonly Words[], least = 0): void {
    const heights = words.map(({ text, from, to = from, look }) => {
      // Viewers differ a little: a word on one more line must not be cut off.
      const width = WIDTHS.slice(from - 1, to).reduce((sum, each) => sum + each, -1);
      const { size = BODY_SIZE, bold = false, italic = false } = look;
      return heightFor(linesIn(text, width, { size, bold, italic }), size);
    });
    this.raise(row, Math.max(least, ...heights));
  }

  limit(range: string, limit: Omit<Validation, 'range'>): void {
    this.validations.push({ ...limit, range });
  }

  private row(number: number) {
    while (this.drawn.length < number) this.drawn.push({ cells: [] });
    return this.drawn[number - 1] as (typeof this.drawn)[number];
  }
}
