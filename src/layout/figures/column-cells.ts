import type { Address, Area } from '../../domain/address.ts';
import { Cells } from '../../domain/cells.ts';
import type { Reading, Value } from '../../domain/submission.ts';
import type { ReadColumn } from './column.ts';
import type { Line } from './lines.ts';

/** The cells of a column in some rows. */
export class ColumnCells extends Cells {
  /** How many cells are in each state: asked by every rule, of a column that is not changed any more. */
  private counts: Readonly<Record<Value['state'], number>> | null = null;
  private added: number | null = null;

  constructor(
    readonly column: ReadColumn,
    override readonly lineup: Line,
  ) {
    super();
  }

  get length(): number {
    return this.lineup.places.length;
  }

  override firstIn(...states: readonly Value['state'][]): number {
    return this.column.firstIn(this.lineup.places, states);
  }

  override count(...states: readonly Value['state'][]): number {
    const counts = (this.counts ??= this.column.tally(this.lineup.places));
    let found = 0;
    for (const state of states) found += counts[state];
    return found;
  }

  override has(...states: readonly Value['state'][]): boolean {
    return this.count(...states) > 0;
  }

  override areasIn(state: Value['state']): readonly Area[] {
    return this.column.isAcross ? this.column.areasIn(this.lineup.places, state) : super.areasIn(state);
  }

  override sum(): number {
    return (this.added ??= this.column.sum(this.lineup.places));
  }

  stateAt(index: number): Value['state'] {
    return this.column.stateAt(this.placeAt(index));
  }

  numberAt(index: number): number {
    return this.column.numberAt(this.placeAt(index));
  }

  toleranceAt(index: number): number {
    return this.column.toleranceAt(this.placeAt(index));
  }

  isOddAt(index: number): boolean {
    return this.column.isOddAt(this.placeAt(index));
  }

  partAt(): string | null {
    return this.column.part;
  }

  rowKeyAt(index: number): string {
    return this.column.lines.keys.at(this.placeAt(index));
  }

  shownAt(index: number): string {
    return this.column.shownAt(this.placeAt(index));
  }

  addressAt(index: number): Address {
    return this.column.addressAt(this.placeAt(index));
  }

  readingAt(index: number): Reading {
    return this.column.readingAt(this.placeAt(index));
  }

  /** The place of a cell's row among those of its table. */
  placeAt(index: number): number {
    return this.lineup.places[index] as number;
  }
}
