import { HEAD, MAIN, RELATION } from './markup.ts';
import { stylesPart } from './styles.ts';
import { themePart } from './theme.ts';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEETS = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DOCUMENT = 'application/vnd.openxmlformats';

const relations = (...items: readonly (readonly [type: string, target: string])[]): string => {
  const all = items.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
};

const TYPES: Readonly<Record<string, string>> = {
  '/xl/workbook.xml': `${SHEETS}.sheet.main+xml`,
  '/xl/worksheets/sheet1.xml': `${SHEETS}.worksheet+xml`,
  '/xl/theme/theme1.xml': `${DOCUMENT}-officedocument.theme+xml`,
  '/xl/styles.xml': `${SHEETS}.styles+xml`,
  '/xl/sharedStrings.xml': `${SHEETS}.sharedStrings+xml`,
  '/docProps/core.xml': `${DOCUMENT}-package.core-properties+xml`,
  '/docProps/app.xml': `${DOCUMENT}-officedocument.extended-properties+xml`,
};

/** What a workbook with one sheet holds beside its cells and texts, where Excel has written it. */
export const AROUND: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="${DOCUMENT}-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${Object.entries(
    TYPES,
  )
    .map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`)
    .join('')}</Types>`,
  '_rels/.rels': relations(
    [`${RELATION}/officeDocument`, 'xl/workbook.xml'],
    [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    [`${RELATION}/extended-properties`, 'docProps/app.xml'],
  ),
  'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="24931"/><workbookPr defaultThemeVersion="166925"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="12225"/></bookViews><sheets><sheet name="Biểu 1" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'Biểu 1'!$6:$7</definedName></definedNames><calcPr calcId="191029"/></workbook>`,
  'xl/_rels/workbook.xml.rels': relations(
    [`${RELATION}/worksheet`, 'worksheets/sheet1.xml'],
    [`${RELATION}/theme`, 'theme/theme1.xml'],
    [`${RELATION}/styles`, 'styles.xml'],
    [`${RELATION}/sharedStrings`, 'sharedStrings.xml'],
  ),
  'xl/theme/theme1.xml': themePart(),
  'xl/styles.xml': stylesPart(),
  'docProps/core.xml': `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>Văn phòng</dc:creator><cp:lastModifiedBy>Văn phòng</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">2023-12-01T02:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">2023-12-20T02:00:00Z</dcterms:modified></cp:coreProperties>`,
  'docProps/app.xml': `${HEAD}<Properties xmlns="${RELATION.replace('relationships', 'extended-properties')}" xmlns:vt="${RELATION.replace('relationships', 'docPropsVTypes')}"><Application>Microsoft Excel</Application><DocSecurity>0</DocSecurity><ScaleCrop>false</ScaleCrop><HeadingPairs><vt:vector size="2" baseType="variant"><vt:variant><vt:lpstr>Worksheets</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant></vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="1" baseType="lpstr"><vt:lpstr>Biểu 1</vt:lpstr></vt:vector></TitlesOfParts><Company></Company><LinksUpToDate>false</LinksUpToDate><SharedDoc>false</SharedDoc><HyperlinksChanged>false</HyperlinksChanged><AppVersion>16.0300</AppVersion></Properties>`,
};
