import type { Catalogue } from '../../catalogue/catalogue.ts';
import { indicatorOf } from '../../catalogue/derive.ts';
import { coveringAreas } from '../../domain/address.ts';
import { listedCells, type Cells, type Lineup } from '../../domain/cells.ts';
import { BLANK, type Quantity } from '../../domain/quantity.ts';
import type { FigureReadings, Reading, Submission, Sum, Value } from '../../domain/submission.ts';
import type { Field } from '../table.ts';
import { balanceOf, concerns } from '../years.ts';
import { joinBlocks, type Joined } from './join.ts';
import { ColumnCells } from './column-cells.ts';
import { linesOf } from './lines.ts';
import { repeatedRows } from './repeats.ts';
import { readColumns, type ReadFor } from './read-columns.ts';
import { readBlocks, totalsOf, type Block, type Part } from './readings.ts';

/** The figures of one department, made from its parts of the tables of one file. */
export type Figures = Pick<
  Submission,
  'figures' | 'readings' | 'stated' | 'rows' | 'onlyTotal' | 'repeated' | 'unitsCountedFromTicks'
>;

/** Adds up one department's rows, table by table, and joins the tables by indicator. */
export function figuresOf(parts: readonly Part[], catalogue: Catalogue, year: number | null): Figures {
  const blocks = parts.flatMap((part) => blocksOf(part, catalogue, year));
  const byId = new Map<string, Block[]>();
  for (const block of blocks) {
    const own = byId.get(block.id);
    if (own === undefined) byId.set(block.id, [block]);
    else own.push(block);
  }
  const readings = new Map<string, FigureReadings>();
  const onlyTotal: Reading[] = [];
  for (const [id, own] of byId) {
    const joined: Joined = joinBlocks(id, own, indicatorOf(catalogue, id) === undefined);
    onlyTotal.push(...joined.onlyTotal);
    readings.set(id, joined);
  }
  const counted = countedUnits(blocks, readings, catalogue);
  if (counted !== null) readings.set('units', counted.readings);
  const figures = new Map(
    catalogue.indicators.map(({ id }): [string, Quantity] => [id, quantityOf(readings.get(id))]),
  );
  const repeated = repeatedRows(parts, readings, catalogue);
  return {
    figures,
    readings,
    stated: statedRates(byId, catalogue),
    rows: rowsOf(parts, blocks),
    ...(repeated.length > 0 ? { repeated } : {}),
    ...(onlyTotal.length > 0 ? { onlyTotal } : {}),
    ...(counted === null ? {} : { unitsCountedFromTicks: counted.first }),
  };
}

function blocksOf(part: Part, catalogue: Catalogue, year: number | null): readonly Block[] {
  return readBlocks(part, wantedOf(part.table.fields, year), catalogue);
}

/** What is read of a table, by its fields: the same ones in all files of one form. */
const WANTED = new WeakMap<Part['table']['fields'], Map<number | null, readonly ReadFor[]>>();

function wantedOf(fields: readonly Field[], year: number | null): readonly ReadFor[] {
  let byYear = WANTED.get(fields);
  if (byYear === undefined) WANTED.set(fields, (byYear = new Map()));
  let wanted = byYear.get(year);
  if (wanted === undefined) byYear.set(year, (wanted = wantedIn(fields, year)));
  return wanted;
}

function wantedIn(fields: readonly Field[], year: number | null): readonly ReadFor[] {
  const years = new Set(fields.flatMap((field) => field.year ?? []));
  const isMeant = (field: Field) =>
    year === null ? field.year === null || years.size < 2 : concerns(field, year);
  return fields.flatMap((field): ReadFor[] => {
    const { meaning } = field;
    // Several years side by side: only the reporting year's column is this year's figure.
    if (!isMeant(field)) return [];
    if (meaning.kind === 'indicator') {
      const id = balanceOf(field, year) ?? meaning.id;
      return [{ field, id, part: meaning.part }];
    }
    if (meaning.kind === 'rate') return [{ field, id: meaning.id, part: null }];
    return [];
  });
}

/** The sums that totals over several departments state, read once for the whole table. */
export function sharedSums(part: Part, catalogue: Catalogue): ReadonlyMap<Field, readonly Sum[]> {
  const sums = new Map<Field, readonly Sum[]>();
  const units = part.table.rows.flatMap((row, index) => (row.kind === 'unit' ? [index] : []));
  const all: Part = { ...part, own: units };
  const lines = linesOf(all);
  const wanted = part.table.fields.flatMap((field): ReadFor[] => {
    const { meaning } = field;
    if (meaning.kind !== 'indicator' || indicatorOf(catalogue, meaning.id) === undefined) return [];
    return [{ field, id: meaning.id, part: meaning.part }];
  });
  const columns = readColumns(all, wanted, catalogue, true);
  for (const [index, { field, id }] of wanted.entries()) {
    const read = columns[index];
    if (read === undefined) continue;
    const speaking = Int32Array.from(units.keys()).filter((place) => read.speaks(place));
    const parts = new ColumnCells(read, lines.lineOf(speaking));
    const stated = totalsOf(lines, read);
    sums.set(
      field,
      stated.map((reading) => ({ indicator: id, stated: reading, parts })),
    );
  }
  return sums;
}

/** The same sums for the departments beside the one under which they are told of. */
export function toldUnder(
  shared: ReadonlyMap<Field, readonly Sum[]>,
  department: string,
): ReadonlyMap<Field, readonly Sum[]> {
  return new Map(
    [...shared].map(([field, sums]) => [field, sums.map((sum) => ({ ...sum, toldUnder: department }))]),
  );
}

function quantityOf(readings: FigureReadings | undefined): Quantity {
  if (readings === undefined) return BLANK;
  const { counted } = readings;
  if (counted.has('reported'))
    return { state: 'reported', value: counted.sum(), ranges: coveringAreas(counted.areasIn('reported')) };
  if (counted.has('notApplicable') && !counted.has('problem'))
    return { state: 'notApplicable', ranges: coveringAreas(counted.areasIn('notApplicable')) };
  return BLANK;
}

/** Where a column is ticked unit by unit and no number of units is given, each row is one unit. */
function countedUnits(
  blocks: readonly Block[],
  readings: ReadonlyMap<string, FigureReadings>,
  catalogue: Catalogue,
): { readings: FigureReadings; first: Reading } | null {
  if (indicatorOf(catalogue, 'units') === undefined) return null;
  const given = readings.get('units');
  if (given?.counted.has('reported', 'notApplicable', 'problem') === true) return null;
  const ticked = blocks.find(
    (block) =>
      block.field.ticks !== false && indicatorOf(catalogue, block.id)?.partOf.includes('units') === true,
  );
  if (ticked === undefined || ticked.counted.length === 0 || ticked.onlyTotal) return null;
  const counted = listedCells(
    Array.from(ticked.counted, ({ rowKey, reading }) => ({
      rowKey,
      reading: { ...reading, indicator: 'units', part: null, value: ONE_UNIT },
    })),
  );
  return {
    readings: { indicator: 'units', counted, sums: [], conflicts: [] },
    first: ticked.counted.readingAt(0),
  };
}

const ONE_UNIT: Value = { state: 'reported', value: 1, remarks: [] };

/** Rates as the submission states them for the whole department: in its total row, or where one row is all. */
function statedRates(
  byId: ReadonlyMap<string, readonly Block[]>,
  catalogue: Catalogue,
): Submission['stated'] {
  const stated = new Map<string, { percent: number; reading: Reading }>();
  for (const { id } of catalogue.rates) {
    for (const { whole } of byId.get(id) ?? []) {
      if (whole?.value.state !== 'reported' || stated.has(id)) continue;
      stated.set(id, { percent: whole.value.value, reading: whole });
    }
  }
  return stated;
}

/** How many unit rows report anything; tables about the same units count once. */
function rowsOf(parts: readonly Part[], blocks: readonly Block[]): number {
  const units = new Map<Part, Set<string | number>>(parts.map((part) => [part, new Set()]));
  // Columns in step have the same rows, and each is looked at once.
  const seen = new Map<Lineup, { readonly done: Uint8Array; left: number }>();
  for (const { from, counted } of blocks) {
    const { lineup, length } = counted;
    const rows = (lineup === null ? undefined : seen.get(lineup)) ?? {
      done: new Uint8Array(length),
      left: length,
    };
    if (lineup !== null) seen.set(lineup, rows);
    for (let index = 0; rows.left > 0 && index < length; index++) {
      if (rows.done[index] === 1) continue;
      const state = counted.stateAt(index);
      if (state !== 'reported' && state !== 'problem') continue;
      units.get(from)?.add(unitAt(from, counted, index));
      rows.done[index] = 1;
      rows.left -= 1;
    }
  }
  return Math.max(0, ...[...units.values()].map((set) => set.size));
}

/** What tells a unit among those of its table: where no two have the same key, its place will do. */
function unitAt({ keys }: Part, counted: Cells, index: number): string | number {
  const isPlaced = keys.distinct && counted instanceof ColumnCells;
  return isPlaced ? counted.placeAt(index) : counted.rowKeyAt(index);
}
