import type { Address, Area } from '../../domain/address.ts';
import { isOdd } from '../../domain/cells.ts';
import { cellAt } from '../../domain/grid.ts';
import { NONE } from '../../domain/stored.ts';
import type { Reading, Value } from '../../domain/submission.ts';
import type { Field, TableRow } from '../table.ts';
import type { Lines } from './lines.ts';
import type { Part } from './readings.ts';

const STATES = ['reported', 'blank', 'notApplicable', 'problem'] as const;
const CODE = { reported: 1, blank: 2, notApplicable: 3, problem: 4 } as const;
const UNREAD = 0;
const BLANK: Value = { state: 'blank', remarks: NONE };
const NOT_APPLICABLE: Value = { state: 'notApplicable', remarks: NONE };

/** What the cells of some columns say, in two arrays for all of them: most tables are small, and arrays cost. */
export class CellsRead {
  readonly states: Uint8Array;
  readonly numbers: Float64Array;

  constructor(
    columns: number,
    /** How many cells each has. */
    readonly height: number,
  ) {
    this.states = new Uint8Array(columns * height);
    this.numbers = new Float64Array(columns * height);
  }
}

/**
 * One field of a part as it was read: what each cell says, side by side in a few arrays by the place of its row,
 * and an object only for a cell that has something odd. The rest of a reading is looked up when one is asked for.
 */
export class ReadColumn {
  private readonly states: Uint8Array;
  private readonly numbers: Float64Array;
  /** Where its cells begin in both. */
  private readonly start: number;
  private tolerances: Float64Array | null = null;
  /** Null while there is none. */
  private odd: Map<number, Value> | null = null;

  /** `indicator` is the figure or rate it is read for, `part` which of several columns that add up to it. */
  constructor(
    readonly from: Part,
    readonly lines: Lines,
    private readonly field: Field,
    private readonly indicator: string,
    readonly part: string | null,
    { states, numbers, height }: CellsRead,
    index: number,
  ) {
    this.states = states;
    this.numbers = numbers;
    this.start = index * height;
  }

  /** A whole number and nothing to remark on. */
  report(place: number, number: number): void {
    this.states[this.start + place] = CODE.reported;
    this.numbers[this.start + place] = number;
  }

  /** Half of the last printed place is the tolerance, in đồng or cases. */
  set(place: number, value: Value, tolerance: number): void {
    this.states[this.start + place] = CODE[value.state];
    if (value.state === 'reported') this.numbers[this.start + place] = value.value;
    if (isOdd(value)) (this.odd ??= new Map()).set(place, value);
    if (tolerance === 0) return;
    this.tolerances ??= new Float64Array(this.lines.rows.length);
    this.tolerances[place] = tolerance;
  }

  /** Whether a cell was read there: none is under a merged cell. */
  holds(place: number): boolean {
    return this.codeAt(place) !== UNREAD;
  }

  speaks(place: number): boolean {
    const state = this.codeAt(place);
    return state === CODE.reported || state === CODE.problem;
  }

  /** Whether a cell was read in every own row of the part. */
  get holdsAll(): boolean {
    for (let place = 0; place < this.lines.own; place++) if (!this.holds(place)) return false;
    return true;
  }

  stateAt(place: number): Value['state'] {
    return STATES[this.codeAt(place) - 1] ?? 'blank';
  }

  numberAt(place: number): number {
    return this.numbers[this.start + place] as number;
  }

  toleranceAt(place: number): number {
    return this.tolerances?.[place] ?? 0;
  }

  /** Where among these places a cell in one of some states stands first, or -1. */
  firstIn(places: Int32Array, states: readonly Value['state'][]): number {
    const codes = codesOf(states);
    for (let index = 0; index < places.length; index++)
      if (isAmong(codes, this.codeAt(places[index] as number))) return index;
    return -1;
  }

  /** How many of these places are in each state. */
  tally(places: Int32Array): Readonly<Record<Value['state'], number>> {
    let [reported, notApplicable, problem] = [0, 0, 0];
    for (let index = 0; index < places.length; index++) {
      const code = this.codeAt(places[index] as number);
      if (code === CODE.reported) reported += 1;
      else if (code === CODE.notApplicable) notApplicable += 1;
      else if (code === CODE.problem) problem += 1;
    }
    // What was not read is blank too.
    return { reported, blank: places.length - reported - notApplicable - problem, notApplicable, problem };
  }

  isOddAt(place: number): boolean {
    return this.odd?.has(place) === true;
  }

  addressAt(place: number): Address {
    const { sheet, orientation } = this.from.table;
    const at = this.lines.at[place] as number;
    return orientation === 'across'
      ? { sheet, row: at, column: this.field.at }
      : { sheet, row: this.field.at, column: at };
  }

  /** Where the cells at these places stand that are in a state: those of an across table follow each other down. */
  areasIn(places: Int32Array, state: Value['state']): readonly Area[] {
    const { sheet } = this.from.table;
    const { at: column } = this.field;
    const codes = codesOf([state]);
    const areas: Area[] = [];
    let [top, bottom] = [-1, -2];
    const close = (): void => {
      if (top >= 0) areas.push({ sheet, range: { top, left: column, bottom, right: column } });
    };
    for (const place of places) {
      if (!isAmong(codes, this.codeAt(place))) continue;
      const row = this.lines.at[place] as number;
      if (row !== bottom + 1) {
        close();
        top = row;
      }
      bottom = row;
    }
    close();
    return areas;
  }

  get isAcross(): boolean {
    return this.from.table.orientation === 'across';
  }

  /** What the cells at these places add up to, as far as whole numbers are exact. */
  sum(places: Int32Array): number {
    let sum = 0;
    for (const place of places) {
      sum += this.numberAt(place);
      if (!Number.isSafeInteger(sum)) throw new RangeError(`sum beyond exact whole numbers: ${sum}`);
    }
    return sum;
  }

  shownAt(place: number): string {
    const { row, column } = this.addressAt(place);
    return cellAt(this.from.grid, row, column)?.text ?? '';
  }

  readingAt(place: number): Reading {
    const row = this.rowAt(place);
    return {
      indicator: this.indicator,
      part: this.part,
      address: this.addressAt(place),
      row: row.label,
      column: this.field.label,
      shown: this.shownAt(place),
      value: this.valueAt(place),
      tolerance: this.toleranceAt(place),
    };
  }

  private codeAt(place: number): number {
    return this.states[this.start + place] as number;
  }

  private rowAt(place: number): TableRow {
    const row = this.from.table.rows[this.lines.rows[place] ?? -1];
    if (row === undefined) throw new RangeError(`no row at place ${place}`);
    return row;
  }

  private valueAt(place: number): Value {
    const odd = this.odd?.get(place);
    if (odd !== undefined) return odd;
    switch (this.stateAt(place)) {
      case 'reported':
        return { state: 'reported', value: this.numberAt(place), remarks: NONE };
      case 'notApplicable':
        return NOT_APPLICABLE;
      default:
        return BLANK;
    }
  }
}

/** The codes of some states, a bit each; a cell that was not read is blank. */
function codesOf(states: readonly Value['state'][]): number {
  let codes = 0;
  for (const state of states) codes |= (1 << CODE[state]) | (state === 'blank' ? 1 << UNREAD : 0);
  return codes;
}

function isAmong(codes: number, code: number): boolean {
  return ((codes >> code) & 1) === 1;
}
