import { cellsOfRow, isBlank, rowAt, type Cell, type Grid } from '../domain/grid.ts';
import { clean } from '../domain/text.ts';
import type { MergeIndex } from './header-paths.ts';
import { bestHeader } from './known-headers.ts';
import type { Matcher } from './match-headers.ts';
import { isColumnNumberRow } from './shapes.ts';
import type { HeaderColumn } from './understood-header.ts';

export type { Matcher } from './match-headers.ts';

/** A header that runs across the page, before its body is read. */
export interface AcrossHeader {
  readonly top: number;
  readonly bottom: number;
  /** The first row that may belong to the body; rows of column numbers are passed over. */
  readonly bodyTop: number;
  readonly columns: readonly HeaderColumn[];
  /** How many columns mean a figure or a rate, or ask. */
  readonly strength: number;
  /** How many columns tell about the row itself. */
  readonly roles: number;
}

/**
 * The header that begins in this row, or null. A title above a header is no part of it: a header begins in the last
 * row that explains as much.
 */
export function acrossHeaderAt(
  grid: Grid,
  merges: MergeIndex,
  matcher: Matcher,
  top: number,
): AcrossHeader | null {
  const here = bestHeader(grid, merges, matcher, top);
  if (here === null || isUnderTitle(grid, matcher, here)) return null;
  for (let later = top + 1; later <= here.bottom; later++) {
    const other = bestHeader(grid, merges, matcher, later);
    // "STT | Đơn vị" beside a group says whose row it is: without that row the header explains less.
    if (other !== null && other.strength >= here.strength && other.roles >= here.roles) return null;
  }
  return here;
}

/** Whether the first row is one title that stands over "STT" or "Đơn vị" too, and so is no group. */
function isUnderTitle(grid: Grid, matcher: Matcher, header: AcrossHeader): boolean {
  const [title, ...others] = cellsOfRow(grid, header.top).filter((cell) => !isBlank(cell));
  if (title === undefined || others.length > 0) return false;
  return header.columns.some(({ path }) => {
    if (path.length < 2 || path[0] !== clean(title.text)) return false;
    const { kind } = matcher(path.slice(1));
    return kind === 'role' || kind === 'nameOrIndicator';
  });
}

/** Tells whether the cells of a row repeat the header's words, as after a page break. */
export function repetitionOf(grid: Grid, { top, bottom }: AcrossHeader): (cells: readonly Cell[]) => boolean {
  const levels = Array.from({ length: bottom - top + 1 }, (_, level) =>
    (rowAt(grid, top + level) ?? []).map((cell) => cell?.text.trim() ?? ''),
  );
  return (cells) => {
    if (cells.length < 2) return false;
    const isRepeated = levels.some((words) =>
      cells.every((cell) => (words[cell.column] ?? '') !== '' && words[cell.column] === cell.text.trim()),
    );
    return isRepeated || isColumnNumberRow(cells);
  };
}
