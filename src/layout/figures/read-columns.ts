import type { Catalogue, Indicator } from '../../catalogue/catalogue.ts';
import { indicatorOf } from '../../catalogue/derive.ts';
import { AWARD, PERSON, STUDENT } from '../../catalogue/indicators/unit-words.ts';
import type { Range } from '../../domain/address.ts';
import { cellAt, isBlank, rowAt, type Cell } from '../../domain/grid.ts';
import { hasUnit, moneyUnitIn } from '../../domain/money-unit.ts';
import { plainWholeIn } from '../../domain/stored.ts';
import type { Value } from '../../domain/submission.ts';
import { readCount, readMoney, readPercent, readTick } from '../../domain/value.ts';
import type { Field, TableRow } from '../table.ts';
import { CellsRead, ReadColumn } from './column.ts';
import { linesOf } from './lines.ts';
import type { Part } from './readings.ts';

/** A field and what it is read for. */
export interface ReadFor {
  readonly field: Field;
  readonly id: string;
  readonly part: string | null;
}

/**
 * Reads the cells of some fields in the rows of a part, all of a row while it is at hand; those of its totals only
 * where asked for.
 */
export function readColumns(
  from: Part,
  wanted: readonly ReadFor[],
  catalogue: Catalogue,
  withTotals: boolean,
): readonly ReadColumn[] {
  const { table, grid, merges } = from;
  const lines = linesOf(from);
  const cells = new CellsRead(wanted.length, lines.rows.length);
  const readers = wanted.map((each, index) => new FieldReader(from, each, catalogue, cells, index));
  const isAcross = table.orientation === 'across';
  const end = withTotals ? lines.rows.length : lines.own;
  for (let place = 0; place < end; place++) {
    const row = table.rows[lines.rows[place] ?? -1];
    if (row === undefined) continue;
    const atHand = isAcross ? (rowAt(grid, row.at) ?? []) : null;
    const isPlain = isAcross && merges.inRow(row.at) === undefined;
    for (const reader of readers) {
      const { at } = reader.field;
      const [line, column] = isAcross ? [row.at, at] : [at, row.at];
      // Under a merged cell that is read elsewhere.
      if (!isPlain && isCovered(merges.at(line, column), line, column)) continue;
      reader.read(place, row, atHand === null ? cellAt(grid, line, column) : atHand[column]);
    }
  }
  return readers.map(({ column }) => column);
}

function isCovered(merge: Range | undefined, row: number, column: number): boolean {
  return merge !== undefined && (merge.top !== row || merge.left !== column);
}

/** Reads the cells of one field for one figure or rate. */
class FieldReader {
  readonly column: ReadColumn;
  readonly field: Field;
  private readonly indicator: Indicator | undefined;
  private readonly unit: ReturnType<typeof moneyUnitIn>;
  private readonly hasOwnUnit: boolean;
  private readonly source: { readonly spreadsheet: boolean };

  constructor(
    from: Part,
    { field, id, part }: ReadFor,
    catalogue: Catalogue,
    cells: CellsRead,
    index: number,
  ) {
    this.field = field;
    this.column = new ReadColumn(from, linesOf(from), field, id, part, cells, index);
    this.indicator = indicatorOf(catalogue, id);
    this.unit = field.unitText === null ? null : moneyUnitIn(field.unitText);
    this.hasOwnUnit = hasUnit(field.label);
    this.source = { spreadsheet: from.spreadsheet };
  }

  read(place: number, row: TableRow, cell: Cell | undefined): void {
    if (this.indicator === undefined) this.column.set(place, readPercent(cell), 0);
    else if (this.indicator.kind === 'money') this.readAmount(place, row, cell);
    else this.readCount(place, row, this.indicator, cell);
  }

  private readAmount(place: number, { unitText }: TableRow, cell: Cell | undefined): void {
    const unit = this.hasOwnUnit || unitText === null ? this.unit : moneyUnitIn(unitText);
    const plain = unit?.factor === 1 ? plainWholeIn(cell) : -1;
    if (plain >= 0) return this.column.report(place, plain);
    const { value, tolerance } = readMoney(cell, { unit, spreadsheet: this.source.spreadsheet });
    this.column.set(place, value, tolerance);
  }

  private readCount(place: number, row: TableRow, indicator: Indicator, cell: Cell | undefined): void {
    const plain = this.field.ticks === false ? plainWholeIn(cell) : -1;
    if (plain >= 0) return this.column.report(place, plain);
    const tick = tickValue(this.field, indicator, row.kind, cell);
    this.column.set(place, tick ?? readCount(cell, this.source), 0);
  }
}

/** Nobody ticks persons or gifts: an "x" there is no figure. */
const NEVER_TICKED = new Set([PERSON, STUDENT, AWARD].map(({ vi }) => vi));

/** In a column of ticks an empty cell means no, for another cell of the column is ticked. */
function tickValue(field: Field, indicator: Indicator, kind: string, cell: Cell | undefined): Value | null {
  if (field.ticks === false || kind !== 'unit' || NEVER_TICKED.has(indicator.unit.vi)) return null;
  const ticked = isBlank(cell) && field.ticks === 'ticked' ? false : readTick(cell);
  if (ticked === undefined || ticked === null) return null;
  return { state: 'reported', value: ticked ? 1 : 0, remarks: ['ticked'] };
}
