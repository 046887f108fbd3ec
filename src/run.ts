import type { Catalogue } from './catalogue/catalogue.ts';
import type { TargetsOfYear } from './catalogue/programme.ts';
import type { Finding } from './domain/finding.ts';
import type { CheckedSubmission, YearResult } from './domain/result.ts';
import type { IgnoredFile } from './domain/source.ts';
import type { ProgrammeInUse } from './prepare.ts';

/** What `check` gives. */
export interface CheckRun {
  readonly programme: ProgrammeInUse;
  /** As the targets of the year want it. */
  readonly catalogue: Catalogue;
  /** The one year of all submissions, null where they tell none or several. */
  readonly year: number | null;
  readonly targets: TargetsOfYear;
  readonly submissions: readonly CheckedSubmission[];
  readonly ignored: readonly IgnoredFile[];
  /** Findings about the run and not about one submission. */
  readonly findings: readonly Finding[];
}

/** What `rollup` gives beyond a check. `output` is null where `--on-error fail` kept it from being written. */
export interface RollupRun extends CheckRun {
  readonly result: YearResult;
  readonly output: string | null;
  /** Every file written, as it was asked for, the workbook first. */
  readonly outputs: readonly string[];
}
