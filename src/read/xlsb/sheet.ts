import { COLUMNS, ROWS } from '../extent.ts';
import type { Limits } from '../limits.ts';
import type { SourceRange } from '../merges.ts';
import { damaged, within } from '../refusal.ts';
import { placeKey, type SheetFacts } from '../sheet-facts.ts';
import type { ShownNumber } from '../shown-number.ts';
import type { SourceCell } from '../spreadsheet-cell.ts';
import type { SheetFonts } from '../xls-fonts.ts';
import { forEachRecord, type BinaryRecord } from './records.ts';
import type { BinaryStyles } from './styles.ts';

const ROW = 0;
const BLANK = 1;
const RICH_TEXT = 62;
/** Cells 12 to 18 are 1 to 7 written without their column: they stand right of the cell before. */
const BESIDE_FIRST = 12;
const BESIDE_LAST = 18;
const BESIDE = BESIDE_FIRST - BLANK;
const FORMULA_FIRST = 8;
const FORMULA_LAST = 11;
const COLUMN_INFO = 60;
const MERGED = 176;
const BEGIN_DATA = 145;
const END_DATA = 146;
const END_SHEET = 130;
const HIDDEN_COLUMN = 1;
const HIDDEN_ROW = 0x10;

const ERRORS: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
  [0x2b, '#GETTING_DATA'],
]);

/** What a worksheet part needs of its workbook. */
export interface Surroundings {
  readonly strings: readonly string[];
  readonly styles: BinaryStyles;
  readonly limits: Limits;
  /** The format of a cell's style, and the text it gives a number; null for no number. */
  shown(style: number, number: number | null): ShownNumber;
}

/** A worksheet of an .xlsb container as the spreadsheet reader would give it, and what else it tells. */
export interface BinarySheet {
  readonly rows: readonly (readonly (SourceCell | undefined)[] | undefined)[];
  readonly merges: readonly SourceRange[];
  readonly facts: SheetFacts;
  readonly fonts: SheetFonts;
}

/**
 * Reads a worksheet part. Throws a `Refusal` naming it where it is cut off, a record is too short for what it
 * holds, a cell stands outside any sheet or not behind the one before, or a text's number is none.
 */
export function readSheet(bytes: Uint8Array, part: string, around: Surroundings): BinarySheet {
  const scan = new Scan(part, around);
  forEachRecord(bytes, part, (record) => scan.visit(record));
  if (!scan.ended) throw damaged(part);
  return { ...scan, facts: scan };
}

class Scan implements SheetFacts {
  readonly rows: SourceCell[][] = [];
  readonly merges: SourceRange[] = [];
  readonly fonts = new Map<number, string>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns: { first: number; last: number }[] = [];
  readonly formulas = new Set<number>();
  readonly texts: ReadonlyMap<number, string> = new Map();
  readonly uncomputed = [];
  valued = 0;
  ended = false;

  private inData = false;
  private row = -1;
  private column = -1;

  constructor(
    private readonly part: string,
    private readonly around: Surroundings,
  ) {}

  visit(record: BinaryRecord): void {
    const { type } = record;
    if (type === END_SHEET) this.ended = true;
    else if (type === BEGIN_DATA || type === END_DATA) this.inData = type === BEGIN_DATA;
    else if (type === COLUMN_INFO && !this.inData) this.columnInfo(record);
    else if (type === MERGED && !this.inData) this.merge(record);
    else if (!this.inData) return;
    else if (type === ROW) this.openRow(record);
    else if (type >= BESIDE_FIRST && type <= BESIDE_LAST) this.cell(type - BESIDE, this.column + 1, record);
    else if ((type >= BLANK && type <= FORMULA_LAST) || type === RICH_TEXT)
      this.cell(type, record.long(), record);
  }

  private columnInfo(record: BinaryRecord): void {
    const first = record.long();
    const last = record.long();
    // Width and style.
    record.skip(8);
    if ((record.word() & HIDDEN_COLUMN) !== 0 && first <= last)
      this.hiddenColumns.push({ first, last: Math.min(last, COLUMNS - 1) });
  }

  private merge(record: BinaryRecord): void {
    const [top, bottom, left, right] = [record.long(), record.long(), record.long(), record.long()];
    if (top > bottom || left > right || bottom >= ROWS || right >= COLUMNS) throw damaged(this.part);
    this.merges.push({ s: { r: top, c: left }, e: { r: bottom, c: right } });
  }

  private openRow(record: BinaryRecord): void {
    const row = record.long();
    if (row <= this.row || row >= ROWS) throw damaged(this.part);
    this.row = row;
    this.column = -1;
    // Style, height and padding.
    record.skip(7);
    if ((record.byte() & HIDDEN_ROW) !== 0) this.hiddenRows.add(row);
  }

  private cell(type: number, column: number, record: BinaryRecord): void {
    if (this.row < 0 || column <= this.column || column >= COLUMNS) throw damaged(this.part);
    this.column = column;
    const style = record.word() + (record.byte() << 16);
    // Whether a reading aid is shown.
    record.skip(1);
    if (type === BLANK) return;
    this.valued += 1;
    within(this.around.limits, 'cells', this.valued);
    const cell = this.valueOf(type, style, record);
    (this.rows[this.row] ??= [])[column] = cell;
    const key = placeKey(this.row, column);
    if (type >= FORMULA_FIRST && type <= FORMULA_LAST) this.formulas.add(key);
    const font = this.around.styles.fonts[style];
    if (cell.t === 's' && typeof font === 'string') this.fonts.set(key, font);
  }

  private valueOf(type: number, style: number, record: BinaryRecord): SourceCell {
    switch (type) {
      case 2:
        return this.number(style, record.short());
      case 5:
      case 9:
        return this.number(style, record.real());
      case 3:
      case 11: {
        const text = ERRORS.get(record.byte());
        if (text === undefined) throw damaged(this.part);
        return { t: 'e', w: text };
      }
      case 4:
      case 10:
        return { t: 'b', v: record.byte() !== 0 };
      case 7:
        return this.text(style, this.around.strings[record.long()]);
      case RICH_TEXT:
        record.skip(1);
        return this.text(style, record.text());
      default:
        return this.text(style, record.text());
    }
  }

  private number(style: number, number: number): SourceCell {
    const { z, w } = this.around.shown(style, number);
    return { t: 'n', v: number, ...(z === undefined ? {} : { z }), ...(w === undefined ? {} : { w }) };
  }

  private text(style: number, text: string | undefined): SourceCell {
    if (text === undefined) throw damaged(this.part);
    const { z } = this.around.shown(style, null);
    return { t: 's', v: text, ...(z === undefined ? {} : { z }) };
  }
}
