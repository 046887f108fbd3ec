import { resolve } from 'node:path';
import type { YearResult } from './domain/result.ts';
import { ownScript } from './read/own-script.ts';
import type { Settings } from './settings.ts';
import type { ConsolidatedOptions } from './write/consolidated.ts';

/** Where a roll-up writes what it was asked for. */
export interface Output {
  /** Makes ready for writing what so many files say, which comes soon. */
  readonly foresee: (files: number) => void;
  /**
   * Writes all or nothing, and nothing of what was `read`; gives the paths written, as they were asked for, the
   * workbook first.
   */
  readonly write: (
    year: YearResult,
    read: readonly string[],
    options: ConsolidatedOptions,
  ) => Promise<readonly string[]>;
}

/**
 * The places to write to, refused before anything is read if they cannot be written; loaded only when needed.
 * Throws an `OutputError`.
 */
export async function openOutput(
  output: string,
  settings: Settings,
  inputs: readonly string[],
): Promise<Output> {
  const { cwd, csv, force, jobs } = settings;
  const save = {
    force,
    isOurs: async (bytes: Uint8Array) => (await import('./read/own-file.ts')).isOwnFile(bytes),
  };
  // An installation without it is told of before anything is read.
  const thread = jobs === 1 ? null : ownScript('packing-thread.js');
  const workbook = { shown: output, path: resolve(cwd, output) };
  const { assertFolder, assertWritable } = await import('./write/writable.ts');
  await assertWritable(workbook, { ...save, protectedPaths: inputs });
  if (csv !== null) await assertFolder({ shown: csv, path: resolve(cwd, csv), made: true });
  // Loaded while files are checked, mostly elsewhere; whether that succeeded is seen when it is needed.
  const writers = Promise.all([import('./write/consolidated.ts'), import('./write/csv/tidy.ts')]);
  writers.catch(() => undefined);
  return {
    foresee(files) {
      if (thread === null) return;
      writers.then(([{ foreseeWorkbook }]) => foreseeWorkbook(files, thread)).catch(() => undefined);
    },
    async write(year, read, options) {
      const [{ writeConsolidated }, { tidyName }] = await writers;
      const name = tidyName(year.year);
      const tidy =
        csv === null
          ? null
          : { shown: within(csv, name), path: resolve(cwd, csv, name), makesFolder: true as const };
      await writeConsolidated({ workbook, tidy }, year, options, { ...save, protectedPaths: read, thread });
      return [workbook, tidy].flatMap((place) => place?.shown ?? []);
    },
  };
}

/** A name in a folder as it was typed. */
function within(folder: string, name: string): string {
  return `${folder.replace(/(?<=.)[/\\]+$/, '')}/${name}`.replace(/^\/+/, '/');
}
