import type { Book } from './book.ts';
import { attribute, DECLARATION } from './xml.ts';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
/** The colours that Office starts with, by their names in the schema. */
const COLOURS =
  'dk1 000000, lt1 FFFFFF, dk2 44546A, lt2 E7E6E6, accent1 4472C4, accent2 ED7D31, accent3 A5A5A5, ' +
  'accent4 FFC000, accent5 5B9BD5, accent6 70AD47, hlink 0563C1, folHlink 954F72';

const solid = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const line = (width: number) => `<a:ln w="${width}">${solid}</a:ln>`;
const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';

/** The fonts and colours that charts and new cells take: the book's font, and Office's own colours. */
export function themePart({ name }: Book['font']): string {
  const colours = COLOURS.split(', ').map((each) => {
    const [key = '', rgb = ''] = each.split(' ');
    return `<a:${key}><a:srgbClr val="${rgb}"/></a:${key}>`;
  });
  const font = `<a:latin typeface="${attribute(name)}"/><a:ea typeface=""/><a:cs typeface=""/>`;
  return [
    `${DECLARATION}<a:theme xmlns:a="${DRAWING}" name="Office"><a:themeElements>`,
    `<a:clrScheme name="Office">${colours.join('')}</a:clrScheme>`,
    `<a:fontScheme name="Office"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme>`,
    `<a:fmtScheme name="Office"><a:fillStyleLst>${solid.repeat(3)}</a:fillStyleLst>`,
    `<a:lnStyleLst>${[6350, 12_700, 19_050].map(line).join('')}</a:lnStyleLst>`,
    `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst>`,
    `<a:bgFillStyleLst>${solid.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>`,
    '</a:themeElements></a:theme>',
  ].join('');
}
