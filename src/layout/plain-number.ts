import { toNumber } from '../domain/decimal.ts';
import type { Cell } from '../domain/grid.ts';
import { readShape } from '../domain/number-shapes.ts';
import { clean } from '../domain/text.ts';

/** The number a cell shows, units and doubts left aside; only for telling by sums what a row is. */
export function plainNumber(cell: Cell | undefined): number | null {
  if (cell === undefined) return null;
  if (cell.type !== 'text') return cell.number;
  const shape = readShape(clean(cell.text));
  if (shape === null) return null;
  return toNumber(shape.kind === 'either' ? shape.thousands : shape.value);
}
