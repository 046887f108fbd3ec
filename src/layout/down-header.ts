import { cellAt, cellsOfRow, isBlank, type Cell, type Grid } from '../domain/grid.ts';
import { clean, words } from '../domain/text.ts';
import { isFigure } from './across-fields.ts';
import type { Matcher } from './find-across.ts';
import { isColumnNumberRow, isDataLike, isEnding } from './shapes.ts';

/** Where things stand in a form that runs down the page. */
export interface DownHeader {
  /** The header row, null for a bare list of labels and values. */
  readonly row: number | null;
  readonly bodyTop: number;
  /** Columns of labels, the group first. */
  readonly labels: readonly number[];
  readonly numbers: number | null;
  readonly units: number | null;
  readonly values: readonly { readonly column: number; readonly title: string | null }[];
  /** "Số lượng | Số tiền": columns that hold the amount that goes with the count of the same row. */
  readonly amounts: readonly { readonly column: number; readonly title: string }[];
  /** Columns that hold figures and are not read: a plan, last year, a share. */
  readonly unread: readonly { readonly column: number; readonly title: string }[];
  /** How many different things the labels below mean, sections included. */
  readonly strength: number;
}

/** How far a bare list of labels is looked ahead for a second one. */
const LOOK_AHEAD = 40;

/** The head of a down form that begins in this row, or null. */
export function downHeaderAt(grid: Grid, matcher: Matcher, row: number): DownHeader | null {
  return titledDownHeader(grid, matcher, row) ?? bareList(grid, matcher, row);
}

/** The same under a header row of its own: "Chỉ tiêu | Đơn vị tính | Số liệu". */
export function titledDownHeader(grid: Grid, matcher: Matcher, row: number): DownHeader | null {
  const cells = cellsOfRow(grid, row).filter((cell) => !isBlank(cell));
  // The lines of a title block stand alone, and need not be understood.
  if (cells.length < 2 || !cells.some((cell) => headsLabels(matcher, cell))) return null;
  const heads = cells.map((cell) => ({
    cell,
    title: clean(cell.text),
    meaning: matcher([clean(cell.text)]),
  }));
  const role = (wanted: string) =>
    heads.filter(({ meaning }) => meaning.kind === 'role' && meaning.role === wanted);
  const [label] = role('indicatorName');
  if (label === undefined) return null;
  const [units] = role('unitOfMeasure');
  const [numbers] = role('number');
  const known = new Set([
    label,
    ...(units === undefined ? [] : [units]),
    ...(numbers === undefined ? [] : [numbers]),
    ...role('note'),
  ]);
  const others = heads.filter((head) => !known.has(head) && head.cell.column > label.cell.column);
  const named = others.filter(({ meaning }) => meaning.kind === 'role' && meaning.role === 'value');
  const bodyTop = isColumnNumberRow(cellsOfRow(grid, row + 1)) ? row + 2 : row + 1;
  const bearing = others.filter(({ cell }) => holdsData(grid, cell.column, bodyTop));
  const amounts = bearing.filter(({ meaning }) => meaning.kind === 'ofPrevious' && meaning.what === 'amount');
  const plain = bearing.filter(({ title, meaning }) => meaning.kind !== 'ofPrevious' && !isPlan(title));
  // "Nội dung | Số tiền": where nothing else is given the amounts are the values.
  const values = [named, plain, amounts].find((each) => each.length > 0) ?? [];
  if (values.length === 0) return null;
  const first = Math.min(...values.map(({ cell }) => cell.column), units?.cell.column ?? Infinity);
  // A title over two columns of labels stands in the first of them; a column with its own title is another.
  const labels = [label.cell.column];
  const titled = new Set(heads.map(({ cell }) => cell.column));
  for (let column = label.cell.column + 1; column < first && !titled.has(column); column++)
    labels.push(column);
  return {
    row,
    bodyTop,
    labels,
    numbers: numbers?.cell.column ?? null,
    units: units?.cell.column ?? null,
    values: values.map(({ cell, title }) => ({ column: cell.column, title })),
    amounts: (values === amounts ? [] : amounts).map(({ cell, title }) => ({ column: cell.column, title })),
    unread: bearing
      .filter((head) => !values.includes(head) && !amounts.includes(head))
      .map(({ cell, title }) => ({ column: cell.column, title })),
    strength: strengthOf(grid, matcher, label.cell.column, bodyTop),
  };
}

/** "Chỉ tiêu", "Nội dung": most headers have no such column, and nothing else of them need be looked at. */
function headsLabels(matcher: Matcher, cell: Cell): boolean {
  const meaning = matcher([clean(cell.text)]);
  return meaning.kind === 'role' && meaning.role === 'indicatorName';
}

function strengthOf(grid: Grid, matcher: Matcher, column: number, top: number): number {
  const meant = new Set<string>();
  for (let row = top; row < Math.min(grid.rows.length, top + LOOK_AHEAD); row++) {
    const cell = cellAt(grid, row, column);
    if (cell === undefined || cell.type !== 'text') continue;
    const meaning = matcher([clean(cell.text)]);
    if (meaning.kind === 'question') meant.add(meaning.candidates.join(' '));
    else if (meaning.kind === 'indicator' || meaning.kind === 'rate' || meaning.kind === 'nameOrIndicator')
      meant.add(meaning.id);
  }
  return meant.size;
}

/** Labels with a value beside them and no header above: at least two that mean different figures. */
function bareList(grid: Grid, matcher: Matcher, row: number): DownHeader | null {
  const label = cellsOfRow(grid, row).find(
    (cell) => cell.type === 'text' && !isDataLike(cell) && isFigure(matcher([clean(cell.text)])),
  );
  if (label === undefined) return null;
  const meant = new Set<string>();
  const valueColumns = new Set<number>();
  for (let at = row; at < Math.min(grid.rows.length, row + LOOK_AHEAD); at++) {
    const cell = cellAt(grid, at, label.column);
    if (cell === undefined || cell.type !== 'text') continue;
    if (isEnding(cell.text)) break;
    const meaning = matcher([clean(cell.text)]);
    if (meaning.kind === 'indicator' || meaning.kind === 'rate') meant.add(meaning.id);
    const value = cellsOfRow(grid, at).find((each) => each.column > label.column && isDataLike(each));
    if (value !== undefined) valueColumns.add(value.column);
  }
  const [value] = [...valueColumns].sort((a, b) => a - b);
  if (meant.size < 2 || value === undefined) return null;
  const between = cellAt(grid, row, value - 1);
  const left = label.column > 0 ? label.column - 1 : null;
  return {
    row: null,
    bodyTop: row,
    labels: [label.column],
    numbers: left,
    units: value - 1 > label.column && between?.type === 'text' ? value - 1 : null,
    values: [{ column: value, title: null }],
    amounts: [],
    unread: [...valueColumns]
      .filter((column) => column !== value)
      .sort((a, b) => a - b)
      .map((column) => ({ column, title: '' })),
    strength: meant.size,
  };
}

function holdsData(grid: Grid, column: number, top: number): boolean {
  for (let row = top; row < grid.rows.length; row++) if (isDataLike(cellAt(grid, row, column))) return true;
  return false;
}

const PLAN = [
  words('Kế hoạch'),
  words('Chỉ tiêu giao'),
  words('Mục tiêu'),
  words('Plan'),
  words('Target'),
  words('Cùng kỳ'),
  words('Năm trước'),
  words('So sánh'),
];

/** A column of what was planned, or of another time: never this year's figures. */
function isPlan(title: string): boolean {
  const found = ` ${words(title).join(' ')} `;
  return PLAN.some((plan) => found.includes(` ${plan.join(' ')} `));
}
