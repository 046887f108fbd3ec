import { strToU8, zipSync } from 'fflate';
import type { Figures } from './figures.ts';
import { columnName, formRows, merges, STYLES, type Form, type FormCell } from './form.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A submission as a workbook, packed the way spreadsheet programs do: shared strings, styles, merged cells. */
export function workbookOf(form: Form): {
  readonly bytes: Uint8Array;
  readonly sums: Figures;
  readonly cells: number;
} {
  const strings = new SharedStrings();
  const rows: string[] = [];
  let cells = 0;
  const writing = formRows(form);
  let next = writing.next();
  for (; next.done !== true; next = writing.next()) {
    const row = rows.length + 1;
    let xml = `<row r="${row}">`;
    next.value.forEach((cell, column) => {
      if (cell === null) return;
      cells += 1;
      xml += cellXml(`${columnName(column)}${row}`, cell, strings);
    });
    rows.push(`${xml}</row>`);
  }
  const merged = merges().map((range) => `<mergeCell ref="${range}"/>`);
  const sheet = `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData><mergeCells count="${merged.length}">${merged.join('')}</mergeCells></worksheet>`;
  const parts = { ...FIXED, 'xl/worksheets/sheet1.xml': sheet, 'xl/sharedStrings.xml': strings.xml() };
  const packed = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]));
  // A fixed date, so that the same form gives the same bytes.
  return { bytes: zipSync(packed, { level: 6, mtime: new Date(2024, 0, 1) }), sums: next.value, cells };
}

function cellXml(address: string, { value, style, formula }: FormCell, strings: SharedStrings): string {
  const start = `<c r="${address}" s="${STYLES[style]}"`;
  if (typeof value === 'string') return `${start} t="s"><v>${strings.indexOf(value)}</v></c>`;
  return `${start}>${formula === undefined ? '' : `<f>${formula}</f>`}<v>${value}</v></c>`;
}

class SharedStrings {
  private readonly indices = new Map<string, number>();
  private uses = 0;

  indexOf(text: string): number {
    this.uses += 1;
    const index = this.indices.get(text) ?? this.indices.size;
    this.indices.set(text, index);
    return index;
  }

  xml(): string {
    const items = [...this.indices.keys()].map((text) => `<si><t>${text}</t></si>`);
    return `${HEAD}<sst xmlns="${MAIN}" count="${this.uses}" uniqueCount="${items.length}">${items.join('')}</sst>`;
  }
}

const override = (part: string, type: string): string =>
  `<Override PartName="${part}" ContentType="${TYPE}.${type}+xml"/>`;

const related = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${RELATION}/${type}" Target="${target}"/>`;

const relations = (...items: readonly string[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;

const format = (number: number, font: number): string =>
  `<xf numFmtId="${number}" fontId="${font}" fillId="0" borderId="0" xfId="0"/>`;

/** What is the same in every workbook; the formats stand in the order of `STYLES`. */
const FIXED = {
  '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override('/xl/workbook.xml', 'sheet.main')}${override('/xl/worksheets/sheet1.xml', 'worksheet')}${override('/xl/sharedStrings.xml', 'sharedStrings')}${override('/xl/styles.xml', 'styles')}</Types>`,
  '_rels/.rels': relations(related(1, 'officeDocument', 'xl/workbook.xml')),
  'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><sheets><sheet name="Biểu 1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relations(
    related(1, 'worksheet', 'worksheets/sheet1.xml'),
    related(2, 'sharedStrings', 'sharedStrings.xml'),
    related(3, 'styles', 'styles.xml'),
  ),
  'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0"/></numFmts><fonts count="2"><font><sz val="12"/><name val="Times New Roman"/></font><font><b/><sz val="12"/><name val="Times New Roman"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5">${format(0, 0)}${format(0, 1)}${format(0, 0)}${format(3, 0)}${format(164, 0)}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
};
