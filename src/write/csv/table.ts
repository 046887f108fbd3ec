import { cellText } from '../workbook/text.ts';

/** What a cell of a CSV file holds; null is an empty one. Text may come from a submission. */
export type CsvValue = string | number | null;

/** A table as CSV by RFC 4180: commas, CRLF after every record, and a mark by which Excel knows UTF-8. */
export function csvTable(rows: readonly (readonly CsvValue[])[]): Uint8Array {
  const records = rows.map((row) => `${row.map((value) => quoted(shown(value))).join(',')}\r\n`);
  return new TextEncoder().encode(`\uFEFF${records.join('')}`);
}

/** What a spreadsheet takes for the beginning of a formula, in wide letters too, and after blanks. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/;

/** Text that would run as a formula gets the apostrophe by which spreadsheets mark text. Numbers stay as they are. */
function shown(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = cellText(value);
  return FORMULA.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
