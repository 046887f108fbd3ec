import type { Language } from '../../domain/language.ts';
import { cellName } from '../../domain/address.ts';
import type * as xlsx from '../xlsx/book.ts';
import { Heights, USUAL_WIDTH } from './fit.ts';
import type { Looks } from './look.ts';
import { textPixels, unitsFor } from './measure.ts';
import { MARGINS } from './page.ts';
import type { Cell, NumberFormat, SheetPlan } from './plan.ts';
import type { CellStyle } from './style.ts';
import { COLOURS, FONT } from './style.ts';

/* The only place where a plan becomes a spreadsheet, so every cell passes the same rules of writing. */

/** A planned sheet with every height measured and every look resolved, its rows one by one when they are asked for. */
export function renderSheet(plan: SheetPlan, looks: Looks, language: Language): xlsx.Sheet {
  return {
    name: plan.name,
    widths: plan.widths,
    rows: new RenderedRows(plan, looks),
    columns: plan.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0),
    freeze: plan.freeze,
    active: 'A1',
    page: pageOf(plan, language),
    links: linksOf(plan),
    tables: plan.tables ?? [],
    conditions: (plan.conditions ?? []).map(({ fill, ...rest }) => ({ ...rest, fill: COLOURS[fill] })),
    charts: plan.charts ?? [],
  };
}

/** How the last cell of a column looked: most that follow look the same. */
interface Seen {
  readonly style: CellStyle;
  readonly format: NumberFormat | undefined;
  readonly look: xlsx.Look;
}

class RenderedRows implements xlsx.Rows {
  private readonly measured: Heights;
  private readonly seen: Seen[] = [];

  constructor(
    private readonly plan: SheetPlan,
    private readonly looks: Looks,
  ) {
    this.measured = new Heights(plan.widths);
  }

  get length(): number {
    return this.plan.rows.length;
  }

  at(index: number): xlsx.Row | undefined {
    const row = this.plan.rows[index];
    if (row === undefined) return undefined;
    const cells = row.cells.map((cell, column) => (cell === null ? null : this.cell(cell, column)));
    return { cells, height: row.height ?? this.plan.heights?.[index] ?? this.measured.of(row) };
  }

  private cell({ value, formula, style, format: written }: Cell, column: number): xlsx.Cell {
    const format = typeof value === 'number' ? written : undefined;
    let seen = this.seen[column];
    if (seen === undefined || seen.style !== style || seen.format !== format)
      this.seen[column] = seen = { style, format, look: this.looks.of(style, format) };
    const { look } = seen;
    return formula === undefined ? { value, look } : { value, formula, look };
  }
}

function linksOf({ rows }: SheetPlan): readonly xlsx.Link[] {
  const links: xlsx.Link[] = [];
  rows.forEach(({ cells }, row) => {
    for (let column = 0; column < cells.length; column++) {
      const sheet = cells[column]?.link;
      if (sheet !== undefined) links.push({ cell: cellName({ row, column }), sheet, to: 'A1' });
    }
  });
  return links;
}

function pageOf(plan: SheetPlan, language: Language): xlsx.Page {
  const page = language === 'vi' ? 'Trang' : 'Page';
  return {
    landscape: plan.landscape,
    onePage: plan.onePage,
    margins: MARGINS,
    footer: `&C&"${FONT},Regular"&11${page} &P/&N`,
    repeat: plan.repeat,
    area: { rows: plan.printLast ?? lastRow(plan), columns: lastColumn(plan) },
    breaks: plan.pageBreaks ?? [],
  };
}

/** Charts stand on cells that may hold nothing. */
function lastRow({ rows, printLast, charts = [] }: SheetPlan): number {
  return printLast ?? Math.max(rows.length, ...charts.map(({ at }) => at.lastRow));
}

/** A text that runs over the empty cells to its right is printed as far as it reaches. */
function lastColumn({ rows, widths, charts = [], printLast = rows.length }: SheetPlan): number {
  let last = Math.max(widths.length, ...charts.map(({ at }) => at.lastColumn));
  for (const { cells } of rows.slice(0, printLast)) {
    last = Math.max(last, cells.length);
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column];
      if (typeof cell?.value !== 'string' || cell.style.wrap === true || cell.style.align === 'right')
        continue;
      last = Math.max(last, reachOf(cell.value, cell.style, column, widths));
    }
  }
  return last;
}

/** How many columns are under a text that begins in this one, or is centred on it. */
function reachOf(text: string, style: CellStyle, column: number, widths: readonly number[]): number {
  const wide = unitsFor(textPixels(text, style));
  const own = widths[column] ?? USUAL_WIDTH;
  // A centred text reaches as far to the left.
  let over = style.align === 'center' ? (wide - own) / 2 : wide - own;
  let next = column + 1;
  for (; over > 0; next++) over -= widths[next] ?? USUAL_WIDTH;
  return next;
}
