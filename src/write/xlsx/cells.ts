import { columnName } from '../../domain/address.ts';
import type { Cell, Row, Rows } from './book.ts';
import type { SharedStrings } from './shared-strings.ts';
import type { Styles } from './styles.ts';
import { cellText } from './text.ts';
import { content, literal } from './xml.ts';

/** What spreadsheets can hold. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
const LONGEST_FORMULA = 8192;
/** Points. */
const HIGHEST = 409;

// eslint-disable-next-line no-control-regex -- the characters that XML cannot hold
const NOT_XML = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Cs}/u;

/** The names of the columns met so far: A, B, ... */
const columns: string[] = [];

/**
 * Rows as the XML of a sheet's data, one piece a row.
 * @throws RangeError for what a spreadsheet cannot hold, or would misread: no number, a formula without a stored result
 */
export function* rowsXml(rows: Rows, styles: Styles, strings: SharedStrings): Generator<string> {
  if (rows.length > MOST_ROWS) throw new RangeError(`too many rows for a sheet: ${rows.length}`);
  for (let index = 0; index < rows.length; index++) {
    const { cells, height } = rows.at(index) as Row;
    if (cells.length > MOST_COLUMNS) throw new RangeError(`too many columns for a sheet: ${cells.length}`);
    const number = String(index + 1);
    let xml = `<row r="${number}"${height === undefined ? '' : heightXml(height)}>`;
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column];
      if (cell === null || cell === undefined) continue;
      xml += cellXml(cell, (columns[column] ??= columnName(column)) + number, styles, strings);
    }
    yield `${xml}</row>`;
  }
}

function heightXml(height: number): string {
  return ` ht="${Math.min(height, HIGHEST)}" customHeight="1"`;
}

function cellXml(cell: Cell, address: string, styles: Styles, strings: SharedStrings): string {
  const { value, formula, look } = cell;
  if (formula !== undefined) return formulaXml(formula, cell, address, styles);
  if (value === null) return `<c r="${address}" s="${styles.of(look)}"/>`;
  if (typeof value === 'number')
    return `<c r="${address}" s="${styles.of(look)}"><v>${numberText(value)}</v></c>`;
  const style = /^[=+\-@]/.test(value) ? styles.ofText(look) : styles.of(look);
  return `<c r="${address}" s="${style}" t="s"><v>${strings.of(value)}</v></c>`;
}

function formulaXml(formula: string, { value, look }: Cell, address: string, styles: Styles): string {
  if (value === null) throw new RangeError(`formula without a stored result in ${address}: ${formula}`);
  const type = typeof value === 'number' ? '' : ' t="str"';
  const stored = typeof value === 'number' ? numberText(value) : content(literal(cellText(value)));
  return `<c r="${address}" s="${styles.of(look)}"${type}><f>${formulaText(formula)}</f><v>${stored}</v></c>`;
}

/** A formula inside XML. It must be no other than the one meant, so nothing in it is mended. */
export function formulaText(formula: string): string {
  if (formula === '' || formula.startsWith('=') || formula.length > LONGEST_FORMULA || NOT_XML.test(formula))
    throw new RangeError(`no formula that a spreadsheet can hold: ${formula.slice(0, 100)}`);
  return content(formula);
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`not a number: ${value}`);
  return String(value);
}
