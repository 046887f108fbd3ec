import type { CheckedSubmission } from './domain/result.ts';
import { recognise } from './layout/recognise.ts';
import type { Prepared } from './prepare.ts';
import { openReader } from './read/guarded.ts';
import { limitsWith } from './read/limits.ts';
import { examine, type Measure } from './rules/examine.ts';
import { RunError } from './run-error.ts';
import type { Progress } from './run.ts';
import type { Settings } from './settings.ts';

/** Reads one file after the other, so that memory depends on what was said and not on the files. */
export async function readAndCheck(
  prepared: Prepared,
  settings: Settings,
  progress?: Progress,
): Promise<readonly CheckedSubmission[]> {
  const measure = measureOf(prepared, settings);
  const checked: CheckedSubmission[] = [];
  const reader = openReader({ limits: limitsWith(settings.limits) });
  try {
    for (const [index, found] of prepared.found.entries()) {
      progress?.(index, prepared.found.length, found.file);
      const source = await reader.read(found);
      for (const each of recognise(source, prepared.understanding)) {
        checked.push(examine(source, each, measure));
      }
    }
  } finally {
    await reader.close();
  }
  progress?.(prepared.found.length, prepared.found.length, '');
  return checked;
}

/** What the rules hold every submission against. */
export function measureOf(prepared: Prepared, settings: Settings): Measure {
  return {
    programme: prepared.programme.programme,
    catalogue: prepared.catalogue,
    requestedYear: settings.year,
    roster: prepared.roster,
  };
}

/** The one year that all submissions tell, null where they tell none or several. */
export function soleYear(checked: readonly CheckedSubmission[]): number | null {
  const years = new Set(checked.flatMap(({ year }) => year ?? []));
  return years.size === 1 ? ([...years][0] ?? null) : null;
}

/** Two years among the inputs cannot be added up: the user must say which is meant. */
export function yearOfRun(checked: readonly CheckedSubmission[], settings: Settings): number | null {
  if (settings.year !== null) return settings.year;
  const byYear = new Map<number, string[]>();
  for (const { year, file, submission } of checked) {
    if (year === null || submission === null) continue;
    const files = byYear.get(year);
    if (files === undefined) byYear.set(year, [file]);
    else files.push(file);
  }
  if (byYear.size > 1) {
    const years = [...byYear].sort(([a], [b]) => a - b).map(([year, list]) => `${year}: ${list.join(', ')}`);
    throw new RunError('severalYears', { files: years });
  }
  return [...byYear.keys()][0] ?? soleYear(checked);
}
