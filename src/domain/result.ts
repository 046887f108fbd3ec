import type { SheetRange } from './address.ts';
import type { Finding, Status } from './finding.ts';
import type { Direction } from './ratio.ts';
import type { DepartmentRef, Reading } from './submission.ts';
import type { IgnoredFile } from './source.ts';

/** A rate as JSON and the workbook show it. Null is "not known"; a denominator of 0 does not apply. */
export interface RateResult {
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** For reading only: two decimals, never contradicting `met`. */
  readonly percent: number | null;
  /** Per cent, null without a target. */
  readonly target: number | null;
  readonly direction: Direction;
  readonly met: boolean | null;
  /** Cases lacking; 0 when met. */
  readonly shortBy: number | null;
}

/** What is still asked of a submission's cells once the rules have spoken; it does not grow with their number. */
export interface KeptSubmission {
  /** Milliseconds since 1970 of the date in the document; null without one. */
  readonly documentDate: number | null;
  /** Milliseconds since 1970; only for choosing the newest of two submissions. */
  readonly modified: number;
  /** The cells behind every figure that is reported or not applicable. */
  readonly sources: ReadonlyMap<string, readonly SheetRange[]>;
  /** What the cells of a withheld figure show, as one text, for telling copies; absent where none is known. */
  readonly withheldShown: ReadonlyMap<string, string>;
}

/** A submission after the rules have spoken; figures named by an error are withheld. */
export interface CheckedSubmission {
  readonly file: string;
  readonly sha256: string | null;
  readonly status: Status;
  readonly department: DepartmentRef | null;
  readonly year: number | null;
  readonly rows: number;
  /** Null where the file could not be read or holds no table. */
  readonly submission: KeptSubmission | null;
  /** Every indicator of the programme; null is not reported, not applicable or withheld. */
  readonly figures: ReadonlyMap<string, number | null>;
  readonly notApplicable: readonly string[];
  /** Indicators and rates withheld by an error. */
  readonly withheld: ReadonlySet<string>;
  readonly stated: ReadonlyMap<string, { readonly percent: number; readonly reading: Reading }>;
  readonly rates: ReadonlyMap<string, RateResult>;
  /** Most fundamental first. */
  readonly findings: readonly Finding[];
}

/** What became of a submission in a roll-up. */
export type Use =
  | { readonly kind: 'used' }
  | { readonly kind: 'copy'; readonly of: string }
  | { readonly kind: 'excluded'; readonly reason: ExclusionReason };

export type ExclusionReason =
  | 'unreadable'
  | 'noTable'
  | 'departmentUnknown'
  | 'yearUnknown'
  | 'otherYear'
  | 'duplicate'
  | 'superseded'
  | 'onError';

export interface SelectedSubmission {
  readonly checked: CheckedSubmission;
  readonly use: Use;
}

/** One department of the year: what its counted submission gave. */
export interface DepartmentYear {
  readonly code: string;
  readonly name: string;
  readonly status: Status;
  readonly files: readonly string[];
  readonly figures: ReadonlyMap<string, number | null>;
  readonly notApplicable: readonly string[];
  readonly withheld: ReadonlySet<string>;
  readonly stated: ReadonlyMap<string, { readonly percent: number; readonly reading: Reading }>;
  readonly rates: ReadonlyMap<string, RateResult>;
  readonly checked: CheckedSubmission;
}

export interface TotalFigure {
  /** Sum over the departments that reported; null when nobody did. */
  readonly value: number | null;
  /** How many departments reported it. */
  readonly departments: number;
  /** How many departments had it withheld by an error. */
  readonly withheld: number;
}

export interface TotalRate extends RateResult {
  /** Departments that gave both sides and to which the rate applies. */
  readonly departments: number;
}

export interface Reconciliation {
  readonly filesSeen: number;
  readonly used: number;
  readonly excluded: number;
  readonly ignored: number;
}

/** The consolidated year: everything the outputs show, and nothing they would have to compute. */
export interface YearResult {
  readonly year: number | null;
  readonly departments: readonly DepartmentYear[];
  readonly totals: {
    readonly figures: ReadonlyMap<string, TotalFigure>;
    readonly rates: ReadonlyMap<string, TotalRate>;
  };
  /** Departments on the roster of which nothing was received. */
  readonly missing: readonly DepartmentRef[];
  /** How many departments were expected; null where the programme has no closed roster. */
  readonly expected: number | null;
  readonly submissions: readonly SelectedSubmission[];
  readonly ignored: readonly IgnoredFile[];
  readonly reconciliation: Reconciliation;
  /** Findings about the run and the province, not about one submission. */
  readonly findings: readonly Finding[];
}
