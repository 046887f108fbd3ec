import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceFile } from '../../../src/domain/source.ts';
import type { Limits } from '../../../src/read/limits.ts';
import { readBytes, textsOf } from '../files.ts';

const HEAD =
  '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40">';
const workbook = (sheets: string, before = ''): string => `${HEAD}${before}${sheets}</Workbook>`;
const sheet = (table: string, after = ''): string =>
  `<Worksheet ss:Name="S"><Table>${table}</Table>${after}</Worksheet>`;
const data = (type: string, text: string): string => `<Data ss:Type="${type}">${text}</Data>`;
const cell = (type: string, text: string, more = ''): string => `<Cell ${more}>${data(type, text)}</Cell>`;
const read = (text: string | Uint8Array, limits: Partial<Limits> = {}): Promise<SourceFile> =>
  readBytes('a.xml', text, limits);
const textsIn = async (table: string, before = ''): Promise<Readonly<Record<string, string>>> => {
  const source = await read(workbook(sheet(table), before));
  expect(source.failure).toBeNull();
  return textsOf(source);
};
const styles = (...all: readonly string[]): string => `<Styles>${all.join('')}</Styles>`;
const style = (id: string, content: string, more = ''): string =>
  `<Style ss:ID="${id}" ${more}>${content}</Style>`;

describe('the cells of an XML workbook', () => {
  it('are read of every type, as a person sees them', async () => {
    const source = await read(
      workbook(
        sheet(
          `<Row>${cell('String', 'Sở Y tế &amp; &#273;ơn vị&#10;hai dòng')}${cell('Number', '0.125', 'ss:StyleID="p"')}${cell('DateTime', '2022-12-31T00:00:00.000', 'ss:StyleID="d"')}${cell('Boolean', '1')}${cell('Error', '#N/A')}${cell('Number', '1.5E3')}${cell('DateTime', '1899-12-31T08:30:00.000', 'ss:StyleID="t"')}${cell('DateTime', '1900-02-28T00:00:00.000')}</Row>`,
        ),
        styles(
          style('p', '<NumberFormat ss:Format="0.0%"/>'),
          style('d', '<NumberFormat ss:Format="Short Date"/>'),
          style('t', '<NumberFormat ss:Format="Short Time"/>'),
        ),
      ),
    );
    expect(textsOf(source)).toEqual({
      'S!0,0': 'Sở Y tế & đơn vị\nhai dòng',
      'S!0,1': '12.5%',
      'S!0,2': '31/12/2022',
      'S!0,3': 'TRUE',
      'S!0,4': '#N/A',
      'S!0,5': '1500',
      'S!0,6': '8:30',
      'S!0,7': '28/02/1900',
    });
    const [, percent, date, flag, error] = source.grids[0]?.rows.at(0) ?? [];
    expect(percent).toMatchObject({ type: 'number', number: 0.125, format: '0.0%' });
    expect(date).toMatchObject({ type: 'date', number: 44_926 });
    expect([flag?.type, error?.type]).toEqual(['boolean', 'error']);
  });

  it('stand where they say, spans and merged areas passed over', async () => {
    const table = `<Row ss:Index="3" ss:Span="2">${cell('String', 'A')}${cell('String', 'wide', 'ss:Index="3" ss:MergeAcross="2" ss:MergeDown="1"')}${cell('String', 'after')}</Row><Row>${cell('String', 'next')}</Row>`;
    const source = await read(workbook(sheet(table)));
    expect(textsOf(source)).toEqual({ 'S!2,0': 'A', 'S!2,2': 'wide', 'S!2,5': 'after', 'S!5,0': 'next' });
    expect(source.grids[0]?.merges).toEqual([{ top: 2, left: 2, bottom: 3, right: 4 }]);
  });

  it('move beside merged cells of the row above where they name no place', async () => {
    const high = cell('String', 'high', 'ss:MergeDown="1"');
    const wide = cell('String', 'wide', 'ss:MergeAcross="1"');
    const below = `<Row>${cell('String', 'a')}${cell('String', 'b')}${cell('String', 'c')}</Row>`;
    expect(await textsIn(`<Row>${high}${wide}${high}</Row>${below}${below}`)).toEqual({
      'S!0,0': 'high',
      'S!0,1': 'wide',
      'S!0,3': 'high',
      'S!1,1': 'a',
      'S!1,2': 'b',
      'S!1,4': 'c',
      'S!2,0': 'a',
      'S!2,1': 'b',
      'S!2,2': 'c',
    });
  });

  it('keep their text in pieces, in sections and beside comments', async () => {
    const rich =
      '<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>Đơn</B> vị<Font html:Size="9"> học <I>tập</I></Font></ss:Data><Comment ss:Author="x"><ss:Data ss:Type="String">ghi chú</ss:Data></Comment></Cell>';
    const section = cell('String', '<![CDATA[a < b & "c"]]>');
    const commented = `<!-- ${cell('String', 'no')} -->`;
    expect(await textsIn(`<Row>${rich}${commented}${section}<Cell/><Cell></Cell></Row>`)).toEqual({
      'S!0,0': 'Đơn vị học tập',
      'S!0,1': 'a < b & "c"',
    });
  });

  it('that are not what their type promises stay the text they are', async () => {
    const source = await read(
      workbook(
        sheet(
          `<Row>${cell('Number', '1,5')}${cell('Number', '')}${cell('DateTime', '31/12/2022')}${cell('DateTime', '2022-02-30T00:00:00')}${cell('Boolean', 'yes')}${cell('Odd', 'x')}</Row>`,
        ),
      ),
    );
    expect(textsOf(source)).toEqual({
      'S!0,0': '1,5',
      'S!0,2': '31/12/2022',
      'S!0,3': '2022-02-30T00:00:00',
      'S!0,4': 'yes',
      'S!0,5': 'x',
    });
    expect(source.grids[0]?.rows.at(0)?.every((each) => each?.type === 'text')).toBe(true);
  });

  it('show their formulas, compute plain ones without a result, and ask no program', async () => {
    const table = `<Row>${cell('Number', '2')}${cell('Number', '3')}${cell('Number', '5', 'ss:Formula="=RC[-2]+RC[-1]"')}<Cell ss:Formula="=SUM(RC1:RC2)*R1C1"/><Cell ss:Formula="=VLOOKUP(R,C1,R[1]C[-1],&quot;R1C1&quot;)"/>${cell('Number', '1', `ss:Formula="=cmd|'/C calc'!A0"`)}</Row>`;
    const source = await read(workbook(sheet(table)));
    const [, , sum, computed, never] = source.grids[0]?.rows.at(0) ?? [];
    expect(sum).toMatchObject({ type: 'number', number: 5, formula: true });
    expect(computed).toMatchObject({ type: 'number', number: 10, formula: true });
    expect(never).toMatchObject({ type: 'uncomputed', text: '=VLOOKUP(R,$A:$A,D2,"R1C1")' });
    expect(source.notes.map(({ kind }) => kind)).toEqual(['ddeLinks', 'computedFormulas']);
  });

  it('in a legacy font are read by the style of the cell, its row, its column or its table', async () => {
    const fonts = styles(
      style('vn', '<Font ss:FontName=".VnTime" x:CharSet="0"/>'),
      style('child', '<Font ss:Bold="1"/>', 'ss:Parent="vn"'),
      style('plain', '<Font ss:FontName="Arial"/>'),
    );
    const own = cell('String', '§', 'ss:StyleID="child"');
    expect(
      await textsIn(
        `<Column ss:Index="2" ss:StyleID="vn" ss:Span="1"/><Row>${own}${cell('String', '§')}${cell('String', '§')}${cell('String', '§')}</Row><Row ss:StyleID="plain">${cell('String', '§')}${cell('String', '§')}</Row>`,
        fonts,
      ),
    ).toEqual({ 'S!0,0': 'Đ', 'S!0,1': 'Đ', 'S!0,2': 'Đ', 'S!0,3': '§', 'S!1,0': '§', 'S!1,1': '§' });
  });

  it('count their days from 1900 whatever the workbook does', async () => {
    const source = await read(
      workbook(
        sheet(
          `<Row>${cell('DateTime', '2022-12-31T00:00:00', 'ss:StyleID="d"')}${cell('Number', '43464', 'ss:StyleID="d"')}</Row>`,
        ),
        `<ExcelWorkbook xmlns="urn:schemas-microsoft-com:office:excel"><Date1904/></ExcelWorkbook>${styles(style('d', '<NumberFormat ss:Format="Short Date"/>'))}`,
      ),
    );
    expect(textsOf(source)).toEqual({ 'S!0,0': '31/12/2022', 'S!0,1': '31/12/2022' });
  });

  it('are found again, whatever the table another program writes', async () => {
    const value = fc.oneof(
      fc
        .string({ minLength: 1, maxLength: 12 })
        .filter((text) => /^[ -~]*$/.test(text) && text.trim() === text),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(value, { maxLength: 6 }), { maxLength: 8 }), async (table) => {
        const made = utils.book_new(utils.aoa_to_sheet(table), 'S');
        const source = await read(write(made, { type: 'buffer', bookType: 'xlml' }) as Buffer);
        expect(source.failure).toBeNull();
        table.forEach((cells, row) =>
          cells.forEach((written, column) => {
            const ours = source.grids[0]?.rows.at(row)?.[column];
            if (typeof written === 'number') expect(ours?.number).toBe(written === 0 ? 0 : written);
            else if (typeof written === 'string') expect(ours?.text).toBe(written);
            else if (typeof written === 'boolean') expect(ours?.text).toBe(written ? 'TRUE' : 'FALSE');
            else expect(ours).toBeUndefined();
          }),
        );
      }),
      { numRuns: 50 },
    );
  });
});

describe('the sheets of an XML workbook', () => {
  it('know what is hidden and what leads elsewhere', async () => {
    const options =
      '<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions>';
    const links =
      '<ExcelWorkbook><SupBook><Path>C:\\a.xls</Path><Crn><Row>7</Row></Crn></SupBook></ExcelWorkbook>';
    const source = await read(
      workbook(
        sheet(
          `<Column ss:Hidden="1" ss:Span="99999999"/><Row ss:Hidden="1">${cell('Number', '1')}</Row><Row ss:Hidden="1" ss:Span="900000"/>`,
          options,
        ) + '<Worksheet ss:Name="__proto__"/>',
        links,
      ),
    );
    expect(source.grids.map(({ sheet: name, hidden }) => [name, hidden])).toEqual([
      ['S', true],
      ['__proto__', false],
    ]);
    expect(source.grids[0]?.hiddenRows).toEqual(new Set([0]));
    expect(source.grids[0]?.hiddenColumns).toEqual(new Set([0]));
    expect(source.notes).toEqual([{ kind: 'externalLinks', count: 1 }]);
  });

  it('are read from prefixed and UTF-16 text', async () => {
    const prefixed =
      '<ss:Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><ss:Worksheet ss:Name="S"><ss:Table><ss:Row><ss:Cell><ss:Data ss:Type="String">Sở</ss:Data></ss:Cell></ss:Row></ss:Table></ss:Worksheet></ss:Workbook>';
    for (const text of [
      prefixed,
      Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${prefixed}`, 'utf16le'),
    ])
      expect(textsOf(await read(text))).toEqual({ 'S!0,0': 'Sở' });
  });
});

describe('an XML workbook that contradicts itself', () => {
  it.each([
    ['a row behind the one before', `<Row ss:Index="2"/><Row ss:Index="2"/>`],
    ['a cell behind the one before', `<Row><Cell ss:Index="2"/><Cell ss:Index="1"/></Row>`],
    ['a cell within the merged one before', `<Row><Cell ss:MergeAcross="2"/><Cell ss:Index="2"/></Row>`],
    [
      'a cell under a merged one',
      `<Row><Cell ss:MergeDown="1"/></Row><Row>${cell('Number', '1', 'ss:Index="1"')}</Row>`,
    ],
    ['an empty cell that may be under a merged one', `<Row><Cell ss:MergeDown="1"/></Row><Row><Cell/></Row>`],
    [
      'merged areas over each other',
      `<Row><Cell/><Cell ss:MergeDown="1"/></Row><Row><Cell ss:MergeAcross="1"/></Row>`,
    ],
    ['a row beyond any sheet', `<Row ss:Index="1048577"/>`],
    ['a cell beyond any sheet', `<Row><Cell ss:Index="16385"/></Row>`],
    ['a merged area beyond any sheet', `<Row><Cell ss:MergeDown="1048576"/></Row>`],
    ['a span that is none', `<Row ss:Span="-1"/>`],
    ['a place that is none', `<Row ss:Index="x"/>`],
  ])('%s', async (_, table) => {
    expect((await read(workbook(sheet(table)))).failure).toEqual({ kind: 'damaged', part: 'S' });
  });

  it('is damaged as a whole where it is cut off, or declares a document type', async () => {
    const whole = workbook(sheet(`<Row>${cell('String', 'A')}</Row>`));
    for (const length of [whole.length - 1, whole.length - 40, HEAD.length])
      expect((await read(whole.slice(0, length))).failure).toEqual({ kind: 'damaged', part: 'Workbook' });
    const typed = whole.replace('<Workbook', '<!DOCTYPE Workbook [<!ENTITY a "b">]><Workbook');
    expect((await read(typed)).failure).toEqual({ kind: 'damaged', part: 'Workbook' });
  });

  it('passes the limits of any other workbook', async () => {
    const row = `<Row>${cell('String', 'abc').repeat(3)}</Row>`;
    const limitOf = async (text: string, limits: Partial<Limits>): Promise<unknown> =>
      (await read(workbook(sheet(text)), limits)).failure;
    expect(await limitOf(row, { cells: 2 })).toMatchObject({ limit: 'cells' });
    expect(await limitOf(row, { cellText: 2 })).toMatchObject({ limit: 'cellText' });
    expect(await limitOf(row, { nesting: 4 })).toMatchObject({ limit: 'nesting', found: 5 });
  });
});
