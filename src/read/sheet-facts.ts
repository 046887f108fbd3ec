/** What a sheet part says besides its values, told from its own text. */
export interface SheetFacts {
  /** Cells that carry a value; the reader must give as many. */
  readonly valued: number;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: readonly { readonly first: number; readonly last: number }[];
  /** Texts written within their cells, by `placeKey`. */
  readonly texts: ReadonlyMap<number, string>;
  /** Places of cells with a formula, as `placeKey` writes them. */
  readonly formulas: ReadonlySet<number>;
  /** Formulas without a stored result, which a reader would show as 0 or drop. */
  readonly uncomputed: readonly { readonly row: number; readonly column: number; readonly formula: string }[];
  /** Formulas that ask another program, where the format writes such formulas within cells. */
  readonly ddeFormulas?: number;
}

/** The key of a place in `formulas`; no sheet has more than 16,384 columns. */
export function placeKey(row: number, column: number): number {
  return row * 16_384 + column;
}

/** The place of a key. */
export function placeOfKey(key: number): { row: number; column: number } {
  return { row: Math.floor(key / 16_384), column: key % 16_384 };
}
