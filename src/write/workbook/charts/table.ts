import type { Text } from '../../../domain/language.ts';
import type { Row, TablePlan } from '../plan.ts';
import { row, text } from '../sheet.ts';
import { HEADER, TEXT } from '../style.ts';
import type { View } from '../view.ts';
import type { Picture } from './picture.ts';

/** Columns of the tables below the charts, in characters; together a little less than a page. */
export const WIDTHS = [22, 30, 8.5, 8.5, 8.5, 8.5];

/** Rows of a table, counted from 1. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** The cells that charts show, as one table. */
export interface Block {
  readonly header: number;
  readonly rows: readonly Row[];
  readonly spans: ReadonlyMap<Picture, Span>;
  readonly table: TablePlan;
}

/**
 * The table of some charts: a row a bar, told apart by the chart's name in the first column.
 * @param at the row of its header, counted from 1
 */
export function blockOf(
  view: View,
  pictures: readonly Picture[],
  headings: readonly Text[],
  { name, alt }: { readonly name: string; readonly alt: Text },
  at: number,
): Block {
  const rows: Row[] = [row(...headings.map((heading) => text(view.say(heading), HEADER)))];
  const spans = new Map<Picture, Span>();
  for (const picture of pictures) {
    const first = at + rows.length;
    picture.bars.forEach((bar, index) => rows.push(row(text(picture.short, TEXT), ...bar(first + index))));
    spans.set(picture, { first, last: at + rows.length - 1 });
  }
  const last = at + rows.length - 1;
  const table = { name, alt: view.say(alt), header: at, last, columns: headings.length, totals: false };
  return { header: at, rows, spans, table };
}
