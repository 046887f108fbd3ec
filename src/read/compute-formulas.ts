import { decimalOf, times, toNumber } from '../domain/decimal.ts';
import { computeFormulas } from '../domain/formula/compute.ts';
import type { Cell, Grid } from '../domain/grid.ts';
import { formatFacts } from '../domain/number-format.ts';
import type { ReadNote } from '../domain/source.ts';

interface Content {
  readonly grids: readonly Grid[];
  readonly notes: readonly ReadNote[];
}

/**
 * The same grids with the formulas computed that stand there without a result and are plain arithmetic of cells;
 * a note counts them. The others stay as they are.
 */
export function withComputedFormulas({ grids, notes }: Content): Content {
  const { of, first } = computeFormulas(grids);
  if (first === null) return { grids, notes };
  const computed = (cell: Cell | undefined): Cell | undefined => {
    const number = cell === undefined ? undefined : of.get(cell);
    if (cell === undefined || number === undefined) return cell;
    return { ...cell, type: 'number', number, text: shown(number, cell.format) };
  };
  return {
    grids: grids.map((grid) => ({ ...grid, rows: Array.from(grid.rows, (row) => row?.map(computed)) })),
    notes: [...notes, { kind: 'computedFormulas', count: of.size, first }],
  };
}

function shown(number: number, format: string | null): string {
  if (!formatFacts(format).percent) return String(number);
  const percent = toNumber(times(decimalOf(Math.abs(number)).decimal, 100));
  return `${number < 0 ? '-' : ''}${percent}%`;
}
