import type { Language } from '../../../domain/language.ts';
import { FONT } from '../../workbook/style.ts';
import { drawn } from './markup.ts';

/** How a text of a chart is written; the size in points. */
export interface Lettering {
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

const LANGUAGES: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' };
const BLACK = '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>';

export function languageTag(language: Language): string {
  return LANGUAGES[language];
}

function properties(tag: string, { size, bold, italic }: Lettering, language: Language): string {
  const look = `sz="${Math.round(size * 100)}" b="${bold === true ? 1 : 0}" i="${italic === true ? 1 : 0}"`;
  const fonts = ['latin', 'ea', 'cs'].map((kind) => `<a:${kind} typeface="${FONT}"/>`).join('');
  return `<a:${tag} lang="${languageTag(language)}" ${look}>${BLACK}${fonts}</a:${tag}>`;
}

/** The look of texts that come from the cells: names, numbers, the legend. */
export function textLook(lettering: Lettering, language: Language): string {
  const look = properties('defRPr', lettering, language);
  const end = `<a:endParaRPr lang="${languageTag(language)}"/>`;
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${look}</a:pPr>${end}</a:p></c:txPr>`;
}

/** A title; turned to read upwards beside an axis. */
export function title(text: string, lettering: Lettering, language: Language, upwards = false): string {
  const body = upwards ? '<a:bodyPr rot="-5400000" vert="horz"/>' : '<a:bodyPr/>';
  const base = `<a:pPr>${properties('defRPr', lettering, language)}</a:pPr>`;
  const run = `<a:r>${properties('rPr', lettering, language)}<a:t>${drawn(text)}</a:t></a:r>`;
  const rich = `<c:rich>${body}<a:lstStyle/><a:p>${base}${run}</a:p></c:rich>`;
  return `<c:title><c:tx>${rich}</c:tx><c:overlay val="0"/></c:title>`;
}
