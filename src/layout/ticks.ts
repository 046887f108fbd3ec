import { isBlank, type Row } from '../domain/grid.ts';
import { readTick } from '../domain/value.ts';
import { isTick } from './shapes.ts';
import type { Field } from './table.ts';

/** Tells of one column whether its cells hold ticks, row by row as they are read. */
export class Ticks {
  private ticks = 0;
  private others = 0;
  private ticked = false;

  constructor(private readonly column: number) {}

  see(row: Row): void {
    const cell = row[this.column];
    if (isBlank(cell)) return;
    // A total below the ticks is a number, which is no tick whatever it is.
    if (cell?.type === 'number' || !isTick(cell)) this.others += 1;
    else this.ticks += 1;
    if (cell?.type !== 'number') this.ticked ||= readTick(cell) === true;
  }

  get told(): Field['ticks'] {
    // "không" among numbers is a word in a column of counts.
    if (this.ticks === 0 || (this.others > 0 && !(this.ticked && this.ticks >= this.others))) return false;
    return this.ticked ? 'ticked' : 'unticked';
  }
}
