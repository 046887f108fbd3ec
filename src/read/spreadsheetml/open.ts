import type { ReadNote } from '../../domain/source.ts';
import { decode } from '../encoding.ts';
import type { Limits } from '../limits.ts';
import { checkNesting } from '../nesting.ts';
import { withoutComments } from '../ooxml.ts';
import { outsideNotes } from '../outside.ts';
import { damaged } from '../refusal.ts';
import type { Opened, SourceBook, SourceSheet } from '../sheet-grid.ts';
import { showNumber } from '../shown-number.ts';
import type { NumberFormats, SourceCell } from '../spreadsheet-cell.ts';
import { declaresType, forEachTag } from '../xml.ts';
import { Scan, type Worksheet } from './scan.ts';
import type { XmlCell } from './value.ts';

/*
 * Excel's XML format of 2003, which accounting and personnel systems of that time write under the name .xls. One
 * text without a container: read here from end to end, with the limits of the parts of a container.
 */

export interface XmlWorkbook {
  readonly book: SourceBook;
  readonly opened: Omit<Opened, 'bytes'>;
}

const ROOT = 'Workbook';

/** Reads a workbook. Throws a `Refusal` naming the sheet that cannot be right, or the whole where none is at fault. */
export function openSpreadsheetMl(bytes: Uint8Array, formats: NumberFormats, limits: Limits): XmlWorkbook {
  const { text, encoding, assumed } = decode(bytes);
  const xml = withoutComments(text, ROOT);
  if (declaresType(xml)) throw damaged(ROOT);
  checkNesting(xml, limits);
  const scan = new Scan(xml, limits);
  if (!forEachTag(xml, (tag) => scan.visit(tag)) || !scan.closed) throw damaged(ROOT);
  const { sheets, date1904 } = scan;
  const notes: ReadNote[] = [
    ...(assumed ? [{ kind: 'encoding' as const, encoding }] : []),
    ...outsideNotes(scan.outside),
  ];
  return {
    book: {
      SheetNames: sheets.map(({ name }) => name),
      Sheets: Object.fromEntries(sheets.map((sheet) => [sheet.name, sourceOf(sheet, formats, date1904)])),
      Workbook: { Sheets: sheets.map(({ hidden }) => ({ Hidden: hidden ? 1 : 0 })) },
    },
    opened: {
      part: ROOT,
      sheets: sheets.map((facts) => ({ part: facts.name, facts })),
      valued: 0,
      fonts: sheets.map(({ fonts }) => fonts),
      notes,
    },
  };
}

/** All days are counted from 1900 here, so that the grid need not know what the workbook did. */
function sourceOf(sheet: Worksheet, formats: NumberFormats, date1904: boolean): SourceSheet {
  const data = sheet.rows.map((row) => row.map((cell) => shownCell(cell, formats, date1904)));
  return { '!data': data, '!merges': sheet.merges };
}

function shownCell(cell: XmlCell, formats: NumberFormats, date1904: boolean): SourceCell {
  if (cell.t !== 'n' || typeof cell.v !== 'number') return cell;
  const code = cell.z === undefined ? null : String(cell.z);
  const early = date1904 && cell.days1900 !== true && code !== null && formats.isDate(code);
  const number = early ? cell.v + DAYS_1904 : cell.v;
  const { w } = showNumber(formats, code, number, false);
  return { ...cell, v: number, ...(w === undefined ? {} : { w }) };
}

/** Days between the two day counts spreadsheets use. */
const DAYS_1904 = 1462;
