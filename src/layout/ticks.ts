import { isBlank, type Row } from '../domain/grid.ts';
import { readTick } from '../domain/value.ts';
import { isTick } from './shapes.ts';
import type { Field } from './table.ts';

/** Tells of the columns of some fields whether their cells hold ticks, row by row as they are read. */
export class Ticks {
  private readonly ticks: Uint32Array;
  private readonly others: Uint32Array;
  private readonly ticked: Uint8Array;

  constructor(private readonly fields: readonly Field[]) {
    this.ticks = new Uint32Array(fields.length);
    this.others = new Uint32Array(fields.length);
    this.ticked = new Uint8Array(fields.length);
  }

  see(row: Row): void {
    for (let index = 0; index < this.fields.length; index++) {
      const cell = row[(this.fields[index] as Field).at];
      if (cell === undefined) continue;
      // A total below the ticks is a number, which is no tick whatever it is.
      if (cell.type === 'number') add(this.others, index);
      else if (!isBlank(cell)) {
        add(isTick(cell) ? this.ticks : this.others, index);
        if (this.ticked[index] === 0 && readTick(cell) === true) this.ticked[index] = 1;
      }
    }
  }

  /** The fields with what was seen of them; the same ones where none is ticked. */
  get told(): readonly Field[] {
    if (!this.ticks.some((count) => count > 0)) return this.fields;
    return this.fields.map((field, index) => ({ ...field, ticks: this.toldOf(index) }));
  }

  private toldOf(index: number): Field['ticks'] {
    const [ticks, others] = [this.ticks[index] as number, this.others[index] as number];
    const ticked = this.ticked[index] === 1;
    // "không" among numbers is a word in a column of counts.
    if (ticks === 0 || (others > 0 && !(ticked && ticks >= others))) return false;
    return ticked ? 'ticked' : 'unticked';
  }
}

function add(counts: Uint32Array, index: number): void {
  counts[index] = (counts[index] as number) + 1;
}
