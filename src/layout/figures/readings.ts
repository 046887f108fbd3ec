import type { Catalogue, Indicator } from '../../catalogue/catalogue.ts';
import { indicatorOf } from '../../catalogue/derive.ts';
import { AWARD, PERSON, STUDENT } from '../../catalogue/indicators/unit-words.ts';
import { listedCells, type Cells } from '../../domain/cells.ts';
import { cellAt, isBlank, type Grid } from '../../domain/grid.ts';
import { hasUnit, moneyUnitIn } from '../../domain/money-unit.ts';
import { plainWholeIn } from '../../domain/stored.ts';
import type { Reading, Sum, Value } from '../../domain/submission.ts';
import { nameKey } from '../../domain/text.ts';
import { readCount, readMoney, readPercent, readTick } from '../../domain/value.ts';
import type { MergeIndex } from '../header-paths.ts';
import type { Field, Table } from '../table.ts';
import { ColumnCells, ReadColumn } from './column.ts';
import { linesOf, type Line, type Lines } from './lines.ts';

/** The rows of one table that belong to one department. */
export interface Part {
  readonly table: Table;
  readonly grid: Grid;
  readonly merges: MergeIndex;
  /** Indices of the department's own rows in their order, without totals over several departments. */
  readonly own: readonly number[];
  /** Indices of the total rows; where the table holds several departments they sum up all of them. */
  readonly totals: readonly number[];
  /** What totals over several departments state, read once for the table; null where the totals are its own. */
  readonly sharedSums: ReadonlyMap<Field, readonly Sum[]> | null;
  /** The keys of its own rows, one beside each; none at all where nobody asks for them. */
  readonly keys: readonly string[];
  readonly spreadsheet: boolean;
}

/** What one field of one table says of one indicator or rate. */
export interface Block {
  readonly id: string;
  readonly part: string | null;
  readonly field: Field;
  readonly from: Part;
  readonly counted: Cells;
  readonly sums: readonly Sum[];
  /** The total row alone reports the figure. */
  readonly onlyTotal: boolean;
  /** For a rate: the reading that speaks for the whole department. */
  readonly whole: Reading | null;
}

/** Keys by which rows of different tables are the same unit: the name, or the place where names repeat. */
export function rowKeys(table: Table, own: readonly number[]): readonly string[] {
  const units = own.reduce((count, index) => count + (table.rows[index]?.kind === 'unit' ? 1 : 0), 0);
  // The only unit is the same in every table, whatever it is called.
  if (units === 1) return own.map(() => '');
  const names = own.map((index) => nameKey(table.rows[index]?.label ?? ''));
  const seen = new Set<string>();
  const again = new Set(['']);
  for (const name of names) {
    if (seen.has(name)) again.add(name);
    else seen.add(name);
  }
  return names.map((name, at) => {
    const index = own[at] ?? 0;
    return again.has(name) ? `${table.sheet ?? ''}#${table.rows[index]?.at ?? index}` : name;
  });
}

/** Reads one field for one department. */
export function readBlock(
  from: Part,
  field: Field,
  id: string,
  part: string | null,
  catalogue: Catalogue,
): Block {
  const { table } = from;
  const lines = linesOf(from);
  const shared = from.sharedSums;
  const column = readColumn(from, lines, { field, id, part }, catalogue, shared === null);
  const sums: Sum[] = [];
  const indicator = indicatorOf(catalogue, id);
  const cellsAt = (places: readonly number[]): Cells =>
    new ColumnCells(column, { places: Int32Array.from(places), distinct: lines.distinct });
  const resolve = (place: number): number[] => {
    const children = (table.rows[lines.rows[place] ?? -1]?.children ?? []).flatMap(
      (child) => lines.placeOf(child) ?? [],
    );
    if (children.length === 0) return column.holds(place) ? [place] : [];
    const below = children.flatMap(resolve);
    if (below.some((each) => column.speaks(each))) {
      if (column.speaks(place) && indicator !== undefined)
        sums.push({ indicator: id, stated: column.readingAt(place), parts: cellsAt(below) });
      return below;
    }
    return column.speaks(place) ? [place] : below;
  };
  const counted = new ColumnCells(column, countedLine(lines, column, resolve));
  const rowsSpeak = counted.has('reported', 'problem');
  const totals = shared !== null ? [] : totalsOf(lines, column);
  const [total] = totals;
  if (rowsSpeak && indicator !== undefined) {
    for (const stated of totals) sums.push({ indicator: id, stated, parts: counted });
    sums.push(...(shared?.get(field) ?? []));
  }
  const onlyTotal = !rowsSpeak && total !== undefined;
  const used = onlyTotal ? listedCells([{ rowKey: '', reading: total }]) : counted;
  return {
    id,
    part,
    field,
    from,
    counted: used,
    sums,
    onlyTotal: onlyTotal && indicator !== undefined,
    whole: total ?? (used.length === 1 ? used.readingAt(0) : null),
  };
}

/** The rows that count: those under no other, or the ones below in the place of one that sums them up. */
function countedLine(lines: Lines, column: ReadColumn, resolve: (place: number) => number[]): Line {
  const { tops, flat, lineOf } = lines;
  if (flat) return column.holdsAll ? tops : lineOf(tops.places.filter((place) => column.holds(place)));
  // A trailing subtotal sums up rows that a title above them sums up too: its rows count once.
  return lineOf(Int32Array.from(new Set([...tops.places].flatMap(resolve))));
}

/** What the total rows state. */
export function totalsOf({ rows, own }: Lines, column: ReadColumn): Reading[] {
  const stated: Reading[] = [];
  for (let place = own; place < rows.length; place++)
    if (column.speaks(place)) stated.push(column.readingAt(place));
  return stated;
}

export function speaks(reading: Reading): boolean {
  return reading.value.state === 'reported' || reading.value.state === 'problem';
}

/** A field and what it is read for. */
export interface ReadFor {
  readonly field: Field;
  readonly id: string;
  readonly part: string | null;
}

/** Reads the cells of a field in the rows of a part, those of its totals only where asked for. */
export function readColumn(
  from: Part,
  lines: Lines,
  { field, id, part }: ReadFor,
  catalogue: Catalogue,
  withTotals: boolean,
): ReadColumn {
  const { table, grid, merges, spreadsheet } = from;
  const column = new ReadColumn(from, lines, field, id, part);
  const indicator = indicatorOf(catalogue, id);
  const source = { spreadsheet };
  const unit = field.unitText === null ? null : moneyUnitIn(field.unitText);
  const ownUnit = hasUnit(field.label);
  const isAcross = table.orientation === 'across';
  const end = withTotals ? lines.rows.length : lines.own;
  for (let place = 0; place < end; place++) {
    const row = table.rows[lines.rows[place] ?? -1];
    if (row === undefined) continue;
    const [line, at] = isAcross ? [row.at, field.at] : [field.at, row.at];
    const merge = merges.at(line, at);
    // Under a merged cell that is read elsewhere.
    if (merge !== undefined && (merge.top !== line || merge.left !== at)) continue;
    const cell = cellAt(grid, line, at);
    if (indicator === undefined) column.set(place, readPercent(cell), 0);
    else if (indicator.kind === 'money') {
      const rowUnit = ownUnit || row.unitText === null ? unit : moneyUnitIn(row.unitText);
      const plain = rowUnit?.factor === 1 ? plainWholeIn(cell) : -1;
      if (plain >= 0) column.report(place, plain);
      else {
        const { value, tolerance } = readMoney(cell, { unit: rowUnit, spreadsheet });
        column.set(place, value, tolerance);
      }
    } else {
      const plain = field.ticks === false ? plainWholeIn(cell) : -1;
      if (plain >= 0) column.report(place, plain);
      else column.set(place, tickValue(field, indicator, row.kind, cell) ?? readCount(cell, source), 0);
    }
  }
  return column;
}

/** Nobody ticks persons or gifts: an "x" there is no figure. */
const NEVER_TICKED = new Set([PERSON, STUDENT, AWARD].map(({ vi }) => vi));

/** In a column of ticks an empty cell means no, for another cell of the column is ticked. */
function tickValue(
  field: Field,
  indicator: Indicator,
  kind: string,
  cell: ReturnType<typeof cellAt>,
): Value | null {
  if (field.ticks === false || kind !== 'unit' || NEVER_TICKED.has(indicator.unit.vi)) return null;
  const ticked = isBlank(cell) && field.ticks === 'ticked' ? false : readTick(cell);
  if (ticked === undefined || ticked === null) return null;
  return { state: 'reported', value: ticked ? 1 : 0, remarks: ['ticked'] };
}
