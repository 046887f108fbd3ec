import { catalogueOf } from './catalogue/derive.ts';
import { targetsOf } from './catalogue/programme.ts';
import { consolidateYear } from './consolidated-year.ts';
import { compareText } from './domain/address.ts';
import type { IgnoredFile } from './domain/source.ts';
import { openOutput, type Output } from './output.ts';
import { noSubmission, prepare, type Prepared, type ProgrammeInUse } from './prepare.ts';
import { entriesUnder } from './read/entries.ts';
import { limitsWith } from './read/limits.ts';
import { runRollupRules } from './rules/engine.ts';
import { RunError } from './run-error.ts';
import type { CheckRun, RollupRun } from './run.ts';
import type { Settings } from './settings.ts';
import { checkFiles, type CheckedFiles, type Progress } from './submissions/check-files.ts';
import { Crew } from './submissions/crew.ts';
import { soleYear, yearOfRun } from './year-of-run.ts';
import { VERSION } from './version.ts';

export { RunError, type CheckRun, type Progress, type ProgrammeInUse, type RollupRun };

/** Checks submissions and writes nothing: the roll-up, stopped early. */
export async function check(settings: Settings, progress?: Progress): Promise<CheckRun> {
  const { prepared, submissions, ignored, ended } = await checked(settings, progress, () =>
    Promise.resolve(null),
  );
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
  const { programme } = prepared;
  await ended;
  return { programme, catalogue, year, targets, submissions, ignored, findings: spoken.run };
}

/**
 * The main job: what is named is discovered and read, recognised, checked, selected, consolidated, assessed and
 * reconciled, and then written. An output that cannot be written is refused before anything is read.
 */
export async function rollup(settings: Settings, progress?: Progress): Promise<RollupRun> {
  const {
    prepared,
    ready: output,
    submissions,
    ignored,
    inputs,
    ended,
  } = await checked(
    settings,
    progress,
    (prepared) => outputOf(settings, prepared),
    (output, files) => output?.foresee(files),
  );
  const year = yearOfRun(submissions, settings.year);
  const result = consolidateYear({ submissions, ignored }, year, prepared, settings);
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
  if (output === null || (settings.onError === 'fail' && hasErrors(run))) {
    await ended;
    return { ...run, result, output: null, outputs: [] };
  }
  const outputs = await output.write(result, inputs, {
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
  await ended;
  return { ...run, result, output: settings.output, outputs };
}

async function outputOf(settings: Settings, prepared: Prepared): Promise<Output | null> {
  return settings.output === null ? null : openOutput(settings.output, settings, inputsOf(prepared, []));
}

/** What stands before the first file is read, and what came of all of them. */
interface Checked<Ready> extends CheckedFiles {
  readonly prepared: Prepared;
  readonly ready: Ready;
  /** Absolute paths of everything that was read and not left out. */
  readonly inputs: readonly string[];
  /** Resolves when whoever checked the files has ended, which takes a while and need not be waited for before writing. */
  readonly ended: Promise<void>;
}

/** So many files before the last one it is time to make ready for what comes then: some hundredths of a second. */
const SOON = 96;

/**
 * Finds the files and checks them; `getReady` comes between, and may refuse the run. `nearlyDone` is told how many they
 * are whenever few are left.
 */
async function checked<Ready>(
  settings: Settings,
  progress: Progress | undefined,
  getReady: (prepared: Prepared) => Promise<Ready>,
  nearlyDone: (ready: Ready, files: number) => void = () => undefined,
): Promise<Checked<Ready>> {
  const crew = new Crew({ limits: limitsWith(settings.limits), jobs: settings.jobs });
  try {
    crew.foresee(entriesUnder(settings.paths, settings.cwd));
    const prepared = await prepare(settings, (parts) => crew.tell(parts));
    const ready = await getReady(prepared);
    const { found, standard } = prepared;
    const { submissions, ignored } = await checkFiles(found, standard, crew, (done, total, file) => {
      if (total - done <= SOON) nearlyDone(ready, total);
      progress?.(done, total, file);
    });
    if (submissions.length === 0) throw noSubmission(settings);
    const ended = crew.close();
    // Whoever does not come to wait for it is told of something worse.
    ended.catch(() => undefined);
    return {
      prepared,
      ready,
      submissions,
      ignored: inOrder([...prepared.ignored, ...ignored]),
      inputs: inputsOf(prepared, ignored),
      ended,
    };
  } catch (error) {
    await crew.close();
    throw error;
  }
}

function inOrder(ignored: readonly IgnoredFile[]): readonly IgnoredFile[] {
  return ignored.toSorted((a, b) => compareText(a.file, b.file));
}

/** Absolute paths of all files that were named or found but those left out: none of them is ever written. */
function inputsOf({ found, lists }: Prepared, ignored: readonly IgnoredFile[]): readonly string[] {
  const leftOut = new Set(ignored.map(({ file }) => file));
  return [...found.filter(({ file }) => !leftOut.has(file)).map(({ path }) => path), ...lists];
}

function hasErrors({ submissions }: CheckRun): boolean {
  return submissions.some(({ findings }) => findings.some(({ severity }) => severity === 'error'));
}
