import type { Body } from '../catalogue/departments.ts';
import { cellName, type Address } from '../domain/address.ts';
import type { Where } from '../domain/finding.ts';

/** What was said about department or year, and where. `place` is null for the file's name. */
export interface Evidence<T> {
  readonly value: T;
  readonly text: string;
  readonly place: Where | null;
}

export type DepartmentTold =
  | {
      readonly kind: 'told';
      readonly evidence: Evidence<Body>;
      /** The body is not valid on 31 December of the reporting year. */
      readonly otherTime: boolean;
    }
  | {
      readonly kind: 'unknown';
      readonly near: Evidence<Body> | null;
      /** A name that is written where the department's name belongs and is in no register. */
      readonly written?: Evidence<string>;
    }
  | { readonly kind: 'several'; readonly evidence: Evidence<readonly Body[]> }
  | { readonly kind: 'contradiction'; readonly evidence: readonly Evidence<Body>[] };

export type YearTold =
  | { readonly kind: 'told'; readonly evidence: Evidence<number> }
  /** Nothing says the year; the run was given one by `--year`, which is then taken. */
  | { readonly kind: 'assumed'; readonly year: number }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'contradiction'; readonly evidence: readonly Evidence<number>[] };

/** Whose figures these are and of which year, with the evidence. */
export interface Identity {
  readonly department: DepartmentTold;
  readonly year: YearTold;
}

/** The place of a cell that says whose figures these are. */
export function whereOf(address: Address): Where {
  return { sheet: address.sheet, cell: cellName(address), row: null, column: null, indicator: null };
}
