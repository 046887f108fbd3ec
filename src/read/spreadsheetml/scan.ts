import { COLUMNS, ROWS } from '../extent.ts';
import type { Limits } from '../limits.ts';
import type { SourceRange } from '../merges.ts';
import { NOTHING_OUTSIDE, isDdeFormula } from '../outside.ts';
import { damaged, within } from '../refusal.ts';
import { placeKey } from '../sheet-facts.ts';
import { attributes, unescapeXml, withoutCdata, type Tag } from '../xml.ts';
import { toLetters } from './formula.ts';
import { DEFAULT_STYLE, Styles } from './styles.ts';
import { valueOf, type XmlCell } from './value.ts';

/** A worksheet while it is read. */
export class Worksheet {
  readonly rows: XmlCell[][] = [];
  readonly merges: SourceRange[] = [];
  readonly fonts = new Map<number, string>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns: { first: number; last: number }[] = [];
  readonly formulas = new Set<number>();
  readonly texts: ReadonlyMap<number, string> = new Map();
  readonly uncomputed: { row: number; column: number; formula: string }[] = [];
  readonly columnStyles: { readonly last: number; readonly style: string | undefined }[] = [];
  valued = 0;
  hidden = false;

  constructor(readonly name: string) {}
}

interface OpenCell {
  readonly column: number;
  readonly style: string;
  readonly formula: string | undefined;
  /** Whether it stands right of the next place, since merged cells cover that. */
  readonly moved: boolean;
  type: string | null;
  /** What stands between the tags of its value, as it is written. */
  text: string;
}

type Found = ReadonlyMap<string, string>;

/** Reads a workbook tag by tag. Throws a `Refusal` naming the sheet whose places or spans cannot be. */
export class Scan {
  readonly sheets: Worksheet[] = [];
  readonly outside = { ...NOTHING_OUTSIDE };
  date1904 = false;
  closed = false;

  private readonly styles = new Styles();
  private sheet: Worksheet | null = null;
  private inTable = false;
  private tableStyle: string | undefined;
  private definedTo = 0;
  private row = -1;
  private nextRow = 0;
  private rowStyle: string | undefined;
  /** The last row that a merged cell covers of each column. */
  private takenTo: number[] = [];
  private nextColumn = 0;
  /** Columns whose style the row is beyond. */
  private passed = 0;
  private cell: OpenCell | null = null;
  /** Where the text of a value goes on from; negative outside of one. */
  private textFrom = -1;
  private visibleFrom = 0;
  private inComment = false;
  private cells = 0;

  constructor(
    private readonly xml: string,
    private readonly limits: Limits,
  ) {}

  visit(tag: Tag): void {
    if (this.cell !== null) this.inCell(this.cell, tag);
    else if (tag.name === 'Workbook' && tag.closes) this.closed = true;
    else if (tag.name === 'Worksheet') this.worksheet(tag);
    else if (this.sheet === null) this.inWorkbook(tag);
    else if (tag.name === 'Table') this.table(tag);
    else if (tag.name === 'Visible') this.visible(this.sheet, tag);
    else if (this.inTable && !tag.closes) this.inSheet(this.sheet, tag);
  }

  private inWorkbook(tag: Tag): void {
    if (tag.name === 'Date1904' && !tag.closes) this.date1904 = true;
    else if (tag.name === 'SupBook' && !tag.closes) this.outside.links += 1;
    else this.styles.visit(this.xml, tag);
  }

  private worksheet(tag: Tag): void {
    this.sheet = null;
    this.inTable = false;
    if (tag.closes) return;
    const sheet = new Worksheet(this.found(tag).get('Name') ?? '');
    this.sheets.push(sheet);
    if (!tag.empty) this.sheet = sheet;
  }

  private table(tag: Tag): void {
    this.inTable = !tag.closes && !tag.empty;
    if (!this.inTable) return;
    this.tableStyle = this.found(tag).get('StyleID');
    this.definedTo = this.nextRow = 0;
    this.takenTo = [];
    this.row = -1;
  }

  private visible(sheet: Worksheet, tag: Tag): void {
    if (!tag.closes) this.visibleFrom = tag.end;
    else sheet.hidden = this.xml.slice(this.visibleFrom, tag.start).trim() !== 'SheetVisible';
  }

  private inSheet(sheet: Worksheet, tag: Tag): void {
    if (tag.name === 'Column') this.column(sheet, this.found(tag));
    else if (tag.name === 'Row') this.openRow(sheet, tag);
    else if (tag.name === 'Cell' && this.row >= 0) this.openCell(sheet, tag);
  }

  private column(sheet: Worksheet, found: Found): void {
    const first = this.index(sheet, found, this.definedTo);
    const last = Math.min(first + this.count(sheet, found, 'Span'), COLUMNS - 1);
    if (first >= COLUMNS) throw damaged(sheet.name);
    if (first > this.definedTo) sheet.columnStyles.push({ last: first - 1, style: undefined });
    sheet.columnStyles.push({ last, style: found.get('StyleID') });
    if (found.get('Hidden') === '1') sheet.hiddenColumns.push({ first, last });
    this.definedTo = last + 1;
  }

  private openRow(sheet: Worksheet, tag: Tag): void {
    const found = this.found(tag);
    this.row = this.index(sheet, found, this.nextRow);
    if (this.row >= ROWS) throw damaged(sheet.name);
    // A row with a span stands for so many more, all without cells.
    this.nextRow = this.row + 1 + this.count(sheet, found, 'Span');
    this.rowStyle = found.get('StyleID');
    this.nextColumn = this.passed = 0;
    if (found.get('Hidden') === '1') sheet.hiddenRows.add(this.row);
  }

  private openCell(sheet: Worksheet, tag: Tag): void {
    const found = this.found(tag);
    const named = found.has('Index');
    let column = this.index(sheet, found, this.nextColumn);
    const asked = column;
    // Some programs leave out the places under a merged cell, and do not say so.
    while (!named && this.isTaken(column)) column += 1;
    const right = column + this.count(sheet, found, 'MergeAcross');
    const bottom = this.row + this.count(sheet, found, 'MergeDown');
    if (right >= COLUMNS || bottom >= ROWS) throw damaged(sheet.name);
    this.nextColumn = right + 1;
    this.cells += 1 + right - column;
    within(this.limits, 'cells', this.cells);
    if (right > column || bottom > this.row) {
      sheet.merges.push({ s: { r: this.row, c: column }, e: { r: bottom, c: right } });
    }
    for (let at = column; at <= right; at++) {
      if (this.isTaken(at)) throw damaged(sheet.name);
      if (bottom > this.row) this.takenTo[at] = bottom;
    }
    const style = found.get('StyleID') ?? this.rowStyle ?? this.columnStyle(sheet, column);
    const formula = found.get('Formula');
    this.cell = { column, style, formula, moved: column > asked, type: null, text: '' };
    if (tag.empty) this.closeCell(sheet, this.cell);
  }

  /** Cells of a row come from left to right, so the columns passed are not looked at again. */
  private columnStyle({ columnStyles }: Worksheet, column: number): string {
    while ((columnStyles[this.passed]?.last ?? column) < column) this.passed += 1;
    return columnStyles[this.passed]?.style ?? this.tableStyle ?? DEFAULT_STYLE;
  }

  private isTaken(column: number): boolean {
    return (this.takenTo[column] ?? -1) >= this.row;
  }

  private inCell(cell: OpenCell, tag: Tag): void {
    if (this.textFrom >= 0) {
      cell.text += withoutCdata(this.xml.slice(this.textFrom, tag.start));
      this.textFrom = tag.end;
    }
    if (tag.name === 'Comment') this.inComment = !tag.closes && !tag.empty;
    else if (tag.name === 'Data' && !this.inComment) {
      if (!tag.closes) cell.type = this.found(tag).get('Type') ?? 'String';
      this.textFrom = tag.closes || tag.empty ? -1 : tag.end;
    } else if (tag.name === 'Cell' && tag.closes && this.sheet !== null) this.closeCell(this.sheet, cell);
  }

  private closeCell(sheet: Worksheet, cell: OpenCell): void {
    this.cell = null;
    const { column, style, type } = cell;
    // An empty cell may itself be the place under a merged one: the cells behind it could stand here or there.
    if (cell.moved && type === null) throw damaged(sheet.name);
    const key = placeKey(this.row, column);
    if (cell.formula !== undefined) this.formula(sheet, cell, key);
    if (type === null) return;
    const text = unescapeXml(cell.text).replace(/\r\n?/g, '\n');
    const value = valueOf(type, text, this.styles.code(style));
    if (value === null) return;
    (sheet.rows[this.row] ??= [])[column] = value;
    sheet.valued += 1;
    const font = this.styles.font(style);
    if (value.t === 's' && font !== null) sheet.fonts.set(key, font);
  }

  private formula(sheet: Worksheet, { column, formula = '', type }: OpenCell, key: number): void {
    sheet.formulas.add(key);
    if (isDdeFormula(formula)) this.outside.dde += 1;
    if (type === null)
      sheet.uncomputed.push({ row: this.row, column, formula: toLetters(formula, this.row, column) });
  }

  /** A place that is named, counted from 1, or else the next one; never one that is behind. */
  private index(sheet: Worksheet, found: Found, next: number): number {
    const named = found.get('Index');
    if (named === undefined) return next;
    const at = Number(named) - 1;
    if (!Number.isSafeInteger(at) || at < next) throw damaged(sheet.name);
    return at;
  }

  private count(sheet: Worksheet, found: Found, name: string): number {
    const count = Number(found.get(name) ?? 0);
    if (!Number.isSafeInteger(count) || count < 0) throw damaged(sheet.name);
    return count;
  }

  private found(tag: Tag): Found {
    return attributes(this.xml, tag);
  }
}
