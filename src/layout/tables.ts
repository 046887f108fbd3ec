import { cellsOfRow, isBlank, type Cell, type Grid } from '../domain/grid.ts';
import { hasUnit } from '../domain/money-unit.ts';
import { clean, nameKey } from '../domain/text.ts';
import { acrossTable } from './across.ts';
import { downHeaderAt } from './down-header.ts';
import { downTable } from './down.ts';
import { acrossHeaderAt, type Matcher } from './find-across.ts';
import { indexMerges, type MergeIndex } from './header-paths.ts';
import type { Table } from './table.ts';

/** What a sheet holds: its tables from top to bottom, and the cells of words outside them. */
export interface SheetLayout {
  readonly grid: Grid;
  readonly merges: MergeIndex;
  readonly tables: readonly Table[];
  /** Title blocks, unit lines and signatures, in reading order; `above` where they stand above the last table. */
  readonly words: readonly { readonly cell: Cell; readonly above: boolean }[];
}

/** Finds the tables of a sheet. A sheet without one gives no table and all its words. */
export function layOut(grid: Grid, matcher: Matcher): SheetLayout {
  const merges = indexMerges(grid.merges);
  const tables: Table[] = [];
  const inTable = new Set<number>();
  let unitLine: string | null = null;
  let lastTop = -1;
  let row = 0;
  while (row < grid.rows.length) {
    const cells = cellsOfRow(grid, row).filter((cell) => !isBlank(cell));
    if (cells.length === 0) {
      row += 1;
      continue;
    }
    unitLine = unitLineIn(cells) ?? unitLine;
    const across = acrossHeaderAt(grid, merges, matcher, row);
    const down = across === null ? downHeaderAt(grid, matcher, row) : null;
    const placed =
      across !== null
        ? acrossTable(grid, merges, matcher, across, unitLine)
        : down !== null
          ? downTable(grid, merges, matcher, down, unitLine)
          : null;
    if (placed === null) {
      row += 1;
      continue;
    }
    tables.push(placed.table);
    lastTop = row;
    const end = Math.max(placed.end, row + 1);
    for (let each = row; each < end; each++) inTable.add(each);
    row = end;
  }
  return { grid, merges, tables, words: wordsOutside(grid, inTable, lastTop) };
}

const UNIT_LINE = ['Đơn vị tính', 'ĐVT', 'Đơn vị', 'Unit', 'Units'].map(nameKey);

/** "Đơn vị tính: triệu đồng", standing in a cell of its own above a table. */
function unitLineIn(cells: readonly Cell[]): string | null {
  for (const [index, cell] of cells.entries()) {
    const text = clean(cell.text);
    const key = nameKey(text);
    if (!UNIT_LINE.some((each) => key.startsWith(each))) continue;
    const whole = `${text} ${clean(cells[index + 1]?.text ?? '')}`;
    if (hasUnit(text)) return text;
    if (cells.length <= 3 && hasUnit(whole)) return whole;
  }
  return null;
}

function wordsOutside(grid: Grid, inTable: ReadonlySet<number>, lastTop: number): SheetLayout['words'] {
  const found: { cell: Cell; above: boolean }[] = [];
  for (let row = 0; row < grid.rows.length; row++) {
    if (inTable.has(row)) continue;
    for (const cell of cellsOfRow(grid, row)) {
      if (!isBlank(cell)) found.push({ cell, above: row < lastTop });
    }
  }
  return found;
}
