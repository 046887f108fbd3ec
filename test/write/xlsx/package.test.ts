import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeBook } from '../../../src/write/xlsx/package.ts';
import { all, at, parse } from '../elements.ts';
import { partOf as readPart, readBack } from '../read-back.ts';
import { bookOf, EVERYTHING, sheetOf, TABLE_SHEET, text } from './sample-book.ts';

const bytes = await writeBook(EVERYTHING);
const parts = new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

function partOf(name: string) {
  const xml = parts.get(name);
  if (xml === undefined) throw new Error(`no part ${name}`);
  return parse(xml);
}

/** The relations of a part by id: what kind, and which part. */
function relationsOf(name: string) {
  const { dir, base } = posix.parse(name);
  const path = posix.join(dir, '_rels', `${base}.rels`);
  return new Map(
    all(partOf(path), 'Relationship').map(({ attributes }) => [
      attributes['Id'],
      [attributes['Type']?.split('/').at(-1), posix.join(dir, attributes['Target'] ?? '')],
    ]),
  );
}

describe('a package', () => {
  it('has its parts in a fixed order, the list of content types first', () => {
    expect([...parts.keys()]).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/app.xml',
      'docProps/core.xml',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/theme/theme1.xml',
      'xl/styles.xml',
      'xl/sharedStrings.xml',
      'xl/tables/table1.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/_rels/sheet1.xml.rels',
      'xl/worksheets/sheet2.xml',
      'xl/charts/chart1.xml',
      'xl/charts/chart2.xml',
      'xl/drawings/drawing1.xml',
      'xl/drawings/_rels/drawing1.xml.rels',
      'xl/worksheets/sheet3.xml',
      'xl/worksheets/_rels/sheet3.xml.rels',
      'xl/worksheets/sheet4.xml',
    ]);
  });

  it('names the kind of every part', () => {
    const types = partOf('[Content_Types].xml');
    const kinds = new Map(
      all(types, 'Override').map(({ attributes }) => [attributes['PartName'], attributes['ContentType']]),
    );
    const named = [...parts.keys()].filter((name) => !name.endsWith('.rels') && !name.startsWith('['));
    expect([...kinds.keys()]).toEqual(named.map((name) => `/${name}`));
    expect(kinds.get('/xl/workbook.xml')).toMatch(/spreadsheetml\.sheet\.main\+xml$/);
    expect(kinds.get('/xl/tables/table1.xml')).toMatch(/spreadsheetml\.table\+xml$/);
    expect(kinds.get('/xl/charts/chart2.xml')).toMatch(/drawingml\.chart\+xml$/);
    expect(kinds.get('/xl/drawings/drawing1.xml')).toMatch(/officedocument\.drawing\+xml$/);
    expect(all(types, 'Default').map(({ attributes }) => attributes['Extension'])).toEqual(['rels', 'xml']);
  });

  it('names by relations only parts that are there, and every part by one', () => {
    const reached = new Set(['[Content_Types].xml']);
    for (const name of parts.keys()) {
      if (!name.endsWith('.rels')) continue;
      reached.add(name);
      const owner = name.replace('_rels/', '').replace(/\.rels$/, '');
      for (const [, target] of relationsOf(owner).values()) reached.add(String(target));
    }
    expect([...reached].sort()).toEqual([...parts.keys()].sort());
  });

  it('leads from the workbook to its sheets, and from a sheet to its table and charts', () => {
    const book = relationsOf('xl/workbook.xml');
    const sheets = all(partOf('xl/workbook.xml'), 'sheet').map(({ attributes }) => [
      attributes['name'],
      ...(book.get(String(attributes['r:id'])) ?? []),
    ]);
    expect(sheets).toEqual([
      ['Số liệu', 'worksheet', 'xl/worksheets/sheet1.xml'],
      ["Mẫu 'A' 1", 'worksheet', 'xl/worksheets/sheet2.xml'],
      ['Biểu đồ', 'worksheet', 'xl/worksheets/sheet3.xml'],
      ['Danh mục', 'worksheet', 'xl/worksheets/sheet4.xml'],
    ]);
    const table = at(partOf('xl/worksheets/sheet1.xml'), 'tableParts', 'tablePart').attributes['r:id'];
    expect(relationsOf('xl/worksheets/sheet1.xml').get(table)).toEqual(['table', 'xl/tables/table1.xml']);
    const drawing = at(partOf('xl/worksheets/sheet3.xml'), 'drawing').attributes['r:id'];
    const name = 'xl/drawings/drawing1.xml';
    expect(relationsOf('xl/worksheets/sheet3.xml').get(drawing)).toEqual(['drawing', name]);
    const charts = all(partOf(name), 'c:chart').map(({ attributes }) =>
      relationsOf(name).get(attributes['r:id']),
    );
    expect(charts).toEqual([
      ['chart', 'xl/charts/chart1.xml'],
      ['chart', 'xl/charts/chart2.xml'],
    ]);
  });

  it('numbers tables and charts over all sheets', async () => {
    const tables = TABLE_SHEET.tables?.map((each) => ({ ...each, name: 'Quy' })) ?? [];
    const names = Object.keys(
      unzipSync(await writeBook(bookOf([TABLE_SHEET, { ...TABLE_SHEET, name: 'Quỹ', tables }]))),
    );
    expect(names.filter((name) => name.includes('table'))).toEqual([
      'xl/tables/table1.xml',
      'xl/tables/table2.xml',
    ]);
  });

  it('has each sheet in its place, in whatever order they are written', async () => {
    const named = (name: string, place: number) => sheetOf([{ cells: [text(name)] }], { name, place });
    const bytes = await writeBook(bookOf([named('Nguồn', 3), named('Bìa', 1), named('Quỹ', 2)]));
    const written = readBack(bytes);
    expect(written.SheetNames).toEqual(['Bìa', 'Quỹ', 'Nguồn']);
    for (const name of written.SheetNames) expect(written.Sheets[name]?.['A1']).toMatchObject({ v: name });
    const isSelected = (number: number) =>
      readPart(bytes, `xl/worksheets/sheet${number}.xml`).includes('tabSelected');
    expect([1, 2, 3].filter(isSelected)).toEqual([1]);
    const titles = at(parse(readPart(bytes, 'docProps/app.xml')), 'TitlesOfParts');
    expect(all(titles, 'vt:lpstr').map(({ text: value }) => value)).toEqual(written.SheetNames);
  });

  it.each([
    ['two in one place', [2, 2], 'two sheets in one place: 2'],
    ['a place without one', [1, 3], 'no sheet in place 2'],
  ])('refuses a book with %s', async (_, places, message) => {
    const sheets = places.map((place, index) => sheetOf([], { name: `Trang ${index}`, place }));
    await expect(writeBook(bookOf(sheets))).rejects.toThrow(new RangeError(message));
  });

  it('says what it is, by whom and when, in its properties', () => {
    const core = partOf('docProps/core.xml');
    expect(core.children.map(({ name, text: value }) => [name, value])).toEqual([
      ['dc:title', 'Tổng hợp'],
      ['dc:subject', 'Chương trình <A & B>'],
      ['dc:creator', 'Hội Khuyến học'],
      ['cp:lastModifiedBy', 'Hội Khuyến học'],
      ['dcterms:created', '2024-01-15T00:00:00Z'],
      ['dcterms:modified', '2024-01-15T00:00:00Z'],
      ['dc:language', 'vi-VN'],
    ]);
    const titles = at(partOf('docProps/app.xml'), 'TitlesOfParts', 'vt:vector');
    expect(titles.children.map(({ text: value }) => value)).toEqual([
      'Số liệu',
      "Mẫu 'A' 1",
      'Biểu đồ',
      'Danh mục',
    ]);
  });

  it('has a category where one is given, and the language of its words', async () => {
    const properties = { category: 'dấu/1', language: 'en' } as const;
    const other = unzipSync(await writeBook(bookOf([sheetOf([])], properties)))['docProps/core.xml'];
    const core = parse(strFromU8(other ?? new Uint8Array()));
    expect(at(core, 'cp:category').text).toBe('dấu/1');
    expect(at(core, 'dc:language').text).toBe('en-GB');
  });

  it('is the same to the byte for the same book', async () => {
    expect(Buffer.from(await writeBook(EVERYTHING)).equals(Buffer.from(bytes))).toBe(true);
  });

  it('asks for each sheet once, when it is its turn', async () => {
    const asked: number[] = [];
    function* sheets() {
      for (const number of [1, 2, 3]) {
        asked.push(number);
        yield sheetOf([{ cells: [text('A')] }], { name: `Trang ${number}` });
      }
    }
    await writeBook({ ...bookOf([]), sheets: sheets() });
    expect(asked).toEqual([1, 2, 3]);
  });

  it('is refused without a sheet', async () => {
    await expect(writeBook(bookOf([]))).rejects.toThrow('without a sheet');
  });
});
