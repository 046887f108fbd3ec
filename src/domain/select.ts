import type { CheckedSubmission, ExclusionReason, SelectedSubmission, Use } from './result.ts';

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
      const original = unplacedCopyOf(each, reason, checked, year);
      uses.set(each, original === undefined ? { kind: 'excluded', reason } : { kind: 'copy', of: original });
      continue;
    }
    const code = each.department?.code ?? '';
    const others = byDepartment.get(code);
    if (others === undefined) byDepartment.set(code, [each]);
    else others.push(each);
  }
  for (const candidates of byDepartment.values()) choose(candidates, policy, uses);
  return checked.map((each) => ({ checked: each, use: uses.get(each) ?? { kind: 'used' } }));
}

function unusable(checked: CheckedSubmission, year: number | null): ExclusionReason | null {
  if (checked.status === 'unreadable') return 'unreadable';
  if (checked.submission === null) return 'noTable';
  if (checked.department === null) return 'departmentUnknown';
  if (checked.year === null) return 'yearUnknown';
  return checked.year === year ? null : 'otherYear';
}

/** What keeps a file from being placed although it can be read. */
const UNPLACED: ReadonlySet<ExclusionReason> = new Set(['noTable', 'departmentUnknown', 'yearUnknown']);

/**
 * The file of which a submission that cannot be placed is a copy: the same bytes under a name that tells more
 * (`So-Y-te_2022.csv` beside `ban-sao.csv`), else under an earlier one. A name that tells otherwise is no copy.
 */
function unplacedCopyOf(
  copy: CheckedSubmission,
  reason: ExclusionReason,
  checked: readonly CheckedSubmission[],
  year: number | null,
): string | undefined {
  if (!UNPLACED.has(reason) || copy.sha256 === null) return undefined;
  const twins = checked.filter(
    (each) =>
      each.file !== copy.file &&
      each.sha256 === copy.sha256 &&
      (copy.department === null || copy.department.code === each.department?.code) &&
      (copy.year === null || copy.year === each.year),
  );
  const placed = twins.find((each) => unusable(each, year) === null);
  return (placed ?? twins.find((each) => checked.indexOf(each) < checked.indexOf(copy)))?.file;
}

function choose(
  candidates: readonly CheckedSubmission[],
  policy: Policy,
  uses: Map<CheckedSubmission, Use>,
): void {
  const versions: CheckedSubmission[][] = [];
  for (const each of candidates) {
    const version = versions.find(([original]) => original !== undefined && sameContent(original, each));
    if (version === undefined) versions.push([each]);
    else version.push(each);
    const [original] = version ?? [];
    if (original !== undefined) uses.set(each, { kind: 'copy', of: original.file });
  }
  const chosen =
    versions.length === 1 ? versions[0] : policy.duplicates === 'newest' ? newest(versions) : undefined;
  for (const version of versions) {
    const [original] = version;
    if (original !== undefined) uses.set(original, useOf(original, version === chosen, chosen, policy));
  }
}

function useOf(original: CheckedSubmission, isChosen: boolean, chosen: unknown, policy: Policy): Use {
  if (!isChosen) return { kind: 'excluded', reason: chosen === undefined ? 'duplicate' : 'superseded' };
  return policy.onError === 'exclude' && original.status === 'needs-correction'
    ? { kind: 'excluded', reason: 'onError' }
    : { kind: 'used' };
}

/** Same bytes, or the same figures in another file. */
function sameContent(a: CheckedSubmission, b: CheckedSubmission): boolean {
  if (a.sha256 !== null && a.sha256 === b.sha256) return true;
  const [one, other] = [fingerprint(a), fingerprint(b)];
  return one !== null && one === other;
}

/** All that a submission says; null where a figure is withheld whose cells are not known. */
function fingerprint(checked: CheckedSubmission): string | null {
  const stated = [...checked.stated].map(([id, { percent }]) => [id, percent]).sort();
  const rates = [...checked.rates].map(([id, { numerator, denominator }]) => [id, numerator, denominator]);
  const withheld = [...checked.withheld].sort().map((id) => [id, checked.submission?.withheldShown.get(id)]);
  if (withheld.some(([, shown]) => shown === undefined)) return null;
  return JSON.stringify([[...checked.figures], [...checked.notApplicable].sort(), stated, rates, withheld]);
}

type Version = readonly CheckedSubmission[];

/**
 * The newest by the date in the document, then by the file's time; undefined where that is a tie. Sent twice, a
 * version is as new as its newest copy, so that it does not matter which of them goes by the name of original.
 */
function newest<V extends Version>(versions: readonly V[]): V | undefined {
  const dates = (version: Version) => version.flatMap(({ submission }) => submission?.documentDate ?? []);
  const dated = versions.every((each) => dates(each).length > 0);
  const byDate = dated ? latest(versions, (each) => Math.max(...dates(each))) : versions;
  const times = (version: Version) => version.map(({ submission }) => submission?.modified ?? 0);
  const byTime = byDate.length === 1 ? byDate : latest(byDate, (each) => Math.max(...times(each)));
  return byTime.length === 1 ? byTime[0] : undefined;
}

function latest<T>(items: readonly T[], time: (item: T) => number): readonly T[] {
  const last = items.reduce((most, each) => Math.max(most, time(each)), -Infinity);
  return items.filter((each) => time(each) === last);
}
