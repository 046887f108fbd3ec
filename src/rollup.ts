import { resolve } from 'node:path';
import { prepare, type Prepared, type ProgrammeInUse } from './prepare.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import { catalogueOf } from './catalogue/derive.ts';
import { targetsOf, type TargetsOfYear } from './catalogue/programme.ts';
import { departmentsOf, receivedFrom, totalsOf } from './domain/consolidate.ts';
import type { Finding } from './domain/finding.ts';
import { assertReconciled, copiesAmong, reconcile } from './domain/reconcile.ts';
import type { CheckedSubmission, SelectedSubmission, YearResult } from './domain/result.ts';
import { select } from './domain/select.ts';
import type { IgnoredFile } from './domain/source.ts';
import { recognise } from './layout/recognise.ts';
import { readSource } from './read/read-file.ts';
import { runRollupRules } from './rules/engine.ts';
import { examine, targetIn } from './rules/examine.ts';
import { RunError } from './run-error.ts';
import type { Settings } from './settings.ts';
import { VERSION } from './version.ts';
import type { ConsolidatedOptions } from './write/consolidated.ts';

export { RunError, type ProgrammeInUse };

/** Told while files are read, for the progress line. */
export type Progress = (done: number, total: number, file: string) => void;

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
}

/** Checks submissions and writes nothing: the roll-up, stopped early. */
export async function check(settings: Settings, progress?: Progress): Promise<CheckRun> {
  const prepared = await prepare(settings);
  const checked = await readAndCheck(prepared, settings, progress);
  const year = settings.year ?? soleYear(checked);
  const targets = targetsOf(prepared.programme.programme, year);
  const catalogue = catalogueOf(prepared.programme.programme, year);
  const { run } = runRollupRules({
    ...measureOf(prepared, settings),
    catalogue,
    targets,
    year,
    submissions: checked.map((each) => ({ checked: each, use: { kind: 'used' } })),
    missing: [],
    rates: new Map(),
  });
  return {
    programme: prepared.programme,
    catalogue,
    year,
    targets,
    submissions: checked,
    ignored: prepared.ignored,
    findings: run,
  };
}

/** The main job: discover, read, recognise, check, select, consolidate, assess, reconcile, write. */
export async function rollup(settings: Settings, progress?: Progress): Promise<RollupRun> {
  const prepared = await prepare(settings);
  const target = settings.output === null ? null : await outputOf(settings.output, settings, prepared);
  const checked = await readAndCheck(prepared, settings, progress);
  const year = yearOfRun(checked, settings);
  const targets = targetsOf(prepared.programme.programme, year);
  const catalogue = catalogueOf(prepared.programme.programme, year);
  const selected = select(checked, year, settings);
  const departments = departmentsOf(selected, prepared.order);
  const totals = totalsOf(
    departments,
    catalogue.indicators.map(({ id }) => id),
    catalogue.rates.map(({ id }) => id),
    (rate) => targetIn(targets.set, rate),
  );
  const expected = prepared.expected(year);
  const received = receivedFrom(checked, year);
  const missing = (expected ?? []).filter(({ code }) => !received.has(code));
  const spoken = runRollupRules({
    ...measureOf(prepared, settings),
    catalogue,
    targets,
    year,
    submissions: selected,
    missing,
    rates: totals.rates,
  });
  const submissions = selected.map((each) => withFindings(each, spoken.bySubmission));
  const copies = copiesAmong(submissions);
  const ignored = [...prepared.ignored, ...copies].sort((a, b) => (a.file < b.file ? -1 : 1));
  const result: YearResult = {
    year,
    departments: departmentsOf(submissions, prepared.order),
    totals,
    missing,
    expected: expected?.length ?? null,
    submissions: withoutCopies(submissions, copies),
    ignored,
    reconciliation: reconcile(prepared.filesSeen, withoutCopies(submissions, copies), ignored),
    findings: spoken.run,
  };
  assertReconciled(result);
  const run = {
    programme: prepared.programme,
    catalogue,
    year,
    targets,
    submissions: result.submissions.map((each) => each.checked),
    ignored,
    findings: spoken.run,
    result,
  };
  const failed =
    settings.onError === 'fail' && run.submissions.some(({ findings }) => findings.some(isError));
  if (failed || target === null) return { ...run, output: null };
  await target.write(result, {
    ...run,
    programme: prepared.programme.programme,
    programmeHash: prepared.programme.sha256,
    language: settings.language,
    asOf: settings.asOf,
    version: VERSION,
    settings,
    official: settings.official,
    departmentSheets: settings.departmentSheets,
  });
  return { ...run, output: settings.output };
}

/** The place to write to, refused before anything is read if it cannot be written; loaded only when needed. */
async function outputOf(output: string, settings: Settings, prepared: Prepared) {
  const path = resolve(settings.cwd, output);
  const save = {
    force: settings.force,
    protectedPaths: prepared.inputs,
    isOurs: async (bytes: Uint8Array) => (await import('./read/own-file.ts')).isOwnFile(bytes),
  };
  const { assertWritable } = await import('./write/save.ts');
  await inWords(output, () => assertWritable(path, save));
  const write = async (year: YearResult, options: ConsolidatedOptions): Promise<void> => {
    const { writeConsolidated } = await import('./write/consolidated.ts');
    await inWords(output, () => writeConsolidated(path, year, options, save));
  };
  return { write };
}

const OUTPUT_KINDS = {
  exists: 'outputExists',
  notOurs: 'outputNotOurs',
  isInput: 'outputIsInput',
  noFolder: 'outputFolderMissing',
  cannotWrite: 'outputCannotBeWritten',
} as const;

/** Names the output as it was asked for in what kept it from being written. */
async function inWords(output: string, work: () => Promise<void>): Promise<void> {
  const { OutputError } = await import('./write/save.ts');
  try {
    await work();
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    throw new RunError(OUTPUT_KINDS[error.kind], { path: output, reason: error.code ?? '' });
  }
}

/** Reads one file after the other, so that memory depends on what was said and not on the files. */
async function readAndCheck(
  prepared: Prepared,
  settings: Settings,
  progress?: Progress,
): Promise<readonly CheckedSubmission[]> {
  const measure = measureOf(prepared, settings);
  const checked: CheckedSubmission[] = [];
  for (const [index, found] of prepared.found.entries()) {
    progress?.(index, prepared.found.length, found.file);
    const source = await readSource(found);
    for (const each of recognise(source, prepared.understanding)) {
      checked.push(examine(source, each, measure));
    }
  }
  progress?.(prepared.found.length, prepared.found.length, '');
  return checked;
}

function measureOf(prepared: Prepared, settings: Settings) {
  return {
    programme: prepared.programme.programme,
    catalogue: prepared.catalogue,
    requestedYear: settings.year,
    roster: prepared.roster,
  };
}

function soleYear(checked: readonly CheckedSubmission[]): number | null {
  const years = new Set(checked.flatMap(({ year }) => year ?? []));
  return years.size === 1 ? ([...years][0] ?? null) : null;
}

/** Two years among the inputs cannot be added up: the user must say which is meant. */
function yearOfRun(checked: readonly CheckedSubmission[], settings: Settings): number | null {
  if (settings.year !== null) return settings.year;
  const byYear = new Map<number, string[]>();
  for (const { year, file, submission } of checked) {
    if (year !== null && submission !== null) byYear.set(year, [...(byYear.get(year) ?? []), file]);
  }
  if (byYear.size > 1) {
    const years = [...byYear].sort(([a], [b]) => a - b).map(([year, list]) => `${year}: ${list.join(', ')}`);
    throw new RunError('severalYears', { files: years });
  }
  return [...byYear.keys()][0] ?? soleYear(checked);
}

function withFindings(
  selected: SelectedSubmission,
  added: ReadonlyMap<CheckedSubmission, readonly Finding[]>,
): SelectedSubmission {
  const more = added.get(selected.checked) ?? [];
  if (more.length === 0) return selected;
  const findings = [...more, ...selected.checked.findings];
  const { status } = selected.checked;
  const worse = more.some(isError)
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

function isError(finding: Finding): boolean {
  return finding.severity === 'error';
}
