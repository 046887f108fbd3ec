import type { Cell } from './plan.ts';
import type { CellStyle } from './style.ts';

/** Cells of one text and style as one object, for sheets of so many rows that each of its own would take memory. */
export class SharedTexts {
  private readonly cells = new Map<CellStyle, Map<string, Cell>>();

  of(value: string, style: CellStyle): Cell {
    let byText = this.cells.get(style);
    if (byText === undefined) this.cells.set(style, (byText = new Map()));
    let cell = byText.get(value);
    if (cell === undefined) byText.set(value, (cell = { value, style }));
    return cell;
  }
}
