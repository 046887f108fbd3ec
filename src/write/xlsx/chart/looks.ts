import type { ChartLook } from '../../workbook/plan.ts';

/*
 * Solid, hatched and framed stay apart on a black-and-white printer and for every kind of colour blindness; the
 * blue and the brown are at least 4.5 : 1 against the paper, and the frame shows on both.
 */

const BLUE = '2E75B6';
const BROWN = 'A5490B';
const INK = '000000';
const GREY = '7F7F7F';
const PALE = 'D9D9D9';

const solid = (colour: string) => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
const line = (colour: string, points: number) =>
  `<a:ln w="${Math.round(points * 12_700)}">${solid(colour)}</a:ln>`;
const NO_LINE = '<a:ln><a:noFill/></a:ln>';
const hatch = (colour: string) =>
  `<a:pattFill prst="dkUpDiag"><a:fgClr><a:srgbClr val="${colour}"/></a:fgClr>` +
  `<a:bgClr><a:srgbClr val="FBEDE4"/></a:bgClr></a:pattFill>`;

const shape = (content: string) => `<c:spPr>${content}</c:spPr>`;

export const BARS: Readonly<Record<ChartLook, string>> = {
  bar: shape(solid(BLUE) + line(BLUE, 0.75)),
  hatched: shape(hatch(BROWN) + line(BROWN, 0.75)),
  mark: shape(`<a:noFill/>${line(INK, 1)}`),
};

export const PAPER = shape(solid('FFFFFF') + line(PALE, 0.75));
/** Behind numbers, which may stand on the frame of a target. */
export const LABEL_GROUND = shape(solid('FFFFFF') + NO_LINE);
export const PLAIN_GROUND = shape(`<a:noFill/>${NO_LINE}`);
export const AXIS_LINE = shape(line(GREY, 0.75));
export const GRID_LINE = `<c:majorGridlines>${shape(line(PALE, 0.5))}</c:majorGridlines>`;
