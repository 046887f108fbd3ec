import { cellsOfRow, isBlank, type Cell, type Grid } from '../domain/grid.ts';
import { hasUnit } from '../domain/money-unit.ts';
import { remembered } from '../domain/remember.ts';
import { clean, nameKey } from '../domain/text.ts';
import { acrossTable, type NamesBody, type Placed } from './across.ts';
import { downHeaderAt, titledDownHeader } from './down-header.ts';
import { downTable } from './down.ts';
import { acrossHeaderAt, type Matcher } from './find-across.ts';
import { indexMerges, type MergeIndex } from './header-paths.ts';
import type { Table } from './table.ts';

/** What a sheet holds: its tables from top to bottom, and the cells of words outside them. */
export interface SheetLayout {
  readonly grid: Grid;
  readonly merges: MergeIndex;
  readonly tables: readonly Table[];
  /** Title blocks, unit lines and signatures, in reading order. */
  readonly words: readonly {
    readonly cell: Cell;
    /** Which of the tables they stand above, the nearest; null below the last one. */
    readonly above: number | null;
  }[];
}

/** Finds the tables of a sheet. A sheet without one gives no table and all its words. */
export function layOut(grid: Grid, matcher: Matcher, namesBody: NamesBody): SheetLayout {
  const merges = indexMerges(grid.merges);
  const tables: Table[] = [];
  const inTable = new Uint8Array(grid.rows.length);
  const tops: number[] = [];
  let unitLine: string | null = null;
  let row = 0;
  while (row < grid.rows.length) {
    const cells = cellsOfRow(grid, row).filter((cell) => !isBlank(cell));
    if (cells.length === 0) {
      row += 1;
      continue;
    }
    unitLine = unitLineIn(cells) ?? unitLine;
    const placed = tableAt(grid, merges, { matcher, namesBody }, row, unitLine);
    if (placed === null) {
      row += 1;
      continue;
    }
    for (const table of [placed.table, ...(placed.more ?? [])]) {
      tables.push(table);
      tops.push(row);
    }
    const end = Math.max(placed.end, row + 1);
    inTable.fill(1, row, end);
    row = end;
  }
  return { grid, merges, tables, words: wordsOutside(grid, inTable, tops) };
}

/** The table that begins in this row, or null. */
function tableAt(
  grid: Grid,
  merges: MergeIndex,
  { matcher, namesBody }: { readonly matcher: Matcher; readonly namesBody: NamesBody },
  row: number,
  unitLine: string | null,
): Placed | null {
  const across = acrossHeaderAt(grid, merges, matcher, row);
  // A bare list of labels and values never goes before a header.
  const down = across === null ? downHeaderAt(grid, matcher, row) : titledDownHeader(grid, matcher, row);
  // "Chỉ tiêu" over "Hội viên" is a path too: the rows below decide which way the form runs.
  if (across !== null && (down === null || down.strength < across.strength))
    return acrossTable(grid, merges, matcher, across, unitLine, namesBody);
  return down === null ? null : downTable(grid, merges, matcher, down, unitLine);
}

const UNIT_LINE = ['Đơn vị tính', 'ĐVT', 'Đơn vị', 'Unit', 'Units'].map(nameKey);

/** "Đơn vị tính: triệu đồng", standing in a cell of its own above a table, or in brackets behind its title. */
function unitLineIn(cells: readonly Cell[]): string | null {
  for (const [index, cell] of cells.entries()) {
    const text = unitWords(cell.text);
    if (text === null) continue;
    const whole = `${text} ${clean(cells[index + 1]?.text ?? '')}`;
    if (hasUnit(text)) return text;
    if (cells.length <= 3 && hasUnit(whole)) return whole;
  }
  return null;
}

/** What of a cell begins like a unit line; null where nothing does. */
const unitWords = remembered((written: string): string | null => {
  const text = clean(written);
  return [...text.split('('), text].find(isUnitLine) ?? null;
});

function isUnitLine(text: string): boolean {
  const key = nameKey(text);
  return UNIT_LINE.some((each) => key.startsWith(each));
}

function wordsOutside(grid: Grid, inTable: Uint8Array, tops: readonly number[]): SheetLayout['words'] {
  const found: { cell: Cell; above: number | null }[] = [];
  for (let row = 0; row < grid.rows.length; row++) {
    if (inTable[row] === 1) continue;
    const next = tops.findIndex((top) => top > row);
    for (const cell of cellsOfRow(grid, row)) {
      if (!isBlank(cell)) found.push({ cell, above: next < 0 ? null : next });
    }
  }
  return found;
}
