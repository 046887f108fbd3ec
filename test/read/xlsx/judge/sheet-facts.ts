import type { Limits } from '../../../../src/read/limits.ts';
import { isDdeFormula } from '../../../../src/read/outside.ts';
import { damaged, within } from '../../../../src/read/refusal.ts';
import { placeKey, type SheetFacts } from '../../../../src/read/sheet-facts.ts';
import { attributes, forEachTag, unescapeXml, type Tag } from '../../../../src/read/xml.ts';
import { ItemText, shownText } from './string-items.ts';

/** What a sheet's part says, and where links of cells stand in it: a reader would make a cell of every place they claim. */
export interface PartFacts extends SheetFacts {
  readonly links: { readonly from: number; readonly to: number } | null;
}

interface OpenCell {
  row: number;
  column: number;
  type: string;
  formula: string | null;
  /** Where the text of `v` or `f` starts. */
  textFrom: number;
  value: string | null;
  inline: ItemText | null;
}

/**
 * Reads a worksheet part. `part` is its name, for a `Refusal`: a part that is cut off, that is no worksheet or
 * that gives one cell twice is damaged.
 */
export function readSheetFacts(bytes: Uint8Array, part: string, limits: Limits): PartFacts {
  // Tags and places are plain ASCII; one byte a character keeps a large part small. Formulas are decoded on their own.
  const xml = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const scan = new Scan(xml, part, limits);
  const whole = forEachTag(xml, (tag) => scan.visit(tag));
  if (!whole || scan.root === null || !scan.closed) throw damaged(part);
  return scan;
}

class Scan implements PartFacts {
  valued = 0;
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns: { first: number; last: number }[] = [];
  readonly texts = new Map<number, string>();
  readonly formulas = new Set<number>();
  readonly uncomputed: { row: number; column: number; formula: string }[] = [];
  ddeFormulas = 0;
  links: { from: number; to: number } | null = null;
  root: string | null = null;
  closed = false;

  private inData = false;
  private rowsHidden = false;
  private row = -1;
  private column = -1;
  private cells = 0;
  private cell: OpenCell | null = null;

  constructor(
    private readonly xml: string,
    private readonly part: string,
    private readonly limits: Limits,
  ) {}

  visit(tag: Tag): void {
    if (this.root === null) this.root = tag.name;
    if (tag.closes && tag.name === this.root) this.closed = true;
    if (tag.empty && tag.name === this.root) this.closed = true;
    if (this.cell !== null) this.inCell(this.cell, tag);
    // Anchors of form controls have rows and columns of their own, outside the data.
    else if (tag.name === 'hyperlinks' && !this.inData) {
      if (tag.closes && this.links !== null) this.links.to = tag.end;
      else this.links ??= { from: tag.start, to: tag.end };
    } else if (tag.name === 'sheetData') this.inData = !tag.closes && !tag.empty;
    else if (tag.closes) return;
    else if (tag.name === 'c' && this.inData) this.openCell(tag);
    else if (tag.name === 'row' && this.inData) this.openRow(tag);
    else if (tag.name === 'sheetFormatPr' && !this.inData)
      this.rowsHidden = isTrue(attributes(this.xml, tag).get('zeroHeight'));
    else if (tag.name === 'col' && !this.inData) this.hideColumns(tag);
  }

  private openRow(tag: Tag): void {
    const found = attributes(this.xml, tag);
    this.row = found.has('r') ? Number(found.get('r')) - 1 : this.row + 1;
    this.column = -1;
    if (!Number.isInteger(this.row) || this.row < 0 || this.row >= 1_048_576) throw damaged(this.part);
    // Where all rows are hidden but for some, those have a height of their own.
    const shown = !this.rowsHidden || found.has('ht') || found.has('hidden');
    if (isTrue(found.get('hidden')) || !shown) this.hiddenRows.add(this.row);
  }

  private hideColumns(tag: Tag): void {
    const found = attributes(this.xml, tag);
    const first = Number(found.get('min')) - 1;
    const last = Number(found.get('max')) - 1;
    if (isTrue(found.get('hidden')) && first >= 0 && last >= first) this.hiddenColumns.push({ first, last });
  }

  private openCell(tag: Tag): void {
    const found = attributes(this.xml, tag);
    const place = found.get('r');
    const at = place === undefined ? { row: this.row, column: this.column + 1 } : placeOf(place);
    if (at === null || at.row < 0) throw damaged(this.part);
    this.column = at.column;
    this.cells += 1;
    within(this.limits, 'cells', this.cells);
    const type = found.get('t') ?? 'n';
    if (!tag.empty) this.cell = { ...at, type, formula: null, textFrom: -1, value: null, inline: null };
  }

  private inCell(cell: OpenCell, tag: Tag): void {
    if (tag.name === 'c' && tag.closes) return this.closeCell(cell);
    if (tag.name === 'is' && !tag.closes) cell.inline = new ItemText();
    else cell.inline?.visit(this.xml, tag);
    if (tag.name !== 'v' && tag.name !== 'f') return;
    const text = tag.empty ? '' : tag.closes ? this.xml.slice(cell.textFrom, tag.start) : null;
    if (text === null) cell.textFrom = tag.end;
    else if (tag.name === 'v') cell.value = text;
    else cell.formula = text;
    if (tag.name === 'f') cell.formula ??= '';
  }

  private closeCell(cell: OpenCell): void {
    this.cell = null;
    const empty = cell.value === null || cell.value.trim() === '';
    const key = placeKey(cell.row, cell.column);
    const inline = cell.type === 'inlineStr' ? cell.inline : null;
    if (!empty || inline !== null) this.valued += 1;
    if (inline !== null) this.texts.set(key, shownText(inline.item));
    if (cell.formula === null) return;
    this.formulas.add(key);
    if (isDdeFormula(unescapeXml(cell.formula))) this.ddeFormulas += 1;
    // A text formula with an empty value was computed: its result is the empty text.
    if (!empty || inline !== null || (cell.type === 'str' && cell.value !== null)) return;
    const formula = unescapeXml(Buffer.from(cell.formula, 'latin1').toString('utf8'));
    this.uncomputed.push({ row: cell.row, column: cell.column, formula: `=${formula}` });
  }
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** The place a name such as `F9` tells; null where it is none. */
export function placeOf(name: string): { row: number; column: number } | null {
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})([1-9][0-9]{0,6})$/.exec(name) ?? [];
  if (letters === '') return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
}
