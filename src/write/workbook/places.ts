/* Where figures stand on the sheets, as references from any other sheet: `'Chỉ tiêu'!D9`. */

/** A row of a rate: whose or which it is, both counts and their quotient. */
export interface RatePlace {
  readonly name: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly rate: string;
}

/** The province's row of a rate. */
export interface ProvincePlace extends RatePlace {
  /** In per cent. */
  readonly target: string;
}

/** A department's name and one figure of it. */
export interface FigurePlace {
  readonly name: string;
  readonly value: string;
}
