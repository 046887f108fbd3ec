import type { Range } from '../domain/address.ts';
import type { Cell } from '../domain/grid.ts';
import { damaged } from './refusal.ts';

/** Merged areas never overlap, so together they cover no more cells than this in any real sheet. */
const COVERED = 10_000_000;

/** A range as the spreadsheet reader gives it. */
export interface SourceRange {
  readonly s: { readonly r: number; readonly c: number };
  readonly e: { readonly r: number; readonly c: number };
}

/** The reader's range as ours. */
export function toRange(range: SourceRange): Range {
  return { top: range.s.r, left: range.s.c, bottom: range.e.r, right: range.e.c };
}

/**
 * Takes away what stands under a merged cell: a person sees the top-left one only. Throws a `Refusal`
 * naming `part` where merged areas overlap so often that they cannot be meant.
 */
export function clearCovered(rows: (Cell | undefined)[][], merges: readonly Range[], part: string): void {
  let visited = 0;
  for (const { top, left, bottom, right } of merges) {
    for (let row = top; row <= Math.min(bottom, rows.length - 1); row++) {
      const cells = rows[row];
      const last = Math.min(right, (cells?.length ?? 0) - 1);
      visited += 1 + Math.max(0, last - left);
      if (visited > COVERED) throw damaged(part);
      if (cells === undefined) continue;
      for (let column = left; column <= last; column++) {
        if (row !== top || column !== left) cells[column] = undefined;
      }
    }
  }
}
