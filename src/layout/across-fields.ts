import { BUILT_IN } from '../catalogue/derive.ts';
import type { Meaning } from '../catalogue/meaning.ts';
import { isBlank, rowAt, type Grid } from '../domain/grid.ts';
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

/** The fields of an across table and the columns that name its rows. */
export interface AcrossFields {
  readonly fields: readonly Field[];
  readonly names: NameColumns;
}

/** So many settlements of one header are kept; beyond, all are made anew. */
const MOST_SETTLED = 64;

/** By the columns of a header, which are the same ones in all files that have it at the same place. */
const SETTLED = new WeakMap<AcrossHeader['columns'], Map<string, AcrossFields>>();

/**
 * The fields of an across table: every column with a header, its meaning settled by what stands below it in the
 * first rows. Whether they are ticked is told by all of them. The same fields for all that is settled alike.
 */
export function acrossFields(
  grid: Grid,
  header: AcrossHeader,
  sample: readonly number[],
  unitLine: string | null,
): AcrossFields {
  let known = SETTLED.get(header.columns);
  if (known === undefined) SETTLED.set(header.columns, (known = new Map()));
  const wordy = wordyColumns(grid, sample);
  const key = JSON.stringify([grid.sheet, unitLine, wordy, [...grid.hiddenColumns]]);
  let found = known.get(key);
  if (found === undefined) {
    found = settledFields(grid, header, new Set(wordy), unitLine);
    if (known.size >= MOST_SETTLED) known.clear();
    known.set(key, found);
  }
  return found;
}

function settledFields(
  grid: Grid,
  header: AcrossHeader,
  wordy: ReadonlySet<number>,
  unitLine: string | null,
): AcrossFields {
  const names = nameColumns(header, wordy);
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

function nameColumns(header: AcrossHeader, wordy: ReadonlySet<number>): NameColumns {
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
    name: name ?? owner ?? unnamedColumn(header, wordy),
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
function unnamedColumn(header: AcrossHeader, wordy: ReadonlySet<number>): number | null {
  const first = Math.min(
    ...header.columns.filter(({ meaning }) => meaning.kind !== 'role').map(({ column }) => column),
  );
  const left = [...wordy].filter((column) => column < first);
  return left.length === 0 ? null : Math.max(...left);
}

/** The columns in which more cells hold words than data, from left to right. */
function wordyColumns(grid: Grid, rows: readonly number[]): readonly number[] {
  const surplus: number[] = [];
  for (const row of rows) {
    const cells = rowAt(grid, row) ?? [];
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column];
      if (!isBlank(cell)) surplus[column] = (surplus[column] ?? 0) + (isDataLike(cell) ? -1 : 1);
    }
  }
  return [...surplus.keys()].filter((column) => (surplus[column] ?? 0) > 0);
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
