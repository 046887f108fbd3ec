import { CFB, set_cptable } from '@e965/xlsx';
import type { Grid } from '../domain/grid.ts';
import type { FileKind, ReadNote } from '../domain/source.ts';
import { countXlsCells, withoutNeedless } from './biff.ts';
import { compoundNames, isCompound } from './cfb.ts';
import type { Limits } from './limits.ts';
import { openOds } from './ods/open.ts';
import { outsideNotes } from './outside.ts';
import { damaged, Refusal, within } from './refusal.ts';
import { gridsOf, type Opened } from './sheet-grid.ts';
import { FORMATS, parsed } from './spreadsheet-library.ts';
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
  kind: Exclude<FileKind, 'csv' | 'html' | 'xlsx'>,
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
  const opened = kind === 'xls' ? openOld(bytes, limits) : openContent(bytes, limits);
  // The code pages are large, and only formats older than Unicode need them.
  if (kind === 'xls') set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'));
  const book = parsed(opened, { cellFormula: kind === 'xls', cellStyles: kind === 'xls' });
  return { grids: gridsOf(book, opened, FORMATS, limits), notes: opened.notes };
}

const MACROS: ReadNote = { kind: 'macros' };

function openContent(bytes: Uint8Array, limits: Limits): Opened {
  const { bytes: guarded, sheets, fonts, outside } = openOds(bytes, limits);
  const part = 'content.xml';
  const named = sheets.map((facts) => ({ part, facts }));
  return { bytes: guarded, part, sheets: named, valued: 0, notes: outsideNotes(outside), fonts };
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
