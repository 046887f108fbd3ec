import type { Direction } from '../../domain/ratio.ts';
import type { CellStyle, Fill } from './style.ts';

/*
 * A workbook is first a list of sheets as plain values; one file turns them into a spreadsheet.
 * So every sheet can be tested without a workbook, and no sheet can forget a rule of writing.
 */

/** How a number is shown. The reader's locale chooses the marks; the cell keeps the number. */
export interface NumberFormat {
  readonly prefix?: string;
  readonly suffix?: string;
  readonly decimals: number;
  /** True where the cell holds a share (0.9) that is shown in per cent. */
  readonly percent: boolean;
  /** What 0 is shown as, where a bare 0 would say too much. */
  readonly zero?: string;
  /** A share that shows by itself whether it meets a target: the sign follows the number in the cell. */
  readonly verdict?: { readonly target: number; readonly direction: Direction };
}

export const WHOLE: NumberFormat = { decimals: 0, percent: false };
export const SHARE: NumberFormat = { decimals: 2, percent: true };

/** One cell. With a formula, `value` is its stored result. */
export interface Cell {
  readonly value: string | number | null;
  /** Without the leading `=`. */
  readonly formula?: string;
  readonly format?: NumberFormat;
  readonly style: CellStyle;
  /** True where a text runs over the empty cells to its right and must not widen its column. */
  readonly overflow?: true;
  /** The sheet that it leads to. */
  readonly link?: string;
}

export interface Row {
  readonly cells: readonly (Cell | null)[];
  /** In points; measured from the content where absent. */
  readonly height?: number;
}

/** A native table, from column A on: one header row and the rows below it. */
export interface TablePlan {
  /** Unique in the workbook; letters, digits and `_`. */
  readonly name: string;
  /** What it shows, for a screen reader. */
  readonly alt: string;
  /** The row of the column names, counted from 1; each name is that cell's text and stands there once. */
  readonly header: number;
  /** The last row, a total row included. */
  readonly last: number;
  readonly columns: number;
  /** True where the last row adds up the ones above. */
  readonly totals: boolean;
}

/** A look that follows what the cells hold. */
export interface ConditionPlan {
  readonly range: string;
  /** True for the cells that get the look, written for the first cell of the range; without the leading `=`. */
  readonly formula: string;
  readonly fill: Fill;
}

/** Cells that a chart shows, with what they hold at the time of writing. */
export interface ChartRange<T> {
  readonly sheet: string;
  /** Absolute: `$B$5:$B$20`. */
  readonly range: string;
  readonly values: readonly T[];
}

/**
 * The bars of all series lie over each other, the last on top. `bar` is solid and `hatched` is not, so that the two
 * stay apart in black and white; `mark` is a frame as long as the target that the bars are held against.
 */
export type ChartLook = 'bar' | 'hatched' | 'mark';

export interface ChartSeries {
  readonly name: ChartRange<string>;
  /** Null where a department has no figure: a gap and not a zero. */
  readonly values: ChartRange<number | null>;
  readonly look: ChartLook;
  /** True where each bar has its number beside it. */
  readonly labels: boolean;
}

/** A native chart, live on the cells it names. */
export interface ChartPlan {
  readonly title: string;
  /** What it shows and what to see in it, for a screen reader. */
  readonly alt: string;
  readonly categories: ChartRange<string>;
  readonly series: readonly ChartSeries[];
  readonly categoryTitle: string;
  readonly valueTitle: string;
  readonly format: NumberFormat;
  /** The end of the value axis; chosen by the program that shows it where null. */
  readonly max: number | null;
  /** From one line of the value axis to the next; chosen by the program that shows it where null. */
  readonly step: number | null;
  /** What the cells it covers measure, in points: names and titles are given the room that they need. */
  readonly size: { readonly width: number; readonly height: number };
  /** The cells it covers, counted from 1; the last ones are covered too. */
  readonly at: {
    readonly row: number;
    readonly column: number;
    readonly lastRow: number;
    readonly lastColumn: number;
  };
}

/** A finished sheet. Row 1 is `rows[0]`. */
export interface SheetPlan {
  readonly name: string;
  readonly rows: readonly Row[];
  /** The heights of the first rows, where they were measured to plan the sheet. */
  readonly heights?: readonly number[];
  /** In characters of the workbook's default font, as spreadsheets count. */
  readonly widths: readonly number[];
  readonly landscape: boolean;
  /** True where the sheet must fit on one page. */
  readonly onePage: boolean;
  /** Rows and columns that stay in view. */
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  /** Rows repeated on every printed page, counted from 1. */
  readonly repeat: { readonly from: number; readonly to: number } | null;
  readonly tables?: readonly TablePlan[];
  readonly conditions?: readonly ConditionPlan[];
  readonly charts?: readonly ChartPlan[];
  /** The last row that is printed, counted from 1; every row where absent. */
  readonly printLast?: number;
  /** Rows before which a new page starts, counted from 1. */
  readonly pageBreaks?: readonly number[];
}

/** A sheet that is planned when it is its turn, so that a workbook is never whole in memory. */
export interface PlannedSheet {
  readonly name: string;
  /** Whether it is among those of the most cells. */
  readonly isLarge?: true;
  /** Whether another sheet adds up what stands on it: it is read again before the workbook takes its place. */
  readonly isAddedUp?: true;
  readonly plan: () => SheetPlan;
}

/** A reference to a cell or range of another sheet. */
export function refer(sheet: string, range: string): string {
  return `'${sheet.replace(/'/g, "''")}'!${range}`;
}

/** A text inside a formula. */
export function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** The code of a number format: `#,##0" đơn vị"`, `[>=0.9]"✓ "0.00%;"✗ "0.00%`. */
export function formatCode(format: NumberFormat): string {
  const decimals = format.decimals > 0 ? `.${'0'.repeat(format.decimals)}` : '';
  const number = `${format.percent ? '0' : '#,##0'}${decimals}${format.percent ? '%' : ''}`;
  const suffix = format.suffix === undefined ? '' : quoted(format.suffix);
  if (format.verdict !== undefined) {
    const { target, direction } = format.verdict;
    const reaches = `[${direction === 'at-least' ? '>=' : '<='}${shareOf(target)}]`;
    return `${reaches}${quoted(MET)}${number}${suffix};${quoted(MISSED)}${number}${suffix}`;
  }
  const prefix = format.prefix === undefined ? '' : quoted(format.prefix);
  const code = `${prefix}${number}${suffix}`;
  return format.zero === undefined ? code : `${code};-${code};${quoted(format.zero)}`;
}

const MET = '✓ ';
const MISSED = '✗ ';

/** Per cent as the share a cell holds: 89.99 is 0.8999 and not a hair less. */
export function shareOf(percent: number): number {
  return Number((percent / 100).toPrecision(12));
}

/** What a number looks like in the cell, for measuring. */
export function shownNumber(value: number, format: NumberFormat): string {
  const [whole = '', decimals] = (format.percent ? value * 100 : value).toFixed(format.decimals).split('.');
  const grouped = whole.length <= 3 ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
  const number = decimals === undefined ? grouped : `${grouped},${decimals}`;
  const sign = format.verdict === undefined ? (format.prefix ?? '') : MISSED;
  return `${sign}${number}${format.percent ? '%' : ''}${format.suffix ?? ''}`;
}
