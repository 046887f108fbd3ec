import { resolve } from 'node:path';
import type { YearResult } from './domain/result.ts';
import type { Prepared } from './prepare.ts';
import { RunError } from './run-error.ts';
import type { Settings } from './settings.ts';
import type { ConsolidatedOptions } from './write/consolidated.ts';

/** Where a roll-up writes its workbook. */
export interface Output {
  readonly write: (year: YearResult, options: ConsolidatedOptions) => Promise<void>;
}

/** The place to write to, refused before anything is read if it cannot be written; loaded only when needed. */
export async function openOutput(output: string, settings: Settings, prepared: Prepared): Promise<Output> {
  const path = resolve(settings.cwd, output);
  const save = {
    force: settings.force,
    protectedPaths: prepared.inputs,
    isOurs: async (bytes: Uint8Array) => (await import('./read/own-file.ts')).isOwnFile(bytes),
  };
  const { assertWritable } = await import('./write/save.ts');
  await inWords(output, () => assertWritable(path, save));
  return {
    async write(year, options) {
      const { writeConsolidated } = await import('./write/consolidated.ts');
      await inWords(output, () => writeConsolidated(path, year, options, save));
    },
  };
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
