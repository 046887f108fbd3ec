import { read, set_cptable, SSF, type WorkBook } from '@e965/xlsx';
import type { Grid } from '../domain/grid.ts';
import type { FileKind, ReadNote } from '../domain/source.ts';
import type { Limits } from './limits.ts';
import { openOds } from './ods.ts';
import { openPackage } from './ooxml.ts';
import { damaged, Refusal } from './refusal.ts';
import { gridsOf, type Opened } from './sheet-grid.ts';
import type { NumberFormats } from './spreadsheet-cell.ts';

export interface SpreadsheetContent {
  readonly grids: readonly Grid[];
  readonly notes: readonly ReadNote[];
}

/**
 * Reads a workbook into one grid a sheet, chart sheets left out. Throws a `Refusal` for anything that is
 * damaged, encrypted or too large; cells are never dropped in silence: where the parts hold more values than
 * the reader gives, the sheet's part is damaged.
 */
export async function readSpreadsheet(
  bytes: Uint8Array,
  kind: Exclude<FileKind, 'csv' | 'html'>,
  limits: Limits,
): Promise<SpreadsheetContent> {
  const opened = open(bytes, kind, limits);
  const book = kind === 'xls' ? await readOld(opened) : parse(opened, {});
  const notes = [...opened.notes];
  if (kind === 'xls' && book.vbaraw !== undefined) notes.push({ kind: 'macros' });
  return { grids: gridsOf(book, opened, FORMATS, limits), notes };
}

const FORMATS: NumberFormats = {
  isDate: (format) => SSF.is_date(format) === true,
  write: (format, number) => String(SSF.format(format, number)),
};

function open(bytes: Uint8Array, kind: FileKind, limits: Limits): Opened {
  if (kind === 'xls') return { bytes, part: 'Workbook', sheets: [], notes: [] };
  if (kind === 'ods') {
    const { bytes: guarded, sheets } = openOds(bytes, limits);
    return {
      bytes: guarded,
      part: 'content.xml',
      sheets: sheets.map((facts) => ({ part: 'content.xml', facts })),
      notes: [],
    };
  }
  const { bytes: guarded, sheets, macros, externalLinks } = openPackage(bytes, limits);
  const notes: ReadNote[] = [];
  if (macros) notes.push({ kind: 'macros' });
  if (externalLinks > 0) notes.push({ kind: 'externalLinks', count: externalLinks });
  return { bytes: guarded, part: kind === 'xlsb' ? 'xl/workbook.bin' : 'xl/workbook.xml', sheets, notes };
}

/** Excel 97 and older: the code pages are needed, and rows and columns tell whether they are hidden. */
async function readOld(opened: Opened): Promise<WorkBook> {
  set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'));
  try {
    return parse(opened, { cellFormula: true, bookVBA: true });
  } catch (error) {
    if (error instanceof Refusal && error.failure.kind === 'encrypted') throw error;
    // A formula that cannot be read back still has its stored result.
    return parse(opened, { bookVBA: true });
  }
}

function parse(opened: Opened, options: { cellFormula?: boolean; bookVBA?: boolean }): WorkBook {
  const { buffer, byteOffset, byteLength } = opened.bytes;
  try {
    return quietly(() =>
      read(Buffer.from(buffer, byteOffset, byteLength), {
        type: 'buffer',
        dense: true,
        nodim: true,
        cellNF: true,
        cellFormula: false,
        cellHTML: false,
        cellDates: false,
        // Without facts of our own, hidden rows and columns come with the styles.
        cellStyles: opened.sheets.length === 0,
        ...options,
      }),
    );
  } catch (error) {
    if (/password|encrypt|unsupported cipher/i.test(String(error))) throw new Refusal({ kind: 'encrypted' });
    throw damaged(opened.part);
  }
}

/* eslint-disable no-console -- the reader remarks on odd records straight to the console, where only the edge may speak */
function quietly<T>(work: () => T): T {
  const { error } = console;
  console.error = () => undefined;
  try {
    return work();
  } finally {
    console.error = error;
  }
}
/* eslint-enable no-console */
