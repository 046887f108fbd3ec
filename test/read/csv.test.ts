import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/read/csv.ts';
import { tellDelimiter } from '../../src/read/delimiter.ts';
import { LIMITS, type Limits } from '../../src/read/limits.ts';
import { Refusal } from '../../src/read/refusal.ts';
import { readBytes, textsOf } from './files.ts';

/** The length of a cell that is refused for it, null where none is. */
function tooLong(text: string, limits: Limits): number | null {
  try {
    readCsv(Buffer.from(text), limits);
    return null;
  } catch (error) {
    if (!(error instanceof Refusal) || error.failure.kind !== 'limit') throw error;
    return error.failure.limit === 'cellText' ? error.failure.found : null;
  }
}

const texts = async (text: string): Promise<unknown> => textsOf(await readBytes('a.csv', text));

describe('tellDelimiter', () => {
  it.each([
    ['Tên,Số\nA,1\n', ','],
    ['Tên;Vận động;Đã chi\nA;71,5;30,2\nB;70,1;20,3\n', ';'],
    ['A;71,5\nB;70,1\n', ';'],
    ['Tên\tSố\nA, B\t1,5\n', '\t'],
    ['Tên|Số\nA|1\n', '|'],
    ['"a;b;c","d;e;f"\n"g;h;i","j"\n', ','],
    ['Biểu số 01, kèm theo; công văn\nTên;Số;Tiền\nA;1;2\nB;3;4\n', ';'],
    ['một dòng', ','],
  ])('of %j is %j', (text, delimiter) => {
    expect(tellDelimiter(text).delimiter).toBe(delimiter);
  });

  it('honours sep= and skips its line', () => {
    expect(tellDelimiter('sep=;\r\na,b;c\r\n')).toEqual({ delimiter: ';', skip: 7 });
  });
});

describe('a CSV file', () => {
  it('keeps the row numbers a spreadsheet shows', async () => {
    expect(await texts('a,b\r\n\r\n"x\ny",2\n,\n3,\r4,5')).toEqual({
      '0,0': 'a',
      '0,1': 'b',
      '2,0': 'x\ny',
      '2,1': '2',
      '4,0': '3',
      '5,0': '4',
      '5,1': '5',
    });
  });

  it('counts rows from behind a sep= line', async () => {
    expect(await texts('sep=;\na;b\n')).toEqual({ '0,0': 'a', '0,1': 'b' });
  });

  it('leaves every cell as it stands: text, untrimmed, without a number', async () => {
    const source = await readBytes('a.csv', '  x ,007\n');
    const cell = { row: 0, column: 1, type: 'text', text: '007', number: null, format: null, formula: false };
    expect(source.grids[0]?.rows.at(0)).toEqual([{ ...cell, column: 0, text: '  x ' }, cell]);
    expect(source.grids[0]?.sheet).toBeNull();
    expect(source.failure).toBeNull();
  });

  it('takes rows of any length, and headers that are words of the language', async () => {
    expect(await texts('__proto__,constructor\n1\n1,2,3\n')).toEqual({
      '0,0': '__proto__',
      '0,1': 'constructor',
      '1,0': '1',
      '2,0': '1',
      '2,1': '2',
      '2,2': '3',
    });
  });

  it('reads quotes within cells, doubled quotes and ditto marks', async () => {
    expect(await texts('Đạt "Đơn vị học tập",1\n"Học tập" đạt,2\n')).toEqual({
      '0,0': 'Đạt "Đơn vị học tập"',
      '0,1': '1',
      '1,0': '"Học tập" đạt',
      '1,1': '2',
    });
    expect(await texts('"""Đơn vị""\nđạt",1\n')).toEqual({ '0,0': '"Đơn vị"\nđạt', '0,1': '1' });
    expect(await texts('A\ttriệu\t1\nB\t"\t2\nC\t"\t3\n')).toMatchObject({
      '1,1': '"',
      '1,2': '2',
      '2,2': '3',
    });
  });

  it.each([
    ['a,b\n1,"2\n3,4\n', 'line 2'],
    ['a,b\n"x\ny",1\n5,"2\n3,4\n', 'line 4'],
    ['a,b\n"abc,5\n"def,6\n', 'line 2'],
    ['sep=,\na,b\n1,"2\n', 'line 3'],
    ['a,b,c\n1,"2,3\n4,5,6\n7,8",9\n', 'line 2'],
  ])('never lets a stray quote swallow rows: %j', async (text, part) => {
    expect((await readBytes('a.csv', text)).failure).toEqual({ kind: 'damaged', part });
  });

  it('notes the delimiter and an assumed encoding', async () => {
    const source = await readBytes('a.csv', Buffer.from('S\u00ebng;1\nx;2\n', 'latin1'));
    expect(source.notes).toEqual([
      { kind: 'encoding', encoding: 'windows-1252' },
      { kind: 'delimiter', delimiter: ';' },
    ]);
    expect((await readBytes('a.csv', 'a,b\n')).notes).toEqual([]);
  });

  it('ends at a DOS end mark', async () => {
    expect(await texts('a,b\n\u001a')).toEqual({ '0,0': 'a', '0,1': 'b' });
  });

  it('refuses a cell that is too long by its length, whether or not quotes stand elsewhere', () => {
    const limits = { ...LIMITS, cellText: 4 };
    const cell = fc.string({ unit: fc.constantFrom('a', 'ế', ' '), maxLength: 6 });
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(rows, fc.constantFrom('\n', '\r\n', '\r'), (table, end) => {
        const text = `sep=,\n${table.map((row) => row.join(',')).join(end)}`;
        const found = table.flat().find((each) => each.length > 4)?.length ?? null;
        expect([text, `${text}${end}"b"`].map((each) => tooLong(each, limits))).toEqual([found, found]);
      }),
    );
  });

  it('gives every cell back at its place', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ế', '1', ' ', ';', '"', '\n'), maxLength: 6 });
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 2, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(rows, async (table) => {
        // Without commas in the cells, which make a line break beside them look like caught rows.
        const text = table
          .map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(','))
          .join('\r\n');
        const source = await readBytes('a.csv', `sep=,\r\n${text}`);
        const expected = Object.fromEntries(
          table
            .flatMap((row, r) => row.map((each, c) => [`${r},${c}`, each] as const))
            .filter(([, each]) => each !== ''),
        );
        expect(textsOf(source)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});
