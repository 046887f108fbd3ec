import {
  cellAt,
  cellsOfRow,
  isBlank,
  rowAt,
  widthOf,
  type Cell,
  type Grid,
  type Row,
} from '../domain/grid.ts';
import { hasUnit } from '../domain/money-unit.ts';
import { clean } from '../domain/text.ts';
import { acrossHeaderAt, repetitionOf, type AcrossHeader, type Matcher } from './find-across.ts';
import { acrossFields, isFigure, SAMPLE, type NameColumns } from './across-fields.ts';
import type { MergeIndex } from './header-paths.ts';
import { placesOf, NO_PLACE } from './places.ts';
import { plainNumber } from './plain-number.ts';
import {
  isSectionTitle,
  isTotalRow,
  levelOfRow,
  shapeRows,
  type BareRow,
  type NumbersOf,
  type RowShape,
} from './rows.ts';
import { NOTHING_SAID, rowWords, yearOfRow } from './row-words.ts';
import { isDataLike, isEnding } from './shapes.ts';
import type { Field, Table, TableRow } from './table.ts';
import { Ticks } from './ticks.ts';
import { bareYear } from './years.ts';

/** A table and the first row below it. */
export interface Placed {
  readonly table: Table;
  /** Columns of the same rows that say something else: amounts beside counts. */
  readonly more?: readonly Table[];
  readonly end: number;
}

/** Whether a text names a department; what it names is told later. */
export type NamesBody = (text: string) => boolean;

/** Reads the table under a header: its rows until a signature, a note or another header. */
export function acrossTable(
  grid: Grid,
  merges: MergeIndex,
  matcher: Matcher,
  header: AcrossHeader,
  unitLine: string | null,
  namesBody: NamesBody,
): Placed {
  const headers: number[] = [];
  const body = bodyRows(grid, merges, matcher, header, namesBody, headers);
  const sample = [...first(body, SAMPLE)];
  const { fields: settled, names } = acrossFields(grid, header, sample, unitLine);
  const figures = settled.filter((field) => isFigure(field.meaning) || field.meaning.kind === 'question');
  const ticks = new Ticks(settled);
  const bare: BareRow[] = [];
  // A row is looked at while it is at hand, for what its cells are and for what they are ticked with.
  const take = (at: number): void => {
    const cells = rowAt(grid, at) ?? [];
    ticks.see(cells);
    const row = bareRow(grid, cells, at, names, figures);
    if (row.hasData || row.label !== null) bare.push(row);
  };
  sample.forEach(take);
  for (const at of body) take(at);
  const numbersOf: NumbersOf = ({ at }) => {
    const cells = rowAt(grid, at) ?? [];
    return figures.map((field) => plainNumber(cells[field.at]));
  };
  const { kept, shapes, sections } = withoutTitles(bare, numbersOf, namesBody);
  const places = placesOf({ rows: bare, headers }, kept, shapes);
  const rows = kept.map((row, index): TableRow => ({
    at: row.at,
    kind: shapes[index]?.kind ?? 'unit',
    label: row.label,
    address: { sheet: grid.sheet, row: row.at, column: names.name ?? figures[0]?.at ?? 0 },
    children: shapes[index]?.children ?? [],
    departmentText: departmentText(grid, merges, row.at, names) ?? sections.get(row.at) ?? null,
    year:
      names.year === null
        ? yearOfRow(row.label ?? '')
        : bareYear(cellAt(grid, row.at, names.year)?.text ?? ''),
    unitText: unitText(grid, row.at, names),
    hidden: grid.hiddenRows.has(row.at),
    place: places[index] ?? NO_PLACE,
  }));
  const address = { sheet: grid.sheet, row: header.top, column: header.columns[0]?.column ?? 0 };
  return {
    table: { sheet: grid.sheet, orientation: 'across', address, fields: ticks.told, rows: filledDown(rows) },
    // What follows the last row may be the title or the unit line of the next table.
    end: Math.max(header.bodyTop, (rows.at(-1)?.at ?? 0) + 1),
  };
}

/** More cells of words do not stand between the end of a table and the next header. */
const FEW_WORDS = 20;

/** The rows of the body one after the other, and into `headers` those at which the header stands again. */
function* bodyRows(
  grid: Grid,
  merges: MergeIndex,
  matcher: Matcher,
  header: AcrossHeader,
  namesBody: NamesBody,
  headers: number[],
): Generator<number, void> {
  let wordsBefore: readonly string[] = [];
  const columns = header.columns.filter(({ meaning }) => meaning.kind !== 'role').map(({ column }) => column);
  const repeatsHeader = repetitionOf(grid, header);
  for (let row = header.bodyTop; row < grid.rows.length; row++) {
    const all = rowAt(grid, row) ?? [];
    const [first] = all;
    // Most rows begin with something, and only of others it must be looked for.
    if (isBlank(first) && all.every(isBlank)) continue;
    // Looked at first: after a page break the header's "Ghi chú" ends no table.
    if (repeatsHeader(all)) {
      // Under the name of another department the same header begins its table.
      if (wordsBefore.some(namesBody)) return;
      headers.push(row);
      continue;
    }
    if (columns.some((column) => isDataLike(all[column]))) wordsBefore = [];
    else {
      const words = cellsOfRow(grid, row).filter((cell) => !isBlank(cell));
      if (words.some((cell) => cell.type === 'text' && isEnding(cell.text))) return;
      if (words.length >= 2 && startsAnother(grid, merges, matcher, row)) return;
      wordsBefore = [...wordsBefore, ...words.map(({ text }) => text)].slice(-FEW_WORDS);
    }
    yield row;
  }
}

/** So many of them at most; the others stay to be asked for. */
function* first<T>(all: Iterator<T, void>, most: number): Generator<T> {
  for (let count = 0; count < most; count++) {
    const { done, value } = all.next();
    if (done === true) return;
    yield value;
  }
}

function startsAnother(grid: Grid, merges: MergeIndex, matcher: Matcher, row: number): boolean {
  const other = acrossHeaderAt(grid, merges, matcher, row);
  return other !== null && other.strength + Math.min(other.roles, 1) >= 2;
}

function bareRow(grid: Grid, cells: Row, at: number, names: NameColumns, figures: readonly Field[]): BareRow {
  const number = names.number === null ? undefined : cells[names.number];
  const ownName = names.name === null ? undefined : cells[names.name];
  const name = isBlank(ownName) ? spareName(cells, figures[0]?.at ?? widthOf(grid)) : ownName;
  const written = number === undefined ? '' : clean(number.text);
  const words = name === undefined ? null : clean(name.text);
  const numbering = words === written ? '' : written;
  const label = words === '' ? null : words;
  const { sum, ofWhich, aside } = label === null ? NOTHING_SAID : rowWords(label);
  const level = levelOfRow(numbering, label);
  const hasData = figures.some((field) => !isBlank(cells[field.at]));
  return { at, numbering, label, level, sum, ofWhich, aside, hasData };
}

/** "Tổng cộng" often stands in the STT column, merged over the name. */
function spareName(cells: Row, first: number): Cell | undefined {
  return cells.find(
    (cell) =>
      cell !== undefined &&
      cell.column < first &&
      cell.type === 'text' &&
      !isBlank(cell) &&
      !isDataLike(cell),
  );
}

/**
 * Leaves out section titles, and the text rows after the last row of figures: notes that carry no mark. A title
 * that names a department speaks for the rows below it: `sections`, by row number.
 */
function withoutTitles(
  rows: readonly BareRow[],
  numbersOf: NumbersOf,
  namesBody: NamesBody,
): { kept: readonly BareRow[]; shapes: readonly RowShape[]; sections: ReadonlyMap<number, string> } {
  const shapes = shapeRows(rows, numbersOf);
  const anyNumbered = rows.some((row) => row.hasData && row.level !== null);
  const sections = new Map<number, string>();
  let section: string | null = null;
  const untitled = rows.filter((row, index) => {
    const shape = shapes[index];
    if (shape === undefined || !isSectionTitle(row, shape, anyNumbered)) {
      if (section !== null && shape?.kind === 'unit') sections.set(row.at, section);
      return true;
    }
    if (row.label !== null && namesBody(row.label)) section = row.label;
    return false;
  });
  const kept = withoutNotes(untitled);
  return { kept, shapes: kept.length === rows.length ? shapes : shapeRows(kept, numbersOf), sections };
}

function withoutNotes(rows: readonly BareRow[]): readonly BareRow[] {
  const last = rows.findLastIndex((row) => row.hasData);
  if (last < 0) return rows.filter((row) => row.level !== null);
  // Below the total of the rows stand no units, however their words are numbered.
  if (isTotalRow(rows[last]) && rows.slice(0, last).some((row) => row.hasData && !isTotalRow(row)))
    return rows.slice(0, last + 1);
  return rows.filter((row, index) => index <= last || row.level !== null);
}

function unitText(grid: Grid, row: number, names: NameColumns): string | null {
  const text = names.unit === null ? '' : (cellAt(grid, row, names.unit)?.text ?? '');
  return hasUnit(text) ? text : null;
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
  if (rows.every(({ departmentText }) => departmentText === null)) return rows;
  return rows.map((row) => {
    if (row.kind === 'total') return row;
    if (row.departmentText !== null) last = row.departmentText;
    const isUnder = last !== null && row.label !== null && row.departmentText === null;
    return isUnder ? { ...row, departmentText: last } : row;
  });
}
