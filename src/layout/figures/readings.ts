import type { Catalogue, Indicator } from '../../catalogue/catalogue.ts';
import { indicatorOf } from '../../catalogue/derive.ts';
import { AWARD, PERSON, STUDENT } from '../../catalogue/indicators/unit-words.ts';
import { cellAt, isBlank, type Grid } from '../../domain/grid.ts';
import { hasUnit, moneyUnitIn } from '../../domain/money-unit.ts';
import type { Reading, Sum, Value } from '../../domain/submission.ts';
import { nameKey } from '../../domain/text.ts';
import { readCount, readMoney, readPercent, readTick } from '../../domain/value.ts';
import type { MergeIndex } from '../header-paths.ts';
import { meeting, type Field, type Table } from '../table.ts';

/** The rows of one table that belong to one department. */
export interface Part {
  readonly table: Table;
  readonly grid: Grid;
  readonly merges: MergeIndex;
  /** Indices of the department's own rows, without totals over several departments. */
  readonly own: ReadonlySet<number>;
  /** Indices of the total rows; where the table holds several departments they sum up all of them. */
  readonly totals: readonly number[];
  /** What totals over several departments state, read once for the table; null where the totals are its own. */
  readonly sharedSums: ReadonlyMap<Field, readonly Sum[]> | null;
  readonly keys: ReadonlyMap<number, string>;
  readonly spreadsheet: boolean;
}

/** What one field of one table says of one indicator or rate. */
export interface Block {
  readonly id: string;
  readonly part: string | null;
  readonly field: Field;
  readonly from: Part;
  readonly counted: readonly { readonly rowKey: string; readonly reading: Reading }[];
  readonly sums: readonly Sum[];
  /** The total row alone reports the figure. */
  readonly onlyTotal: boolean;
  /** For a rate: the reading that speaks for the whole department. */
  readonly whole: Reading | null;
}

/** Keys by which rows of different tables are the same unit: the name, or the place where names repeat. */
export function rowKeys(table: Table, own: ReadonlySet<number>): ReadonlyMap<number, string> {
  const units = [...own].filter((index) => table.rows[index]?.kind === 'unit');
  if (units.length === 1 && units[0] !== undefined) return new Map([[units[0], '']]);
  const named = new Map<string, number>();
  const keys = [...own].map((index) => {
    const key = nameKey(table.rows[index]?.label ?? '');
    named.set(key, (named.get(key) ?? 0) + 1);
    return { index, key };
  });
  return new Map(
    keys.map(({ index, key }) => {
      const place = `${table.sheet ?? ''}#${table.rows[index]?.at ?? index}`;
      return [index, key !== '' && named.get(key) === 1 ? key : place];
    }),
  );
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
  const readings: (Reading | undefined)[] = new Array<undefined>(table.rows.length);
  for (const index of from.sharedSums !== null ? from.own : [...from.own, ...from.totals]) {
    const reading = readingAt(from, field, index, id, part, catalogue);
    if (reading !== null) readings[index] = reading;
  }
  const sums: Sum[] = [];
  const indicator = indicatorOf(catalogue, id);
  const resolve = (index: number): number[] => {
    const children = (table.rows[index]?.children ?? []).filter((child) => from.own.has(child));
    if (children.length === 0) return readings[index] === undefined ? [] : [index];
    const below = children.flatMap(resolve);
    const stated = readings[index];
    if (below.some((each) => speaks(readings[each]))) {
      if (stated !== undefined && speaks(stated) && indicator !== undefined)
        sums.push({ indicator: id, stated, parts: pick(readings, below) });
      return below;
    }
    return stated !== undefined && speaks(stated) ? [index] : below;
  };
  const { tops, flat } = topsOf(from);
  // A trailing subtotal sums up rows that a title above them sums up too: its rows count once.
  const counted = flat
    ? tops.filter((index) => readings[index] !== undefined)
    : [...new Set(tops.flatMap(resolve))];
  const rowsSpeak = counted.some((index) => speaks(readings[index]));
  const totals = from.sharedSums !== null ? [] : pick(readings, from.totals).filter(speaks);
  const [total] = totals;
  if (rowsSpeak && indicator !== undefined) {
    for (const stated of totals) sums.push({ indicator: id, stated, parts: pick(readings, counted) });
    sums.push(...(from.sharedSums?.get(field) ?? []));
  }
  const onlyTotal = !rowsSpeak && total !== undefined;
  const used = onlyTotal
    ? [{ rowKey: '', reading: total }]
    : counted.flatMap((index) => {
        const reading = readings[index];
        return reading === undefined ? [] : [{ rowKey: from.keys.get(index) ?? '', reading }];
      });
  const single = used.length === 1 ? used[0]?.reading : undefined;
  return {
    id,
    part,
    field,
    from,
    counted: used,
    sums,
    onlyTotal: onlyTotal && indicator !== undefined,
    whole: total ?? single ?? null,
  };
}

export function speaks(reading: Reading | undefined): boolean {
  return reading !== undefined && (reading.value.state === 'reported' || reading.value.state === 'problem');
}

function pick(readings: readonly (Reading | undefined)[], indices: readonly number[]): Reading[] {
  return indices.flatMap((index) => readings[index] ?? []);
}

/** A department's rows that stand under none of its other rows. */
interface Tops {
  readonly tops: readonly number[];
  /** Whether none of them sums up others. */
  readonly flat: boolean;
}

/** The same for every field of a part. */
const topsOfParts = new WeakMap<Part, Tops>();

function topsOf(from: Part): Tops {
  let found = topsOfParts.get(from);
  if (found === undefined) {
    const { rows } = from.table;
    const own = [...from.own];
    const parents = own.filter((index) => (rows[index]?.children.length ?? 0) > 0);
    const underOthers = new Set(parents.flatMap((index) => rows[index]?.children ?? []));
    found = { tops: own.filter((index) => !underOthers.has(index)), flat: parents.length === 0 };
    topsOfParts.set(from, found);
  }
  return found;
}

/** Reads one cell for one indicator or rate; null where it is covered by a merged cell that is read elsewhere. */
export function readingAt(
  from: Part,
  field: Field,
  index: number,
  id: string,
  part: string | null,
  catalogue: Catalogue,
): Reading | null {
  const { table, grid } = from;
  const row = table.rows[index];
  if (row === undefined) return null;
  const address = meeting(table, field, row);
  const merge = from.merges.at(address.row, address.column);
  if (merge !== undefined && (merge.top !== address.row || merge.left !== address.column)) return null;
  const cell = cellAt(grid, address.row, address.column);
  const indicator = indicatorOf(catalogue, id);
  let value: Value;
  let tolerance = 0;
  if (indicator === undefined) value = readPercent(cell);
  else if (indicator.kind === 'money') {
    const unitText = hasUnit(field.label) ? field.unitText : (row.unitText ?? field.unitText);
    const unit = unitText === null ? null : moneyUnitIn(unitText);
    ({ value, tolerance } = readMoney(cell, { unit, spreadsheet: from.spreadsheet }));
  } else
    value = tickValue(field, indicator, row.kind, cell) ?? readCount(cell, { spreadsheet: from.spreadsheet });
  return {
    indicator: id,
    part,
    address,
    row: row.label,
    column: field.label,
    shown: cell?.text ?? '',
    value,
    tolerance,
  };
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
