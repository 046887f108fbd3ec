import { columnName } from '../../domain/address.ts';
import { codeAt } from '../../domain/code-at.ts';
import type { Cell, Look, Row, Rows } from './book.ts';
import { markup, MarkupBytes } from './markup.ts';
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

/**
 * Rows as the XML of a sheet's data, one piece a row, which is good until the next is asked for.
 * @throws RangeError for what a spreadsheet cannot hold, or would misread: no number, a formula without a stored result
 */
export function* rowsXml(rows: Rows, styles: Styles, strings: SharedStrings): Generator<Uint8Array> {
  if (rows.length > MOST_ROWS) throw new RangeError(`too many rows for a sheet: ${rows.length}`);
  const writer = new RowWriter(styles, strings);
  for (let index = 0; index < rows.length; index++) yield writer.written(rows.at(index) as Row, index + 1);
}

const ROW = markup('<row r="');
const HEIGHT = markup('" ht="');
const HIGH = markup('" customHeight="1">');
const CELLS = markup('">');
const ROW_END = markup('</row>');
const STYLE = markup('" s="');
const EMPTY = markup('"/>');
const NUMBER = markup('"><v>');
const SHARED = markup('" t="s"><v>');
const NUMBER_FORMULA = markup('"><f>');
const TEXT_FORMULA = markup('" t="str"><f>');
const RESULT = markup('</f><v>');
const VALUE_END = markup('</v></c>');

/** What is known of a column: most of its cells look alike. */
interface Column {
  /** The beginning of a cell, up to the number of its row. */
  readonly start: Uint8Array;
  look: Look | null;
  style: number;
}

/** Writes one row after the other. */
class RowWriter {
  private readonly out = new MarkupBytes();
  private readonly columns: Column[] = [];
  private readonly heights = new Map<number, Uint8Array>();

  constructor(
    private readonly styles: Styles,
    private readonly strings: SharedStrings,
  ) {}

  /** The row, good until the next is written; rows are counted from 1. */
  written({ cells, height }: Row, row: number): Uint8Array {
    if (cells.length > MOST_COLUMNS) throw new RangeError(`too many columns for a sheet: ${cells.length}`);
    const { out } = this;
    out.put(ROW);
    out.putWhole(row);
    if (height === undefined) out.put(CELLS);
    else this.putHeight(height);
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column];
      if (cell === null || cell === undefined) continue;
      const known = (this.columns[column] ??= columnOf(column));
      out.put(known.start);
      out.putWhole(row);
      this.putCell(cell, known, row, column);
    }
    out.put(ROW_END);
    return out.taken();
  }

  private putHeight(height: number): void {
    const { out, heights } = this;
    out.put(HEIGHT);
    let written = heights.get(height);
    if (written === undefined) heights.set(height, (written = markup(`${Math.min(height, HIGHEST)}`)));
    out.put(written);
    out.put(HIGH);
  }

  /** A cell behind its address. */
  private putCell(cell: Cell, column: Column, row: number, at: number): void {
    const { out } = this;
    const { value, formula } = cell;
    if (formula !== undefined) this.putFormula(formula, cell, column, `${columnName(at)}${row}`);
    else if (value === null) {
      this.putStyle(cell.look, column);
      out.put(EMPTY);
    } else if (typeof value === 'number') {
      this.putStyle(cell.look, column);
      out.put(NUMBER);
      this.putNumber(value);
      out.put(VALUE_END);
    } else this.putWords(value, cell, column);
  }

  private putWords(value: string, cell: Cell, column: Column): void {
    const { out, styles, strings } = this;
    if (beginsAsFormula(value)) {
      out.put(STYLE);
      out.putWhole(styles.ofText(cell.look));
    } else this.putStyle(cell.look, column);
    out.put(SHARED);
    out.putWhole(strings.of(value));
    out.put(VALUE_END);
  }

  private putFormula(formula: string, { value, look }: Cell, column: Column, address: string): void {
    const { out } = this;
    if (value === null) throw new RangeError(`formula without a stored result in ${address}: ${formula}`);
    this.putStyle(look, column);
    out.put(typeof value === 'number' ? NUMBER_FORMULA : TEXT_FORMULA);
    out.putText(formulaText(formula));
    out.put(RESULT);
    if (typeof value === 'number') this.putNumber(value);
    else out.putText(content(literal(cellText(value))));
    out.put(VALUE_END);
  }

  private putStyle(look: Look, column: Column): void {
    if (look !== column.look) {
      column.look = look;
      column.style = this.styles.of(look);
    }
    this.out.put(STYLE);
    this.out.putWhole(column.style);
  }

  private putNumber(value: number): void {
    if (!Number.isFinite(value)) throw new RangeError(`not a number: ${value}`);
    if (value >= 0 && Number.isSafeInteger(value)) this.out.putWhole(value);
    else this.out.putText(String(value));
  }
}

function columnOf(column: number): Column {
  return { start: markup(`<c r="${columnName(column)}`), look: null, style: 0 };
}

const FORMULA_SIGNS = new Set([...'=+-@'].map((sign) => codeAt(sign, 0)));

function beginsAsFormula(text: string): boolean {
  return FORMULA_SIGNS.has(codeAt(text, 0));
}

/** A formula inside XML. It must be no other than the one meant, so nothing in it is mended. */
export function formulaText(formula: string): string {
  if (formula === '' || formula.startsWith('=') || formula.length > LONGEST_FORMULA || NOT_XML.test(formula))
    throw new RangeError(`no formula that a spreadsheet can hold: ${formula.slice(0, 100)}`);
  return content(formula);
}
