import { extname } from 'node:path';
import { UsageError } from './errors.ts';
import { FORM_KINDS, type FormKind, type Options } from './options.ts';
import type { Words } from './words.ts';

/** The kind of form: `--as`, else what the output's name says, else a workbook. The two may not contradict. */
export function formKind({ as, output }: Pick<Options, 'as' | 'output'>, words: Words['usage']): FormKind {
  if (output === undefined) return as ?? 'xlsx';
  const extension = extname(output).slice(1).toLowerCase();
  const told = FORM_KINDS.find((kind) => kind === extension);
  if (as === undefined && told === undefined) throw new UsageError(words.unknownExtension(output));
  if (as !== undefined && extension !== '' && extension !== as)
    throw new UsageError(words.asContradicts(output, as));
  return as ?? told ?? 'xlsx';
}

/** `mau-bao-cao-thanh-hoa-2023-2025.xlsx`, in the working directory. */
export function formName(programme: string, year: number | null, as: FormKind): string {
  return `mau-bao-cao-${programme}${year === null ? '' : `-${year}`}.${as}`;
}

/** What other programs would take a workbook of such a name for. */
const OTHER_KINDS = new Set([
  'csv',
  'tsv',
  'txt',
  'json',
  'html',
  'htm',
  'pdf',
  'doc',
  'docx',
  'ods',
  'xls',
  'xlsb',
  'xlsm',
]);

/** Refuses to write a workbook under the name of another kind of file, or as a file called `-`. */
export function assertWorkbookName(output: string, words: Words['usage']): void {
  const extension = extname(output).slice(1).toLowerCase();
  if (output === '-' || OTHER_KINDS.has(extension)) throw new UsageError(words.notAWorkbook(output));
}
