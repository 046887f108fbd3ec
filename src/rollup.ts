import { catalogueOf } from './catalogue/derive.ts';
import { targetsOf } from './catalogue/programme.ts';
import { consolidateYear } from './consolidated-year.ts';
import { openOutput } from './output.ts';
import { prepare, type Prepared, type ProgrammeInUse } from './prepare.ts';
import { limitsWith } from './read/limits.ts';
import { runRollupRules } from './rules/engine.ts';
import { RunError } from './run-error.ts';
import type { CheckRun, RollupRun } from './run.ts';
import type { Settings } from './settings.ts';
import { checkFiles, type Progress } from './submissions/check-files.ts';
import { soleYear, yearOfRun } from './year-of-run.ts';
import { VERSION } from './version.ts';

export { RunError, type CheckRun, type Progress, type ProgrammeInUse, type RollupRun };

/** Checks submissions and writes nothing: the roll-up, stopped early. */
export async function check(settings: Settings, progress?: Progress): Promise<CheckRun> {
  const prepared = await prepare(settings);
  const submissions = await checked(prepared, settings, progress);
  const year = settings.year ?? soleYear(submissions);
  const targets = targetsOf(prepared.programme.programme, year);
  const catalogue = catalogueOf(prepared.programme.programme, year);
  const spoken = runRollupRules({
    ...prepared.standard.measure,
    catalogue,
    targets,
    year,
    submissions: submissions.map((checked) => ({ checked, use: { kind: 'used' } })),
    missing: [],
    rates: new Map(),
  });
  const { programme, ignored } = prepared;
  return { programme, catalogue, year, targets, submissions, ignored, findings: spoken.run };
}

/**
 * The main job: what is named is discovered and read, recognised, checked, selected, consolidated, assessed and
 * reconciled, and then written. An output that cannot be written is refused before anything is read.
 */
export async function rollup(settings: Settings, progress?: Progress): Promise<RollupRun> {
  const prepared = await prepare(settings);
  const output = settings.output === null ? null : await openOutput(settings.output, settings, prepared);
  const submissions = await checked(prepared, settings, progress);
  const year = yearOfRun(submissions, settings.year);
  const result = consolidateYear(submissions, year, prepared, settings);
  const { programme } = prepared;
  const run: CheckRun = {
    programme,
    catalogue: catalogueOf(programme.programme, year),
    year,
    targets: targetsOf(programme.programme, year),
    submissions: result.submissions.map((each) => each.checked),
    ignored: result.ignored,
    findings: result.findings,
  };
  if (output === null || (settings.onError === 'fail' && hasErrors(run)))
    return { ...run, result, output: null, outputs: [] };
  const outputs = await output.write(result, {
    ...run,
    programme: programme.programme,
    programmeHash: programme.sha256,
    language: settings.language,
    asOf: settings.asOf,
    version: VERSION,
    settings,
    contacts: prepared.contacts,
    official: settings.official,
    departmentSheets: settings.departmentSheets,
  });
  return { ...run, result, output: settings.output, outputs };
}

function checked({ found, standard }: Prepared, { limits, jobs }: Settings, progress?: Progress) {
  return checkFiles(found, standard, { limits: limitsWith(limits), jobs }, progress);
}

function hasErrors({ submissions }: CheckRun): boolean {
  return submissions.some(({ findings }) => findings.some(({ severity }) => severity === 'error'));
}
