import type { Address } from '../address.ts';
import type { Cell, Grid } from '../grid.ts';
import { evaluate, type Cells, type Operand } from './evaluate.ts';
import { fractionOf, toStored, type Fraction } from './fraction.ts';
import { parseFormula, type Parsed } from './parse.ts';
import type { Reference } from './tokens.ts';

/** The results of a workbook's formulas that had none, with their places; those that cannot be told are absent. */
export interface Results {
  readonly of: ReadonlyMap<Cell, number>;
  readonly first: Address | null;
}

/** Cells looked at and characters read in all formulas together; a real workbook needs a hundredth. */
const MOST_WORK = 5_000_000;
/** What a formula costs before its first character. */
const ONE_FORMULA = 50;

/**
 * Computes the formulas without a result that are plain arithmetic of cells in the same workbook, whatever
 * their order and however long their chains. A circle, or what would take too long, is left without a result.
 */
export function computeFormulas(grids: readonly Grid[], mostWork = MOST_WORK): Results {
  const workbook = new Workbook(grids, mostWork);
  const results = new Map<Cell, number>();
  let first: Address | null = null;
  for (const grid of grids) {
    for (const row of grid.rows) {
      for (const cell of row ?? []) {
        if (cell?.type !== 'uncomputed') continue;
        const result = workbook.resultOf({ cell, grid });
        if (result === null) continue;
        first ??= { sheet: grid.sheet, row: cell.row, column: cell.column };
        results.set(cell, toStored(result));
      }
    }
  }
  return { of: results, first };
}

interface Place {
  readonly cell: Cell;
  readonly grid: Grid;
}

class Workbook {
  private readonly sheets = new Map<string, Grid>();
  private readonly filledRows = new Map<Grid, readonly number[]>();
  /** What cells give: stored numbers, and formulas once they are settled. */
  private readonly operands = new Map<Cell, Operand>();
  /** Formulas that wait for others. */
  private readonly waiting = new Map<Cell, Parsed>();

  constructor(
    grids: readonly Grid[],
    private workLeft: number,
  ) {
    for (const grid of grids) if (grid.sheet !== null) this.sheets.set(sheetKey(grid.sheet), grid);
  }

  /** Follows the chain of formulas without recursion, so that its length does not matter. */
  resultOf(start: Place): Fraction | null {
    const stack = [start];
    for (let place = stack.at(-1); place !== undefined; place = stack.at(-1)) {
      const { cell, grid } = place;
      const waiting = this.waiting.get(cell);
      if (this.operands.has(cell)) stack.pop();
      else if (waiting !== undefined) {
        const result = evaluate(waiting.formula, this.cellsFrom(grid));
        this.settle(cell, this.workLeft < 0 ? null : result);
      } else {
        const needed = this.begin(place);
        if (needed === null) this.settle(cell, null);
        else for (const each of needed) stack.push(each);
      }
    }
    const result = this.operands.get(start.cell);
    return result === undefined || typeof result === 'string' ? null : result;
  }

  private settle(cell: Cell, result: Fraction | null): void {
    this.waiting.delete(cell);
    this.operands.set(cell, asStored(result));
  }

  /** The formulas that must be settled before this one; null where one waits for this one, or nothing can be told. */
  private begin({ cell, grid: own }: Place): readonly Place[] | null {
    this.workLeft -= ONE_FORMULA + cell.text.length;
    const parsed = this.workLeft < 0 ? null : parseFormula(cell.text);
    if (parsed === null) return null;
    this.waiting.set(cell, parsed);
    const needed: Place[] = [];
    for (const reference of parsed.references) {
      const grid = this.gridOf(reference, own);
      if (grid === undefined) return null;
      for (const each of this.cellsIn(grid, reference)) {
        if (this.waiting.has(each)) return null;
        if (each.type === 'uncomputed' && !this.operands.has(each)) needed.push({ cell: each, grid });
      }
    }
    return this.workLeft < 0 ? null : needed;
  }

  private cellsFrom(own: Grid): Cells {
    return {
      in: (reference) => {
        const grid = this.gridOf(reference, own);
        return grid === undefined ? null : this.operandsIn(grid, reference);
      },
    };
  }

  private *operandsIn(grid: Grid, reference: Reference): Generator<Operand> {
    for (const cell of this.cellsIn(grid, reference)) yield this.operandOf(cell);
  }

  /** The filled cells of a range; where the work runs out they end early, and no result may be made of them. */
  private *cellsIn(grid: Grid, { range }: Reference): Generator<Cell> {
    const filled = this.filledRowsOf(grid);
    for (let index = firstFrom(filled, range.top); index < filled.length; index++) {
      const row = filled[index] ?? 0;
      if (row > range.bottom) return;
      const cells = grid.rows.at(row) ?? [];
      const right = Math.min(range.right, cells.length - 1);
      this.workLeft -= Math.max(0, right - range.left) + 1;
      if (this.workLeft < 0) return;
      for (let column = range.left; column <= right; column++) {
        const cell = cells[column];
        if (cell !== undefined) yield cell;
      }
    }
  }

  private operandOf(cell: Cell): Operand {
    let operand = this.operands.get(cell);
    if (operand === undefined) {
      operand = operandIn(cell);
      this.operands.set(cell, operand);
    }
    return operand;
  }

  private gridOf({ sheet }: Reference, own: Grid): Grid | undefined {
    return sheet === null ? own : this.sheets.get(sheetKey(sheet));
  }

  private filledRowsOf(grid: Grid): readonly number[] {
    let filled = this.filledRows.get(grid);
    if (filled === undefined) {
      filled = [...grid.rows].flatMap((row, index) => (row === undefined ? [] : [index]));
      this.filledRows.set(grid, filled);
    }
    return filled;
  }
}

function operandIn(cell: Cell): Operand {
  switch (cell.type) {
    case 'number':
      return asStored(cell.number === null ? null : fractionOf(cell.number));
    case 'text':
    case 'boolean':
      return 'words';
    // A date among figures is mostly "11/12" that the spreadsheet changed: no number to count with.
    case 'date':
    case 'error':
    case 'uncomputed':
      return 'unknown';
  }
}

/** A result as a cell would hold it, so that chains of products do not grow without end. */
function asStored(result: Fraction | null): Operand {
  return (result === null ? null : fractionOf(toStored(result))) ?? 'unknown';
}

/** Sheet names are the same in capitals and small letters. */
function sheetKey(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** The index of the first number that is not below the limit, in numbers that rise. */
function firstFrom(numbers: readonly number[], limit: number): number {
  let from = 0;
  let to = numbers.length;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if ((numbers[middle] ?? 0) < limit) from = middle + 1;
    else to = middle;
  }
  return from;
}
