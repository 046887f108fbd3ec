import { read, utils, write, type WorkSheet } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceFile } from '../../../src/domain/source.ts';
import { readBytes, textsOf, zip } from '../files.ts';
import {
  binaryParts,
  long,
  place,
  real,
  records,
  row,
  text,
  word,
  type BinaryBook,
  type RecordParts,
} from './files.ts';

const readBook = (book: BinaryBook): Promise<SourceFile> => readBytes('a.xlsb', zip(binaryParts(book)));
const data = (...rows: readonly RecordParts[]): Uint8Array => records([145], ...rows, [146]);
const refused = async (...rows: readonly RecordParts[]): Promise<unknown> =>
  (await readBook({ sheet: data(...rows), strings: ['A'] })).failure;
const DAMAGED = { kind: 'damaged', part: 'xl/worksheets/sheet1.bin' };

/** A font, cell formats of it and of a plain one, and a number format of the workbook's own. */
const STYLES = records(
  [278],
  [611, long(2)],
  [43, new Uint8Array(21), text('Times New Roman')],
  [43, new Uint8Array(21), text('.VnTimeH')],
  [612],
  [615, long(1)],
  [44, word(164), text('0.0%')],
  [616],
  [626, long(1)],
  [47, word(0xffff, 9, 1), new Uint8Array(10)],
  [627],
  [617, long(4)],
  [47, word(0, 0, 0), new Uint8Array(10)],
  [47, word(0, 164, 0), new Uint8Array(10)],
  [47, word(0, 14, 0), new Uint8Array(10)],
  [47, word(0, 0, 1), new Uint8Array(10)],
  [618],
  [279],
);

describe('the cells of an .xlsb workbook', () => {
  it('are read of every kind, at their places', async () => {
    const rk = (bits: number): Uint8Array => long(bits >>> 0);
    const source = await readBook({
      strings: ['Sở Y tế', ''],
      styles: STYLES,
      sheet: data(
        row(2),
        [1, place(0)],
        [7, place(1), long(0)],
        [2, place(2), rk((5 << 2) | 2)],
        [2, place(3), rk((-123 << 2) | 3)],
        [5, place(4, 1), real(0.125)],
        [5, place(5, 2), real(44926)],
        [4, place(6), 1],
        [3, place(7), 0x2a],
        [6, place(8), text('trong ô')],
        [62, place(9), 1, text('nhiều phông'), long(1), word(0, 1)],
        [9, place(16_383), real(7), word(0), long(3), 1, 2, 3, long(0)],
        row(1_048_575),
        [8, place(0), text('tính'), word(0), long(0), long(0)],
        // Right of the one before, whose column is not repeated.
        [13, word(0), 0, 0, rk((9 << 2) | 2)],
        [18, word(0), 0, 0, long(0)],
      ),
    });
    expect(source.failure).toBeNull();
    expect(textsOf(source)).toEqual({
      'S!2,1': 'Sở Y tế',
      'S!2,2': '5',
      'S!2,3': '-1.23',
      'S!2,4': '12.5%',
      'S!2,5': '31/12/2022',
      'S!2,6': 'TRUE',
      'S!2,7': '#N/A',
      'S!2,8': 'trong ô',
      'S!2,9': 'nhiều phông',
      'S!2,16383': '7',
      'S!1048575,0': 'tính',
      'S!1048575,1': '9',
      'S!1048575,2': 'Sở Y tế',
    });
    const cells = source.grids[0]?.rows.at(2);
    expect(cells?.[4]).toMatchObject({ type: 'number', number: 0.125, format: '0.0%', formula: false });
    expect(cells?.[5]).toMatchObject({ type: 'date', number: 44926, format: 'm/d/yy' });
    expect(cells?.[7]).toMatchObject({ type: 'error' });
    expect(cells?.[16_383]).toMatchObject({ number: 7, formula: true });
  });

  it('count their days from 1900 whatever the workbook does', async () => {
    const source = await readBook({
      date1904: true,
      styles: STYLES,
      sheet: data(row(0), [5, place(0, 2), real(43_464)]),
    });
    expect(source.grids[0]?.rows.at(0)?.[0]).toMatchObject({
      type: 'date',
      number: 44_926,
      text: '31/12/2022',
    });
  });

  it('in a legacy font are read by its name', async () => {
    const source = await readBook({
      strings: ['§'],
      styles: STYLES,
      sheet: data(row(0), [7, place(0, 3), long(0)], [7, place(1), long(0)]),
    });
    expect(textsOf(source)).toEqual({ 'S!0,0': 'Đ', 'S!0,1': '§' });
  });

  it('are the same as another reader finds, whatever the table', async () => {
    const value = fc.oneof(
      fc.string({ minLength: 1, maxLength: 12 }),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(value, { maxLength: 6 }), { maxLength: 8 }), async (table) => {
        const sheet: WorkSheet = utils.aoa_to_sheet(table);
        const bytes = write(utils.book_new(sheet, 'S'), { type: 'buffer', bookType: 'xlsb' }) as Buffer;
        const source = await readBytes('a.xlsb', bytes);
        expect(source.failure).toBeNull();
        const other = read(bytes, { dense: true }).Sheets['S']?.['!data'] as unknown as
          ({ v?: unknown; t: string } | undefined)[][] | undefined;
        table.forEach((cells, at) =>
          cells.forEach((_, column) => {
            const theirs = other?.[at]?.[column];
            const ours = source.grids[0]?.rows.at(at)?.[column];
            // Numbers too small or too large for it the other reader's own writer writes as none or as no end.
            if (theirs?.t === 'n' && !Number.isFinite(theirs.v)) expect(ours?.type).toBe('error');
            else if (theirs?.t === 'n') expect(ours?.number).toBe(theirs.v);
            else if (theirs?.t === 's' && theirs.v !== '') expect(ours?.text).toBe(theirs.v);
            else if (theirs?.t === 'b') expect(ours).toMatchObject({ type: 'boolean' });
            else expect(ours).toBeUndefined();
          }),
        );
      }),
      { numRuns: 50, examples: [[[[Number.MAX_VALUE, Number.MIN_VALUE]]]] },
    );
  });
});

describe('the sheets of an .xlsb workbook', () => {
  it('know what is merged and hidden, and ranges of any size cost nothing', async () => {
    const filled = data(
      row(0, 0x10),
      [2, place(0), long((1 << 2) | 2)],
      [2, place(3), long((2 << 2) | 2)],
      row(1),
      [2, place(0), long((3 << 2) | 2)],
    );
    const source = await readBook({
      sheet: Buffer.concat([
        records([60, long(0, 0xffffffff, 0, 0), word(1)], [148, long(0, 1_048_575, 0, 16_383)]),
        filled,
        records(
          [176, long(0, 1_048_575, 0, 0)],
          // A link over all of a sheet, a validation of all of it, a record nobody knows.
          [494, long(0, 1_048_575, 0, 16_383), text(''), text(''), text('x'), text('')],
          [64, long(0), long(1), long(0, 1_048_575, 0, 16_383)],
          [9999, long(7)],
        ),
      ]),
    });
    expect(source.failure).toBeNull();
    expect(textsOf(source)).toEqual({ 'S!0,0': '1', 'S!0,3': '2' });
    expect(source.grids[0]?.hiddenRows).toEqual(new Set([0]));
    expect(source.grids[0]?.hiddenColumns).toEqual(new Set([0, 3]));
  });
});

describe('an .xlsb workbook that contradicts itself', () => {
  it.each([
    ['a row beyond any sheet', [row(1_048_576)]],
    ['a row that stands twice', [row(1), row(1)]],
    ['a cell that stands twice', [row(0), [1, place(2)], [1, place(2)]]],
    ['a cell beyond any sheet', [row(0), [1, place(16_384)]]],
    ['a cell outside a row', [[1, place(0)]]],
    ['a cell without room for its value', [row(0), [5, place(0), 1, 2, 3]]],
    ['a text longer than its record', [row(0), [6, place(0), long(0x7fffffff), 0x41, 0]]],
    ['a text that is not there', [row(0), [7, place(0), long(1)]]],
  ] as readonly (readonly [string, readonly RecordParts[]])[])('%s', async (_, rows) => {
    expect(await refused(...rows)).toEqual(DAMAGED);
  });

  it('merged areas upside down, and a part cut off, are damaged', async () => {
    expect((await readBook({ sheet: records([176, long(5, 4, 0, 0)]) })).failure).toEqual(DAMAGED);
    const parts = binaryParts({ sheet: data(row(0), [1, place(0)]) });
    for (const part of ['xl/workbook.bin', 'xl/worksheets/sheet1.bin', 'xl/sharedStrings.bin'] as const) {
      const cut = { ...parts, [part]: parts[part].subarray(0, -3) };
      expect((await readBytes('a.xlsb', zip(cut))).failure).toEqual({ kind: 'damaged', part });
    }
  });

  it('names the part that is missing', async () => {
    const parts = Object.entries(binaryParts({ sheet: data() })).filter(([name]) => !name.includes('sheet1'));
    expect((await readBytes('a.xlsb', zip(Object.fromEntries(parts)))).failure).toEqual({
      kind: 'damaged',
      part: 'worksheets/sheet1.bin',
    });
  });

  it('is a failure and no crash whatever bytes of a part are changed', async () => {
    const parts = binaryParts({
      strings: ['Sở Y tế'],
      styles: STYLES,
      sheet: data(row(0), [7, place(0), long(0)], [5, place(1, 1), real(0.5)], [6, place(2), text('x')]),
    });
    const names = Object.keys(parts).filter((name) => name.endsWith('.bin')) as 'xl/workbook.bin'[];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.nat(), fc.nat(255), async (name, at, byte) => {
        const part = Buffer.from(parts[name]);
        part[at % part.length] = byte;
        const { failure } = await readBytes('a.xlsb', zip({ ...parts, [name]: part }));
        if (failure !== null) expect(['damaged', 'limit', 'foreign']).toContain(failure.kind);
      }),
      { numRuns: 300 },
    );
  });
});
