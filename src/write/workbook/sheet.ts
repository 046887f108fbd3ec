import type { Limits } from './fit.ts';
import { fitWidths } from './fit.ts';
import { letterhead, signatures } from './letterhead.ts';
import { wrapped } from './measure.ts';
import type { Cell, NumberFormat, Row, SheetPlan } from './plan.ts';
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

export function row(...cells: (Cell | null)[]): Row {
  return { cells };
}

/** A narrow empty row between the parts of a sheet. */
export const GAP: Row = { cells: [], height: 8 };

/** One table under a title: what every data sheet is. */
export interface DataSheet {
  readonly name: string;
  readonly title: string;
  readonly subtitles: readonly string[];
  readonly limits: readonly Limits[];
  readonly head: readonly Row[];
  /** Gives the rows below the header; the first of them stands in row `first`, counted from 1. */
  readonly body: (first: number) => readonly Row[];
  /** Plain sentences below the table. */
  readonly notes: readonly string[];
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

export function dataSheet(view: View, sheet: DataSheet): SheetPlan {
  const signed = view.context.official ? sheet.signed : undefined;
  const above: Row[] = signed === undefined ? [] : [...letterhead(view, ...signed), GAP];
  const provisional = sheet.totals && view.standing.provisional ? ` – ${view.say(PROVISIONAL)}` : '';
  above.push(row(text(`${sheet.title}${provisional}`, TITLE)));
  above.push(...sheet.subtitles.map((line) => row(text(line, SUBTITLE))), GAP);
  const first = above.length + sheet.head.length + 1;
  const body = sheet.body(first);
  const widths = fitWidths(sheet.limits, sheet.head, body);
  const rows = [...above, ...sheet.head, ...body, ...paragraphs(sheet.notes, widths)];
  if (signed !== undefined) rows.push(GAP, ...signatures(view, ...signed));
  return {
    name: sheet.name,
    rows,
    widths,
    landscape: sheet.landscape,
    // Signatures must not stand alone on a second page.
    onePage: signed !== undefined && body.length <= SIGNED_ROWS,
    freeze: sheet.freezeColumns === null ? null : { rows: first - 1, columns: sheet.freezeColumns },
    repeat: { from: above.length + 1, to: first - 1 },
  };
}

/** Sentences below a table: each runs over the empty cells to its right, so long ones get several rows. */
export function paragraphs(
  notes: readonly string[],
  widths: readonly number[],
  style: CellStyle = SUBTITLE,
): readonly Row[] {
  if (notes.length === 0) return [];
  const total = widths.reduce((sum, width) => sum + width, 0);
  return [GAP, ...notes.flatMap((note) => wrapped(note, total, style).map((line) => row(text(line, style))))];
}
