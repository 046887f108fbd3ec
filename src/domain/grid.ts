import type { Range } from './address.ts';

/**
 * One cell as it stands in the file; nothing interpreted.
 * `date` is a number whose format shows a date; `uncomputed` a formula without a stored result.
 */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly type: 'text' | 'number' | 'boolean' | 'date' | 'error' | 'uncomputed';
  /** What a person sees in the cell; for `uncomputed` the formula itself. */
  readonly text: string;
  /** The stored number of `number` and `date` cells, otherwise null. */
  readonly number: number | null;
  /** The number format as the file writes it (`0.00%`), null where the file has none. */
  readonly format: string | null;
  /** True where the value was computed by a formula. */
  readonly formula: boolean;
  /** The font of a text cell, told only where it is one of the legacy Vietnamese fonts and the format names fonts. */
  readonly font?: string;
}

/** A sheet, or a whole CSV file, with its true addresses. Cells without content are absent. */
export interface Grid {
  /** Null for a CSV file. */
  readonly sheet: string | null;
  /** Whether the format has no numbers, so that every cell is text: a web page saved as a workbook. */
  readonly untyped?: boolean;
  readonly hidden: boolean;
  /** Sparse: `rows[r]?.[c]`. */
  readonly rows: readonly (readonly (Cell | undefined)[] | undefined)[];
  readonly merges: readonly Range[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** The cell at a place, or undefined where nothing stands. */
export function cellAt(grid: Grid, row: number, column: number): Cell | undefined {
  return grid.rows[row]?.[column];
}

/** The cells of a row that hold something, from left to right. */
export function cellsOfRow(grid: Grid, row: number): readonly Cell[] {
  return (grid.rows[row] ?? []).filter((cell) => cell !== undefined);
}

/** Whether a cell holds anything a person would see. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || (cell.type === 'text' && cell.text.trim() === '');
}

/** How many columns the widest row has. */
export function widthOf(grid: Grid): number {
  return grid.rows.reduce((widest, row) => Math.max(widest, row?.length ?? 0), 0);
}
