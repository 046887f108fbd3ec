import * as XLSX from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import type { Element } from './xml.ts';
import { all, attribute, parseXml } from './xml.ts';

/* A finished workbook as whoever checks it sees it: its bytes, read by other code than wrote them. */

export interface Style {
  readonly bold: boolean;
  readonly size: number;
  readonly wrap: boolean;
  /** Six hexadecimal digits. */
  readonly colour: string;
  readonly fill: string | null;
  readonly pattern: string;
  readonly raised: boolean;
}

export interface BookCell {
  readonly address: string;
  readonly row: number;
  readonly column: number;
  readonly value: string | number | null;
  readonly formula: string | null;
  readonly format: string;
  readonly style: Style;
}

export interface BookTable {
  readonly name: string;
  readonly first: number;
  readonly last: number;
  readonly columns: readonly string[];
  readonly firstColumn: number;
  readonly headerRows: number;
  readonly hasTotals: boolean;
  readonly filterButtons: boolean;
}

export interface BookSheet {
  readonly name: string;
  readonly state: string;
  readonly xml: Element;
  readonly cells: ReadonlyMap<string, BookCell>;
  readonly tables: readonly BookTable[];
  readonly drawings: readonly Element[];
  /** The sheet that each linking cell leads to, by the cell's address. */
  readonly links: ReadonlyMap<string, string>;
  readonly widths: (column: number) => number;
}

export interface Book {
  readonly parts: ReadonlyMap<string, string>;
  readonly names: readonly string[];
  readonly workbook: Element;
  readonly core: Element;
  readonly sheets: readonly BookSheet[];
  readonly styles: readonly Style[];
  /** The fills of looks that follow what cells hold. */
  readonly conditionalFills: readonly string[];
}

export function openBook(bytes: Uint8Array): Book {
  const files = unzipSync(bytes);
  const parts = new Map(
    Object.entries(files)
      .filter(([name]) => /\.(xml|rels|vml)$/.test(name))
      .map(([name, content]) => [name, strFromU8(content)]),
  );
  const part = (name: string) => parseXml(parts.get(name) ?? '');
  const workbook = part('xl/workbook.xml');
  const stylesXml = part('xl/styles.xml');
  const styles = stylesOf(stylesXml);
  const values = XLSX.read(bytes, { type: 'array', cellFormula: true, cellNF: true, sheetStubs: true });
  const relations = relationsOf(parts, 'xl/workbook.xml');
  const sheets = all(workbook, 'sheet').map((sheet): BookSheet => {
    const path = relations.get(attribute(sheet, 'r:id')) ?? '';
    const xml = part(path);
    const own = [...relationsOf(parts, path).values()];
    const name = attribute(sheet, 'name');
    return {
      name,
      state: attribute(sheet, 'state'),
      xml,
      cells: cellsOf(xml, values.Sheets[name] ?? {}, styles),
      tables: own.filter((each) => each.includes('/tables/')).map((each) => tableOf(part(each))),
      drawings: own.filter((each) => /drawings\/[^/]+\.xml$/.test(each)).map(part),
      links: linksOf(xml),
      widths: widthsOf(xml),
    };
  });
  const dxfs = all(stylesXml, 'dxf').flatMap((dxf) => all(dxf, 'bgColor').map(colourOf));
  const core = part('docProps/core.xml');
  return { parts, names: Object.keys(files), workbook, core, sheets, styles, conditionalFills: dxfs };
}

function relationsOf(parts: ReadonlyMap<string, string>, path: string): ReadonlyMap<string, string> {
  const at = path.lastIndexOf('/') + 1;
  const xml = parts.get(`${path.slice(0, at)}_rels/${path.slice(at)}.rels`) ?? '';
  return new Map(
    all(parseXml(xml), 'Relationship').map((each) => {
      const target = attribute(each, 'Target');
      const whole = new URL(target, `file:///${path}`).pathname.slice(1);
      return [attribute(each, 'Id'), decodeURIComponent(whole)];
    }),
  );
}

function colourOf(element: Element | undefined): string {
  return attribute(element, 'rgb').slice(-6).toUpperCase() || '000000';
}

function stylesOf(xml: Element): readonly Style[] {
  const fonts = all(all(xml, 'fonts')[0] ?? xml, 'font');
  const fills = all(all(xml, 'fills')[0] ?? xml, 'fill');
  return all(all(xml, 'cellXfs')[0] ?? xml, 'xf').map((xf) => {
    const font = fonts[Number(attribute(xf, 'fontId'))];
    const fill = fills[Number(attribute(xf, 'fillId'))];
    const has = (name: string) => font !== undefined && all(font, name).length > 0;
    const first = (element: Element | undefined, name: string) =>
      element === undefined ? undefined : all(element, name)[0];
    const pattern = attribute(first(fill, 'patternFill'), 'patternType') || 'none';
    return {
      bold: has('b'),
      size: Number(attribute(first(font, 'sz'), 'val')),
      wrap: ['1', 'true'].includes(attribute(first(xf, 'alignment'), 'wrapText')),
      colour: colourOf(first(font, 'color')),
      fill: pattern === 'solid' ? colourOf(first(fill, 'fgColor')) : null,
      pattern,
      raised: has('vertAlign'),
    };
  });
}

function cellsOf(
  xml: Element,
  values: XLSX.WorkSheet,
  styles: readonly Style[],
): ReadonlyMap<string, BookCell> {
  const plain = styles[0];
  if (plain === undefined) throw new Error('a workbook without styles');
  return new Map(
    all(xml, 'c').map((cell): [string, BookCell] => {
      const address = attribute(cell, 'r');
      const { r: row, c: column } = XLSX.utils.decode_cell(address);
      const stored = values[address] as XLSX.CellObject | undefined;
      const value = typeof stored?.v === 'number' || typeof stored?.v === 'string' ? stored.v : null;
      const style = styles[Number(attribute(cell, 's'))] ?? plain;
      // The library makes up a result where none is stored.
      const stores = all(cell, 'v').length > 0 || all(cell, 'is').length > 0;
      const shown = value === '' || !stores ? null : value;
      const format = typeof stored?.z === 'string' ? stored.z : 'General';
      return [
        address,
        { address, row: row + 1, column, value: shown, formula: stored?.f ?? null, format, style },
      ];
    }),
  );
}

function tableOf(xml: Element): BookTable {
  const [table] = all(xml, 'table');
  const range = XLSX.utils.decode_range(attribute(table, 'ref'));
  const filters = all(xml, 'autoFilter');
  const hidden = all(xml, 'filterColumn').filter((each) => attribute(each, 'hiddenButton') === '1').length;
  const columns = all(xml, 'tableColumn').map((each) => attribute(each, 'name'));
  return {
    name: attribute(table, 'name'),
    first: range.s.r + 1,
    last: range.e.r + 1,
    firstColumn: range.s.c,
    columns,
    headerRows: Number(attribute(table, 'headerRowCount') || '1'),
    hasTotals: attribute(table, 'totalsRowCount') === '1',
    filterButtons: filters.length > 0 && hidden < columns.length,
  };
}

/** `'Chỉ tiêu'!A1` leads to Chỉ tiêu. */
function linksOf(xml: Element): ReadonlyMap<string, string> {
  return new Map(
    all(xml, 'hyperlink').map((each) => {
      const [, quoted, plain = ''] =
        /^(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(attribute(each, 'location')) ?? [];
      return [attribute(each, 'ref'), quoted?.replaceAll("''", "'") ?? plain];
    }),
  );
}

function widthsOf(xml: Element): (column: number) => number {
  const columns = all(xml, 'col');
  return (column) => {
    const found = columns.find(
      (each) => Number(attribute(each, 'min')) <= column + 1 && column + 1 <= Number(attribute(each, 'max')),
    );
    return Number(attribute(found, 'width') || '8');
  };
}

/** The cells of a table's body, row by row; null is a cell that is not written. */
export function bodyOf(sheet: BookSheet, table: BookTable): readonly (readonly (BookCell | null)[])[] {
  return Array.from({ length: table.last - table.first }, (_, index) =>
    rowOf(sheet, table, table.first + 1 + index),
  );
}

/** One row of a table's columns. */
export function rowOf(sheet: BookSheet, table: BookTable, row: number): readonly (BookCell | null)[] {
  return table.columns.map(
    (_, column) => sheet.cells.get(`${XLSX.utils.encode_col(table.firstColumn + column)}${row}`) ?? null,
  );
}

/** Addresses that a list of ranges covers. */
export function addressesIn(ranges: string): readonly string[] {
  return ranges.split(' ').flatMap((range) => {
    const { s, e } = XLSX.utils.decode_range(range);
    const addresses: string[] = [];
    for (let row = s.r; row <= e.r; row++)
      for (let column = s.c; column <= e.c; column++)
        addresses.push(XLSX.utils.encode_cell({ r: row, c: column }));
    return addresses;
  });
}
