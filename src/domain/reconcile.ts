import { addWhole } from './quantity.ts';
import type { IgnoredFile } from './source.ts';
import type { Reconciliation, SelectedSubmission, YearResult } from './result.ts';

/** Counts files: one is used if any of its departments is, ignored if all are copies, else excluded. */
export function reconcile(
  filesSeen: number,
  selected: readonly SelectedSubmission[],
  ignored: readonly IgnoredFile[],
): Reconciliation {
  const files = new Map<string, Set<string>>();
  for (const { checked, use } of selected) {
    const kinds = files.get(checked.file) ?? new Set<string>();
    files.set(checked.file, kinds.add(use.kind));
  }
  const kinds = [...files.values()];
  const used = kinds.filter((each) => each.has('used')).length;
  const excluded = kinds.filter((each) => !each.has('used') && each.has('excluded')).length;
  return { filesSeen, used, excluded, ignored: ignored.length };
}

/** Files of which every department is a copy of another submission: they are ignored, with the original named. */
export function copiesAmong(selected: readonly SelectedSubmission[]): readonly IgnoredFile[] {
  const byFile = new Map<string, SelectedSubmission[]>();
  for (const each of selected)
    byFile.set(each.checked.file, [...(byFile.get(each.checked.file) ?? []), each]);
  return [...byFile].flatMap(([file, entries]): IgnoredFile[] => {
    const [first] = entries;
    const allCopies = entries.every(({ use }) => use.kind === 'copy');
    return allCopies && first?.use.kind === 'copy' ? [{ file, reason: 'copy', copyOf: first.use.of }] : [];
  });
}

/**
 * What must hold before anything is written: no file lost or counted twice, and every total the sum over
 * departments, added up here once more by itself.
 * @throws Error naming what does not hold; that is a fault of the program.
 */
export function assertReconciled(year: YearResult): void {
  const { filesSeen, used, excluded, ignored } = year.reconciliation;
  if (filesSeen !== used + excluded + ignored)
    throw new Error(`files seen ${filesSeen} ≠ used ${used} + excluded ${excluded} + ignored ${ignored}`);
  const codes = new Set(year.departments.map(({ code }) => code));
  if (codes.size !== year.departments.length) throw new Error('a department is counted twice');
  const figures = [...year.totals.figures];
  const given = figures.map((): number[] => []);
  // Department by department: asking thousands of them anew for each figure takes half as long again.
  for (const department of year.departments)
    figures.forEach(([id], index) => {
      const value = department.figures.get(id) ?? null;
      if (value !== null) given[index]?.push(value);
    });
  for (const [index, [id, total]] of figures.entries()) {
    const parts = given[index] ?? [];
    const sum = parts.length === 0 ? null : addWhole(parts);
    if (sum !== total.value || parts.length !== total.departments)
      throw new Error(`total of ${id} is ${total.value}, its departments add up to ${sum}`);
  }
}
