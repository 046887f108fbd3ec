import { utils, write, type BookType, type WorkSheet } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Cell, Grid } from '../../src/domain/grid.ts';
import type { SourceFile } from '../../src/domain/source.ts';
import { withPlainRows } from '../../src/read/packed/packed-rows.ts';
import { odsParts, readBytes, strings, textsOf, workbookParts, zip } from './files.ts';

const xlsx = async (data: string, after = '', before = ''): Promise<SourceFile> =>
  readBytes('a.xlsx', zip(workbookParts(data, after, before)));
const cell = (source: SourceFile, row: number, column: number): Cell | undefined =>
  source.grids[0]?.rows.at(row)?.[column];
const SHEET = { kind: 'damaged', part: 'xl/worksheets/sheet1.xml' };

/** A workbook as Excel would write it, by way of exceljs. */
async function written(
  fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void,
): Promise<SourceFile> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('Biểu 1'), book);
  return readBytes('a.xlsx', new Uint8Array(await book.xlsx.writeBuffer()));
}

describe('the cells of an .xlsx workbook', () => {
  it('carry what a person sees, the exact number and the format', async () => {
    const source = await written((sheet) => {
      sheet.getCell('B2').value = 0.1 + 0.2;
      sheet.getCell('C2').value = 0.8182;
      sheet.getCell('C2').numFmt = '0.00%';
      sheet.getCell('D2').value = true;
      sheet.getCell('E2').value = { error: '#DIV/0!' };
      sheet.getCell('F2').value = {
        richText: [{ text: 'Đơn vị ' }, { font: { bold: true }, text: 'học tập' }],
      };
      sheet.getCell('G2').value = '  007 ';
    });
    const at = { row: 1, number: null, format: null, formula: false };
    const [grid] = source.grids.map(withPlainRows);
    expect(grid?.rows.at(1)?.slice(1)).toEqual([
      { ...at, column: 1, type: 'number', text: '0.3', number: 0.1 + 0.2 },
      { ...at, column: 2, type: 'number', text: '81.82%', number: 0.8182, format: '0.00%' },
      { ...at, column: 3, type: 'boolean', text: 'TRUE' },
      { ...at, column: 4, type: 'error', text: '#DIV/0!' },
      { ...at, column: 5, type: 'text', text: 'Đơn vị học tập' },
      { ...at, column: 6, type: 'text', text: '  007 ' },
    ]);
  });

  it('are dates where the format shows one, in Vietnamese order and by the 1900 count', async () => {
    const fill = (date1904: boolean) => (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => {
      book.properties.date1904 = date1904;
      for (const [name, format] of [
        ['A1', 'mm-dd-yy'],
        ['A2', 'yyyy"-"mm'],
        ['A3', '#,##0 "đồng"'],
        ['A4', '#,##0\\ [$₫-42A]'],
      ] as const) {
        sheet.getCell(name).value = date1904 ? 44926 - 1462 : 44926;
        sheet.getCell(name).numFmt = format;
      }
    };
    const source = await written(fill(false));
    expect(cell(source, 0, 0)).toMatchObject({ type: 'date', text: '31/12/2022', number: 44926 });
    expect(cell(source, 1, 0)).toMatchObject({ type: 'date', text: '2022-12' });
    expect(cell(source, 2, 0)).toMatchObject({ type: 'number', text: '44,926 đồng' });
    expect(cell(source, 3, 0)).toMatchObject({ type: 'number', number: 44926 });
    expect(cell(await written(fill(true)), 0, 0)).toMatchObject({
      type: 'date',
      text: '31/12/2022',
      number: 44926,
    });
  });

  it('tell a computed formula from one never computed, which is no zero', async () => {
    const source = await xlsx(
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>SUM(C1:C9)&amp;"đ"</f></c><c r="C1" t="n"><f>LEN(A9)</f><v/></c>' +
        '<c r="D1" t="str"><f>T(A9)</f><v></v></c><c r="E1" t="str"><f>"a"</f><v>a</v></c><c r="F1"><f t="shared" si="0"/><v>0</v></c></row>',
    );
    expect(source.failure).toBeNull();
    expect(cell(source, 0, 0)).toMatchObject({ type: 'number', number: 2, formula: true });
    expect(cell(source, 0, 1)).toMatchObject({ type: 'uncomputed', text: '=SUM(C1:C9)&"đ"', number: null });
    expect(cell(source, 0, 2)).toMatchObject({ type: 'uncomputed', text: '=LEN(A9)' });
    expect(cell(source, 0, 3)).toBeUndefined();
    expect(cell(source, 0, 4)).toMatchObject({ type: 'text', text: 'a', formula: true });
    expect(cell(source, 0, 5)).toMatchObject({ type: 'number', number: 0, formula: true });
  });

  it('keep every text at its place, however strings are written', async () => {
    const items = [
      '<si/>',
      '<si><t>A</t></si>',
      '<si xml:space="preserve"><t> B </t></si>',
      '<si></si>',
      '<si><t>C</t><r><t>c</t></r></si>',
    ];
    items.push('<si><r><t>Đ &amp; <![CDATA[<d>]]></t></r><rPh sb="0" eb="1"><t>phonetic</t></rPh></si>');
    const shared = items.map((_, index) => `<c r="${'ABCDEF'[index]}1" t="s"><v>${index}</v></c>`).join('');
    const inline =
      '<c r="A2" t="inlineStr"><is><t>x_x000D_</t><r><t>y</t></r></is></c><c t="inlineStr"><is/></c><c t="inlineStr"><is><t>&#272;</t></is></c>';
    const parts = workbookParts(`<row r="1">${shared}</row><row>${inline}</row>`);
    const source = await readBytes('a.xlsx', zip({ ...parts, 'xl/sharedStrings.xml': strings(...items) }));
    expect(textsOf(source)).toEqual({
      'S!0,1': 'A',
      'S!0,2': ' B ',
      'S!0,4': 'Cc',
      'S!0,5': 'Đ & <d>',
      'S!1,0': 'x\ry',
      'S!1,2': 'Đ',
    });
  });

  it('are read from prefixed and strict parts, from UTF-16 parts, and not from comments', async () => {
    const row = '<x:row r="1"><!-- <x:c r="B1"><x:v>9</x:v></x:c> --><x:c r="A1"><x:v>5</x:v></x:c></x:row>';
    const sheet = `<?xml version="1.0"?><x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData>${row}</x:sheetData></x:worksheet>`;
    const parts = workbookParts('');
    expect(textsOf(await readBytes('a.xlsx', zip({ ...parts, 'xl/worksheets/sheet1.xml': sheet })))).toEqual({
      'S!0,0': '5',
    });
    const wide = Buffer.from(`\ufeff${sheet}`, 'utf16le');
    expect(textsOf(await readBytes('a.xlsx', zip({ ...parts, 'xl/worksheets/sheet1.xml': wide })))).toEqual({
      'S!0,0': '5',
    });
  });

  it('stand at their true addresses whatever the stated dimension', async () => {
    const source = await xlsx(
      '<row r="7"><c r="C7"><v>5</v></c></row><row r="1048576"><c r="XFD1048576"><v>6</v></c></row>',
      '',
      '<dimension ref="A1:A1"/>',
    );
    expect(textsOf(source)).toEqual({ 'S!6,2': '5', 'S!1048575,16383': '6' });
  });

  it('survive any table written with exceljs', async () => {
    const value = fc.oneof(
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.string({
        minLength: 1,
        maxLength: 8,
        unit: fc.constantFrom('a', 'ế', '<', '&', '"', ' ', '\n'),
      }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(40), fc.nat(30), value), { maxLength: 12 }),
        async (entries) => {
          const placed = new Map(entries.map(([row, column, each]) => [`${row},${column}`, each]));
          const source = await written((sheet) => {
            for (const [key, each] of placed) {
              const [row = 0, column = 0] = key.split(',').map(Number);
              sheet.getCell(row + 1, column + 1).value = each;
            }
          });
          expect(source.failure).toBeNull();
          const found = new Map<string, unknown>();
          for (const row of source.grids[0]?.rows ?? []) {
            for (const each of row ?? [])
              if (each !== undefined) found.set(`${each.row},${each.column}`, each.number ?? each.text);
          }
          expect(found).toEqual(
            new Map([...placed].map(([key, each]) => [key, Object.is(each, -0) ? 0 : each])),
          );
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('the sheets of an .xlsx workbook', () => {
  it('know what is merged and hidden', async () => {
    const source = await written((sheet, book) => {
      sheet.addRow(['a', 'b', 'c', 'd']);
      sheet.addRow(['e', 'f', 'g', 'h']);
      sheet.mergeCells('A1:B1');
      sheet.getRow(2).hidden = true;
      sheet.getRow(9).hidden = true;
      sheet.getColumn(3).hidden = true;
      sheet.getColumn(9).hidden = true;
      book.addWorksheet('Ẩn', { state: 'veryHidden' });
    });
    const [first, second] = source.grids as [Grid, Grid];
    expect([first.sheet, first.hidden, second.sheet, second.hidden]).toEqual(['Biểu 1', false, 'Ẩn', true]);
    expect(first.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
    expect([...first.hiddenRows]).toEqual([1]);
    expect([...first.hiddenColumns]).toEqual([2]);
  });

  it('may hide all rows but those with a height of their own', async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" ht="15" customHeight="1"><c r="A2"><v>2</v></c></row><row r="3" hidden="0"><c r="A3"><v>3</v></c></row><row r="4" hidden="1" ht="15"><c r="A4"><v>4</v></c></row>';
    const hiddenIn = async (before: string): Promise<unknown> =>
      (await readBytes('a.xlsx', zip(workbookParts(rows, '', before)))).grids[0]?.hiddenRows;
    expect(await hiddenIn('<sheetFormatPr zeroHeight="1"/>')).toEqual(new Set([0, 3]));
    expect(await hiddenIn('<sheetFormatPr defaultRowHeight="15" zeroHeight="0"/>')).toEqual(new Set([3]));
  });

  it('cost nothing for what is declared of whole columns', async () => {
    const all = 'A1:XFD1048576';
    const after = `<mergeCells><mergeCell ref="A1:B1048576"/></mergeCells><conditionalFormatting sqref="${all}"/><dataValidations count="1"><dataValidation type="whole" sqref="${all} ${all}"/></dataValidations><hyperlinks><hyperlink ref="${all}" location="x"/></hyperlinks>`;
    const parts = workbookParts(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>',
      after,
      `<dimension ref="${all}"/><cols><col min="1" max="16384" hidden="1"/></cols>`,
    );
    const source = await readBytes('a.xlsx', zip(parts));
    expect(source.failure).toBeNull();
    expect(textsOf(source)).toEqual({ 'S!0,0': '1', 'S!0,2': '3' });
    expect(source.grids[0]?.hiddenColumns).toEqual(new Set([0, 2]));
  });

  it('show the top-left cell of a merged area only', async () => {
    const row = (r: number): string =>
      `<row r="${r}"><c r="A${r}"><v>1</v></c><c r="B${r}"><v>2</v></c><c r="C${r}"><v>3</v></c></row>`;
    const source = await xlsx(row(1) + row(2), '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>');
    expect(textsOf(source)).toEqual({ 'S!0,0': '1', 'S!0,2': '3', 'S!1,2': '3' });
  });

  it('may be empty, and may lack a part where Excel left only their name', async () => {
    expect(await xlsx('')).toMatchObject({ failure: null, grids: [{ sheet: 'S', rows: { length: 0 } }] });
    const parts = workbookParts('<row r="1"><c r="A1"><v>1</v></c></row>');
    const named =
      parts['xl/workbook.xml']?.replace(
        '<sheets>',
        '<sheets><sheet name=" " sheetId="9" state="veryHidden" r:id=""/>',
      ) ?? '';
    expect(textsOf(await readBytes('a.xlsx', zip({ ...parts, 'xl/workbook.xml': named })))).toEqual({
      'S!0,0': '1',
    });
  });

  it('bring macros and links along as notes, never as parts that are read', async () => {
    const parts = {
      ...workbookParts(''),
      'xl/vbaProject.bin': 'x',
      'xl/externalLinks/externalLink1.xml': '<!DOCTYPE a>',
      'xl/externalLinks/externalLink2.xml': '<a/>',
    };
    expect((await readBytes('a.xlsm', zip(parts))).notes).toEqual([
      { kind: 'macros' },
      { kind: 'externalLinks', count: 2 },
    ]);
  });
});

describe('an .xlsx workbook that contradicts itself', () => {
  const ROW = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
  const refused = async (
    change: (parts: Record<string, string>) => Record<string, string | Uint8Array>,
  ): Promise<unknown> =>
    (
      await readBytes(
        'a.xlsx',
        zip(change({ ...workbookParts(ROW), 'xl/sharedStrings.xml': strings('<si><t>A</t></si>') })),
      )
    ).failure;

  it('is read where it is whole', async () => {
    expect(await refused((parts) => parts)).toBeNull();
  });

  it('names the part that is missing', async () => {
    const without = (name: string) => (parts: Record<string, string>) =>
      Object.fromEntries(Object.entries(parts).filter(([key]) => key !== name));
    expect(await refused(without('xl/workbook.xml'))).toEqual({ kind: 'damaged', part: 'xl/workbook.xml' });
    expect(await refused(without('[Content_Types].xml'))).toEqual({
      kind: 'damaged',
      part: '[Content_Types].xml',
    });
    expect(await refused(without('xl/_rels/workbook.xml.rels'))).toEqual({
      kind: 'damaged',
      part: 'xl/_rels/workbook.xml.rels',
    });
    expect(await refused(without('xl/worksheets/sheet1.xml'))).toEqual({
      kind: 'damaged',
      part: 'worksheets/sheet1.xml',
    });
    expect(await refused(without('xl/sharedStrings.xml'))).toMatchObject({ kind: 'damaged' });
  });

  it('never reads as empty what is cut off', async () => {
    for (const name of ['xl/worksheets/sheet1.xml', 'xl/workbook.xml', 'xl/sharedStrings.xml']) {
      const whole = workbookParts(ROW)[name] ?? strings('<si><t>A</t></si>');
      for (const length of [whole.length - 1, whole.length - 8, Math.floor(whole.length / 2)]) {
        expect(await refused((parts) => ({ ...parts, [name]: whole.slice(0, length) }))).toMatchObject({
          kind: 'damaged',
        });
      }
    }
  });

  it('gives no cell twice and none at a place that is none', async () => {
    const row = (cells: string): Promise<unknown> =>
      refused((parts) => ({
        ...parts,
        'xl/worksheets/sheet1.xml':
          workbookParts(`<row r="1">${cells}</row>`)['xl/worksheets/sheet1.xml'] ?? '',
      }));
    expect(await row('<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>')).toEqual(SHEET);
    expect(await row('<c r="1A"><v>1</v></c>')).toEqual(SHEET);
    expect(await row('<c r="A1" t="s"><v>77</v></c>')).toEqual(SHEET);
    expect(await row('<c r="A1"><v>1</v></c>')).toBeNull();
  });

  it('declares no document type', async () => {
    const typed = '<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY a "aaaa">]><sst/>';
    expect(await refused((parts) => ({ ...parts, 'xl/sharedStrings.xml': typed }))).toEqual({
      kind: 'damaged',
      part: 'xl/sharedStrings.xml',
    });
  });

  it('has no two sheets of one name', async () => {
    const twice = '<sheet name="S" sheetId="1" r:id="rId1"/><sheet name="S" sheetId="2" r:id="rId1"/>';
    const change = (parts: Record<string, string>): Record<string, string> => ({
      ...parts,
      'xl/workbook.xml': parts['xl/workbook.xml']?.replace(/<sheet .*?\/>/, twice) ?? '',
    });
    expect(await refused(change)).toEqual({ kind: 'damaged', part: 'xl/workbook.xml' });
  });

  it('is a failure and no crash whatever bytes are changed', async () => {
    const bytes = zip({ ...workbookParts(ROW), 'xl/sharedStrings.xml': strings('<si><t>A</t></si>') });
    const change = fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const copy = Buffer.from(bytes);
        for (const [at, byte] of changes) copy[at] = byte;
        const source = await readBytes('a.xlsx', copy);
        if (source.failure === null) expect(textsOf(source)).toEqual({ 'S!0,0': 'A' });
      }),
      { numRuns: 60 },
    );
  });
});

describe('the other formats', () => {
  const sheet = (): WorkSheet => {
    const made = utils.aoa_to_sheet([
      ['Sở Y tế', 'x', 0.1 + 0.2],
      ['', true, 44926],
    ]);
    made['C2'].z = 'dd/mm/yyyy';
    made['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }];
    return made;
  };
  const other = async (bookType: BookType): Promise<SourceFile> =>
    readBytes(
      `a.${bookType}`,
      write(utils.book_new(sheet(), 'Biểu 1'), { type: 'buffer', bookType }) as Uint8Array,
    );

  it.each(['biff8', 'xlsb', 'ods'] as const)('%s is read like .xlsx', async (bookType) => {
    const source = await other(bookType);
    expect(source.failure).toBeNull();
    expect(source.grids[0]?.sheet).toBe('Biểu 1');
    expect(source.grids[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
    expect(cell(source, 0, 0)).toMatchObject({ type: 'text', text: 'Sở Y tế' });
    expect(cell(source, 0, 1)).toBeUndefined();
    expect(cell(source, 0, 2)).toMatchObject({ type: 'number', number: 0.1 + 0.2 });
    expect(cell(source, 1, 1)).toMatchObject({ type: 'boolean', text: 'TRUE' });
    expect(cell(source, 1, 2)).toMatchObject({ type: 'date', number: 44926 });
  });

  it('an .xls cut off anywhere is damaged', async () => {
    const bytes = Buffer.from(
      write(utils.book_new(sheet(), 'S'), { type: 'buffer', bookType: 'biff8' }) as Uint8Array,
    );
    for (const share of [0.2, 0.4, 0.6, 0.8, 0.95]) {
      expect(
        (await readBytes('a.xls', bytes.subarray(0, Math.floor(bytes.length * share)))).failure,
      ).toMatchObject({ kind: 'damaged' });
    }
  });

  it('an .ods shows hidden sheets, rows and columns, repeated cells and numbers in empty tags', async () => {
    const style =
      '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const number = (value: number): string =>
      `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`;
    const tables =
      '<table:table table:name="A"><table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>' +
      `<table:table-row table:number-rows-repeated="2">${number(1)}<table:table-cell office:value-type="float" office:value="2.5"/></table:table-row>` +
      '<table:table-row table:visibility="collapse"><table:table-cell/><table:table-cell table:number-columns-repeated="2" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>' +
      '<table:table-row><table:table-cell table:formula="of:=COUNT([.A1:.A2])"/></table:table-row>' +
      '<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="1024"></table:table-cell></table:table-row></table:table>' +
      `<table:table table:name="B" table:style-name="ta2"><table:table-row>${number(7)}</table:table-row></table:table>`;
    const source = await readBytes('a.ods', zip(odsParts(tables, style)));
    expect(source.failure).toBeNull();
    expect(textsOf(source)).toEqual({
      'A!0,0': '1',
      'A!0,1': '2.5',
      'A!1,0': '1',
      'A!1,1': '2.5',
      'A!2,1': 'x',
      'A!2,2': 'x',
      'A!3,0': '=COUNT([.A1:.A2])',
      'B!0,0': '7',
    });
    expect(source.grids.map(({ sheet: name, hidden }) => [name, hidden])).toEqual([
      ['A', false],
      ['B', true],
    ]);
    expect([...(source.grids[0]?.hiddenRows ?? [])]).toEqual([2]);
    expect([...(source.grids[0]?.hiddenColumns ?? [])]).toEqual([1, 2]);
    expect(cell(source, 3, 0)?.type).toBe('uncomputed');
  });

  it('an .ods whose cells repeat without end passes a limit and goes no further', async () => {
    const tables =
      '<table:table table:name="A"><table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="1000"><text:p>x</text:p></table:table-cell></table:table-row></table:table>';
    expect((await readBytes('a.ods', zip(odsParts(tables)))).failure).toMatchObject({
      kind: 'limit',
      limit: 'cells',
      found: 1e9,
    });
  });

  it('an .ods with a number format of endless digits is damaged', async () => {
    const style = (digits: string): string =>
      `<number:number-style style:name="N1"><number:number number:decimal-places="${digits}"/></number:number-style>`;
    const table = '<table:table table:name="S"></table:table>';
    const failureOf = async (parts: Record<string, string>): Promise<unknown> =>
      (await readBytes('a.ods', zip(parts))).failure;
    expect(await failureOf(odsParts(table, style('1e308')))).toEqual({
      kind: 'damaged',
      part: 'content.xml',
    });
    const styles = `<office:document-styles>${style('4294967296')}</office:document-styles>`;
    expect(await failureOf({ ...odsParts(table), 'styles.xml': styles })).toEqual({
      kind: 'damaged',
      part: 'styles.xml',
    });
    expect(await failureOf(odsParts(table, style('2')))).toBeNull();
  });

  it('an .ods with a table that has no name is damaged', async () => {
    const table = (attribute: string): string =>
      `<table:table${attribute}><table:table-row><table:table-cell office:value-type="float" office:value="5"/></table:table-row></table:table>`;
    const failureOf = async (attribute: string): Promise<unknown> =>
      (await readBytes('a.ods', zip(odsParts(table(attribute))))).failure;
    expect(await failureOf('')).toEqual({ kind: 'damaged', part: 'content.xml' });
    expect(await failureOf(' table:name="S"')).toBeNull();
  });

  it('an .ods that is cut off is damaged', async () => {
    const parts = odsParts('<table:table table:name="A"/>');
    const cut = parts['content.xml']?.slice(0, -20) ?? '';
    expect((await readBytes('a.ods', zip({ ...parts, 'content.xml': cut }))).failure).toEqual({
      kind: 'damaged',
      part: 'content.xml',
    });
  });

  it('nothing is said on the console while reading', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const style =
      '<number:number-style xmlns:number="n" style:name="N1"><style:map style:condition="value()&gt;0" style:apply-style-name="N2"/></number:number-style>';
    await readBytes('a.ods', zip(odsParts('<table:table table:name="A"></table:table>', style)));
    expect(said).not.toHaveBeenCalled();
    said.mockRestore();
  });
});
