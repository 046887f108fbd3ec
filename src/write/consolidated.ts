import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Programme, TargetsOfYear } from '../catalogue/programme.ts';
import type { Language } from '../domain/language.ts';
import type { YearResult } from '../domain/result.ts';
import { describeFinding } from '../rules/describe.ts';
import { saveAtomically, type SaveOptions } from './save.ts';
import type { ShownSettings } from './workbook/context.ts';
import { writeWorkbook } from './workbook/workbook.ts';

/** What the consolidated workbook is made for, beside the year itself. */
export interface ConsolidatedOptions {
  readonly programme: Programme;
  readonly programmeHash: string;
  readonly catalogue: Catalogue;
  readonly targets: TargetsOfYear;
  readonly language: Language;
  /** ISO date. */
  readonly asOf: string;
  readonly version: string;
  readonly settings: ShownSettings;
  readonly official: boolean;
  readonly departmentSheets: boolean;
}

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
