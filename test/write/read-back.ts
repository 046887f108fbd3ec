import * as XLSX from '@e965/xlsx';
import { unzipSync, strFromU8 } from 'fflate';

/** A workbook read again by another library than the one that wrote it. */
export function readBack(bytes: Uint8Array): XLSX.WorkBook {
  return XLSX.read(bytes, { type: 'array', cellFormula: true, cellNF: true });
}

/** One part of the package as text. */
export function partOf(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name];
  if (part === undefined) throw new Error(`no part ${name}`);
  return strFromU8(part);
}

/** The sheet of that name. */
export function sheetOf(book: XLSX.WorkBook, name: string): XLSX.WorkSheet {
  const sheet = book.Sheets[name];
  if (sheet === undefined) throw new Error(`no sheet ${name}: ${book.SheetNames.join(', ')}`);
  return sheet;
}

/** The stored values of a sheet, row by row; null is an empty cell. */
export function valuesOf(sheet: XLSX.WorkSheet): unknown[][] {
  return XLSX.utils.sheet_to_json(sheet, { header: 1, defval: null, raw: true, blankrows: true });
}

/** The first row that holds this text in any cell, counted from 0. */
export function rowWith(sheet: XLSX.WorkSheet, text: string): number {
  const at = valuesOf(sheet).findIndex((row) => row.includes(text));
  if (at < 0) throw new Error(`no row with ${text}`);
  return at;
}

/** Every cell that has a formula, with its address. */
export function formulasOf(sheet: XLSX.WorkSheet): { address: string; cell: XLSX.CellObject }[] {
  return Object.entries(sheet).flatMap(([address, cell]: [string, XLSX.CellObject]) =>
    !address.startsWith('!') && cell.f !== undefined ? [{ address, cell }] : [],
  );
}
