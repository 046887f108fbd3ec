import { decodeCodePage } from './code-page.ts';

/*
 * The named characters that tables of Vietnamese offices hold: Latin-1, the Vietnamese letters that have a name,
 * and the signs of office programs. Any other name stays as it is written.
 */

/** The names of U+00A0 to U+00FF in order. Browsers accept these also without a semicolon. */
const LATIN1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute ' +
  'micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig ' +
  'Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash ' +
  'Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ' +
  'ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc ' +
  'uuml yacute thorn yuml';

const BARE: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ...LATIN1.split(' ').map((name, index) => [name, String.fromCharCode(0xa0 + index)] as const),
]);

const OTHERS: ReadonlyMap<string, string> = new Map([
  ['apos', "'"],
  ['Abreve', 'Ă'],
  ['abreve', 'ă'],
  ['Dstrok', 'Đ'],
  ['dstrok', 'đ'],
  ['Itilde', 'Ĩ'],
  ['itilde', 'ĩ'],
  ['Utilde', 'Ũ'],
  ['utilde', 'ũ'],
  ['ensp', '\u2002'],
  ['emsp', '\u2003'],
  ['thinsp', '\u2009'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['sbquo', '‚'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['bdquo', '„'],
  ['bull', '•'],
  ['hellip', '…'],
  ['permil', '‰'],
  ['minus', '−'],
  ['le', '≤'],
  ['ge', '≥'],
  ['ne', '≠'],
  ['check', '✓'],
  ['checkmark', '✓'],
  ['cross', '✗'],
]);

const ENTITY = /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z][a-z0-9]{1,9}));?/gi;

/** Text with its named and numbered characters resolved as browsers do. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return BARE.get(name) ?? (whole.endsWith(';') ? OTHERS.get(name) : null) ?? whole;
    return character(hex === undefined ? Number(decimal) : parseInt(hex, 16));
  });
}

/** Numbers from 128 to 159 are meant as in windows-1252. */
function character(point: number): string {
  if (point >= 0x80 && point <= 0x9f) return decodeCodePage(Uint8Array.of(point), 'windows-1252');
  const none = point === 0 || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff);
  return String.fromCodePoint(none ? 0xfffd : point);
}
