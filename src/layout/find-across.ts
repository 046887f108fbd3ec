import type { Meaning } from '../catalogue/meaning.ts';
import { cellAt, cellsOfRow, isBlank, rowAt, type Cell, type Grid } from '../domain/grid.ts';
import { clean } from '../domain/text.ts';
import { headerPaths, type HeaderPath, type MergeIndex } from './header-paths.ts';
import { isColumnNumberRow, isDataLike, isOfWhich, isTickWord } from './shapes.ts';

/** Gives a header path its meaning; made once a programme. */
export type Matcher = (path: readonly string[]) => Meaning;

/** A header that runs across the page, before its body is read. */
export interface AcrossHeader {
  readonly top: number;
  readonly bottom: number;
  /** The first row that may belong to the body; rows of column numbers are passed over. */
  readonly bodyTop: number;
  readonly columns: readonly (HeaderPath & { readonly meaning: Meaning })[];
  /** How many columns mean a figure or a rate, or ask. */
  readonly strength: number;
  /** How many columns tell about the row itself. */
  readonly roles: number;
}

const MOST_LEVELS = 4;
/** A line of a title block holds no more cells than this. */
const FEW = 3;

/**
 * The header that begins in this row, or null. The height that explains the most columns wins; of equal
 * heights the lower, unless the next line says the units of several columns. A title above a header is no
 * part of it: a header begins in the last row that explains as much.
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

/** The header of most meaning that begins in a row; the same rows come by the thousand and are understood once. */
function bestHeader(grid: Grid, merges: MergeIndex, matcher: Matcher, top: number): AcrossHeader | null {
  const rows = headerRows(grid, top);
  if (rows === 0) return null;
  const known = headersOf(matcher);
  const key = writtenIn(grid, top, rows);
  let header = key === null ? undefined : known.get(key);
  if (header === undefined) {
    header = understoodHeader(grid, merges, matcher, top, rows);
    if (known.size >= MOST_HEADERS) known.clear();
    if (key !== null) known.set(key, header);
  }
  return header === null ? null : placedAt(header, top, skipNumbers(grid, top + header.height));
}

/** A header wherever it stands: its rows are counted from its first. */
type UnplacedHeader = Pick<AcrossHeader, 'columns' | 'strength' | 'roles'> & { readonly height: number };

const MOST_HEADERS = 256;
/** Letters; longer blocks of words are titles or notes and seldom come twice. */
const LONGEST_HEADER = 8000;
const KNOWN = new WeakMap<Matcher, Map<string, UnplacedHeader | null>>();

function headersOf(matcher: Matcher): Map<string, UnplacedHeader | null> {
  let known = KNOWN.get(matcher);
  if (known === undefined) KNOWN.set(matcher, (known = new Map()));
  return known;
}

function placedAt(header: UnplacedHeader, top: number, bodyTop: number): AcrossHeader {
  const { height, columns, strength, roles } = header;
  const placed = columns.map((each) => ({ ...each, row: each.row + top }));
  return { top, bottom: top + height - 1, bodyTop, columns: placed, strength, roles };
}

/** How many rows from this one on may be a header's. */
function headerRows(grid: Grid, top: number): number {
  const first = cellsOfRow(grid, top).filter((cell) => !isBlank(cell));
  if (first.length === 0 || !looksLikeHeader(first)) return 0;
  let rows = 1;
  while (rows < MOST_LEVELS && continuesHeader(grid, top + rows)) rows += 1;
  return rows;
}

/** All that a header is understood by: its cells and the merged ranges over them. Null where that is too much. */
function writtenIn(grid: Grid, top: number, rows: number): string | null {
  const parts: string[] = [];
  let length = 0;
  for (let row = top; row < top + rows; row++) {
    const cells = cellsOfRow(grid, row);
    parts.push(`\u0000${cells.length}`);
    for (const { column, type, text } of cells) {
      length += text.length;
      parts.push(`${column}\u0001${type}\u0001${text.length}\u0001${text}`);
    }
    if (length > LONGEST_HEADER) return null;
  }
  for (const merge of grid.merges) {
    if (merge.bottom < top || merge.top >= top + rows) continue;
    parts.push(`${merge.top - top}:${merge.left}:${merge.bottom - top}:${merge.right}`);
    if (parts.length > LONGEST_HEADER) return null;
  }
  return parts.join('\u0002');
}

function understoodHeader(
  grid: Grid,
  merges: MergeIndex,
  matcher: Matcher,
  top: number,
  rows: number,
): UnplacedHeader | null {
  let best: UnplacedHeader | null = null;
  for (let height = 1; height <= rows; height++) {
    const bottom = top + height - 1;
    const columns = headerPaths(grid, merges, top, bottom).map((each) => ({
      ...each,
      row: each.row - top,
      meaning: matcher(each.path),
    }));
    const strength = strengthOf(columns);
    if (strength.figures === 0 || strength.figures + strength.roles < 2) continue;
    const taller =
      best !== null &&
      strength.figures === best.strength &&
      (spellsOut(grid, bottom, columns) || dividesGroup(grid, merges, bottom));
    if (best === null || strength.figures > best.strength || taller)
      best = { height, columns, strength: strength.figures, roles: strength.roles };
  }
  return best;
}

/** A line under the header with words in several columns of figures: units, or the lower half of titles. */
function spellsOut(grid: Grid, row: number, columns: AcrossHeader['columns']): boolean {
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

function strengthOf(columns: AcrossHeader['columns']): { figures: number; roles: number } {
  const figures = new Set<string>();
  let roles = 0;
  for (const { meaning } of columns) {
    if (meaning.kind === 'indicator') figures.add(`${meaning.id} ${meaning.part ?? ''}`);
    else if (meaning.kind === 'rate') figures.add(meaning.id);
    else if (meaning.kind === 'role' && meaning.role !== 'indicatorName' && meaning.role !== 'value')
      roles += 1;
    else if (meaning.kind === 'nameOrIndicator') roles += 1;
    else if (meaning.kind === 'question' || meaning.kind === 'misspelt') figures.add(meaning.kind);
  }
  return { figures: figures.size, roles };
}

function looksLikeHeader(cells: readonly Cell[]): boolean {
  // "Đơn vị báo cáo:" asks for what stands beside it, not below.
  if (cells.length <= FEW && cells.some(({ text }) => text.trim().endsWith(':') && !isOfWhich(text)))
    return false;
  const worded = cells.some((cell) => !isDataLike(cell));
  return (
    cells.every((cell) => !isDataLike(cell) || isYearHeader(cell) || (worded && isTickWord(cell))) &&
    !isColumnNumberRow(cells)
  );
}

/** A year may head a column; other numbers never do. */
function isYearHeader(cell: Cell): boolean {
  return /^(?:19|20)\d\d$/.test(cell.text.trim());
}

function continuesHeader(grid: Grid, row: number): boolean {
  const cells = cellsOfRow(grid, row);
  if (cells.length === 0) return false;
  return looksLikeHeader(cells);
}

function skipNumbers(grid: Grid, row: number): number {
  const cells = cellsOfRow(grid, row).filter((cell) => !isBlank(cell));
  return isColumnNumberRow(cells) ? row + 1 : row;
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
