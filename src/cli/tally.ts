import type { CheckedSubmission } from '../domain/result.ts';
import { countBySeverity } from './findings.ts';

/** Counts of a run. `files` are the distinct files behind the submissions; the verdicts count submissions. */
export interface Summary {
  readonly files: number;
  readonly accepted: number;
  readonly acceptedWithRemarks: number;
  readonly needsCorrection: number;
  readonly unreadable: number;
  readonly errors: number;
  readonly warnings: number;
  readonly targetsMissed: number;
}

/** Adds up verdicts and findings of submissions; findings about the run itself stand apart. */
export function summaryOf(submissions: readonly CheckedSubmission[]): Summary {
  const having = (status: CheckedSubmission['status']) =>
    submissions.filter((submission) => submission.status === status).length;
  const counts = countBySeverity(submissions.flatMap(({ findings }) => findings));
  return {
    files: new Set(submissions.map(({ file }) => file)).size,
    accepted: having('accepted'),
    acceptedWithRemarks: having('accepted-with-remarks'),
    needsCorrection: having('needs-correction'),
    unreadable: having('unreadable'),
    errors: counts.error,
    warnings: counts.warning,
    targetsMissed: counts.target,
  };
}
