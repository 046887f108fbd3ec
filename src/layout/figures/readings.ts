import type { Catalogue } from '../../catalogue/catalogue.ts';
import { indicatorOf } from '../../catalogue/derive.ts';
import { listedCells, type Cells } from '../../domain/cells.ts';
import type { Grid } from '../../domain/grid.ts';
import type { Reading, Sum } from '../../domain/submission.ts';
import type { MergeIndex } from '../header-paths.ts';
import type { Field, Table } from '../table.ts';
import type { ReadColumn } from './column.ts';
import { ColumnCells } from './column-cells.ts';
import type { Line, Lines } from './lines.ts';
import { readColumns, type ReadFor } from './read-columns.ts';
import type { RowKeys } from './row-keys.ts';

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
  /** The keys of its own rows. */
  readonly keys: RowKeys;
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

/** Reads some fields for one department. */
export function readBlocks(from: Part, wanted: readonly ReadFor[], catalogue: Catalogue): readonly Block[] {
  const columns = readColumns(from, wanted, catalogue, from.sharedSums === null);
  const blocks: Block[] = [];
  for (const [index, each] of wanted.entries()) {
    const column = columns[index];
    if (column !== undefined) blocks.push(blockOf(each, column, catalogue));
  }
  return blocks;
}

function blockOf({ field, id, part }: ReadFor, column: ReadColumn, catalogue: Catalogue): Block {
  const { from, lines } = column;
  const { table, sharedSums: shared } = from;
  const sums: Sum[] = [];
  const indicator = indicatorOf(catalogue, id);
  const cellsAt = (places: readonly number[]): Cells =>
    new ColumnCells(column, { places: Int32Array.from(places), distinct: lines.keys.distinct });
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
