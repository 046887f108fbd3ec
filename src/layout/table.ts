import type { Address } from '../domain/address.ts';
import type { Meaning } from '../catalogue/meaning.ts';

/** Across: a unit a row, an indicator a column. Down: an indicator a row, a unit (or the total) a column. */
export type Orientation = 'across' | 'down';

/** One line of cells under one header: a column of an across form, a row of a down form. */
export interface Field {
  /** Column of an across form, row of a down form, from 0. */
  readonly at: number;
  /** The lowest header cell. */
  readonly address: Address;
  /** The header as written, levels joined by " > ". */
  readonly label: string;
  readonly meaning: Meaning;
  /** Text that tells the unit of amounts: header, ĐVT column, then the line above the table; null without any. */
  readonly unitText: string | null;
  /** The one year that the header names, null without. */
  readonly year: number | null;
  /** True where the header or its cells stand in a hidden column or row. */
  readonly hidden: boolean;
  /** Whether the cells hold x, ✓, Có/Không; `ticked` where at least one of them says yes. */
  readonly ticks: false | 'ticked' | 'unticked';
  /** True where the cells hold personal data: they are remarked on, and no value of them goes anywhere. */
  readonly personal?: true;
}

/** What tells rows of one name apart, or shows that a table stands twice. */
export interface RowPlace {
  /** The same number for rows below headings of the same names; 0 below none. */
  readonly heading: number;
  /** How often the table's header stood again above the row. */
  readonly page: number;
  /** How often it did so under a title of its own. */
  readonly part: number;
}

/** One record of a table: a row of an across form, a value column of a down form. */
export interface TableRow {
  readonly at: number;
  /**
   * `unit` rows and leaves count; `total` and `group` rows are compared with their children; `ofWhich` never.
   * `aside` is a line to compare with: last year, a plan, a share.
   */
  readonly kind: 'unit' | 'group' | 'total' | 'ofWhich' | 'aside';
  /** The name as written, null in a form of one value column. */
  readonly label: string | null;
  readonly address: Address;
  /** Indices of the rows that a group or total row sums up. */
  readonly children: readonly number[];
  /** What stands in the column of departments beside the names, null where there is none. */
  readonly departmentText: string | null;
  /** What stands in a year column, or the year that the row stands for: "Năm 2021". */
  readonly year: number | null;
  /** What stands in a column of units of measure; null without. */
  readonly unitText: string | null;
  readonly hidden: boolean;
  readonly place: RowPlace;
}

/** A table found in a sheet. */
export interface Table {
  readonly sheet: string | null;
  readonly orientation: Orientation;
  readonly address: Address;
  readonly fields: readonly Field[];
  readonly rows: readonly TableRow[];
}

/** The address of the cell where a field and a row of a table meet. */
export function meeting(table: Table, field: Field, row: TableRow): Address {
  return table.orientation === 'across'
    ? { sheet: table.sheet, row: row.at, column: field.at }
    : { sheet: table.sheet, row: field.at, column: row.at };
}
