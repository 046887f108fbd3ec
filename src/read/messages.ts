import type { Grid, Rows } from '../domain/grid.ts';
import type { ReadFailure } from '../domain/source.ts';
import type { FileContent } from './content.ts';
import type { Limits } from './limits.ts';
import type { PackedCells } from './packed/packed-cells.ts';
import { PackedRows } from './packed/packed-rows.ts';

/** What the helper process is asked. */
export interface Question {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly limits: Limits;
}

/** The answer as it arrives: rows that were packed are packed cells again, which come to the other side as they are. */
export function revived(content: FileContent): FileContent {
  return { ...content, grids: content.grids.map(withRows) };
}

function withRows(grid: Grid): Grid {
  const { rows } = grid;
  return 'cells' in rows ? { ...grid, rows: new PackedRows(rows.cells as PackedCells) } : grid;
}

/** The memory of a grid's packed cells, none where its rows are not packed; without it these rows are of no use. */
export function packedMemory(rows: Rows): readonly ArrayBuffer[] {
  if (!(rows instanceof PackedRows)) return [];
  const { starts, columns, kinds, styleOf, numbers, shown } = rows.cells;
  const memory = [starts, columns, kinds, styleOf, numbers, shown].map(({ buffer }) => buffer as ArrayBuffer);
  // Most of the arrays share one.
  return [...new Set(memory)];
}

/** What it answers: what the file holds, or why it is refused. */
export type Answer =
  | { readonly kind: 'content'; readonly content: FileContent }
  | { readonly kind: 'refused'; readonly failure: ReadFailure };
