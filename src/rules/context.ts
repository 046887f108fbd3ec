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
