import { catalogueOf } from './catalogue/derive.ts';
import { targetsOf } from './catalogue/programme.ts';
import { compareText } from './domain/address.ts';
import { departmentsOf, receivedFrom, totalsOf } from './domain/consolidate.ts';
import type { Finding } from './domain/finding.ts';
import { assertReconciled, copiesAmong, reconcile } from './domain/reconcile.ts';
import type { CheckedSubmission, SelectedSubmission, YearResult } from './domain/result.ts';
import { select } from './domain/select.ts';
import type { IgnoredFile } from './domain/source.ts';
import type { Prepared } from './prepare.ts';
import { runRollupRules } from './rules/engine.ts';
import { targetIn } from './rules/examine.ts';
import type { Settings } from './settings.ts';
import type { CheckedFiles } from './submissions/check-files.ts';

/**
 * The year as everything after it shows it: submissions selected, added up over departments, held against the
 * targets, spoken about by the rules of a roll-up, and reconciled. Throws where it does not reconcile.
 */
export function consolidateYear(
  { submissions: checked, ignored: leftOut }: CheckedFiles,
  year: number | null,
  prepared: Prepared,
  settings: Settings,
): YearResult {
  const { programme } = prepared.programme;
  const targets = targetsOf(programme, year);
  const catalogue = catalogueOf(programme, year);
  const selected = select(checked, year, settings);
  const totals = totalsOf(
    departmentsOf(selected, prepared.order),
    catalogue.indicators.map(({ id }) => id),
    catalogue.rates.map(({ id }) => id),
    (rate) => targetIn(targets.set, rate),
  );
  const expected = prepared.expected(year);
  const received = receivedFrom(checked, year);
  const missing = (expected ?? []).filter(({ code }) => !received.has(code));
  const spoken = runRollupRules({
    ...prepared.standard.measure,
    catalogue,
    targets,
    year,
    submissions: selected,
    missing,
    rates: totals.rates,
  });
  const remarked = selected.map((each) => withFindings(each, spoken.bySubmission));
  const copies = copiesAmong(remarked);
  const submissions = withoutCopies(remarked, copies);
  const ignored = [...leftOut, ...copies].sort((a, b) => compareText(a.file, b.file));
  const result: YearResult = {
    year,
    departments: departmentsOf(submissions, prepared.order),
    totals,
    missing,
    expected: expected?.length ?? null,
    submissions,
    ignored,
    reconciliation: reconcile(prepared.filesSeen, submissions, ignored),
    findings: spoken.run,
  };
  assertReconciled(result);
  return result;
}

function withFindings(
  selected: SelectedSubmission,
  added: ReadonlyMap<CheckedSubmission, readonly Finding[]>,
): SelectedSubmission {
  const more = added.get(selected.checked) ?? [];
  if (more.length === 0) return selected;
  const findings = [...more, ...selected.checked.findings];
  const { status } = selected.checked;
  const worse = more.some(({ severity }) => severity === 'error')
    ? 'needs-correction'
    : status === 'accepted' && more.some(({ severity }) => severity === 'warning')
      ? 'accepted-with-remarks'
      : status;
  return { ...selected, checked: { ...selected.checked, findings, status: worse } };
}

function withoutCopies(
  selected: readonly SelectedSubmission[],
  copies: readonly IgnoredFile[],
): readonly SelectedSubmission[] {
  const files = new Set(copies.map(({ file }) => file));
  return selected.filter(({ checked }) => !files.has(checked.file));
}
