import type { Limits } from './fit.ts';
import { fitWidths } from './fit.ts';
import { letterhead, signatures } from './letterhead.ts';
import { breaksBefore, heightsOf, pageCapacity } from './page.ts';
import type { Cell, ConditionPlan, NumberFormat, Row, SheetPlan } from './plan.ts';
import { WHOLE } from './plan.ts';
import type { CellStyle } from './style.ts';
import { NUMBER, PLAIN, SUBTITLE, TITLE } from './style.ts';
import type { View } from './view.ts';
import { PROVISIONAL } from './words.ts';

export function text(value: string | null, style: CellStyle = PLAIN): Cell {
  return { value, style };
}

export function number(value: number | null, style: CellStyle = NUMBER, format: NumberFormat = WHOLE): Cell {
  return { value, style, format };
}

/** A cell that is computed, without the leading `=`. The formula comes first, or each cell would get a shape of its own. */
export function byFormula(cell: Cell, formula: string): Cell {
  return { formula, ...cell };
}

export function row(...cells: (Cell | null)[]): Row {
  return { cells };
}

/** A narrow empty row between the parts of a sheet. */
export const GAP: Row = { cells: [], height: 8 };

/** A text that leads to the top of another sheet. */
export function link(label: string, sheet: string, style: CellStyle): Cell {
  return { value: label, link: sheet, style: { ...style, link: true } };
}

/** What stands below the header of a data sheet. */
export interface Body {
  readonly rows: readonly Row[];
  /** The table's last row, which adds up the ones above. */
  readonly total?: Row;
  /** Rows about the totals, below the table: in it they would be taken for departments. */
  readonly foot?: readonly Row[];
  /** Places among `rows`, from 0, where a group begins that a page should not cut in two. */
  readonly groups?: readonly number[];
  readonly conditions?: readonly ConditionPlan[];
}

/** One table under a title: what every data sheet is. */
export interface DataSheet {
  readonly name: string;
  readonly title: string;
  readonly subtitles: readonly string[];
  readonly table: { readonly name: string; readonly alt: string };
  readonly limits: readonly Limits[];
  /** Groups of columns, named for the eye above the table's own header. */
  readonly groups?: Row;
  /** The column names: each says by itself what its column holds. */
  readonly header: Row;
  /** Gives the rows below the header; the first of them stands in row `first`, counted from 1. */
  readonly body: (first: number) => Body;
  readonly landscape: boolean;
  /** True where the sheet shows totals, which are provisional until everything is in. */
  readonly totals: boolean;
  /** Columns that stay in view on a working sheet; null on a sheet that is read as a page. */
  readonly freezeColumns: number | null;
  /** Columns in whose middle letterhead and signatures stand, on a sheet meant for signing. */
  readonly signed?: readonly [left: number, right: number];
}

/** A table for signing of no more rows than this is printed on one page. */
const SIGNED_ROWS = 30;

/** The row, counted from 1, in which the body of a sheet that is not signed begins. */
export function bodyStart({ subtitles, groups }: Pick<DataSheet, 'subtitles' | 'groups'>): number {
  const title = 1 + subtitles.length + 1;
  return title + (groups === undefined ? 0 : 1) + 1 + 1;
}

export function dataSheet(view: View, sheet: DataSheet): SheetPlan {
  const signed = view.context.official ? sheet.signed : undefined;
  const letter: Row[] = signed === undefined ? [] : [...letterhead(view, ...signed), GAP];
  const above = [...letter, ...titleRows(view, sheet)];
  const head = [...(sheet.groups === undefined ? [] : [sheet.groups]), sheet.header];
  const header = letter.length + bodyStart(sheet) - 1;
  const { rows, total, foot = [], groups = [], conditions = [] } = sheet.body(header + 1);
  const body = total === undefined ? rows : [...rows, total];
  const widths = fitWidths(sheet.limits, head, [...body, ...foot]);
  const all = [...above, ...head, ...body, ...foot];
  const heights = groups.length < 2 ? [] : heightsOf(all, widths);
  if (signed !== undefined) all.push(GAP, ...signatures(view, ...signed));
  const repeat = { from: letter.length + 1, to: header };
  return {
    name: sheet.name,
    rows: all,
    heights,
    widths,
    landscape: sheet.landscape,
    // Signatures must not stand alone on a second page.
    onePage: signed !== undefined && body.length <= SIGNED_ROWS,
    freeze: sheet.freezeColumns === null ? null : { rows: header, columns: sheet.freezeColumns },
    repeat,
    tables: [
      {
        ...sheet.table,
        header,
        last: header + body.length,
        columns: sheet.header.cells.length,
        totals: total !== undefined,
      },
    ],
    conditions,
    pageBreaks: breaksBefore(
      groups.map((group) => header + group),
      heights,
      repeat,
      pageCapacity(widths, sheet.landscape),
    ),
  };
}

function titleRows(view: View, { title, subtitles, totals }: DataSheet): readonly Row[] {
  const provisional = totals && view.standing.provisional ? ` – ${view.say(PROVISIONAL)}` : '';
  return [
    row(text(`${title}${provisional}`, TITLE)),
    ...subtitles.map((line) => row(text(line, SUBTITLE))),
    GAP,
  ];
}
