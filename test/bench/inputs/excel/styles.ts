import { HEAD, listed, MAIN, MORE } from './markup.ts';

/** How the cells of a form look, as clerks format them: each in one of the fonts, with lines or without. */
const KINDS = { left: 'left', centred: 'center', count: 'right', rate: 'right' } as const;
const FORMATS: Readonly<Record<keyof typeof KINDS, number>> = { left: 0, centred: 0, count: 3, rate: 164 };
const FONTS = ['12', '12 b', '12 i', '13 b', '14 b', '11', '11 b'] as const;

export interface CellLook {
  readonly kind: keyof typeof KINDS;
  readonly font: (typeof FONTS)[number];
  readonly lines: boolean;
}

const LOOKS: readonly CellLook[] = FONTS.flatMap((font) =>
  [false, true].flatMap((lines) =>
    (Object.keys(KINDS) as (keyof typeof KINDS)[]).map((kind) => ({ font, lines, kind })),
  ),
);

/** The number of a look in the part of styles; 0 is that of a cell nobody formatted. */
export function numberOf(look: CellLook): number {
  const same = (each: CellLook) =>
    each.kind === look.kind && each.font === look.font && each.lines === look.lines;
  return LOOKS.findIndex(same) + 1;
}

/**
 * The styles of a form that is filled in with Excel: 57 formats of cells in 14 kB. Of the practice workbooks that
 * Excel wrote, those with ten formats and more have 64 in 14 kB at their median.
 */
export function stylesPart(): string {
  const fonts = FONTS.map((font) => {
    const [size = '', bold = ''] = font.split(' ');
    return `<font>${bold === '' ? '' : `<${bold}/>`}<sz val="${size}"/><color theme="1"/><name val="Times New Roman"/><family val="1"/></font>`;
  });
  const formats = LOOKS.map(({ kind, font, lines }) => {
    const border = lines ? 1 : 0;
    return `<xf numFmtId="${FORMATS[kind]}" fontId="${FONTS.indexOf(font) + 1}" fillId="0" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="${border}" applyAlignment="1"><alignment horizontal="${KINDS[kind]}" vertical="center" wrapText="1"/></xf>`;
  });
  const side = (name: string, style: string) => `<${name} style="${style}"><color indexed="64"/></${name}>`;
  const border = (style: string) =>
    `<border>${['left', 'right', 'top', 'bottom'].map((name) => side(name, style)).join('')}<diagonal/></border>`;
  const plain = (id: number) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0"/>`;
  return [
    `${HEAD}<styleSheet xmlns="${MAIN}" ${MORE}>`,
    listed('numFmts', [
      '<numFmt numFmtId="43" formatCode="_(* #,##0.00_);_(* \\(#,##0.00\\);_(* &quot;-&quot;??_);_(@_)"/>',
      '<numFmt numFmtId="164" formatCode="0.0"/>',
    ]),
    listed('fonts', [
      '<font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>',
      ...fonts,
    ]),
    listed('fills', [
      '<fill><patternFill patternType="none"/></fill>',
      '<fill><patternFill patternType="gray125"/></fill>',
    ]),
    listed('borders', [
      '<border><left/><right/><top/><bottom/><diagonal/></border>',
      ...['thin', 'hair', 'medium'].map(border),
    ]),
    listed('cellStyleXfs', [0, 43, 9].map(plain)),
    listed('cellXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>', ...formats]),
    listed('cellStyles', [
      '<cellStyle name="Comma" xfId="1" builtinId="3"/>',
      '<cellStyle name="Normal" xfId="0" builtinId="0"/>',
      '<cellStyle name="Percent" xfId="2" builtinId="5"/>',
    ]),
    '<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>',
  ].join('');
}
