import type { Language } from '../../domain/language.ts';
import type { ChartPlan, TablePlan } from '../workbook/plan.ts';

/*
 * A workbook as plain values, generic: what stands in which cell and how it looks, and nothing of how a
 * package is made of it. Rows and columns count from 1 wherever they are numbers. Colours are ARGB in hexadecimal.
 */

export type Side = 'left' | 'right' | 'top' | 'bottom';

/**
 * How a cell looks. Objects are compared by identity first: share one object among all cells of a look, or the
 * writer compares them one by one.
 */
export interface Look {
  /** Points; the book's own where absent. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly colour?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly wrap?: boolean;
  /** Thin lines, each by its colour. */
  readonly border?: Readonly<Partial<Record<Side, string>>>;
  readonly fill?: string;
  /** The code of a number format, such as `#,##0`. */
  readonly format?: string;
}

/** One cell. With a formula, which has no leading `=`, the value is its stored result. */
export interface Cell {
  readonly value: string | number | null;
  readonly formula?: string;
  readonly look: Look;
}

export interface Row {
  readonly cells: readonly (Cell | null)[];
  /** Points; the program's own choice where absent. */
  readonly height?: number;
}

/** The rows of a sheet: a list, or rows that are made each time they are asked for. */
export interface Rows {
  readonly length: number;
  at(index: number): Row | undefined;
}

/** A fill that follows what the cells hold. */
export interface Condition {
  readonly range: string;
  /** True for the cells that get the fill, written for the first cell of the range; without the leading `=`. */
  readonly formula: string;
  readonly fill: string;
}

/** What may be typed into cells, and what is said to other input. */
export interface Validation {
  readonly range: string;
  /** A drop-down of a range's texts, a formula that must be true, or a whole number between two. */
  readonly kind: 'list' | 'custom' | 'whole';
  /** The range; the formula; both ends. Without the leading `=`. */
  readonly formulae: readonly [string] | readonly [string, string];
  /** `warning` asks and lets the input stand. */
  readonly style: 'stop' | 'warning';
  readonly title: string;
  readonly message: string;
}

/** A cell that leads to a place in the same workbook. */
export interface Link {
  readonly cell: string;
  readonly sheet: string;
  readonly to: string;
}

/** How a sheet is printed: on A4, as wide as one page. */
export interface Page {
  readonly landscape: boolean;
  /** True where the sheet must fit on one page in its length too. */
  readonly onePage: boolean;
  /** Inches. */
  readonly margins: Readonly<Record<Side | 'header' | 'footer', number>>;
  /** In the code of spreadsheets: `&C` in the middle, `&P` the page, `&N` their number. */
  readonly footer: string;
  /** Rows repeated on every page. */
  readonly repeat: { readonly from: number; readonly to: number } | null;
  /** How many rows and columns are printed, from A1 on. */
  readonly area: { readonly rows: number; readonly columns: number };
  /** Rows before which a new page starts. */
  readonly breaks: readonly number[];
}

export interface Sheet {
  readonly name: string;
  /** Its place in the book, counted from 1; where absent, that in which it is written. */
  readonly place?: number;
  readonly hidden?: boolean;
  /** Whether its cells are wanted again from what it is packed into; whoever packs may leave that to others. */
  readonly readAgain?: true | undefined;
  /** In characters of the book's font, as spreadsheets count. */
  readonly widths: readonly number[];
  readonly rows: Rows;
  /** How many columns the rows take; looked up where absent. */
  readonly columns?: number;
  /** Rows and columns that stay in view. */
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  /** The selected cell. */
  readonly active: string;
  /** Null on a sheet that is not made to be printed. */
  readonly page: Page | null;
  /** Ranges shown as one cell; the first one's content counts. */
  readonly merges?: readonly string[];
  readonly conditions?: readonly Condition[];
  readonly validations?: readonly Validation[];
  readonly links?: readonly Link[];
  readonly charts?: readonly ChartPlan[];
  readonly tables?: readonly TablePlan[];
}

/** What a file manager and a screen reader tell of the document. */
export interface Properties {
  readonly title: string;
  readonly subject: string;
  /** Also whoever saved it last. */
  readonly creator: string;
  readonly category: string | null;
  readonly language: Language;
  /** ISO date of making; the writer never asks the clock. */
  readonly made: string;
}

export interface Book {
  readonly properties: Properties;
  /** The font of every cell, and the size of those that name none. Column widths count its digits. */
  readonly font: { readonly name: string; readonly size: number };
  /** In the order in which they are written; each is asked for once, written, and let go. */
  readonly sheets: Iterable<Sheet>;
}
