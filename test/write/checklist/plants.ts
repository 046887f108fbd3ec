import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The parts of a package as text, by name. */
type Parts = Map<string, string>;
type Plant = (parts: Parts) => void;

/** Changes one part; a change that changes nothing would prove nothing. */
function edit(parts: Parts, name: string, change: (xml: string) => string): void {
  const before = parts.get(name) ?? '';
  const after = change(before);
  if (after === before) throw new Error(`nothing to change in ${name}`);
  parts.set(name, after);
}

const sheet = (number: number) => `xl/worksheets/sheet${number}.xml`;
const relations = (number: number) => `xl/worksheets/_rels/sheet${number}.xml.rels`;
const STYLES = 'xl/styles.xml';
const WORKBOOK = 'xl/workbook.xml';

/** The sample's sheets by their place. */
const [COVER, TARGETS, FIGURES] = [1, 2, 4];

/** Puts a text into a cell and keeps its look; null empties it. */
function setCell(parts: Parts, number: number, address: string, text: string | null): void {
  const cell = new RegExp(`<c r="${address}"([^>]*?)(?:/>|>.*?</c>)`);
  edit(parts, sheet(number), (xml) =>
    xml.replace(cell, (_, attributes: string) => {
      const look = / s="\d+"/.exec(attributes)?.[0] ?? '';
      return text === null
        ? `<c r="${address}"${look}/>`
        : `<c r="${address}"${look} t="inlineStr"><is><t>${text}</t></is></c>`;
    }),
  );
}

function tablePart(parts: Parts, name: string): string {
  const found = [...parts].find(([, xml]) => xml.includes('<table ') && xml.includes(` name="${name}"`));
  if (found === undefined) throw new Error(`no table ${name}`);
  return found[0];
}

/** The row of a table's column names. */
function headerOf(parts: Parts, name: string): number {
  return Number(/ ref="A(\d+):/.exec(parts.get(tablePart(parts, name)) ?? '')?.[1]);
}

const afterCells =
  (insert: string): Plant =>
  (parts) =>
    edit(parts, sheet(TARGETS), (xml) => xml.replace('</sheetData>', `</sheetData>${insert}`));
const added =
  (name: string, content = '<x/>'): Plant =>
  (parts) =>
    void parts.set(name, content);
const relation =
  (target: string, mode = ''): Plant =>
  (parts) =>
    edit(parts, relations(TARGETS), (xml) =>
      xml.replace(
        '</Relationships>',
        `<Relationship Id="rId99" Type="x" Target="${target}"${mode}/></Relationships>`,
      ),
    );
const inStyles =
  (pattern: RegExp, by: string): Plant =>
  (parts) =>
    edit(parts, STYLES, (xml) => xml.replace(pattern, by));

/** For every item a fault planted into a sound workbook of the sample. */
export const PLANTS: Readonly<Record<string, Plant>> = {
  'tables-marked-up': (parts) => void parts.delete(relations(TARGETS)),
  'tables-named': (parts) =>
    edit(parts, tablePart(parts, 'ChiTieu'), (xml) => xml.replace(' name="ChiTieu"', ' name="Table1"')),
  'no-merged-cells': afterCells('<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>'),
  'no-blank-rows-or-columns': (parts) => {
    const row = headerOf(parts, 'ChiTieu') + 1;
    for (const column of 'ABCDEFGHI') setCell(parts, TARGETS, `${column}${row}`, null);
  },
  'one-header-row': (parts) =>
    edit(parts, tablePart(parts, 'ChiTieu'), (xml) => xml.replace(' name="TT"', ' name="Khác"')),
  'text-wrapped': inStyles(/wrapText="1"/g, 'wrapText="0"'),
  'no-filters': (parts) =>
    edit(parts, tablePart(parts, 'ChiTieu'), (xml) =>
      xml
        .replace(/<autoFilter.*?(?:<\/autoFilter>|\/>)/, '')
        .replace('<tableColumns', '<autoFilter ref="A6:I14"/><tableColumns'),
    ),
  'no-freeze-panes': (parts) =>
    edit(parts, sheet(TARGETS), (xml) =>
      xml.replace(
        /<sheetView ([^>]*?)(\/?)>/,
        (_, attributes: string, empty: string) =>
          `<sheetView ${attributes}><pane xSplit="1" state="frozen"/>${empty === '' ? '' : '</sheetView>'}`,
      ),
    ),
  'no-empty-cells': (parts) => setCell(parts, FIGURES, `C${headerOf(parts, 'SoLieu') + 1}`, null),
  'nothing-hidden-on-sheets': (parts) =>
    edit(parts, sheet(TARGETS), (xml) => xml.replace('<row r="7"', '<row hidden="1" r="7"')),
  'tables-at-left-edge': (parts) =>
    edit(parts, tablePart(parts, 'ChiTieu'), (xml) => xml.replace(/ ref="A/g, ' ref="B')),
  'nothing-below-tables': (parts) =>
    edit(parts, sheet(TARGETS), (xml) =>
      xml.replace(
        '</sheetData>',
        '<row r="60"><c r="A60" t="inlineStr"><is><t>Ghi chú</t></is></c></row></sheetData>',
      ),
    ),
  'one-table-a-sheet': (parts) => relation(`/${tablePart(parts, 'SoLieu')}`)(parts),
  'numbers-are-numbers': (parts) => setCell(parts, FIGURES, `C${headerOf(parts, 'SoLieu') + 1}`, '1.204'),
  'formulas-have-results': (parts) =>
    edit(parts, sheet(TARGETS), (xml) => xml.replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/, '$1')),
  'no-note-symbols': (parts) => setCell(parts, TARGETS, `B${headerOf(parts, 'ChiTieu')}`, 'Nội dung*'),
  'notes-on-a-notes-sheet': (parts) =>
    edit(parts, tablePart(parts, 'GhiChu'), (xml) => xml.replace(' name="GhiChu"', ' name="GhiChep"')),
  'short-forms-explained': (parts) =>
    setCell(parts, TARGETS, `B${headerOf(parts, 'ChiTieu')}`, 'Nội dung XLTX'),
  'signs-explained': inStyles(/✓/g, '†'),
  'units-in-headers': (parts) =>
    edit(parts, tablePart(parts, 'SoLieu'), (xml) => xml.replace(' (người)"', '"')),
  'links-say-where-they-lead': (parts) =>
    edit(parts, sheet(COVER), (xml) => xml.replace(/Chỉ tiêu((?:'|&apos;)!)/, 'Khác$1')),
  'legible-text': inStyles(/<sz val="12"\/>/g, '<sz val="6"/>'),
  'sheet-titles': (parts) => setCell(parts, TARGETS, 'A1', null),
  'nothing-in-headers-and-footers': (parts) =>
    edit(parts, sheet(TARGETS), (xml) =>
      xml.replace('<oddFooter>', '<oddHeader>Tạm tính</oddHeader><oddFooter>'),
    ),
  'no-floating-boxes': added('xl/comments1.xml'),
  'no-images': added('xl/media/image1.png'),
  'charts-have-alternative-text': (parts) => {
    parts.set(
      'xl/drawings/drawing9.xml',
      '<wsDr><graphicFrame><cNvPr id="2" name="Chart 1"/></graphicFrame></wsDr>',
    );
    relation('../drawings/drawing9.xml')(parts);
  },
  'no-background': (parts) =>
    edit(parts, sheet(TARGETS), (xml) => xml.replace('</worksheet>', '<picture/></worksheet>')),
  'colour-never-alone': afterCells(
    '<conditionalFormatting sqref="A7:A8"><cfRule type="expression" dxfId="0" priority="99"><formula>A7&gt;0</formula></cfRule></conditionalFormatting>',
  ),
  contrast: inStyles(/rgb="FF1F4E9E"/g, 'rgb="FF8FA8D8"'),
  'sheet-names': (parts) => edit(parts, WORKBOOK, (xml) => xml.replace('name="Chỉ tiêu"', 'name="Sheet2"')),
  'no-hidden-sheets': (parts) =>
    edit(parts, WORKBOOK, (xml) =>
      xml.replace(/<sheet ([^>]*name="Chỉ tiêu"[^>]*)\/>/, (_, attributes: string) => {
        const others = attributes.replace(/ ?state="\w+"/, '');
        return `<sheet ${others} state="hidden"/>`;
      }),
    ),
  'no-blank-sheets': (parts) =>
    edit(parts, sheet(TARGETS), (xml) => xml.replace(/<sheetData>.*<\/sheetData>/s, '<sheetData/>')),
  'column-a': (parts) =>
    edit(parts, sheet(TARGETS), (xml) => xml.replace(/<c r="A\d+"[^>]*?(?:\/>|>.*?<\/c>)/g, '')),
  'contents-list': (parts) => edit(parts, sheet(COVER), (xml) => xml.replace(/<hyperlink [^>]*\/>/, '')),
  'no-macros': added('xl/vbaProject.bin'),
  'nothing-outside-the-file': relation('file:///other.xlsx', ' TargetMode="External"'),
  'document-information': (parts) =>
    edit(parts, 'docProps/core.xml', (xml) => xml.replace(/<dc:title>[^<]*</, '<dc:title><')),
  'cursor-at-the-start': (parts) =>
    edit(parts, WORKBOOK, (xml) =>
      xml.replace(/ activeTab="\d+"/, '').replace('<workbookView', '<workbookView activeTab="3"'),
    ),
};

/** The workbook with a fault planted. */
export function planted(bytes: Uint8Array, plant: Plant): Uint8Array {
  const parts = new Map(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );
  plant(parts);
  return zipSync(Object.fromEntries([...parts].map(([name, xml]) => [name, strToU8(xml)])));
}
