import type { Limits } from './limits.ts';
import { guardedPart, store } from './ooxml.ts';
import { damaged, within } from './refusal.ts';
import { placeKey, type SheetFacts } from './sheet-xml.ts';
import { attributes, forEachTag, type Tag } from './xml.ts';
import { readDirectory } from './zip-guard.ts';

/** An OpenDocument spreadsheet, guarded like a workbook package. */
export interface GuardedOds {
  readonly bytes: Uint8Array;
  /** One a table, in the document's order. */
  readonly sheets: readonly OdsFacts[];
}

export interface OdsFacts extends SheetFacts {
  readonly hidden: boolean;
}

const CONTENT = 'content.xml';
/** Parts the reader asks for though a document may be without them. */
const STYLES = 'styles.xml';
const EXPECTED = ['META-INF/manifest.xml', STYLES];

/** Opens an .ods container. Throws a `Refusal` naming the part that cannot be right. */
export function openOds(bytes: Uint8Array, limits: Limits): GuardedOds {
  const parts = new Map<string, Uint8Array>();
  for (const entry of readDirectory(bytes, limits)) {
    if (entry.name === CONTENT || EXPECTED.includes(entry.name))
      parts.set(entry.name, guardedPart(bytes, entry, limits));
  }
  checkStyles(parts.get(STYLES) ?? new Uint8Array());
  for (const name of EXPECTED) if (!parts.has(name)) parts.set(name, Buffer.from('<none/>'));
  const content = parts.get(CONTENT);
  if (content === undefined) throw damaged(CONTENT);
  const xml = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('latin1');
  const scan = new Scan(xml, limits);
  if (!forEachTag(xml, (tag) => scan.visit(tag)) || !scan.closed) throw damaged(CONTENT);
  parts.set(CONTENT, Buffer.from(withOpenCells(xml, scan.closedCells), 'latin1'));
  return { bytes: store(parts), sheets: scan.tables };
}

function checkStyles(part: Uint8Array): void {
  const xml = Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('latin1');
  forEachTag(xml, (tag) => {
    if (NUMBER_STYLES.has(tag.name)) checkDigits(xml, tag, STYLES);
  });
}

/** The reader drops the number of a cell written as one empty tag, so that tag is written as two. */
function withOpenCells(xml: string, cells: readonly { tag: Tag; name: string }[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { tag, name } of cells) {
    pieces.push(xml.slice(from, tag.end - 2), `></${name}>`);
    from = tag.end;
  }
  return pieces.length === 0 ? xml : pieces.join('') + xml.slice(from);
}

const NUMBER_STYLES: ReadonlySet<string> = new Set(['number', 'scientific-number', 'fraction', 'seconds']);
/** Places that a number format may show; spreadsheets allow far fewer. */
const DIGITS = 255;

/** The reader writes a format out digit by digit, however many the style asks for. */
function checkDigits(xml: string, tag: Tag, part: string): void {
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
}

/** A longer run of hidden rows is the empty rest of the sheet. */
const HIDDEN_RUN = 65_536;

class Scan {
  readonly tables: Table[] = [];
  readonly closedCells: { tag: Tag; name: string }[] = [];
  closed = false;

  private readonly hiddenStyles = new Set<string>();
  private style = '';
  private table: Table | null = null;
  private row = 0;
  private repeat = 1;
  private column = 0;
  private definedColumns = 0;
  private cells = 0;
  private openText: { repeat: number } | null = null;

  constructor(
    private readonly xml: string,
    private readonly limits: Limits,
  ) {}

  visit(tag: Tag): void {
    if (tag.name === 'document-content' && tag.closes) this.closed = true;
    else if (NUMBER_STYLES.has(tag.name)) checkDigits(this.xml, tag, CONTENT);
    else if (tag.name === 'style' && !tag.closes) this.style = attributes(this.xml, tag).get('name') ?? '';
    else if (tag.name === 'table-properties') this.tableStyle(tag);
    else if (tag.name === 'table') this.tableTag(tag);
    else if (this.table !== null) this.inTable(this.table, tag);
  }

  private tableStyle(tag: Tag): void {
    if (attributes(this.xml, tag).get('display') === 'false') this.hiddenStyles.add(this.style);
  }

  private tableTag(tag: Tag): void {
    if (tag.empty) return;
    this.table = null;
    if (tag.closes) return;
    const hidden = this.hiddenStyles.has(attributes(this.xml, tag).get('style-name') ?? '');
    this.table = {
      valued: 0,
      hidden,
      hiddenRows: new Set(),
      hiddenColumns: [],
      texts: new Map(),
      formulas: new Set(),
      uncomputed: [],
    };
    this.tables.push(this.table);
    this.row = this.definedColumns = 0;
    this.repeat = 1;
  }

  private inTable(table: Table, tag: Tag): void {
    if (tag.name === 'table-column' && !tag.closes) this.defineColumns(table, tag);
    else if (tag.name === 'table-row') this.rowTag(table, tag);
    else if (tag.name === 'table-cell' && tag.closes) this.openText = null;
    else if (tag.name === 'table-cell' || (tag.name === 'covered-table-cell' && !tag.closes))
      this.cellTag(table, tag);
    else if (tag.name === 'p' && tag.closes && this.openText !== null) {
      this.addValues(table, this.openText.repeat);
      this.openText = null;
    }
  }

  private addValues(table: Table, count: number): void {
    table.valued += count;
    this.cells += count;
    within(this.limits, 'cells', this.cells);
  }

  private defineColumns(table: Table, tag: Tag): void {
    const found = attributes(this.xml, tag);
    const count = repeated(found, 'number-columns-repeated');
    if (isHidden(found))
      table.hiddenColumns.push({ first: this.definedColumns, last: this.definedColumns + count - 1 });
    this.definedColumns += count;
  }

  private rowTag(table: Table, tag: Tag): void {
    if (tag.closes || tag.empty) {
      this.row += tag.empty ? repeated(attributes(this.xml, tag), 'number-rows-repeated') : this.repeat;
      return;
    }
    const found = attributes(this.xml, tag);
    this.repeat = repeated(found, 'number-rows-repeated');
    this.column = 0;
    if (!isHidden(found) || this.repeat > HIDDEN_RUN) return;
    for (let row = this.row; row < this.row + this.repeat; row++) table.hiddenRows.add(row);
  }

  private cellTag(table: Table, tag: Tag): void {
    const found = attributes(this.xml, tag);
    const count = repeated(found, 'number-columns-repeated');
    const column = this.column;
    this.column += count;
    if (tag.name !== 'table-cell') return;
    const type = found.get('value-type');
    const values = count * this.repeat;
    const holdsText = type === undefined || type === 'string';
    if (!holdsText) this.addValues(table, values);
    if (tag.empty && !holdsText) this.closedCells.push({ tag, name: qualifiedName(this.xml, tag) });
    // A text counts once its paragraph is seen; an empty text is no value.
    this.openText = !tag.empty && holdsText ? { repeat: values } : null;
    const formula = found.get('formula');
    if (formula === undefined) return;
    table.formulas.add(placeKey(this.row, column));
    if (type === undefined)
      table.uncomputed.push({ row: this.row, column, formula: formula.slice(formula.indexOf('=')) });
  }
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
