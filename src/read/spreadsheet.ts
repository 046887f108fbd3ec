import { CFB, read, set_cptable, SSF, type WorkBook } from '@e965/xlsx';
import type { Grid } from '../domain/grid.ts';
import type { FileKind, ReadNote } from '../domain/source.ts';
import { countXlsCells, withoutNeedless } from './biff.ts';
import { compoundNames, isCompound } from './cfb.ts';
import type { Limits } from './limits.ts';
import { openOds } from './ods/open.ts';
import { openPackage } from './ooxml.ts';
import { outsideNotes } from './outside.ts';
import { damaged, Refusal, within } from './refusal.ts';
import { gridsOf, type Opened } from './sheet-grid.ts';
import type { NumberFormats } from './spreadsheet-cell.ts';
import { openSpreadsheetMl } from './spreadsheetml/open.ts';
import { openXlsb } from './xlsb/open.ts';
import { xlsOutside } from './xls/outside.ts';
import { readXlsFonts } from './xls-fonts.ts';

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
  if (kind === 'xlsb') {
    const { book, opened, macros, outside } = openXlsb(bytes, FORMATS, limits);
    const notes = [...(macros ? [MACROS] : []), ...outsideNotes(outside)];
    return { grids: gridsOf(book, { ...opened, bytes, notes }, FORMATS, limits), notes };
  }
  if (kind === 'spreadsheetml') {
    const { book, opened } = openSpreadsheetMl(bytes, FORMATS, limits);
    return { grids: gridsOf(book, { ...opened, bytes }, FORMATS, limits), notes: opened.notes };
  }
  const opened = open(bytes, kind, limits);
  // The code pages are large, and only formats older than Unicode need them.
  if (kind === 'xls') set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'));
  const book = parse(opened, kind);
  return { grids: gridsOf(book, opened, FORMATS, limits), notes: opened.notes };
}

const MACROS: ReadNote = { kind: 'macros' };

/** Copied before any workbook adds its own. */
const BUILT_IN = { ...(SSF.get_table() as Readonly<Record<number, string | undefined>>) };

const FORMATS: NumberFormats = {
  builtIn: (id) => BUILT_IN[id],
  isDate: (format) => SSF.is_date(format) === true,
  write: (format, number) => String(SSF.format(format, number)),
};

function open(bytes: Uint8Array, kind: FileKind, limits: Limits): Opened {
  if (kind === 'xls') return openOld(bytes, limits);
  if (kind === 'ods') {
    const { bytes: guarded, sheets, fonts, outside } = openOds(bytes, limits);
    const named = sheets.map((facts) => ({ part: 'content.xml', facts }));
    return {
      bytes: guarded,
      part: 'content.xml',
      sheets: named,
      valued: 0,
      notes: outsideNotes(outside),
      fonts,
    };
  }
  const { bytes: guarded, sheets, macros, outside } = openPackage(bytes, limits);
  const notes: ReadNote[] = [...(macros ? [MACROS] : []), ...outsideNotes(outside)];
  const fonts = sheets.map((sheet) => sheet.fonts);
  return { bytes: guarded, part: 'xl/workbook.xml', sheets, valued: 0, notes, fonts };
}

function openOld(bytes: Uint8Array, limits: Limits): Opened {
  const part = 'Workbook';
  const stream = isCompound(bytes) ? workbookStream(bytes, part) : bytes;
  const { cells, whole, encrypted } = countXlsCells(stream);
  if (encrypted) throw new Refusal({ kind: 'encrypted' });
  if (!whole) throw damaged(part);
  within(limits, 'cells', cells);
  const names = isCompound(bytes) ? compoundNames(bytes) : new Set<string>();
  const macros = names.has('_VBA_PROJECT_CUR') ? [MACROS] : [];
  const notes: ReadNote[] = [...macros, ...outsideNotes(xlsOutside(stream, names))];
  return {
    bytes: withoutNeedless(stream),
    part,
    sheets: [],
    valued: cells,
    notes,
    fonts: readXlsFonts(stream),
  };
}

function workbookStream(bytes: Uint8Array, part: string): Uint8Array {
  try {
    const container = CFB.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      type: 'buffer',
    });
    const stream: { content?: Uint8Array } | null =
      CFB.find(container, '/Workbook') ?? CFB.find(container, '/Book');
    return Buffer.from(stream?.content ?? []);
  } catch {
    throw damaged(part);
  }
}

function parse(opened: Opened, kind: FileKind): WorkBook {
  const { buffer, byteOffset, byteLength } = opened.bytes;
  try {
    return quietly(() =>
      read(Buffer.from(buffer, byteOffset, byteLength), {
        type: 'buffer',
        dense: true,
        nodim: true,
        cellNF: true,
        // Elsewhere the parts themselves tell which cells are formulas; writing formulas out costs time.
        cellFormula: kind === 'xls',
        // Formulas without a result are empty to the reader; their number formats come with the empty cells.
        sheetStubs: kind === 'xlsx' && opened.sheets.some(({ facts }) => (facts?.uncomputed.length ?? 0) > 0),
        cellHTML: false,
        cellDates: false,
        // Without facts of our own, hidden rows and columns come with the styles.
        cellStyles: opened.sheets.length === 0,
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
