import { BUILT_IN } from '../catalogue/derive.ts';
import type { Meaning } from '../catalogue/meaning.ts';
import { cellAt, isBlank, type Grid } from '../domain/grid.ts';
import { hasUnit } from '../domain/money-unit.ts';
import type { AcrossHeader } from './find-across.ts';
import { isDataLike } from './shapes.ts';
import type { Field } from './table.ts';
import { yearOfHeader } from './years.ts';

/** The columns that say whose row it is; null where the table has none. */
export interface NameColumns {
  readonly number: number | null;
  readonly name: number | null;
  /** A column of departments beside a column of unit names. */
  readonly department: number | null;
  readonly year: number | null;
  /** A column that gives the unit of measure row by row. */
  readonly unit: number | null;
}

export function isFigure(meaning: Meaning): boolean {
  return meaning.kind === 'indicator' || meaning.kind === 'rate';
}

/** How many rows are looked at to tell a column of words from one of numbers. */
export const SAMPLE = 200;

/**
 * The fields of an across table: every column with a header, its meaning settled by what stands below it in the
 * first rows. Whether they are ticked is told by all of them.
 */
export function acrossFields(
  grid: Grid,
  header: AcrossHeader,
  sample: readonly number[],
  unitLine: string | null,
): { fields: readonly Field[]; names: NameColumns } {
  const wordy = new Set(
    header.columns.map(({ column }) => column).filter((column) => holdsWords(grid, column, sample)),
  );
  const names = nameColumns(grid, header, wordy, sample);
  const taken = new Set([names.number, names.name, names.department, names.year]);
  const fields: Field[] = [];
  for (const { column, path, row, meaning } of header.columns) {
    const settled = taken.has(column) ? null : settle(meaning, fields.at(-1)?.meaning);
    if (settled === null) continue;
    const label = path.join(' > ');
    fields.push({
      at: column,
      address: { sheet: grid.sheet, row, column },
      label,
      meaning: settled,
      unitText: hasUnit(label) ? label : unitLine,
      year: yearOfHeader(label),
      hidden: grid.hiddenColumns.has(column),
      ticks: false,
    });
  }
  return { fields: withWholeBands(fields), names };
}

/** Settles a header that depends on what is before it: "Số tiền" after gifts is their amount. */
export function settle(meaning: Meaning, previous: Meaning | undefined): Meaning {
  if (meaning.kind === 'nameOrIndicator') return { kind: 'indicator', id: meaning.id, part: null };
  if (meaning.kind !== 'ofPrevious') return meaning;
  if (previous?.kind !== 'indicator') return { kind: 'unknown' };
  const found = (meaning.what === 'amount' ? AMOUNT_OF : RATE_OF).get(previous.id);
  if (found === undefined) return { kind: 'unknown' };
  return meaning.what === 'amount'
    ? { kind: 'indicator', id: found, part: null }
    : { kind: 'rate', id: found };
}

const AMOUNT_OF = new Map(
  BUILT_IN.indicators.flatMap(({ id, amountOf }) =>
    amountOf === undefined ? [] : [[amountOf, id] as const],
  ),
);

const RATE_OF = new Map(BUILT_IN.rates.map(({ id, numerator }) => [numerator, id]));

function nameColumns(
  grid: Grid,
  header: AcrossHeader,
  wordy: ReadonlySet<number>,
  rows: readonly number[],
): NameColumns {
  const role = (wanted: string) =>
    header.columns.find(({ meaning }) => meaning.kind === 'role' && meaning.role === wanted)?.column ?? null;
  const unit = role('unitName');
  const department = role('department');
  const either = header.columns
    .filter(({ meaning, column }) => wordy.has(column) && couldName(meaning))
    .map(({ column }) => column);
  const candidates = [unit, ...either]
    .filter((each) => each !== null && each !== department)
    .sort((a, b) => (a ?? 0) - (b ?? 0));
  const [first, second] = candidates;
  // "Đơn vị | Đơn vị trực thuộc": of two columns of names the left one is the department's.
  const [owner, name] = department === null && second !== undefined ? [first, second] : [department, first];
  return {
    number: role('number'),
    name: name ?? owner ?? unnamedColumn(grid, header, rows),
    department: name === undefined ? null : (owner ?? null),
    year: role('year'),
    unit: role('unitOfMeasure'),
  };
}

/** Words under such a header are names: "Đơn vị trực thuộc", "Tổ chức hội". */
function couldName(meaning: Meaning): boolean {
  if (meaning.kind === 'nameOrIndicator') return true;
  return meaning.kind === 'indicator' && (meaning.id === 'organisations' || meaning.id === 'units');
}

/** A column without a header that holds words, left of the figures. */
function unnamedColumn(grid: Grid, header: AcrossHeader, rows: readonly number[]): number | null {
  const first = Math.min(
    ...header.columns.filter(({ meaning }) => meaning.kind !== 'role').map(({ column }) => column),
  );
  for (let column = first - 1; column >= 0; column--) if (holdsWords(grid, column, rows)) return column;
  return null;
}

function holdsWords(grid: Grid, column: number, rows: readonly number[]): boolean {
  let wordCells = 0;
  let dataCells = 0;
  for (const row of rows) {
    const cell = cellAt(grid, row, column);
    if (isBlank(cell)) continue;
    if (isDataLike(cell)) dataCells += 1;
    else wordCells += 1;
  }
  return wordCells > dataCells;
}

/** The bands that make up "từ khá trở lên" where no higher band is used. */
const NEEDED_BANDS = ['good', 'fair'];

/**
 * Rating bands add up to "từ khá trở lên" only where Tốt and Khá both have a column; a column headed "Khá"
 * alone is that band only, and what it means for the whole is a question.
 */
export function withWholeBands(fields: readonly Field[]): readonly Field[] {
  const parts = new Map<string, Set<string>>();
  for (const { meaning } of fields) {
    if (meaning.kind !== 'indicator' || meaning.part === null) continue;
    parts.set(meaning.id, (parts.get(meaning.id) ?? new Set()).add(meaning.part));
  }
  return fields.map((field) => {
    const { meaning } = field;
    if (meaning.kind !== 'indicator' || meaning.part === null) return field;
    const found = parts.get(meaning.id) ?? new Set();
    const isBand = NEEDED_BANDS.includes(meaning.part) || meaning.part === 'excellent';
    if (!isBand || NEEDED_BANDS.every((band) => found.has(band))) return field;
    return { ...field, meaning: { kind: 'question', candidates: [meaning.id] } };
  });
}
