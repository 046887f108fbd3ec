import type { Address } from './address.ts';
import type { Cells } from './cells.ts';
import type { Quantity } from './quantity.ts';

/** Why the content of a cell is no figure; a rule turns each kind into a finding. */
export type ValueProblem =
  | { readonly kind: 'notANumber' }
  | { readonly kind: 'negative' }
  /** A fraction of a person, unit, organisation or đồng. */
  | { readonly kind: 'fractional' }
  /** The same amount or number can be read two ways; both readings, largest first. */
  | { readonly kind: 'ambiguous'; readonly readings: readonly number[] }
  /** An amount without any unit and too small to be đồng; the number as written. */
  | { readonly kind: 'unitMissing'; readonly number: string }
  /** "hơn 100", "gần 2 tỷ": a bound, not a figure. */
  | { readonly kind: 'bound' }
  /** A count column holds a date, usually "11/12" changed by the spreadsheet. */
  | { readonly kind: 'date' }
  /** "11/11": two numbers in one cell. */
  | { readonly kind: 'fraction'; readonly numerator: number; readonly denominator: number }
  | { readonly kind: 'percentInCount' }
  /** #DIV/0! and its like. */
  | { readonly kind: 'errorValue' }
  | { readonly kind: 'uncomputed' }
  /** A rate outside 0-100 per cent. */
  | { readonly kind: 'rateOutOfRange' }
  /** Beyond whole numbers that can be held exactly. */
  | { readonly kind: 'tooLarge' };

/** A doubt or an assumption that withholds nothing. */
export type ValueRemark =
  /** "-" or "…": not reported, and a question. */
  | 'dash'
  /** A number stored as text in a spreadsheet. */
  | 'textNumber'
  /** No unit anywhere; 1,000,000 and more taken as đồng. */
  | 'dongAssumed'
  /** Floating-point dust removed within 10⁻⁶ đồng. */
  | 'rounded'
  /** A tick and no number. */
  | 'ticked';

/** What one cell says. Rates are in per cent (81.82), everything else whole. */
export type Value =
  | { readonly state: 'reported'; readonly value: number; readonly remarks: readonly ValueRemark[] }
  | { readonly state: 'blank'; readonly remarks: readonly ValueRemark[] }
  | { readonly state: 'notApplicable'; readonly remarks: readonly ValueRemark[] }
  | { readonly state: 'problem'; readonly problem: ValueProblem };

/** One cell read for one indicator or rate. */
export interface Reading {
  /** Indicator or rate id. */
  readonly indicator: string;
  /** Where several columns add up to one indicator (hội and ban): which part this is. */
  readonly part: string | null;
  readonly address: Address;
  /** The row's label as written, null in a form of one column. */
  readonly row: string | null;
  /** The header as written, levels joined by " > ". */
  readonly column: string;
  /** What the cell shows. */
  readonly shown: string;
  readonly value: Value;
  /** Half of the last printed place in đồng or cases: how far a rounded value may lie from the true one. */
  readonly tolerance: number;
}

/** A comparison of a stated sum with its parts. */
export interface Sum {
  readonly indicator: string;
  /** The cell that states the sum. */
  readonly stated: Reading;
  readonly parts: Cells;
  /** Of a total over several departments: under which of them it is told of; absent under that one. */
  readonly toldUnder?: string;
}

/** The cells of one indicator among the rows that count: each is added exactly once. */
export interface FigureReadings {
  readonly indicator: string;
  /** One a counted row: rows that report, that are blank, and those with a problem. */
  readonly counted: Cells;
  /** Totals and group rows to be compared with their parts. */
  readonly sums: readonly Sum[];
  /** Another table of the same file that states a different value for the same figure. */
  readonly conflicts: readonly {
    readonly reading: Reading;
    readonly value: number;
    readonly other: Reading;
    /** True for two columns of one table that mean the same. */
    readonly sameTable?: boolean;
    /** True for two tables that have no row in common by name: they may be parts of one. */
    readonly apart?: boolean;
  }[];
}

/** A row that counts although a unit of its name counts above it, and no heading stands between to tell them apart. */
export interface RepeatedRow {
  /** The name as written. */
  readonly name: string;
  /** The cell of the name, or the row's first figure. */
  readonly address: Address;
  /** The same of the row above. */
  readonly first: Address;
  /**
   * `same`: the two rows say the same of everything. `version`: most names of the table stand again with it.
   * `different`: it stands alone and says something else.
   */
  readonly kind: 'same' | 'version' | 'different';
  /** Figures that both rows report, at least one of them other than 0. */
  readonly figures: readonly { readonly indicator: string; readonly first: number; readonly again: number }[];
}

/** A department's body as the register knows it. */
export interface DepartmentRef {
  readonly code: string;
  readonly name: string;
}

/** One department's figures from one file, before any rule has spoken. */
export interface Submission {
  readonly file: string;
  readonly sha256: string | null;
  readonly department: DepartmentRef | null;
  readonly year: number | null;
  /** Unit rows that counted. */
  readonly rows: number;
  /** Milliseconds since 1970 of the date in the document; null without one. */
  readonly documentDate: number | null;
  readonly modified: number;
  /** One entry for every indicator of the programme. */
  readonly figures: ReadonlyMap<string, Quantity>;
  readonly readings: ReadonlyMap<string, FigureReadings>;
  /** Stated rates in per cent, with the cell that states them. */
  readonly stated: ReadonlyMap<string, { readonly percent: number; readonly reading: Reading }>;
  /** Exact pairs for each rate: only rows that give both sides. */
  readonly pairs: ReadonlyMap<string, RatePair>;
  /** Totals that were used because no row reports the figure. */
  readonly onlyTotal?: readonly Reading[];
  /** Rows that may count one unit twice. */
  readonly repeated?: readonly RepeatedRow[];
  /** The first tick of the column whose rows were counted as units, where no number of units is given. */
  readonly unitsCountedFromTicks?: Reading;
}

/** A submission before it is known of which wholes the targets of its year take their rates. */
export type UnpairedSubmission = Omit<Submission, 'pairs'>;

/** Both sides of a rate as far as they are known. */
export interface RatePair {
  readonly numerator: number | null;
  readonly denominator: number | null;
}
