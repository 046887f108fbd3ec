import { runsDown, type Address, type Area } from './address.ts';
import type { Reading, Value } from './submission.ts';

/** One cell among those that count, with the key of its row: the same in every table that names the row. */
export interface RowReading {
  readonly rowKey: string;
  readonly reading: Reading;
}

/** The rows of several columns that stand beside each other, in their order. */
export interface Lineup {
  /** Whether no two of the rows have the same key. */
  readonly distinct: boolean;
}

/**
 * The cells of one figure in the order of their rows. A long table has millions of them, so a reading may be made
 * when it is asked for, and another one the next time; what rules ask of every cell is told without one. Indices
 * count from 0 and stay below `length`.
 */
export abstract class Cells implements Iterable<RowReading> {
  abstract readonly length: number;
  /** The rows where they are known to be those of other columns too; two columns of one line-up are in step. */
  readonly lineup: Lineup | null = null;

  abstract stateAt(index: number): Value['state'];
  /** What a reported cell says; 0 for any other. */
  abstract numberAt(index: number): number;
  abstract toleranceAt(index: number): number;
  /** Whether there is a problem, a doubt or an assumption to tell of. */
  abstract isOddAt(index: number): boolean;
  abstract partAt(index: number): string | null;
  abstract rowKeyAt(index: number): string;
  /** What the cell shows. */
  abstract shownAt(index: number): string;
  abstract addressAt(index: number): Address;
  abstract readingAt(index: number): Reading;

  *[Symbol.iterator](): Iterator<RowReading> {
    for (let index = 0; index < this.length; index++)
      yield { rowKey: this.rowKeyAt(index), reading: this.readingAt(index) };
  }

  *rowKeys(): Generator<string> {
    for (let index = 0; index < this.length; index++) yield this.rowKeyAt(index);
  }

  /** The first cell in one of these states, or -1. */
  firstIn(...states: readonly Value['state'][]): number {
    for (let index = 0; index < this.length; index++) if (states.includes(this.stateAt(index))) return index;
    return -1;
  }

  has(...states: readonly Value['state'][]): boolean {
    return this.firstIn(...states) >= 0;
  }

  count(...states: readonly Value['state'][]): number {
    let found = 0;
    for (let index = 0; index < this.length; index++) if (states.includes(this.stateAt(index))) found += 1;
    return found;
  }

  /** Where the cells in a state stand, those that follow each other down a column as one area. */
  areasIn(state: Value['state']): readonly Area[] {
    return runsDown(this.addressesIn(state));
  }

  private *addressesIn(state: Value['state']): Generator<Address> {
    for (let index = 0; index < this.length; index++)
      if (this.stateAt(index) === state) yield this.addressAt(index);
  }

  /** Whether cell by cell both stand in the same rows. False also where that is not known. */
  isBeside(other: Cells | undefined): boolean {
    return this.lineup !== null && this.lineup === other?.lineup;
  }

  /**
   * What the cells that report add up to.
   * @throws RangeError beyond whole numbers that can be held exactly
   */
  sum(): number {
    let sum = 0;
    for (let index = 0; index < this.length; index++) {
      sum += this.numberAt(index);
      if (!Number.isSafeInteger(sum)) throw new RangeError(`sum beyond exact whole numbers: ${sum}`);
    }
    return sum;
  }
}

/** Readings that were made already. */
class ListedCells extends Cells {
  constructor(private readonly list: readonly RowReading[]) {
    super();
  }

  get length(): number {
    return this.list.length;
  }

  stateAt(index: number): Value['state'] {
    return this.readingAt(index).value.state;
  }

  numberAt(index: number): number {
    const { value } = this.readingAt(index);
    return value.state === 'reported' ? value.value : 0;
  }

  toleranceAt(index: number): number {
    return this.readingAt(index).tolerance;
  }

  isOddAt(index: number): boolean {
    return isOdd(this.readingAt(index).value);
  }

  partAt(index: number): string | null {
    return this.readingAt(index).part;
  }

  rowKeyAt(index: number): string {
    return this.at(index).rowKey;
  }

  shownAt(index: number): string {
    return this.readingAt(index).shown;
  }

  addressAt(index: number): Address {
    return this.readingAt(index).address;
  }

  readingAt(index: number): Reading {
    return this.at(index).reading;
  }

  private at(index: number): RowReading {
    const found = this.list[index];
    if (found === undefined) throw new RangeError(`no cell ${index} of ${this.list.length}`);
    return found;
  }
}

/** A value that a rule may speak of. */
export function isOdd(value: Value): boolean {
  return value.state === 'problem' || value.remarks.length > 0;
}

export function listedCells(list: readonly RowReading[]): Cells {
  return new ListedCells(list);
}

/** Several columns one after the other; a single one stays as it is. */
export function joinedCells(columns: readonly Cells[]): Cells {
  const filled = columns.filter(({ length }) => length > 0);
  const [only] = filled;
  if (only !== undefined && filled.length === 1) return only;
  return new ListedCells(filled.flatMap((each) => [...each]));
}
