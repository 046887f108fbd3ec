import type { Limits } from '../limits.ts';
import type { CellSpot, PackedBuilder } from '../packed/builder.ts';
import { isDdeFormula } from '../outside.ts';
import { damaged, within } from '../refusal.ts';
import { numberIn, wholeIn } from './bytes.ts';
import { CellValues } from './cell-values.ts';
import type { PlainCell } from './plain-cell.ts';
import type { XmlScanner } from './scanner.ts';
import type { Shared } from './sheet.ts';
import { charactersOf, ItemText, shownText } from './texts.ts';
import { WORD } from './words.ts';

type Type = 'n' | 's' | 'str' | 'is' | 'b' | 'e' | 'd';

/** What `t` says of a cell's value; other types do not exist. */
const TYPES: ReadonlyMap<string, Type> = new Map([
  ['n', 'n'],
  ['s', 's'],
  ['str', 'str'],
  ['inlineStr', 'is'],
  ['b', 'b'],
  ['e', 'e'],
  ['d', 'd'],
]);

/** The cell that is being read, from its start tag to its end tag; the same object for every cell. */
export class OpenCell implements CellSpot {
  isOpen = false;
  row = 0;
  column = 0;
  style = 0;
  formula = false;
  /** Formulas without a stored result. */
  uncomputed = 0;
  /** Formulas that ask another program. */
  ddeFormulas = 0;

  private type: Type = 'n';
  private inside = 0;
  private hasValue = false;
  private hasItem = false;
  /** Of a number or the place of a shared text; NaN until it is read. */
  private number = NaN;
  private filled = false;
  private value = '';
  private formulaText = '';
  private readonly item = new ItemText();
  private readonly values: CellValues;
  private readonly plainStyle: number;

  constructor(
    private readonly shared: Shared,
    private readonly into: PackedBuilder,
    private readonly part: string,
    private readonly limits: Limits,
  ) {
    this.plainStyle = shared.styles.length - 1;
    this.values = new CellValues(shared.styles, shared.date1904, into, part);
  }

  open(scanner: XmlScanner, row: number, column: number): void {
    this.row = row;
    this.column = column;
    this.type = scanner.value(WORD.t, 'n', (bytes, from, to) => this.typeIn(bytes, from, to));
    const style = scanner.value(WORD.s, 0, wholeIn);
    this.style = style < 0 || style > this.plainStyle ? this.plainStyle : style;
    this.isOpen = true;
    this.inside = 0;
    this.formula = this.hasValue = this.hasItem = this.filled = false;
    this.number = NaN;
    this.value = this.formulaText = '';
  }

  /** Whether a plain cell names what is there. */
  canTake({ isShared, number }: PlainCell): boolean {
    return !isShared || number < this.shared.strings.length;
  }

  /** A plain cell, which is opened and closed at once. */
  take({ row, column, style, isShared, number }: PlainCell): void {
    this.row = row;
    this.column = column;
    this.style = style < 0 ? 0 : Math.min(style, this.plainStyle);
    this.formula = false;
    if (!isShared) this.values.number(this, number);
    else if (this.shared.strings[number] !== '') this.into.addShared(this, number);
  }

  openWithin(name: number): void {
    if (name === WORD.v) this.hasValue = true;
    else if (name === WORD.f) this.formula = true;
    else if (name === WORD.is) {
      this.hasItem = true;
      this.item.begin();
    } else {
      if (this.hasItem) this.item.open(name);
      return;
    }
    this.inside = name;
  }

  closeWithin(name: number): void {
    if (name === this.inside) this.inside = 0;
    else if (this.hasItem) this.item.close(name);
  }

  text(bytes: Uint8Array, from: number, to: number, literal: boolean): void {
    if (this.inside === WORD.v) this.valueText(bytes, from, to, literal);
    else if (this.inside === WORD.f) this.formulaText += charactersOf(bytes, from, to, literal);
    else if (this.inside === WORD.is) this.item.text(bytes, from, to, literal);
  }

  close(): void {
    this.isOpen = false;
    if (this.formula && isDdeFormula(this.formulaText)) this.ddeFormulas += 1;
    if (this.hasItem && (this.type === 'is' || !this.filled)) this.closeText(this.item.shown, true);
    else if (this.type === 'str' || this.type === 'is') this.closeText(shownText(this.value), this.hasValue);
    else if (!this.filled) this.closeText('', false);
    else this.closeValue();
  }

  private typeIn(bytes: Uint8Array, from: number, to: number): Type {
    const type = TYPES.get(Buffer.from(bytes.subarray(from, to)).toString('latin1'));
    if (type === undefined) throw damaged(this.part);
    return type;
  }

  private valueText(bytes: Uint8Array, from: number, to: number, literal: boolean): void {
    if (this.type !== 'n' && this.type !== 's') {
      this.value += charactersOf(bytes, from, to, literal);
      this.filled = this.value.trim() !== '';
      return;
    }
    let start = from;
    while (start < to && (bytes[start] as number) <= SPACE) start++;
    if (start === to) return;
    let end = to;
    while ((bytes[end - 1] as number) <= SPACE) end--;
    // Nobody writes a number in pieces, and half of one must not be taken for it.
    if (this.filled) throw damaged(this.part);
    this.filled = true;
    this.number = this.type === 'n' ? numberIn(bytes, start, end) : wholeIn(bytes, start, end);
  }

  /** A text, or nothing where it is empty; without any value a formula was never computed. */
  private closeText(text: string, computed: boolean): void {
    within(this.limits, 'cellText', text.length);
    if (text !== '') {
      this.into.addText(this, 'text', text);
    } else if (this.formula && !computed) {
      this.uncomputed += 1;
      this.into.addText(this, 'uncomputed', `=${this.formulaText}`);
    }
  }

  private closeValue(): void {
    switch (this.type) {
      case 's': {
        const text = this.shared.strings[this.number];
        if (text === undefined) throw damaged(this.part);
        if (text === '') return;
        return this.into.addShared(this, this.number);
      }
      case 'b':
        return this.values.boolean(this, this.value.trim());
      case 'e':
        within(this.limits, 'cellText', this.value.length);
        return this.values.error(this, this.value.trim());
      case 'd':
        return this.values.isoDate(this, this.value);
      default:
        this.values.number(this, this.number);
    }
  }
}

const SPACE = 32;
