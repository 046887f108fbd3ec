import { cellAt, cellsOfRow, isBlank, widthOf, type Grid } from '../domain/grid.ts';
import { clean } from '../domain/text.ts';
import { acrossHeaderAt, repeatsHeader, type AcrossHeader, type Matcher } from './find-across.ts';
import { acrossFields, isFigure, type NameColumns } from './across-fields.ts';
import type { MergeIndex } from './header-paths.ts';
import { isSectionTitle, numberingLevel, shapeRows, type BareRow } from './rows.ts';
import { isDataLike, isEnding } from './shapes.ts';
import type { Field, Table, TableRow } from './table.ts';
import { bareYear } from './years.ts';

/** A table and the first row below it. */
export interface Placed {
  readonly table: Table;
  readonly end: number;
}

/** Reads the table under a header: its rows until a signature, a note or another header. */
export function acrossTable(
  grid: Grid,
  merges: MergeIndex,
  matcher: Matcher,
  header: AcrossHeader,
  unitLine: string | null,
): Placed {
  const { rowNumbers, end } = bodyRows(grid, merges, matcher, header);
  const { fields, names } = acrossFields(grid, header, rowNumbers, unitLine);
  const figures = fields.filter((field) => isFigure(field.meaning) || field.meaning.kind === 'question');
  const bare = rowNumbers
    .map((at) => bareRow(grid, merges, at, names, figures))
    .filter((row) => row.hasData || row.label !== null);
  const kept = withoutTitles(bare);
  const shapes = shapeRows(kept);
  const rows = kept.map((row, index): TableRow => ({
    at: row.at,
    kind: shapes[index]?.kind ?? 'unit',
    label: row.label,
    address: { sheet: grid.sheet, row: row.at, column: names.name ?? figures[0]?.at ?? 0 },
    children: shapes[index]?.children ?? [],
    departmentText: departmentText(grid, merges, row.at, names),
    year: names.year === null ? null : bareYear(cellAt(grid, row.at, names.year)?.text ?? ''),
    hidden: grid.hiddenRows.has(row.at),
  }));
  const address = { sheet: grid.sheet, row: header.top, column: header.columns[0]?.column ?? 0 };
  return {
    table: { sheet: grid.sheet, orientation: 'across', address, fields, rows: filledDown(rows) },
    end,
  };
}

function bodyRows(
  grid: Grid,
  merges: MergeIndex,
  matcher: Matcher,
  header: AcrossHeader,
): { rowNumbers: readonly number[]; end: number } {
  const rowNumbers: number[] = [];
  const columns = header.columns.filter(({ meaning }) => meaning.kind !== 'role').map(({ column }) => column);
  let end = header.bodyTop;
  for (let row = header.bodyTop; row < grid.rows.length; row++) {
    const cells = cellsOfRow(grid, row).filter((cell) => !isBlank(cell));
    if (cells.length === 0) continue;
    const hasData = columns.some((column) => isDataLike(cellAt(grid, row, column)));
    if (!hasData) {
      if (cells.some((cell) => cell.type === 'text' && isEnding(cell.text))) break;
      if (repeatsHeader(grid, header, row)) continue;
      if (cells.length >= 2 && startsAnother(grid, merges, matcher, row)) break;
    } else if (repeatsHeader(grid, header, row)) continue;
    rowNumbers.push(row);
    end = row + 1;
  }
  return { rowNumbers, end: Math.max(end, header.bodyTop) };
}

function startsAnother(grid: Grid, merges: MergeIndex, matcher: Matcher, row: number): boolean {
  const other = acrossHeaderAt(grid, merges, matcher, row);
  return other !== null && other.strength >= 2;
}

function bareRow(
  grid: Grid,
  merges: MergeIndex,
  at: number,
  names: NameColumns,
  figures: readonly Field[],
): BareRow {
  const number = names.number === null ? undefined : cellAt(grid, at, names.number);
  const ownName = names.name === null ? undefined : cellAt(grid, at, names.name);
  const numbering = number === undefined ? '' : clean(number.text);
  // "Tổng cộng" often stands in the STT column, merged over the name.
  const first = figures[0]?.at ?? widthOf(grid);
  const spare = cellsOfRow(grid, at).find(
    (cell) => cell.column < first && cell.type === 'text' && !isBlank(cell) && !isDataLike(cell),
  );
  const label = isBlank(ownName) ? spare : ownName;
  const words = label === undefined ? null : clean(label.text);
  return {
    at,
    numbering: words === numbering ? '' : numbering,
    label: words === '' ? null : words,
    hasData: figures.some((field) => !isBlank(cellAt(grid, at, field.at))),
  };
}

/** Leaves out section titles, and the text rows after the last row of figures: notes that carry no mark. */
function withoutTitles(rows: readonly BareRow[]): readonly BareRow[] {
  const shapes = shapeRows(rows);
  const anyNumbered = rows.some((row) => row.hasData && numberingLevel(row) !== null);
  const kept = rows.filter((row, index) => {
    const shape = shapes[index];
    return shape === undefined || !isSectionTitle(row, shape, anyNumbered);
  });
  const last = kept.findLastIndex((row) => row.hasData);
  if (last < 0) return kept.filter((row) => numberingLevel(row) !== null);
  return kept.filter((row, index) => index <= last || numberingLevel(row) !== null);
}

function departmentText(grid: Grid, merges: MergeIndex, row: number, names: NameColumns): string | null {
  if (names.department === null) return null;
  const merge = merges.at(row, names.department);
  const cell = cellAt(grid, merge?.top ?? row, merge?.left ?? names.department);
  return isBlank(cell) ? null : clean(cell?.text ?? '');
}

/** A department written once stands for the rows below it, where a column of unit names goes on beside it. */
function filledDown(rows: readonly TableRow[]): readonly TableRow[] {
  let last: string | null = null;
  return rows.map((row) => {
    if (row.kind === 'total') return row;
    if (row.departmentText !== null) last = row.departmentText;
    return row.label !== null && row.departmentText === null ? { ...row, departmentText: last } : row;
  });
}
