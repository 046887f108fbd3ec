import type { Lineup } from '../../domain/cells.ts';
import { lastAnswered } from '../../domain/remember.ts';
import type { Part } from './readings.ts';
import type { RowKeys } from './row-keys.ts';

/** Rows of a part in the order they are read, by place; the columns that have the same ones share one. */
export interface Line extends Lineup {
  readonly places: Int32Array;
}

/** What is the same for every field of a part. */
export interface Lines {
  /** The index in the table of the row at each place: the part's own rows, then the totals. */
  readonly rows: readonly number[];
  /** Where they stand in the sheet: its row, in a form down the page its column. */
  readonly at: Int32Array;
  /** How many of them are its own. */
  readonly own: number;
  /** The keys of its own rows by their places. */
  readonly keys: RowKeys;
  /** The place of a row of its own. */
  readonly placeOf: (row: number) => number | undefined;
  /** The places of rows that stand under none of its other rows. */
  readonly tops: Line;
  /** Whether none of them sums up others. */
  readonly flat: boolean;
  /** The line of the rows that count in a column: the same one as of another column with the same rows. */
  readonly lineOf: (places: Int32Array) => Line;
}

export const linesOf = lastAnswered(makeLines);

function makeLines({ table, own, totals, keys }: Part): Lines {
  const rows = [...own, ...totals];
  const parents = own.filter((index) => (table.rows[index]?.children.length ?? 0) > 0);
  const underOthers = new Set(parents.flatMap((index) => table.rows[index]?.children ?? []));
  const known: Line[] = [];
  const { distinct } = keys;
  const lineOf = (places: Int32Array): Line => {
    let line = known.find((each) => areSame(each.places, places));
    if (line === undefined) {
      line = { places, distinct };
      if (known.length < MOST_KNOWN) known.push(line);
    }
    return line;
  };
  let places: ReadonlyMap<number, number> | null = null;
  const all = new Int32Array(own.length);
  for (let place = 0; place < all.length; place++) all[place] = place;
  const at = new Int32Array(rows.length);
  for (const [place, index] of rows.entries()) at[place] = table.rows[index]?.at ?? -1;
  const tops = underOthers.size === 0 ? all : all.filter((place) => !underOthers.has(own[place] ?? -1));
  return {
    rows,
    at,
    own: own.length,
    keys,
    placeOf: (row) => (places ??= new Map(own.map((index, place) => [index, place]))).get(row),
    tops: lineOf(tops),
    flat: parents.length === 0,
    lineOf,
  };
}

/** Nearly all columns of a table have the same rows; looking for more would cost more than it saves. */
const MOST_KNOWN = 8;

function areSame(one: Int32Array, other: Int32Array): boolean {
  return (
    one === other || (one.length === other.length && one.every((place, index) => place === other[index]))
  );
}
