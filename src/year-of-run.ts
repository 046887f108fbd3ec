import type { CheckedSubmission } from './domain/result.ts';
import { RunError } from './run-error.ts';

/** The one year that all submissions tell, null where they tell none or several. */
export function soleYear(checked: readonly CheckedSubmission[]): number | null {
  const years = new Set(checked.flatMap(({ year }) => year ?? []));
  return years.size === 1 ? ([...years][0] ?? null) : null;
}

/** Two years among the inputs cannot be added up: the user must say which is meant. */
export function yearOfRun(checked: readonly CheckedSubmission[], requested: number | null): number | null {
  if (requested !== null) return requested;
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
