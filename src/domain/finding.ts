/** From worst to mildest; `target` stands apart: a target missed is no mistake of the submission. */
export type Severity = 'error' | 'warning' | 'info' | 'target';

/** The order in which scopes are checked; a fault in one can make the next meaningless. */
export const SCOPES = ['file', 'header', 'value', 'consistency', 'roster', 'target'] as const;
export type Scope = (typeof SCOPES)[number];

/** Where a finding points. `sheet` and `cell` are null where the whole file is meant. */
export interface Where {
  readonly sheet: string | null;
  /** A1 name of the cell; the first one of a row or table. */
  readonly cell: string | null;
  /** The label of the row, as the submission writes it. */
  readonly row: string | null;
  /** The header of the column, as the submission writes it. */
  readonly column: string | null;
  /** The indicator or rate concerned. */
  readonly indicator: string | null;
}

export const NOWHERE: Where = { sheet: null, cell: null, row: null, column: null, indicator: null };

/** What the sentence of a finding is made from: plain values only. */
export type Args = Readonly<Record<string, string | number | null | readonly (string | number)[]>>;

/** A fact that a rule speaks about; the sentence is made when it is printed, in the language of that output. */
export interface Finding {
  readonly code: string;
  readonly scope: Scope;
  readonly severity: Severity;
  readonly where: Where;
  readonly args: Args;
  /** What stands in the cell, as written. */
  readonly found: string | null;
  /** What would be right (`≤ 11`), in no language. */
  readonly expected: string | null;
  /** The figures that this finding withholds; never counted anywhere after. */
  readonly withholds: readonly string[];
}

/** The verdict on a submission. */
export type Status = 'accepted' | 'accepted-with-remarks' | 'needs-correction' | 'unreadable';
