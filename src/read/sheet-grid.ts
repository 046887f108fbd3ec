import type { Cell, Grid } from '../domain/grid.ts';
import type { ReadNote } from '../domain/source.ts';
import type { Limits } from './limits.ts';
import { clearCovered, toRange, type SourceRange } from './merges.ts';
import { damaged, within } from './refusal.ts';
import { placeKey, placeOfKey, type SheetFacts } from './sheet-facts.ts';
import { formatOf, toCell, type NumberFormats, type SourceCell } from './spreadsheet-cell.ts';
import type { SheetFonts } from './xls-fonts.ts';

/** A container made safe to read, and what its own parts say of each sheet. */
export interface Opened {
  readonly bytes: Uint8Array;
  /** The part to name in a failure where no sheet can be named. */
  readonly part: string;
  /** One a sheet in the workbook's order, or none at all where the format tells nothing beforehand. */
  readonly sheets: readonly {
    readonly part: string;
    readonly facts: (SheetFacts & { readonly hidden?: boolean }) | null;
  }[];
  /** Cells with a value in all sheets together, where only that is known. */
  readonly valued: number;
  readonly notes: readonly ReadNote[];
  /** One a sheet in the workbook's order, where the format tells fonts. */
  readonly fonts?: readonly SheetFonts[];
}

/** A sheet as the spreadsheet reader gives it. */
export interface SourceSheet {
  readonly '!type'?: string;
  readonly '!data'?: readonly (readonly (SourceCell | undefined)[] | undefined)[];
  readonly '!merges'?: readonly SourceRange[];
  readonly '!rows'?: readonly ({ readonly hidden?: boolean } | undefined)[];
  readonly '!cols'?: readonly ({ readonly hidden?: boolean } | undefined)[];
}

/** A workbook as the spreadsheet reader gives it. */
export interface SourceBook {
  readonly SheetNames: readonly string[];
  readonly Sheets: { readonly [name: string]: SourceSheet | undefined };
  readonly Workbook?: {
    readonly Sheets?: readonly { readonly Hidden?: number }[];
    readonly WBProps?: { readonly date1904?: boolean };
  };
}

/**
 * One grid a sheet. Throws a `Refusal` naming the part where a sheet is missing, stands twice, or gives fewer
 * values than its part holds.
 */
export function gridsOf(
  book: SourceBook,
  opened: Opened,
  formats: NumberFormats,
  limits: Limits,
): readonly Grid[] {
  if (opened.sheets.length > 0 && opened.sheets.length !== book.SheetNames.length) throw damaged(opened.part);
  if (new Set(book.SheetNames).size !== book.SheetNames.length) throw damaged(opened.part);
  // The reader gives a table without a name as it is.
  if (book.SheetNames.some((name) => typeof name !== 'string')) throw damaged(opened.part);
  const grids: Grid[] = [];
  let cells = 0;
  book.SheetNames.forEach((name, index) => {
    const { part, facts } = opened.sheets[index] ?? { part: name, facts: null };
    const sheet = Object.hasOwn(book.Sheets, name) ? book.Sheets[name] : undefined;
    if (sheet === undefined) throw damaged(part);
    if (sheet['!type'] === 'chart') return;
    const rows = rowsOf(sheet, facts, book.Workbook?.WBProps?.date1904 === true, formats, limits);
    const given = countValues(sheet);
    if (given < (facts?.valued ?? 0)) throw damaged(part);
    cells += given;
    within(limits, 'cells', cells);
    addUncomputed(rows, sheet, facts);
    addFonts(rows, opened.fonts?.length === book.SheetNames.length ? opened.fonts[index] : undefined);
    const merges = (sheet['!merges'] ?? []).map(toRange);
    clearCovered(rows, merges, part);
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0 || facts?.hidden === true;
    grids.push({ sheet: name, hidden, rows, merges, ...hiddenPlaces(sheet, facts, rows) });
  });
  if (cells < opened.valued) throw damaged(opened.part);
  return grids;
}

type Rows = (Cell | undefined)[][];

/** Cells the reader took a value from; texts that turn out empty count, stubs do not. */
function countValues(sheet: SourceSheet): number {
  let count = 0;
  sheet['!data']?.forEach((row) =>
    row?.forEach((cell) => (count += cell === undefined || cell.t === 'z' ? 0 : 1)),
  );
  return count;
}

function rowsOf(
  sheet: SourceSheet,
  facts: SheetFacts | null,
  date1904: boolean,
  formats: NumberFormats,
  limits: Limits,
): Rows {
  const rows: Rows = [];
  sheet['!data']?.forEach((data, row) => {
    data?.forEach((given, column) => {
      if (given === undefined) return;
      const key = placeKey(row, column);
      const text = facts?.texts.get(key);
      const source = text === undefined ? given : { ...given, t: 's', v: text };
      const formula = facts === null ? given.f !== undefined : facts.formulas.has(key);
      const cell = toCell(source, { row, column, formula, date1904 }, formats);
      if (cell === null) return;
      within(limits, 'cellText', cell.text.length);
      (rows[row] ??= [])[column] = cell;
    });
  });
  return rows;
}

/** Puts formulas without a result in place of the 0 or the gap that the reader makes of them. */
function addUncomputed(rows: Rows, sheet: SourceSheet, facts: SheetFacts | null): void {
  for (const { row, column, formula } of facts?.uncomputed ?? []) {
    const format = formatOf(sheet['!data']?.[row]?.[column]?.z);
    (rows[row] ??= [])[column] = {
      row,
      column,
      type: 'uncomputed',
      text: formula,
      number: null,
      format,
      formula: true,
    };
  }
}

function addFonts(rows: Rows, fonts: SheetFonts | undefined): void {
  fonts?.forEach((font, key) => {
    const { row, column } = placeOfKey(key);
    const cell = rows[row]?.[column];
    if (rows[row] !== undefined && cell?.type === 'text') rows[row][column] = { ...cell, font };
  });
}

/** Hidden rows and columns that hold a cell; hiding the empty rest of a sheet says nothing. */
function hiddenPlaces(
  sheet: SourceSheet,
  facts: SheetFacts | null,
  rows: Rows,
): { hiddenRows: ReadonlySet<number>; hiddenColumns: ReadonlySet<number> } {
  const hiddenRows = new Set<number>();
  const used = new Set<number>();
  rows.forEach((row, index) => {
    const hidden = facts === null ? sheet['!rows']?.[index]?.hidden === true : facts.hiddenRows.has(index);
    if (hidden) hiddenRows.add(index);
    row.forEach((cell, column) => cell !== undefined && used.add(column));
  });
  const isHidden = (column: number): boolean =>
    facts === null
      ? sheet['!cols']?.[column]?.hidden === true
      : facts.hiddenColumns.some(({ first, last }) => column >= first && column <= last);
  return { hiddenRows, hiddenColumns: new Set([...used].sort((a, b) => a - b).filter(isHidden)) };
}
