import type { CheckedSubmission, SelectedSubmission, Use } from './result.ts';

/** How a roll-up chooses among submissions; the meanings of `--on-error` and `--duplicates`. */
export interface Policy {
  readonly onError: 'withhold' | 'exclude' | 'fail';
  readonly duplicates: 'stop' | 'newest';
}

/**
 * Decides what becomes of every submission: used, left out with a reason, or a copy of another. Of one
 * department at most one submission is used. Order of the input decides nothing but which copy is named.
 */
export function select(
  checked: readonly CheckedSubmission[],
  year: number | null,
  policy: Policy,
): readonly SelectedSubmission[] {
  const uses = new Map<CheckedSubmission, Use>();
  const byDepartment = new Map<string, CheckedSubmission[]>();
  for (const each of checked) {
    const reason = unusable(each, year);
    if (reason !== null) {
      uses.set(each, { kind: 'excluded', reason });
      continue;
    }
    const code = each.department?.code ?? '';
    byDepartment.set(code, [...(byDepartment.get(code) ?? []), each]);
  }
  for (const candidates of byDepartment.values()) choose(candidates, policy, uses);
  return checked.map((each) => ({ checked: each, use: uses.get(each) ?? { kind: 'used' } }));
}

function unusable(
  checked: CheckedSubmission,
  year: number | null,
): Extract<Use, { kind: 'excluded' }>['reason'] | null {
  if (checked.status === 'unreadable') return 'unreadable';
  if (checked.submission === null) return 'noTable';
  if (checked.department === null) return 'departmentUnknown';
  if (checked.year === null) return 'yearUnknown';
  return checked.year === year ? null : 'otherYear';
}

function choose(
  candidates: readonly CheckedSubmission[],
  policy: Policy,
  uses: Map<CheckedSubmission, Use>,
): void {
  const originals: CheckedSubmission[] = [];
  for (const each of candidates) {
    const original = originals.find((other) => sameContent(other, each));
    if (original === undefined) originals.push(each);
    else uses.set(each, { kind: 'copy', of: original.file });
  }
  const chosen =
    originals.length === 1 ? originals[0] : policy.duplicates === 'newest' ? newest(originals) : undefined;
  for (const each of originals) {
    if (each !== chosen)
      uses.set(each, { kind: 'excluded', reason: chosen === undefined ? 'duplicate' : 'superseded' });
    else if (policy.onError === 'exclude' && each.status === 'needs-correction')
      uses.set(each, { kind: 'excluded', reason: 'onError' });
    else uses.set(each, { kind: 'used' });
  }
}

/** Same bytes, or the same figures in another file. */
function sameContent(a: CheckedSubmission, b: CheckedSubmission): boolean {
  if (a.sha256 !== null && a.sha256 === b.sha256) return true;
  if (a.withheld.size > 0 || b.withheld.size > 0) return false;
  return fingerprint(a) === fingerprint(b);
}

function fingerprint(checked: CheckedSubmission): string {
  const stated = [...checked.stated].map(([id, { percent }]) => [id, percent]).sort();
  const rates = [...checked.rates].map(([id, { numerator, denominator }]) => [id, numerator, denominator]);
  return JSON.stringify([[...checked.figures], [...checked.notApplicable].sort(), stated, rates]);
}

/** The newest by the date in the document, then by the file's time; undefined where that is a tie. */
function newest(candidates: readonly CheckedSubmission[]): CheckedSubmission | undefined {
  const dated = candidates.every((each) => typeof each.submission?.documentDate === 'number');
  const byDate = dated ? latest(candidates, (each) => each.submission?.documentDate ?? 0) : candidates;
  const byTime = byDate.length === 1 ? byDate : latest(byDate, (each) => each.submission?.modified ?? 0);
  return byTime.length === 1 ? byTime[0] : undefined;
}

function latest<T>(items: readonly T[], time: (item: T) => number): readonly T[] {
  const last = items.reduce((most, each) => Math.max(most, time(each)), -Infinity);
  return items.filter((each) => time(each) === last);
}
