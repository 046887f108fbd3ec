import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Programme, TargetsOfYear } from '../catalogue/programme.ts';
import type { Address } from '../domain/address.ts';
import type { RateResult, SelectedSubmission, TotalRate } from '../domain/result.ts';
import type { SourceFile } from '../domain/source.ts';
import type { DepartmentRef, Submission } from '../domain/submission.ts';
import type { Identity } from '../layout/identity.ts';
import type { PersonalColumn } from '../layout/personal.ts';
import type { Table } from '../layout/table.ts';

/** All that the rules may look at for one submission. */
export interface SubmissionContext {
  readonly source: SourceFile;
  readonly programme: Programme;
  readonly catalogue: Catalogue;
  readonly targets: TargetsOfYear;
  /** The year given by `--year`, null without. */
  readonly requestedYear: number | null;
  /** Codes of a closed roster, null where any body may submit. */
  readonly roster: ReadonlySet<string> | null;
  /** The tables found that belong to this submission; empty where none was found or nothing could be read. */
  readonly tables: readonly Table[];
  /** Cells in hidden rows, columns or sheets that were read. */
  readonly hiddenCells: readonly Address[];
  /** Columns of personal data in lists outside the tables; those within them are marked in their fields. */
  readonly personalLists?: readonly PersonalColumn[];
  /** Null where the file could not be read or holds no table. */
  readonly submission: Submission | null;
  readonly identity: Identity | null;
  /** Figures and rates withheld by findings of earlier scopes; filled between the scopes. */
  readonly withheld: ReadonlySet<string>;
  /** Rates after withholding; only rules of scope `target` may rely on it (empty before). */
  readonly rates: ReadonlyMap<string, RateResult>;
}

/** What a submission is checked by, before any rule has withheld anything. */
export type UncheckedSubmission = Omit<SubmissionContext, 'withheld' | 'rates'>;

/**
 * What the rules look at, with what is withheld and the rates so far. Written out, so that it has one shape in all
 * files: sixty rules look at it.
 */
export function contextWith(
  unchecked: UncheckedSubmission,
  withheld: ReadonlySet<string>,
  rates: ReadonlyMap<string, RateResult>,
): SubmissionContext {
  return {
    source: unchecked.source,
    programme: unchecked.programme,
    catalogue: unchecked.catalogue,
    targets: unchecked.targets,
    requestedYear: unchecked.requestedYear,
    roster: unchecked.roster,
    tables: unchecked.tables,
    hiddenCells: unchecked.hiddenCells,
    personalLists: unchecked.personalLists ?? [],
    submission: unchecked.submission,
    identity: unchecked.identity,
    withheld,
    rates,
  };
}

/** All that the rules about a whole roll-up may look at. */
export interface RunContext {
  readonly programme: Programme;
  readonly catalogue: Catalogue;
  readonly targets: TargetsOfYear;
  readonly year: number | null;
  readonly submissions: readonly SelectedSubmission[];
  readonly missing: readonly DepartmentRef[];
  readonly rates: ReadonlyMap<string, TotalRate>;
}
