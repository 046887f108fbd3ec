import type { Cell } from '../../domain/grid.ts';
import { damaged } from '../refusal.ts';
import { BY_FORMAT, FORMULA, KIND, LATER, type PackedCells, type PackedStyle } from './packed-cells.ts';

/** Where a cell stands, how it is styled and whether a formula gave it. */
export interface CellSpot {
  readonly row: number;
  readonly column: number;
  /** A place in the list of styles. */
  readonly style: number;
  readonly formula: boolean;
}

/** Puts the cells of a sheet into packed arrays as they are met. */
export class PackedBuilder {
  /** How many cells were added. */
  count = 0;
  private columns: Uint16Array;
  private kinds: Uint8Array;
  private styleOf: Uint16Array;
  private numbers: Float64Array;
  private shown: Int32Array;
  /** The rows in the order they were met, and where each one's cells start. */
  private readonly rows: number[] = [];
  private readonly rowStarts: number[] = [];
  private lastRow = -1;
  private lastColumn = -1;
  private ordered = true;
  private readonly texts: string[] = [];
  private readonly places = new Map<string, number>();
  private readonly sharedPlaces: Int32Array;

  /** `shared` are texts that many cells name by their place; `expected` is how many cells there may be. */
  constructor(
    private readonly shared: readonly string[],
    private readonly styles: readonly PackedStyle[],
    expected: number,
  ) {
    this.columns = new Uint16Array(expected);
    this.kinds = new Uint8Array(expected);
    this.styleOf = new Uint16Array(expected);
    this.numbers = new Float64Array(expected);
    this.shown = new Int32Array(expected);
    this.sharedPlaces = new Int32Array(shared.length);
  }

  /** A number in one of the plain formats, or, where `later`, in one that `showRest` has to write. */
  addNumber(spot: CellSpot, type: 'number' | 'date', number: number, later: boolean): void {
    const at = this.put(spot, type);
    this.numbers[at] = number;
    this.shown[at] = later ? LATER : BY_FORMAT;
  }

  addText(spot: CellSpot, type: Exclude<Cell['type'], 'number' | 'date'>, text: string): void {
    // In two steps: adding a cell can make the arrays anew.
    const at = this.put(spot, type);
    this.shown[at] = this.placeOf(text);
  }

  /** A shared text by its place. */
  addShared(spot: CellSpot, place: number): void {
    let own = this.sharedPlaces[place] as number;
    if (own === 0) {
      own = this.texts.push(this.shared[place] as string);
      this.sharedPlaces[place] = own;
    }
    const at = this.put(spot, 'text');
    this.shown[at] = own - 1;
  }

  /** The cells in order. Throws a `Refusal` naming `part` where one stands twice. */
  finish(part: string): PackedCells {
    const order = this.ordered ? null : this.order(part);
    const { count } = this;
    const pick = <T extends Pickable>(from: T): T =>
      order === null
        ? (from.subarray(0, count) as T)
        : (from.slice(0, count).map((_, at) => from[order[at] as number] as number) as T);
    const starts = this.starts(order);
    return {
      starts,
      columns: pick(this.columns),
      kinds: pick(this.kinds),
      styleOf: pick(this.styleOf),
      numbers: pick(this.numbers),
      shown: pick(this.shown),
      texts: this.texts,
      styles: this.styles,
    };
  }

  private put({ row, column, style, formula }: CellSpot, type: Cell['type']): number {
    if (this.count === this.columns.length) this.grow();
    const at = this.count++;
    if (row !== this.lastRow) {
      if (row < this.lastRow) this.ordered = false;
      this.rows.push(row);
      this.rowStarts.push(at);
      this.lastRow = row;
    } else if (column <= this.lastColumn) this.ordered = false;
    this.lastColumn = column;
    this.columns[at] = column;
    this.kinds[at] = KIND[type] | (formula ? FORMULA : 0);
    this.styleOf[at] = style;
    return at;
  }

  private placeOf(text: string): number {
    const known = this.places.get(text);
    if (known !== undefined) return known;
    const place = this.texts.push(text) - 1;
    this.places.set(text, place);
    return place;
  }

  private grow(): void {
    const grown = <T extends Pickable>(from: T, to: T): T => {
      to.set(from);
      return to;
    };
    const length = Math.max(FEWEST, 2 * this.columns.length);
    this.columns = grown(this.columns, new Uint16Array(length));
    this.kinds = grown(this.kinds, new Uint8Array(length));
    this.styleOf = grown(this.styleOf, new Uint16Array(length));
    this.numbers = grown(this.numbers, new Float64Array(length));
    this.shown = grown(this.shown, new Int32Array(length));
  }

  /** The places of the cells by row and column. */
  private order(part: string): Uint32Array {
    const rowOf = this.rowOfCells();
    const order = Uint32Array.from({ length: this.count }, (_, at) => at);
    const key = (at: number): number => (rowOf[at] as number) * 16_384 + (this.columns[at] as number);
    order.sort((one, other) => key(one) - key(other));
    for (let at = 1; at < order.length; at++)
      if (key(order[at - 1] as number) === key(order[at] as number)) throw damaged(part);
    return order;
  }

  private rowOfCells(): Uint32Array {
    const rowOf = new Uint32Array(this.count);
    this.rows.forEach((row, index) =>
      rowOf.fill(row, this.rowStarts[index], this.rowStarts[index + 1] ?? this.count),
    );
    return rowOf;
  }

  private starts(order: Uint32Array | null): Uint32Array {
    const rowOf = order === null ? null : this.rowOfCells();
    const last = this.rows.reduce((most, row) => Math.max(most, row), -1);
    const starts = new Uint32Array(last + 2);
    // First how many cells each row has, one place behind it.
    if (rowOf === null)
      this.rows.forEach((row, index) => {
        starts[row + 1] = (this.rowStarts[index + 1] ?? this.count) - (this.rowStarts[index] as number);
      });
    else for (const row of rowOf) starts[row + 1] = (starts[row + 1] as number) + 1;
    for (let row = 1; row < starts.length; row++)
      starts[row] = (starts[row] as number) + (starts[row - 1] as number);
    return starts;
  }
}

/** Arrays that are made anew hold as many at least. */
const FEWEST = 256;

type Pickable = Uint8Array | Uint16Array | Int32Array | Float64Array;
