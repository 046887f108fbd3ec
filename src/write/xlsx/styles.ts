import type { Book, Look, Side } from './book.ts';
import { attribute, attributes, DECLARATION, list, MAIN } from './xml.ts';

/** Number formats that every program knows by number. */
const KNOWN_FORMATS = new Map([
  ['General', 0],
  ['0', 1],
  ['0.00', 2],
  ['#,##0', 3],
  ['#,##0.00', 4],
  ['0%', 9],
  ['0.00%', 10],
]);
/** Own formats are numbered from here. */
const FIRST_OWN_FORMAT = 164;
const SIDES: readonly Side[] = ['left', 'right', 'top', 'bottom'];
const PLAIN: Look = {};
/** A cell that nobody has given a look. */
const UNFORMATTED = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';

/** Gives each different text a number, in the order they come. */
class Numbered {
  private readonly numbers = new Map<string, number>();

  constructor(...first: readonly string[]) {
    for (const each of first) this.of(each);
  }

  of(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.numbers.size);
    return this.numbers.size - 1;
  }

  get all(): readonly string[] {
    return [...this.numbers.keys()];
  }
}

/** The looks of a book's cells, each different one once, and the part that lists them. */
export class Styles {
  private readonly formats = new Numbered();
  private readonly fonts = new Numbered();
  // Every program expects these two first.
  private readonly fills = new Numbered(
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  );
  private readonly borders = new Numbered(borderOf(PLAIN));
  private readonly formatted = new Numbered();
  private readonly conditional = new Numbered();
  private readonly seen = new Map<Look, number>();
  private readonly seenAsTyped = new Map<Look, number>();

  constructor(private readonly font: Book['font']) {
    this.fonts.of(this.fontOf(PLAIN));
    this.formatted.of(UNFORMATTED);
  }

  /** The number of a look. */
  of(look: Look): number {
    return this.seen.get(look) ?? this.added(look, this.seen, false);
  }

  /** The number of a look whose text stays text even where somebody edits it and it begins like a formula. */
  ofText(look: Look): number {
    return this.seenAsTyped.get(look) ?? this.added(look, this.seenAsTyped, true);
  }

  /** The number of a fill that a condition gives. */
  ofCondition(fill: string): number {
    return this.conditional.of(
      `<dxf><fill><patternFill><bgColor rgb="${attribute(fill)}"/></patternFill></fill></dxf>`,
    );
  }

  part(): string {
    const formats = this.formats.all.map(
      (code, index) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + index}" formatCode="${attribute(code)}"/>`,
    );
    return [
      `${DECLARATION}<styleSheet xmlns="${MAIN}">`,
      list('numFmts', formats),
      list('fonts', this.fonts.all),
      list('fills', this.fills.all),
      list('borders', this.borders.all),
      list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
      list('cellXfs', this.formatted.all),
      list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
      list('dxfs', this.conditional.all),
      '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>',
      '</styleSheet>',
    ].join('');
  }

  private added(look: Look, seen: Map<Look, number>, typed: boolean): number {
    const id = this.formatted.of(this.formattedAs(look, typed));
    seen.set(look, id);
    return id;
  }

  private formattedAs(look: Look, typed: boolean): string {
    const ids = attributes({
      numFmtId: look.format === undefined ? 0 : this.formatId(look.format),
      fontId: this.fonts.of(this.fontOf(look)),
      fillId: look.fill === undefined ? 0 : this.fills.of(fillOf(look.fill)),
      borderId: this.borders.of(borderOf(look)),
      xfId: 0,
      quotePrefix: typed ? 1 : null,
      applyNumberFormat: look.format === undefined ? null : 1,
      applyFont: 1,
      applyFill: look.fill === undefined ? null : 1,
      applyBorder: look.border === undefined ? null : 1,
      applyAlignment: 1,
    });
    const alignment = attributes({
      horizontal: look.align ?? null,
      vertical: 'center',
      wrapText: look.wrap === true ? 1 : null,
    });
    return `<xf${ids}><alignment${alignment}/></xf>`;
  }

  private formatId(code: string): number {
    return KNOWN_FORMATS.get(code) ?? FIRST_OWN_FORMAT + this.formats.of(code);
  }

  private fontOf(look: Look): string {
    const { name, size } = this.font;
    return [
      '<font>',
      look.bold === true ? '<b/>' : '',
      look.italic === true ? '<i/>' : '',
      look.underline === true ? '<u/>' : '',
      `<sz val="${look.size ?? size}"/>`,
      look.colour === undefined ? '' : `<color rgb="${attribute(look.colour)}"/>`,
      // Family 1 has serifs; a program without the font takes another of that family.
      `<name val="${attribute(name)}"/><family val="1"/></font>`,
    ].join('');
  }
}

function fillOf(colour: string): string {
  const rgb = attribute(colour);
  return `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function borderOf({ border = {} }: Look): string {
  const sides = SIDES.map((side) => {
    const colour = border[side];
    if (colour === undefined) return `<${side}/>`;
    return `<${side} style="thin"><color rgb="${attribute(colour)}"/></${side}>`;
  });
  return `<border>${sides.join('')}<diagonal/></border>`;
}
