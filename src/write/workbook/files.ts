import type { Args, Finding } from '../../domain/finding.ts';
import type { YearResult } from '../../domain/result.ts';

/**
 * Names files by their path below the folder that was rolled up, so that the same submissions give the same workbook
 * wherever they lie. Where two would bear one name, both keep their whole path.
 */
export function fileNames(year: YearResult, paths: readonly string[]): (file: string) => string {
  const files = new Set([
    ...year.submissions.flatMap(({ checked, use }) =>
      use.kind === 'copy' ? [checked.file, use.of] : [checked.file],
    ),
    ...year.departments.flatMap(({ files: own }) => own),
    ...year.ignored.flatMap(({ file, copyOf }) => (copyOf === undefined ? [file] : [file, copyOf])),
  ]);
  const folders = paths
    .flatMap((path) => [path, path.replaceAll('\\', '/')])
    .map((path) => `${path.replace(/\/+$/, '')}/`);
  const names = new Map([...files].map((file) => [file, below(file, folders)]));
  const bearers = new Map<string, number>();
  for (const name of names.values()) bearers.set(name, (bearers.get(name) ?? 0) + 1);
  return (file) => {
    const name = names.get(file);
    return name === undefined || (bearers.get(name) ?? 0) > 1 ? file : name;
  };
}

function below(file: string, folders: readonly string[]): string {
  const inside = folders.filter((folder) => file.startsWith(folder)).map((folder) => folder.length);
  // Named on the command line by itself: its own name is what lies below its folder.
  return inside.length === 0 ? file.slice(file.lastIndexOf('/') + 1) : file.slice(Math.max(...inside));
}

/** A finding that names other files, with those names as the workbook shows them. */
export function withShownFiles(finding: Finding, shown: (file: string) => string): Finding {
  const isShown = (value: string | number) => typeof value === 'number' || shown(value) === value;
  const named = Object.values(finding.args).every(
    (value) => value === null || (typeof value === 'object' ? value.every(isShown) : isShown(value)),
  );
  if (named) return finding;
  const renamed = (value: string | number) => (typeof value === 'string' ? shown(value) : value);
  const args: Args = Object.fromEntries(
    Object.entries(finding.args).map(([key, value]): [string, Args[string]] => {
      if (value === null) return [key, null];
      return [key, typeof value === 'object' ? value.map(renamed) : renamed(value)];
    }),
  );
  return { ...finding, args };
}
