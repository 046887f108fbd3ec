import type { Range } from '../domain/address.ts';
import type { Cell, Grid } from '../domain/grid.ts';
import type { Limits } from './limits.ts';
import { Refusal, within } from './refusal.ts';

/** The columns of a spreadsheet. */
const COLUMNS = 16_384;
/** The widest and highest span that browsers accept. */
const WIDEST = 1000;
const HIGHEST = 65_534;

/** Counts what all tables of a file cost together. Throws a `Refusal` past the limit. */
export class Budget {
  private cells = 0;

  constructor(readonly limits: Limits) {}

  take(cells: number): void {
    this.cells += cells;
    within(this.limits, 'cells', this.cells);
  }
}

/** One table while it is read: places its cells, spans counted, as a browser does. */
export class HtmlTable {
  /** Text met outside cells, such as a caption: it becomes rows, one a line. */
  readonly loose: string[] = [];
  /** Pieces of the cell that is open; null where none is. */
  cell: string[] | null = null;
  /** Cells that hold text, and how many of them are lines that stood outside cells. */
  filled = 0;
  lines = 0;
  private readonly rows: Cell[][] = [];
  /** Cells wider or higher than one place, as they are written. */
  private readonly spans: Range[] = [];
  private merges: readonly Range[] = [];
  private readonly hiddenRows = new Set<number>();
  /** The first row in which a column is free again. */
  private free: number[] = [];
  private height = 0;
  private inRow = false;
  private place: Range = { top: 0, left: 0, bottom: 0, right: 0 };

  constructor(private readonly budget: Budget) {}

  /** The text of the only cell that holds any; null for a table of more than that. */
  get only(): string | null {
    return this.filled === 1 ? (this.rows.flat().find((cell) => cell !== undefined)?.text ?? null) : null;
  }

  openRow(hidden: boolean): void {
    this.endRow();
    this.addLines(this.loose.splice(0));
    this.budget.take(1);
    if (hidden) this.hiddenRows.add(this.height);
    this.height += 1;
    this.inRow = true;
    this.place = { top: this.height - 1, left: 0, bottom: 0, right: -1 };
  }

  openCell(attributes: ReadonlyMap<string, string>): void {
    this.endCell();
    if (!this.inRow) this.openRow(false);
    const { top } = this.place;
    let left = this.place.right + 1;
    const after = left;
    while ((this.free[left] ?? 0) > top) left++;
    const wanted = left + spanOf(attributes.get('colspan'), WIDEST, 1);
    let right = left;
    while (right + 1 < wanted && (this.free[right + 1] ?? 0) <= top) right++;
    this.budget.take(right + 1 - after);
    if (right >= COLUMNS)
      throw new Refusal({ kind: 'limit', limit: 'columns', allowed: COLUMNS, found: right + 1 });
    const bottom = top + spanOf(attributes.get('rowspan'), HIGHEST, HIGHEST) - 1;
    for (let column = left; column <= right; column++) this.free[column] = bottom + 1;
    this.place = { top, left, bottom, right };
    this.cell = [];
  }

  endCell(): void {
    if (this.cell === null) return;
    const { top, left, bottom, right } = this.place;
    const text = textOf(this.cell);
    this.cell = null;
    if (bottom > top || right > left) this.spans.push(this.place);
    if (text === '') return;
    within(this.budget.limits, 'cellText', text.length);
    this.filled += 1;
    (this.rows[top] ??= [])[left] = {
      row: top,
      column: left,
      type: 'text',
      text,
      number: null,
      format: null,
      formula: false,
    };
  }

  endRow(): void {
    this.endCell();
    this.inRow = false;
  }

  /** Ends the table; no span reaches below its last row. */
  end(): void {
    this.endRow();
    const bottom = this.height - 1;
    this.merges = this.spans
      .map((span) => ({ ...span, bottom: Math.min(span.bottom, bottom) }))
      .filter((span) => span.bottom > span.top || span.right > span.left);
    this.free = [];
    this.addLines(this.loose.splice(0));
  }

  /** Adds rows of one cell each below what stands already. */
  addLines(pieces: readonly string[]): void {
    for (const text of linesOf(pieces)) this.addLine(text);
  }

  grid(sheet: string): Grid {
    const { rows, merges, hiddenRows } = this;
    return { sheet, untyped: true, hidden: false, rows, merges, hiddenRows, hiddenColumns: new Set() };
  }

  private addLine(text: string): void {
    this.openRow(false);
    this.openCell(new Map());
    this.cell = [text];
    this.lines += 1;
    this.endRow();
  }
}

/** A span as browsers read it: a whole number; `zero` is what 0 stands for. */
function spanOf(written: string | undefined, most: number, zero: number): number {
  const span = parseInt(written ?? '', 10);
  if (span === 0) return zero;
  return span > 0 ? Math.min(span, most) : 1;
}

/** Runs of blanks as one, several line breaks as one, none at the ends; digits and marks as they stand. */
function textOf(pieces: readonly string[]): string {
  return pieces
    .join('')
    .replace(/[ \t\r\f]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim()
    .normalize('NFC');
}

function linesOf(pieces: readonly string[]): readonly string[] {
  return textOf(pieces)
    .split('\n')
    .filter((line) => line.trim() !== '');
}
