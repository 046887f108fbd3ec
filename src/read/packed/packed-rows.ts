import type { Cell, Grid, Row, Rows } from '../../domain/grid.ts';
import { shownNumber } from '../plain-number.ts';
import {
  BY_FORMAT,
  COVERED,
  FORMULA,
  TYPE_BITS,
  TYPES,
  type PackedCells,
  type PackedStyle,
} from './packed-cells.ts';

/** Of a large sheet the rows that were asked for last: those who read a table come back to a row and its neighbours. */
const KEPT = 64;
/** A sheet of fewer cells keeps all its rows. */
const FEW = 20_000;

/** Rows whose cells are made when they are looked at; in a large sheet again when they are looked at much later. */
export class PackedRows implements Rows {
  readonly #kept: { readonly row: number; readonly cells: Row | undefined }[] = [];
  /** How many rows are kept. */
  readonly #most: number;

  constructor(readonly cells: PackedCells) {
    this.#most = cells.columns.length <= FEW ? Math.max(1, this.length) : KEPT;
  }

  get length(): number {
    return this.cells.starts.length - 1;
  }

  at(row: number): Row | undefined {
    const kept = this.#kept[row % this.#most];
    if (kept?.row === row) return kept.cells;
    const cells = rowOf(this.cells, row, cellOf);
    if (row >= 0) this.#kept[row % this.#most] = { row, cells };
    return cells;
  }

  cell(row: number, column: number): Cell | undefined {
    const kept = this.#kept[row % this.#most];
    if (kept?.row === row) return kept.cells?.[column];
    if (this.#most !== KEPT) return this.at(row)?.[column];
    const { starts, columns } = this.cells;
    const start = starts[row];
    const end = starts[row + 1];
    if (start === undefined || end === undefined) return undefined;
    // Most rows are filled from their first column on.
    let at = start + column;
    if (at >= end || columns[at] !== column) {
      at = start;
      while (at < end && (columns[at] as number) < column) at++;
      if (at === end || columns[at] !== column) return undefined;
    }
    return cellOf(this.cells, at, row, column);
  }

  *[Symbol.iterator](): Iterator<Row | undefined> {
    for (let row = 0; row < this.length; row++)
      yield this.#most === KEPT ? rowOf(this.cells, row, cellOf) : this.at(row);
  }
}

function unpacked(cells: PackedCells): readonly (Row | undefined)[] {
  const rows: (Row | undefined)[] = [];
  for (let row = 0; row + 1 < cells.starts.length; row++) {
    const made = rowOf(cells, row, plainCellOf);
    if (made !== undefined) rows[row] = made;
  }
  return rows;
}

/** The grid with every cell made at once: for work that knows cells by being the same object. */
export function withPlainRows(grid: Grid): Grid {
  return grid.rows instanceof PackedRows ? { ...grid, rows: unpacked(grid.rows.cells) } : grid;
}

type CellMaker = (packed: PackedCells, at: number, row: number, column: number) => Cell | undefined;

function rowOf(packed: PackedCells, row: number, make: CellMaker): Row | undefined {
  const start = packed.starts[row];
  const end = packed.starts[row + 1];
  if (start === undefined || end === undefined || start === end) return undefined;
  const cells = new Array<Cell | undefined>((packed.columns[end - 1] as number) + 1);
  for (let at = start; at < end; at++) {
    const column = packed.columns[at] as number;
    // Covered cells keep their place, so that a row is as wide as its values are.
    cells[column] = make(packed, at, row, column);
  }
  return cells;
}

/** A number whose text is made when somebody looks at it, for most are only added up. */
class NumberCell implements Cell {
  /** Made once: what is looked at is looked at again. */
  #text: string | undefined = undefined;
  constructor(
    readonly row: number,
    readonly column: number,
    readonly type: Cell['type'],
    readonly number: number | null,
    readonly format: string | null,
    readonly formula: boolean,
  ) {}

  get text(): string {
    return (this.#text ??= textOfNumber(this.number ?? 0, this.format));
  }
}

function textOfNumber(number: number, format: string | null): string {
  return shownNumber(number, format) ?? String(number);
}

function cellOf(packed: PackedCells, at: number, row: number, column: number): Cell | undefined {
  const kind = packed.kinds[at] as number;
  if ((packed.shown[at] as number) !== BY_FORMAT || (kind & TYPE_BITS) === COVERED)
    return plainCellOf(packed, at, row, column);
  const { format } = packed.styles[packed.styleOf[at] as number] as PackedStyle;
  const type = TYPES[kind & TYPE_BITS] as Cell['type'];
  return new NumberCell(row, column, type, packed.numbers[at] as number, format, (kind & FORMULA) !== 0);
}

/** A cell that stays the same when it is copied field by field. */
function plainCellOf(packed: PackedCells, at: number, row: number, column: number): Cell | undefined {
  const kind = packed.kinds[at] as number;
  const type = TYPES[kind & TYPE_BITS];
  if (type === undefined || (kind & TYPE_BITS) === COVERED) return undefined;
  const { format, font } = packed.styles[packed.styleOf[at] as number] as PackedStyle;
  const formula = (kind & FORMULA) !== 0;
  const shown = packed.shown[at] as number;
  if (type === 'number' || type === 'date') {
    const number = packed.numbers[at] as number;
    const text = shown === BY_FORMAT ? textOfNumber(number, format) : (packed.texts[shown] as string);
    return { row, column, type, text, number, format, formula };
  }
  const text = packed.texts[shown] as string;
  if (font === undefined || type !== 'text')
    return { row, column, type, text, number: null, format, formula };
  return { row, column, type, text, number: null, format, formula, font };
}
