import { visible } from '../../../domain/text.ts';
import { cellText } from '../text.ts';
import { literal } from '../xml.ts';

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A text of a drawing, safe as content and as a quoted attribute. */
export function drawn(text: string): string {
  return escaped(text.split('\n').map(visible).join('\n'));
}

/** A text that repeats a cell's, so it is written as the cell's is. */
export function stored(text: string): string {
  return escaped(literal(cellText(text)));
}

/** A formula or a format code, which hold what the plan says and nothing from a submission but sheet names. */
export function escaped(text: string): string {
  return text
    .replace(/[\p{Cs}\ufffe\uffff]/gu, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\n/g, '&#10;');
}
