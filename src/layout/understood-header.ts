import type { Meaning } from '../catalogue/meaning.ts';
import { cellAt, cellsOfRow, isBlank, type Grid } from '../domain/grid.ts';
import { clean } from '../domain/text.ts';
import { headerPaths, type HeaderPath, type MergeIndex } from './header-paths.ts';
import type { Matcher } from './match-headers.ts';

/** The words over a column, and what they mean. */
export type HeaderColumn = HeaderPath & { readonly meaning: Meaning };

/** A header wherever it stands: its rows are counted from its first. */
export interface UnplacedHeader {
  readonly height: number;
  readonly columns: readonly HeaderColumn[];
  /** How many columns mean a figure or a rate, or ask. */
  readonly strength: number;
  /** How many columns tell about the row itself. */
  readonly roles: number;
  /** Whether its first row is one title that stands over "STT" or "Đơn vị" too, and so is no group. */
  readonly isUnderTitle: boolean;
}

/**
 * The header of most meaning among those that begin in the first of these rows. The height that explains the most
 * columns wins; of equal heights the lower, unless the next line says the units of several columns.
 */
export function understoodHeader(
  grid: Grid,
  merges: MergeIndex,
  matcher: Matcher,
  top: number,
  rows: number,
): UnplacedHeader | null {
  let best: Omit<UnplacedHeader, 'isUnderTitle'> | null = null;
  for (let height = 1; height <= rows; height++) {
    const bottom = top + height - 1;
    const columns = columnsOf(headerPaths(grid, merges, top, bottom), matcher, top);
    if (columns === null) continue;
    const strength = strengthOf(columns);
    if (strength.figures === 0 || strength.figures + strength.roles < 2) continue;
    const taller =
      best !== null &&
      strength.figures === best.strength &&
      (spellsOut(grid, bottom, columns) || dividesGroup(grid, merges, bottom));
    if (best === null || strength.figures > best.strength || taller)
      best = { height, columns, strength: strength.figures, roles: strength.roles };
  }
  return best === null ? null : { ...best, isUnderTitle: isUnderTitle(grid, matcher, top, best.columns) };
}

function isUnderTitle(grid: Grid, matcher: Matcher, top: number, columns: readonly HeaderColumn[]): boolean {
  const [title, ...others] = cellsOfRow(grid, top).filter((cell) => !isBlank(cell));
  if (title === undefined || others.length > 0) return false;
  return columns.some(({ path }) => {
    if (path.length < 2 || path[0] !== clean(title.text)) return false;
    const { kind } = matcher(path.slice(1));
    return kind === 'role' || kind === 'nameOrIndicator';
  });
}

/**
 * The columns with their meanings; null where no two of them say anything, which makes no header. The first one is
 * asked about last: above a table it most often names who reports, and stands in one file only.
 */
function columnsOf(
  paths: readonly HeaderPath[],
  matcher: Matcher,
  top: number,
): readonly HeaderColumn[] | null {
  const columns: HeaderColumn[] = [];
  let speaks = false;
  for (let index = paths.length - 1; index >= 0; index--) {
    const { column, path, row } = paths[index] as HeaderPath;
    if (index === 0 && !speaks) return null;
    const meaning = matcher(path);
    speaks ||= isFigure(meaning) || isRole(meaning);
    columns.push({ column, path, row: row - top, meaning });
  }
  return columns.reverse();
}

/** A line under the header with words in several columns of figures: units, or the lower half of titles. */
function spellsOut(grid: Grid, row: number, columns: readonly HeaderColumn[]): boolean {
  const figures = columns.filter(({ meaning }) => meaning.kind === 'indicator' || meaning.kind === 'rate');
  return figures.filter(({ column }) => !isBlank(cellAt(grid, row, column))).length >= 2;
}

/** Several titles under one cell that is merged over their columns: the row is a part of the header. */
function dividesGroup(grid: Grid, merges: MergeIndex, row: number): boolean {
  const divided = cellsOfRow(grid, row).filter((cell) => {
    const above = merges.at(row - 1, cell.column);
    return !isBlank(cell) && above !== undefined && above.left < above.right && above.bottom === row - 1;
  });
  return divided.length >= 2;
}

function strengthOf(columns: readonly HeaderColumn[]): { figures: number; roles: number } {
  const figures = new Set<string>();
  let roles = 0;
  for (const { meaning } of columns) {
    if (isRole(meaning)) roles += 1;
    else if (meaning.kind === 'indicator') figures.add(`${meaning.id} ${meaning.part ?? ''}`);
    else if (meaning.kind === 'rate') figures.add(meaning.id);
    else if (isFigure(meaning)) figures.add(meaning.kind);
  }
  return { figures: figures.size, roles };
}

/** Whether a column means a figure or a rate, or asks for one. */
function isFigure({ kind }: Meaning): boolean {
  return kind === 'indicator' || kind === 'rate' || kind === 'question' || kind === 'misspelt';
}

/** Whether a column tells about the row itself. */
function isRole(meaning: Meaning): boolean {
  if (meaning.kind === 'role') return meaning.role !== 'indicatorName' && meaning.role !== 'value';
  return meaning.kind === 'nameOrIndicator';
}
