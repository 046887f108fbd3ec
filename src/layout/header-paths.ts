import type { Range } from '../domain/address.ts';
import { cellAt, isBlank, type Grid } from '../domain/grid.ts';
import { clean } from '../domain/text.ts';

/** The words over one column, from the group down to the lowest header cell. */
export interface HeaderPath {
  readonly column: number;
  readonly path: readonly string[];
  /** Row of the lowest header cell that holds words. */
  readonly row: number;
}

/**
 * The header paths of the rows `top` to `bottom`. A merged cell speaks for all columns it covers; where a
 * sheet has no merges (CSV), a group title speaks for the blanks to its right that have a sub-header below.
 */
export function headerPaths(
  grid: Grid,
  merges: MergeIndex,
  top: number,
  bottom: number,
): readonly HeaderPath[] {
  const width = widthOfRows(grid, top, bottom);
  const levels: (string | null)[][] = [];
  for (let row = top; row <= bottom; row++) {
    levels.push(rowWords(grid, merges, row, width, top));
  }
  for (let level = 0; level + 1 < levels.length; level++)
    fillGroups(levels, level, grid, merges, top + level);
  const paths: HeaderPath[] = [];
  for (let column = 0; column < width; column++) {
    const path: string[] = [];
    let row = top;
    for (const [level, texts] of levels.entries()) {
      const text = texts[column];
      if (text === null || text === undefined || text === '' || text === path.at(-1)) continue;
      path.push(text);
      row = top + level;
    }
    if (path.length > 0) paths.push({ column, path, row });
  }
  return paths;
}

function rowWords(
  grid: Grid,
  merges: MergeIndex,
  row: number,
  width: number,
  top: number,
): (string | null)[] {
  const texts: (string | null)[] = [];
  for (let column = 0; column < width; column++) {
    const range = merges.at(row, column);
    const cell = range === undefined ? cellAt(grid, row, column) : cellAt(grid, range.top, range.left);
    // The lower rows of a cell merged downwards repeat it; a title merged from above the header does not count.
    const isOfHeader = range === undefined || range.top >= top;
    texts.push(isOfHeader && cell !== undefined && !isBlank(cell) ? clean(cell.text) : null);
  }
  return texts;
}

function fillGroups(
  levels: (string | null)[][],
  level: number,
  grid: Grid,
  merges: MergeIndex,
  row: number,
): void {
  const texts = levels[level] ?? [];
  const below = levels[level + 1] ?? [];
  let group: string | null = null;
  for (let column = 0; column < texts.length; column++) {
    const own = texts[column] ?? null;
    const sub = below[column] ?? null;
    if (own !== null) {
      const range = merges.at(row, column);
      const spreads = sub !== null && sub !== own && range === undefined;
      group = spreads && !isBlank(cellAt(grid, row, column)) ? own : null;
    } else if (sub !== null && group !== null) texts[column] = group;
    else group = null;
  }
}

function widthOfRows(grid: Grid, top: number, bottom: number): number {
  let width = 0;
  for (let row = top; row <= bottom; row++) width = Math.max(width, grid.rows.at(row)?.length ?? 0);
  for (const merge of grid.merges) {
    if (merge.top <= bottom && merge.bottom >= top && merge.right - merge.left < 200)
      width = Math.max(width, merge.right + 1);
  }
  return width;
}

/** Finds the merged range that covers a cell without walking all merges for every cell. */
export interface MergeIndex {
  at(row: number, column: number): Range | undefined;
  /** Those that cover cells of a row; undefined where there are none. */
  inRow(row: number): readonly Range[] | undefined;
}

/** Merges taller than this are decoration, and would make the index large. */
const TALLEST = 200;

export function indexMerges(merges: readonly Range[]): MergeIndex {
  const byRow = new Map<number, Range[]>();
  for (const merge of merges) {
    const bottom = Math.min(merge.bottom, merge.top + TALLEST);
    for (let row = merge.top; row <= bottom; row++) {
      const list = byRow.get(row);
      if (list === undefined) byRow.set(row, [merge]);
      else list.push(merge);
    }
  }
  const inRow = (row: number): readonly Range[] | undefined => byRow.get(row);
  return {
    at: (row, column) => inRow(row)?.find((merge) => merge.left <= column && column <= merge.right),
    inRow,
  };
}
