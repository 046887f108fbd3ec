import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readRows } from '../../src/read/read-file.ts';
import { inTcvn3, inVni, SAMPLES, SHORT } from '../domain/legacy-text/samples.ts';
import { folderWith, readBytes, textsOf, workbookParts, zip } from './files.ts';
import { join } from 'node:path';

const ROWS = [
  ...SAMPLES.map(([unicode], index) => [String(index + 1), unicode, 'Ghi chú']),
  ['15', 'Số hộ', 'x'],
  ['16', 'Ban Tham mưu', '12.500'],
];
const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.join(';')}\n`).join('');
const UNICODE = csv(ROWS.map((row) => row.map((cell) => cell.replace(/,/g, ' '))));

/** Each character as one byte, as Excel saves such a sheet. */
const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

describe('a CSV file in a legacy font', () => {
  it.each([
    ['TCVN3', inTcvn3],
    ['VNI', inVni],
  ] as const)('in %s is read like the same in Unicode, short cells too', async (encoding, write) => {
    const wanted = textsOf(await readBytes('a.csv', UNICODE));
    for (const file of [bytes(write(UNICODE)), write(UNICODE)]) {
      const source = await readBytes('a.csv', file);
      expect(textsOf(source)).toEqual(wanted);
      // All samples, as many notes, and the two rows below them.
      expect(source.notes).toContainEqual({ kind: 'legacyFont', encoding, cells: SAMPLES.length * 2 + 2 });
    }
  });

  it('is read so for a roster as well', async () => {
    const folder = await folderWith({
      'roster.csv': bytes(inTcvn3('code;name\nSYT;Sở Y tế\nSNN;Sở Nông nghiệp\n')),
    });
    expect(await readRows(join(folder, 'roster.csv'))).toEqual([
      ['code', 'name'],
      ['SYT', 'Sở Y tế'],
      ['SNN', 'Sở Nông nghiệp'],
    ]);
  });

  it('counts the cells of two encodings apart', async () => {
    const source = await readBytes(
      'a.csv',
      `${inTcvn3('Tổng cộng;Đơn vị')};${inVni('Triệu đồng')};Sở Y tế\n`,
    );
    expect(textsOf(source)).toEqual({
      '0,0': 'Tổng cộng',
      '0,1': 'Đơn vị',
      '0,2': 'Triệu đồng',
      '0,3': 'Sở Y tế',
    });
    expect(source.notes.filter(({ kind }) => kind === 'legacyFont')).toEqual([
      { kind: 'legacyFont', encoding: 'TCVN3', cells: 2 },
      { kind: 'legacyFont', encoding: 'VNI', cells: 1 },
    ]);
  });
});

describe('any other file', () => {
  it.each([
    ['Unicode', UNICODE],
    ['French', 'département;thé\nLoïc;où\n«il»;5 µm\n'],
    ['plain', 'a,b\n1,2\n'],
  ])('in %s stays as it is, without a note', async (_, text) => {
    const source = await readBytes('a.csv', text);
    expect(source.notes.filter(({ kind }) => kind === 'legacyFont')).toEqual([]);
    expect(Object.values(textsOf(source))).toEqual(text.split(/[;,\n]/).filter((cell) => cell !== ''));
  });

  it('with as many cells in Unicode leaves the short ones alone', async () => {
    const source = await readBytes('a.csv', `${inTcvn3('Tổng cộng')};Triệu đồng;${inTcvn3('Số hộ')}\n`);
    expect(textsOf(source)).toEqual({ '0,0': 'Tổng cộng', '0,1': 'Triệu đồng', '0,2': 'Sè hé' });
  });
});

describe('a file in more than one habit', () => {
  const cells = async (text: string): Promise<readonly string[]> =>
    Object.values(textsOf(await readBytes('a.csv', text)));
  const HEAD = 'Sở Xây dựng;Độc lập - Tự do\nBáo cáo năm;Đơn vị\n';

  it('has the short cells of a row read like the telling ones beside them', async () => {
    expect(await cells(`${HEAD}${inTcvn3('Tổng cộng;Đơn vị;Ghi chú;Số hộ')}\n`)).toEqual([
      ...HEAD.trim().split(/[;\n]/),
      ...['Tổng cộng', 'Đơn vị', 'Ghi chú', 'Số hộ'],
    ]);
    expect(await cells(`${HEAD}${inVni('Tổng cộng;Đơn vị;Số hộ')}\n`)).toContain('Số hộ');
  });

  it('has a row that does not tell read like the rows around it, as far as the next blank row', async () => {
    const [short, telling] = [inTcvn3('Số hộ;1'), inTcvn3('Tổng cộng;Đơn vị')];
    const read = async (...rows: readonly string[]): Promise<boolean> =>
      (await cells(`${HEAD}\n${rows.join('\n')}\n\n${HEAD}`)).includes('Số hộ');
    expect(await read(telling, '5;6', short)).toBe(true);
    expect(await read(short, '5;6', telling)).toBe(true);
    expect(await read(telling, short, telling)).toBe(true);
    expect(await read(inTcvn3('Tổng cộng;Số hộ'), inTcvn3('Đơn vị'))).toBe(true);
    expect(await read(inTcvn3('Tổng cộng;Số hộ'), '', inTcvn3('Đơn vị'))).toBe(false);
    expect(await read(telling, '', short)).toBe(false);
    expect(await read(telling, short, inVni('Tổng cộng;Đơn vị'))).toBe(false);
    expect(await read(telling, short, 'Tổng cộng;Đơn vị')).toBe(false);
  });

  it('leaves the short cells beside Unicode alone, whatever the habit of the file', async () => {
    const rows = `${inTcvn3('Tổng cộng;Đơn vị')}\n`.repeat(12);
    expect(await cells(`${rows}Sè hé;Tổng cộng\nSè hé;Hà Nam\n\nSè hé\n`)).toEqual([
      ...Array.from({ length: 12 }, () => ['Tổng cộng', 'Đơn vị']).flat(),
      ...['Sè hé', 'Tổng cộng', 'Sè hé', 'Hà Nam', 'Số hộ'],
    ]);
  });

  it('never changes proper Unicode beside a telling cell', async () => {
    const names = ['Hà Nam', 'Thanh Hóa', 'Ba Vì', 'tháng 5', 'Hòa Bình', 'xã'];
    for (const telling of [inTcvn3('Tổng cộng'), inVni('Tổng cộng')])
      expect(await cells(`${HEAD}${telling};${names.join(';')}\n`)).toEqual([
        ...HEAD.trim().split(/[;\n]/),
        ...['Tổng cộng', ...names],
      ]);
  });
});

describe('a workbook that names its fonts', () => {
  async function workbook(cells: readonly (readonly [text: string, font: string])[]): Promise<Uint8Array> {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('S');
    cells.forEach(([text, name], row) => {
      sheet.getCell(row + 1, 1).value = text;
      sheet.getCell(row + 1, 1).font = { name };
    });
    return new Uint8Array(await book.xlsx.writeBuffer());
  }

  it('has short cells read by their font, and small letters of a capital font made large', async () => {
    const source = await readBytes(
      'a.xlsx',
      await workbook([
        ['Sè hé', '.VnTime'],
        ['Sè hé', 'Times New Roman'],
        ['Soá hoä', 'VNI-Times'],
        ['së y tÕ', '.VnTimeH'],
        ['ban', '.VnTimeH'],
        ['Sở Y tế', '.VnTimeH'],
        ['Sôû Y teá', '.VnTime'],
        ['Hà Nam', '.VnTime'],
      ]),
    );
    expect(textsOf(source)).toEqual({
      'S!0,0': 'Số hộ',
      'S!1,0': 'Sè hé',
      'S!2,0': 'Số hộ',
      'S!3,0': 'SỞ Y TẾ',
      'S!4,0': 'ban',
      'S!5,0': 'Sở Y tế',
      'S!6,0': 'Sở Y tế',
      'S!7,0': 'Hà Nam',
    });
    expect(source.notes).toEqual([
      { kind: 'legacyFont', encoding: 'TCVN3', cells: 2 },
      { kind: 'legacyFont', encoding: 'VNI', cells: 2 },
    ]);
  });

  it.each([
    ['a font alone', 'Sè hé', '.VnTime', 'Số hộ'],
    ['a text alone', inTcvn3('Tổng cộng'), 'Times New Roman', 'Tổng cộng'],
  ])('has its last cell read where %s tells', async (_, text, font, wanted) => {
    const before = Array.from({ length: 50 }, (_, at) => [`Thôn số ${at}`, 'Times New Roman'] as const);
    const source = await readBytes('a.xlsx', await workbook([...before, [text, font]]));
    expect(textsOf(source)['S!50,0']).toBe(wanted);
    expect(source.notes).toHaveLength(1);
  });

  it('leaves numbers, and cells of a style that is missing', async () => {
    const parts = workbookParts(
      '<row r="1"><c r="A1" s="9" t="inlineStr"><is><t>Sè hé</t></is></c><c r="B1" s="1"><v>5</v></c></row>',
    );
    const rels = parts['xl/_rels/workbook.xml.rels']?.replace(
      '</Relationships>',
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
    );
    const styles =
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts><font/><font><name val=".VnTime"/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs></styleSheet>';
    const source = await readBytes(
      'a.xlsx',
      zip({ ...parts, 'xl/_rels/workbook.xml.rels': rels ?? '', 'xl/styles.xml': styles }),
    );
    expect(textsOf(source)).toEqual({ 'S!0,0': 'Sè hé', 'S!0,1': '5' });
    expect(source.notes).toEqual([]);
  });
});

it.each(SHORT)('a short cell is left alone in a file without a telling one: %s', async (_, tcvn3) => {
  expect(textsOf(await readBytes('a.csv', `${tcvn3};1\n`))).toEqual({ '0,0': tcvn3, '0,1': '1' });
});
