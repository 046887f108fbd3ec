import type { Range } from '../../domain/address.ts';
import { damaged } from '../refusal.ts';
import { COVERED, TYPE_BITS, type PackedCells } from './packed-cells.ts';

/** Merged areas never overlap, so together they cover no more cells than this in any real sheet. */
const MOST_COVERED = 10_000_000;

/**
 * Takes away what stands under a merged cell: a person sees the top-left one only. Throws a `Refusal` naming
 * `part` where merged areas overlap so often that they cannot be meant.
 */
export function coverMerged(cells: PackedCells, merges: readonly Range[], part: string): void {
  let visited = 0;
  for (const { top, left, bottom, right } of merges) {
    for (let row = top; row <= Math.min(bottom, cells.starts.length - 2); row++) {
      const end = cells.starts[row + 1] as number;
      for (let at = cells.starts[row] as number; at < end; at++) {
        visited += 1;
        const column = cells.columns[at] as number;
        if (column < left || column > right || (row === top && column === left)) continue;
        cells.kinds[at] = COVERED | ((cells.kinds[at] as number) & ~TYPE_BITS);
      }
      if ((visited += 1) > MOST_COVERED) throw damaged(part);
    }
  }
}

/** Whether the cell at a place of the arrays stands under a merged one. */
export function isCovered({ kinds }: PackedCells, at: number): boolean {
  return ((kinds[at] as number) & TYPE_BITS) === COVERED;
}
