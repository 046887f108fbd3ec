import type { YearResult } from '../domain/result.ts';
import { describeFinding } from '../rules/describe.ts';
import { saveAtomically, type SaveOptions } from './save.ts';
import type { WorkbookContext } from './workbook/context.ts';
import { writeWorkbook } from './workbook/workbook.ts';

/** What the consolidated workbook is made for; the sentences of findings are added here. */
export type ConsolidatedOptions = Omit<WorkbookContext, 'describe'>;

/** Writes the consolidated workbook, whole or not at all. Throws an `OutputError`. */
export async function writeConsolidated(
  path: string,
  year: YearResult,
  options: ConsolidatedOptions,
  save: SaveOptions,
): Promise<void> {
  const bytes = await writeWorkbook(year, {
    ...options,
    describe: (finding) => describeFinding(finding, options.language, options.catalogue),
  });
  await saveAtomically(path, bytes, save);
}
