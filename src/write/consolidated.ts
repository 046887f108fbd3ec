import type { YearResult } from '../domain/result.ts';
import { describeFinding } from '../rules/describe.ts';
import { tidyCsv } from './csv/tidy.ts';
import { assertFinished } from './proof/proof.ts';
import type { ReadPart } from './proof/read-again.ts';
import { saveTogether, type FileToSave } from './save.ts';
import type { Place, SaveOptions } from './writable.ts';
import type { WorkbookContext } from './workbook/context.ts';
import { foreseeWorkbook, writeWorkbook } from './workbook/workbook.ts';

export { foreseeWorkbook };

/** What the outputs of a roll-up are made for; the sentences of findings are added here. */
export type ConsolidatedOptions = Omit<WorkbookContext, 'describe'>;

/** Where the outputs go; null is not asked for. */
export interface ConsolidatedPlaces {
  readonly workbook: Place;
  readonly tidy: Place | null;
}

/** By what means it is written. */
export interface ConsolidatedMeans extends SaveOptions {
  /** The packing thread's program, used where there is much to pack; null to do without. */
  readonly thread?: string | null;
}

/**
 * Writes the consolidated workbook and what else was asked for, whole or not at all: the workbook is read again
 * and added up before it takes its place. Throws an `OutputError`.
 */
export async function writeConsolidated(
  places: ConsolidatedPlaces,
  year: YearResult,
  options: ConsolidatedOptions,
  { thread = null, ...save }: ConsolidatedMeans,
): Promise<void> {
  const context: WorkbookContext = {
    ...options,
    describe: (finding) => describeFinding(finding, options.language, options.catalogue),
  };
  const read = new Map<string, ReadPart>();
  const workbook = await writeWorkbook(year, context, thread, read);
  assertFinished(workbook, year, context, read);
  const files: FileToSave[] = [{ ...places.workbook, bytes: workbook }];
  if (places.tidy !== null) files.push({ ...places.tidy, bytes: tidyCsv(year, context) });
  await saveTogether(files, save);
}
