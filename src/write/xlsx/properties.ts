import type { Properties } from './book.ts';
import { languageTag } from './chart/words.ts';
import { cellText } from './text.ts';
import { content, DECLARATION } from './xml.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';

/** `docProps/core.xml`: who, what and when. */
export function coreProperties({ title, subject, creator, category, language, made }: Properties): string {
  const by = content(cellText(creator));
  const time = `${content(made)}T00:00:00Z`;
  return [
    `${DECLARATION}<cp:coreProperties`,
    ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${content(cellText(title))}</dc:title>`,
    `<dc:subject>${content(cellText(subject))}</dc:subject>`,
    `<dc:creator>${by}</dc:creator>`,
    `<cp:lastModifiedBy>${by}</cp:lastModifiedBy>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>`,
    category === null ? '' : `<cp:category>${content(cellText(category))}</cp:category>`,
    `<dc:language>${languageTag(language)}</dc:language>`,
    '</cp:coreProperties>',
  ].join('');
}

/** `docProps/app.xml`: the sheets by name, for programs that preview. */
export function extendedProperties(sheets: readonly string[]): string {
  const names = sheets.map((name) => `<vt:lpstr>${content(name)}</vt:lpstr>`);
  return [
    `${DECLARATION}<Properties xmlns="${OFFICE}/extended-properties" xmlns:vt="${OFFICE}/docPropsVTypes">`,
    // LibreOffice shows stored results at once where it knows the program, and computes everything anew otherwise.
    '<Application>Microsoft Excel</Application>',
    '<HeadingPairs><vt:vector size="2" baseType="variant"><vt:variant><vt:lpstr>Worksheets</vt:lpstr></vt:variant>',
    `<vt:variant><vt:i4>${sheets.length}</vt:i4></vt:variant></vt:vector></HeadingPairs>`,
    `<TitlesOfParts><vt:vector size="${sheets.length}" baseType="lpstr">${names.join('')}</vt:vector></TitlesOfParts>`,
    '<AppVersion>16.0300</AppVersion></Properties>',
  ].join('');
}
