import { rowAt, type Grid, type Row } from '../domain/grid.ts';
import type { MergeIndex } from './header-paths.ts';
import { bestHeader, placed } from './known-headers.ts';
import type { Matcher } from './match-headers.ts';
import { isColumnNumberRow, isTooLongForNumbering } from './shapes.ts';
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
  if (here === null || here.header.isUnderTitle) return null;
  const { height, strength, roles } = here.header;
  for (let later = top + 1; later < top + height; later++) {
    const other = bestHeader(grid, merges, matcher, later)?.header;
    // "STT | Đơn vị" beside a group says whose row it is: without that row the header explains less.
    if (other !== undefined && other.strength >= strength && other.roles >= roles) return null;
  }
  return placed(grid, here);
}

/** Tells whether a row repeats the header's words, as after a page break. */
export function repetitionOf(grid: Grid, { top, bottom }: AcrossHeader): (row: Row) => boolean {
  const levels = Array.from({ length: bottom - top + 1 }, (_, level) =>
    (rowAt(grid, top + level) ?? []).map((cell) => cell?.text.trim() ?? ''),
  );
  return (row) =>
    levels.some((words) => repeats(row, words)) ||
    // Nearly all rows hold a name.
    (!row.some(isTooLongForNumbering) && isColumnNumberRow(row.filter((cell) => cell !== undefined)));
}

/** Whether all that stands in a row, at least two cells of it, stands at the same place among these words. */
function repeats(row: Row, words: readonly string[]): boolean {
  let filled = 0;
  for (let column = 0; column < row.length; column++) {
    const text = row[column]?.text.trim();
    if (text === undefined) continue;
    if (text === '' || text !== words[column]) return false;
    filled += 1;
  }
  return filled >= 2;
}
