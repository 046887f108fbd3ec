import type { Limits } from '../limits.ts';
import { damaged, within } from '../refusal.ts';
import { placeKey, type SheetFacts } from '../sheet-facts.ts';
import { attributes, type Tag } from '../xml.ts';
import { DEFAULT_STYLE } from './fonts.ts';
import { isCopyOfOther, type OdsOutside } from './outside.ts';

export interface OdsFacts extends SheetFacts {
  readonly hidden: boolean;
}

export const CONTENT = 'content.xml';

/** A stretch of the content that the reader shall see otherwise than it is written. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The content with its edits, which are in order and apart. */
export function edited(xml: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { from, to, text } of edits) {
    pieces.push(xml.slice(at, from), text);
    at = to;
  }
  return pieces.length === 0 ? xml : pieces.join('') + xml.slice(at);
}

export const NUMBER_STYLES: ReadonlySet<string> = new Set([
  'number',
  'scientific-number',
  'fraction',
  'seconds',
]);
/** Places that a number format may show; spreadsheets allow far fewer. */
const DIGITS = 255;

/** The reader writes a format out digit by digit, however many the style asks for. */
export function checkDigits(xml: string, tag: Tag, part: string): void {
  for (const [name, value] of attributes(xml, tag))
    if (/-(?:digits|places)$/.test(name) && parseFloat(value) > DIGITS) throw damaged(part);
}

interface Table {
  valued: number;
  hidden: boolean;
  hiddenRows: Set<number>;
  hiddenColumns: { first: number; last: number }[];
  texts: Map<number, string>;
  formulas: Set<number>;
  uncomputed: { row: number; column: number; formula: string }[];
  /** Of texts in a legacy font, by `placeKey`. */
  fonts: Map<number, string>;
}

/** A text that may follow, and the places it stands at once it is seen. */
interface OpenText {
  readonly column: number;
  readonly count: number;
  readonly font: string | undefined;
}

/** What of the content is read: told to the reader and to whoever counts what stands outside. */
export class Scan {
  readonly tables: Table[] = [];
  readonly edits: Edit[] = [];
  closed = false;

  private readonly hiddenStyles = new Set<string>();
  private style = '';
  private table: Table | null = null;
  private row = 0;
  private repeat = 1;
  private column = 0;
  private definedColumns = 0;
  private cells = 0;
  private openText: OpenText | null = null;
  private hiddenRow = false;
  private rowStyle: string | undefined;
  private columnStyles: { readonly last: number; readonly style: string | undefined }[] = [];
  /** The one of them that the row has come to. */
  private columnStyle = 0;
  /** Where a stretch begins that no reader shall take for sheets, and the element that ends it. */
  private cut: { readonly from: number; readonly name: string } | null = null;

  constructor(
    private readonly xml: string,
    private readonly limits: Limits,
    private readonly outside: OdsOutside,
    /** Cell styles with a legacy font. */
    private readonly fonts: ReadonlyMap<string, string>,
  ) {}

  visit(tag: Tag): void {
    this.outside.visit(tag);
    if (this.cut !== null) this.endCut(this.cut, tag);
    else if (isLinks(tag)) this.cut = { from: tag.start, name: tag.name };
    else if (tag.name === 'document-content' && tag.closes) this.closed = true;
    else if (NUMBER_STYLES.has(tag.name)) checkDigits(this.xml, tag, CONTENT);
    else if (tag.name === 'style' && !tag.closes) this.style = attributes(this.xml, tag).get('name') ?? '';
    else if (tag.name === 'table-properties') this.tableStyle(tag);
    else if (tag.name === 'table') this.tableTag(tag);
    else if (this.table !== null) this.inTable(this.table, tag);
  }

  private tableStyle(tag: Tag): void {
    if (attributes(this.xml, tag).get('display') === 'false') this.hiddenStyles.add(this.style);
  }

  private endCut({ from, name }: { readonly from: number; readonly name: string }, tag: Tag): void {
    if (tag.name !== name || !tag.closes) return;
    this.edits.push({ from, to: tag.end, text: '' });
    this.cut = null;
  }

  private tableTag(tag: Tag): void {
    if (tag.empty) return;
    this.table = null;
    if (tag.closes) return;
    if (isCopyOfOther(attributes(this.xml, tag).get('name') ?? '')) {
      this.cut = { from: tag.start, name: tag.name };
      return;
    }
    const hidden = this.hiddenStyles.has(attributes(this.xml, tag).get('style-name') ?? '');
    this.table = {
      valued: 0,
      hidden,
      hiddenRows: new Set(),
      hiddenColumns: [],
      texts: new Map(),
      formulas: new Set(),
      uncomputed: [],
      fonts: new Map(),
    };
    this.tables.push(this.table);
    this.columnStyles = [];
    this.row = this.definedColumns = 0;
    this.repeat = 1;
  }

  private inTable(table: Table, tag: Tag): void {
    if (tag.name === 'table-column' && !tag.closes) this.defineColumns(table, tag);
    else if (tag.name === 'table-row') this.rowTag(tag);
    else if (tag.name === 'table-cell' && tag.closes) this.openText = null;
    else if (tag.name === 'table-cell' || (tag.name === 'covered-table-cell' && !tag.closes))
      this.cellTag(table, tag);
    else if (tag.name === 'p' && tag.closes && this.openText !== null) {
      this.addText(table, this.openText);
      this.openText = null;
    }
  }

  private addText(table: Table, { column, count, font }: OpenText): void {
    this.addValues(table, count);
    if (font === undefined) return;
    for (let row = this.row; row < this.row + this.repeat; row++)
      for (let at = column; at < column + count; at++) table.fonts.set(placeKey(row, at), font);
  }

  /** Counts a cell's value at every place it is repeated at. */
  private addValues(table: Table, columns: number): void {
    const count = columns * this.repeat;
    table.valued += count;
    this.cells += count;
    within(this.limits, 'cells', this.cells);
    this.tellHidden(table, this.repeat);
  }

  /** Only rows that hold something are told: what is declared of the empty rest of a sheet costs nothing. */
  private tellHidden(table: Table, rows: number): void {
    if (!this.hiddenRow || table.hiddenRows.has(this.row)) return;
    for (let row = this.row; row < this.row + rows; row++) table.hiddenRows.add(row);
  }

  private defineColumns(table: Table, tag: Tag): void {
    const found = attributes(this.xml, tag);
    const count = repeated(found, 'number-columns-repeated');
    if (isHidden(found))
      table.hiddenColumns.push({ first: this.definedColumns, last: this.definedColumns + count - 1 });
    this.definedColumns += count;
    this.columnStyles.push({ last: this.definedColumns - 1, style: found.get('default-cell-style-name') });
  }

  private rowTag(tag: Tag): void {
    if (tag.closes || tag.empty) {
      this.row += tag.empty ? repeated(attributes(this.xml, tag), 'number-rows-repeated') : this.repeat;
      return;
    }
    const found = attributes(this.xml, tag);
    this.repeat = repeated(found, 'number-rows-repeated');
    this.column = 0;
    this.rowStyle = found.get('default-cell-style-name');
    this.hiddenRow = isHidden(found);
    this.columnStyle = 0;
  }

  private cellTag(table: Table, tag: Tag): void {
    const found = attributes(this.xml, tag);
    const count = repeated(found, 'number-columns-repeated');
    const column = this.column;
    this.column += count;
    if (tag.name !== 'table-cell') return;
    const type = found.get('value-type');
    const holdsText = type === undefined || type === 'string';
    if (!holdsText) this.addValues(table, count);
    // The reader drops the number of a cell written as one empty tag, so that tag is written as two.
    if (tag.empty && !holdsText)
      this.edits.push({ from: tag.end - 2, to: tag.end, text: `></${qualifiedName(this.xml, tag)}>` });
    // A text counts once its paragraph is seen; an empty text is no value.
    const font = this.fonts.size === 0 ? undefined : this.fonts.get(this.styleAt(column, found));
    this.openText = !tag.empty && holdsText ? { column, count, font } : null;
    const formula = found.get('formula');
    if (formula === undefined) return;
    this.outside.formula(formula);
    table.formulas.add(placeKey(this.row, column));
    if (type !== undefined) return;
    this.tellHidden(table, 1);
    table.uncomputed.push({ row: this.row, column, formula: formula.slice(formula.indexOf('=')) });
  }

  /** A cell's own style, else its row's, else its column's. */
  private styleAt(column: number, found: ReadonlyMap<string, string>): string {
    const own = found.get('style-name') ?? this.rowStyle;
    if (own !== undefined) return own;
    while ((this.columnStyles[this.columnStyle]?.last ?? column) < column) this.columnStyle += 1;
    return this.columnStyles[this.columnStyle]?.style ?? DEFAULT_STYLE;
  }
}

/** What other programs told last is kept as a table that is no sheet. */
function isLinks(tag: Tag): boolean {
  return tag.name === 'dde-links' && !tag.closes && !tag.empty;
}

function repeated(found: ReadonlyMap<string, string>, name: string): number {
  const count = Number(found.get(name) ?? 1);
  if (!Number.isSafeInteger(count) || count < 1) throw damaged(CONTENT);
  return count;
}

function isHidden(found: ReadonlyMap<string, string>): boolean {
  const visibility = found.get('visibility');
  return visibility === 'collapse' || visibility === 'filter';
}

function qualifiedName(xml: string, tag: Tag): string {
  return /^[^\s/>]+/.exec(xml.slice(tag.start + 1, tag.end))?.[0] ?? tag.name;
}
