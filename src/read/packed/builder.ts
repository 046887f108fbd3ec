import type { Cell } from '../../domain/grid.ts';
import { damaged } from '../refusal.ts';
import { BY_FORMAT, FORMULA, KIND, LATER, type PackedCells, type PackedStyle } from './packed-cells.ts';
import { fitted, grown, inOrder, roomFor, type CellArrays } from './room.ts';

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
  private room: CellArrays;
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
    this.room = roomFor(expected);
    this.sharedPlaces = new Int32Array(shared.length);
  }

  /** A number in one of the plain formats, or, where `later`, in one that `showRest` has to write. */
  addNumber(spot: CellSpot, type: 'number' | 'date', number: number, later: boolean): void {
    const at = this.put(spot, type);
    this.room.numbers[at] = number;
    this.room.shown[at] = later ? LATER : BY_FORMAT;
  }

  addText(spot: CellSpot, type: Exclude<Cell['type'], 'number' | 'date'>, text: string): void {
    // In two steps: adding a cell can make the arrays anew.
    const at = this.put(spot, type);
    this.room.shown[at] = this.placeOf(text);
  }

  /** A shared text by its place. */
  addShared(spot: CellSpot, place: number): void {
    let own = this.sharedPlaces[place] as number;
    if (own === 0) {
      own = this.texts.push(this.shared[place] as string);
      this.sharedPlaces[place] = own;
    }
    const at = this.put(spot, 'text');
    this.room.shown[at] = own - 1;
  }

  /**
   * The cells in order; nothing can be added any more. Throws a `Refusal` naming `part` where one stands twice.
   */
  finish(part: string): PackedCells {
    const order = this.ordered ? null : this.order(part);
    const starts = this.starts(order);
    const cells = fitted(this.room, this.count);
    return {
      starts,
      ...(order === null ? cells : inOrder(cells, order)),
      texts: this.texts,
      styles: this.styles,
    };
  }

  private put({ row, column, style, formula }: CellSpot, type: Cell['type']): number {
    if (this.count === this.room.columns.length) this.room = grown(this.room);
    const { room } = this;
    const at = this.count++;
    if (row !== this.lastRow) {
      if (row < this.lastRow) this.ordered = false;
      this.rows.push(row);
      this.rowStarts.push(at);
      this.lastRow = row;
    } else if (column <= this.lastColumn) this.ordered = false;
    this.lastColumn = column;
    room.columns[at] = column;
    room.kinds[at] = KIND[type] | (formula ? FORMULA : 0);
    room.styleOf[at] = style;
    room.numbers[at] = 0;
    return at;
  }

  private placeOf(text: string): number {
    const known = this.places.get(text);
    if (known !== undefined) return known;
    const place = this.texts.push(text) - 1;
    this.places.set(text, place);
    return place;
  }

  /** The places of the cells by row and column. */
  private order(part: string): Uint32Array {
    const rowOf = this.rowOfCells();
    const order = Uint32Array.from({ length: this.count }, (_, at) => at);
    const key = (at: number): number => (rowOf[at] as number) * 16_384 + (this.room.columns[at] as number);
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
