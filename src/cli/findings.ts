import type { Finding } from '../domain/finding.ts';
import type { CheckRun } from '../rollup.ts';

/** The sentences of a finding in the language of the run. */
export type Describe = (finding: Finding) => {
  readonly title: string;
  readonly message: string;
  readonly help: string;
};

/** Every finding of a run: those of its submissions, counted in or not, and those about the run itself. */
export function allFindings(run: Pick<CheckRun, 'submissions' | 'findings'>): readonly Finding[] {
  return [...run.submissions.flatMap((submission) => submission.findings), ...run.findings];
}

/** How many findings of each severity there are. */
export function countBySeverity(findings: readonly Finding[]): Record<Finding['severity'], number> {
  const counts = { error: 0, warning: 0, info: 0, target: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
