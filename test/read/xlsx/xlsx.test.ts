import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, Grid } from '../../../src/domain/grid.ts';
import { LIMITS } from '../../../src/read/limits.ts';
import { PackedRows, withPlainRows } from '../../../src/read/packed/packed-rows.ts';
import { readXlsx } from '../../../src/read/xlsx/xlsx.ts';
import { strings, workbookParts, zip } from '../files.ts';
import { readByLibrary } from './judge/read.ts';

const bytesOf = (data: string, after = '', before = '', more: Record<string, string> = {}): Uint8Array =>
  zip({ ...workbookParts(data, after, before), ...more });
const gridOf = async (bytes: Uint8Array): Promise<Grid> => (await readXlsx(bytes, LIMITS)).grids[0] as Grid;
const shown = async (bytes: Uint8Array): Promise<readonly (readonly (string | undefined)[])[]> =>
  [...(await gridOf(bytes)).rows].map((row) =>
    (row ?? []).map((cell) => cell && `${cell.type} ${cell.text}`),
  );

const STYLES = (formats: readonly string[]): string =>
  `<styleSheet><numFmts>${formats.map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${code}"/>`).join('')}</numFmts>` +
  `<cellXfs><xf numFmtId="0"/>${formats.map((_, index) => `<xf numFmtId="${200 + index}"/>`).join('')}</cellXfs></styleSheet>`;

/** Parts by which a workbook finds its styles. */
const styled = (formats: readonly string[]): Record<string, string> => ({
  'xl/styles.xml': STYLES(formats),
  '[Content_Types].xml': workbookParts('')['[Content_Types].xml']?.replace(
    '</Types>',
    '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
  ) as string,
});

describe('a workbook read by ours', () => {
  it('holds the same as by the spreadsheet library, whatever stands in it', async () => {
    const formats = ['0', '0.00', '#,##0', '0.0%', 'dd/mm/yyyy', '#,##0 &quot;đ&quot;', '@', '# ?/?'];
    const text = fc.string({
      unit: fc.constantFrom('a', 'Đ', 'ế', ' ', '_x000D_', '&amp;', '&#7871;'),
      maxLength: 5,
    });
    const value = fc.oneof(
      fc.double({ min: -1e12, max: 1e12, noNaN: true }).map((number) => `><v>${number}</v>`),
      fc.integer({ min: 0, max: 60_000 }).map((number) => ` t="n"><v>${number}</v>`),
      fc.nat(2).map((index) => ` t="s"><v>${index}</v>`),
      text.map(
        (words) =>
          ` t="inlineStr"><is><r><t>${words}</t></r><rPh><t>x</t></rPh><r><t xml:space="preserve">${words}</t></r></is>`,
      ),
      text.map((words) => ` t="str"><f>T(A1)</f><v>${words.replaceAll('&#7871;', 'ế')}</v>`),
      fc.constantFrom(
        ' t="b"><v>1</v>',
        ' t="b"><v>0</v>',
        ' t="e"><v>#N/A</v>',
        '>',
        '><v/>',
        '><f>A1+1</f>',
        '><f>SUM(A1:B2)</f><v>7</v>',
      ),
    );
    const cell = fc.tuple(fc.nat(5), fc.nat(4), fc.nat(formats.length), value);
    const merge = fc.constantFrom('', '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>');
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(cell, { selector: ([row, column]) => row * 9 + column, maxLength: 20 }),
        merge,
        async (cells, merges) => {
          const rows = [0, 1, 2, 3, 4, 5].map((row) => {
            const own = cells.filter(([at]) => at === row).sort(([, a], [, b]) => a - b);
            const written = own.map(
              ([, column, style, rest]) => `<c r="${'ABCDE'[column]}${row + 1}" s="${style}"${rest}</c>`,
            );
            return `<row r="${row + 1}"${row === 3 ? ' hidden="1"' : ''}>${written.join('')}</row>`;
          });
          const shared = {
            'xl/sharedStrings.xml': strings(
              '<si><t>A</t></si>',
              '<si/>',
              '<si><r><t>B</t></r><r><t>c</t></r></si>',
            ),
          };
          const bytes = bytesOf(rows.join(''), merges, '<cols><col min="2" max="3" hidden="1"/></cols>', {
            ...shared,
            ...styled(formats),
          });
          const library = readByLibrary(bytes, LIMITS);
          expect((await readXlsx(bytes, LIMITS)).grids.map(withPlainRows)).toEqual(library);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('has its cells in order, however they are written, and none of them twice', async () => {
    const row = (r: number, ...names: readonly string[]): string =>
      `<row r="${r}">${names.map((name) => `<c r="${name}${r}"><v>${r}</v></c>`).join('')}</row>`;
    expect(await shown(bytesOf(row(2, 'B', 'A') + row(1, 'C')))).toEqual([
      [undefined, undefined, 'number 1'],
      ['number 2', 'number 2'],
    ]);
    await expect(readXlsx(bytesOf(row(1, 'A') + row(2, 'A') + row(1, 'A')), LIMITS)).rejects.toMatchObject({
      failure: { kind: 'damaged', part: 'xl/worksheets/sheet1.xml' },
    });
  });

  it.each([
    ['a type of cell that does not exist', '<c t="q"><v>1</v></c>'],
    ['a shared text that is not there', '<c t="s"><v>1</v></c>'],
    ['half a number', '<c><v>1<!-- -->2</v></c>'],
    ['a truth that is none', '<c t="b"><v>maybe</v></c>'],
    ['a date that is none', '<c t="d"><v>2022-13-01</v></c>'],
  ])('is damaged by %s', async (_, cell) => {
    await expect(readXlsx(bytesOf(`<row>${cell}</row>`), LIMITS)).rejects.toMatchObject({
      failure: { kind: 'damaged' },
    });
  });

  it('knows dates written out, and hides rows and columns without height or width', async () => {
    const grid = await gridOf(
      bytesOf(
        '<row r="1" ht="15"><c t="d"><v>2022-12-31T12:00:00</v></c></row><row r="2" ht="0"><c r="B2"><v>1</v></c></row><row r="3" hidden="0"><c><v>2</v></c></row><row r="4"><c><v>2</v></c></row>',
        '',
        '<sheetFormatPr zeroHeight="1"/><cols><col min="2" max="2" width="0"/></cols>',
      ),
    );
    expect(grid.rows.at(0)?.[0]).toMatchObject({ type: 'date', number: 44926.5, text: '31/12/2022' });
    // Where all others are hidden, rows are shown that have a height or say so.
    expect([...grid.hiddenRows]).toEqual([1, 3]);
    expect([...grid.hiddenColumns]).toEqual([1]);
  });

  it('is held to other limits though its parts came before', async () => {
    const bytes = bytesOf('<row><c><v>1</v></c></row>');
    for (const nesting of [LIMITS.nesting, 1])
      await readXlsx(bytes, { ...LIMITS, nesting }).then(
        () => expect(nesting).toBe(LIMITS.nesting),
        (error: unknown) => expect(error).toMatchObject({ failure: { kind: 'limit', limit: 'nesting' } }),
      );
    expect.assertions(2);
  });

  it('keeps the cells of a large sheet packed, and shows the same of them', async () => {
    const names = [...'ABCDEFGHIJ'];
    const rows = Array.from({ length: 2_100 }, (_, index) => {
      const cells = names.map((name, column) => {
        const at = `${name}${index + 1}`;
        if (column === 3) return '';
        return column === 0
          ? `<c r="${at}" t="str"><v>Đơn vị ${index}</v></c>`
          : `<c r="${at}"><v>${index / 7}</v></c>`;
      });
      return index % 5 === 1 ? '' : `<row r="${index + 1}">${cells.join('')}</row>`;
    });
    const grid = await gridOf(
      bytesOf(
        rows.join('') +
          '<row r="2101">' +
          names.map((name) => `<c r="${name}2101"><v>1</v></c>`).join('') +
          '</row>' +
          many(2102, 800, names),
      ),
    );
    expect(grid.rows).toBeInstanceOf(PackedRows);
    const plain = withPlainRows(grid).rows;
    expect(Array.from(grid.rows, (row) => row?.map(copied))).toEqual([...plain]);
    for (const row of [0, 1, 2, 65, 2_000, 5, grid.rows.length - 1, grid.rows.length]) {
      expect(grid.rows.at(row)?.map(copied)).toEqual(plain.at(row));
      for (let column = 0; column < 11; column++)
        expect(copied(grid.rows.cell?.(row + 1, column))).toEqual(plain.at(row + 1)?.[column]);
    }
  });
});

/** The text of a cell may be made only when it is read. */
function copied(cell: Cell | undefined): Cell | undefined {
  return cell === undefined ? undefined : { ...cell, text: cell.text };
}

function many(first: number, count: number, names: readonly string[]): string {
  return Array.from({ length: count }, (_, index) => {
    const row = first + index;
    return `<row r="${row}">${names.map((name) => `<c r="${name}${row}"><v>${row}</v></c>`).join('')}</row>`;
  }).join('');
}
