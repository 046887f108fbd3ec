import type { Range } from '../../src/domain/address.ts';
import type { Cell, Grid } from '../../src/domain/grid.ts';
import type { SourceFile } from '../../src/domain/source.ts';

export type Content = string | number | null | undefined;

/** A grid from rows of plain values: text stays text, numbers are spreadsheet numbers. */
export function gridOf(
  rows: readonly (readonly Content[])[],
  options: { sheet?: string | null; merges?: readonly Range[]; hiddenRows?: readonly number[] } = {},
): Grid {
  return {
    sheet: options.sheet ?? null,
    hidden: false,
    rows: rows.map((row, r) => row.map((content, c) => cellOf(content, r, c))),
    merges: options.merges ?? [],
    hiddenRows: new Set(options.hiddenRows ?? []),
    hiddenColumns: new Set(),
  };
}

function cellOf(content: Content, row: number, column: number): Cell | undefined {
  if (content === null || content === undefined || content === '') return undefined;
  const isNumber = typeof content === 'number';
  return {
    row,
    column,
    type: isNumber ? 'number' : 'text',
    text: String(content),
    number: isNumber ? content : null,
    format: null,
    formula: false,
  };
}

/** A file that was read without fault and holds these grids. */
export function sourceOf(grids: readonly Grid[], name = 'bao-cao.xlsx'): SourceFile {
  return { file: `in/${name}`, name, sha256: '0'.repeat(64), modified: 0, grids, notes: [], failure: null };
}
