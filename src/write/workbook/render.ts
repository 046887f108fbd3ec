import type { Language } from '../../domain/language.ts';
import { cellName } from '../../domain/address.ts';
import type * as xlsx from '../xlsx/book.ts';
import { rowHeight } from './fit.ts';
import type { Looks } from './look.ts';
import { textPixels, unitsFor } from './measure.ts';
import { MARGINS } from './page.ts';
import type { Cell, Row, SheetPlan } from './plan.ts';
import { COLOURS, FONT } from './style.ts';

/* The only place where a plan becomes a spreadsheet, so every cell passes the same rules of writing. */

/** The width of a column that names none, in characters. */
const USUAL_WIDTH = 10;

/** A planned sheet with every height measured and every look resolved. */
export function renderSheet(plan: SheetPlan, looks: Looks, language: Language): xlsx.Sheet {
  return {
    name: plan.name,
    widths: plan.widths,
    rows: plan.rows.map((row) => renderRow(row, plan.widths, looks)),
    freeze: plan.freeze,
    active: 'A1',
    page: pageOf(plan, language),
    links: linksOf(plan),
    tables: plan.tables ?? [],
    conditions: (plan.conditions ?? []).map(({ fill, ...rest }) => ({ ...rest, fill: COLOURS[fill] })),
    charts: plan.charts ?? [],
  };
}

function renderRow(row: Row, widths: readonly number[], looks: Looks): xlsx.Row {
  return {
    cells: row.cells.map((cell) => (cell === null ? null : renderCell(cell, looks))),
    height: row.height ?? rowHeight(row, widths),
  };
}

function renderCell({ value, formula, style, format }: Cell, looks: Looks): xlsx.Cell {
  const look = looks.of(style, typeof value === 'number' ? format : undefined);
  return formula === undefined ? { value, look } : { value, formula, look };
}

function linksOf({ rows }: SheetPlan): readonly xlsx.Link[] {
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) =>
      cell?.link === undefined ? [] : [{ cell: cellName({ row, column }), sheet: cell.link, to: 'A1' }],
    ),
  );
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
    cells.forEach((cell, column) => {
      last = Math.max(last, column + 1);
      if (typeof cell?.value !== 'string' || cell.style.wrap === true || cell.style.align === 'right') return;
      const wide = unitsFor(textPixels(cell.value, cell.style));
      const own = widths[column] ?? USUAL_WIDTH;
      // A centred text reaches as far to the left.
      let over = cell.style.align === 'center' ? (wide - own) / 2 : wide - own;
      for (let next = column + 1; over > 0; next++) {
        last = Math.max(last, next + 1);
        over -= widths[next] ?? USUAL_WIDTH;
      }
    });
  }
  return last;
}
