import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowsAlike } from '../../../src/read/xlsx/rows-alike.ts';
import { inPieces, read } from './two-ways.ts';

describe('a row whose tag says what that of the row above said', () => {
  const number = fc.oneof(
    { weight: 400, arbitrary: fc.integer({ min: 1, max: 30 }).map(String) },
    { weight: 20, arbitrary: fc.constantFrom('0', '007', '1048577', '', 'x') },
    // A sheet that goes so far down takes a while.
    { weight: 1, arbitrary: fc.constantFrom('999999', '1000000') },
  );
  const rest = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom('" spans="1:3" ht="18.75">', '">') },
    fc.constantFrom(
      '" hidden="1">',
      '" ht="0">',
      '"  >',
      '"/>',
      '" ht="18.75"/>',
      '">\n',
      '" spans="1:3">text',
    ),
  );
  const cells = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('<c r="A1"><v>1</v></c>', '<c><v>2</v></c>', '') },
    fc.constantFrom('<c r="B2" t="str"><v>x</v></c>', '<c r="A3"/>', ' ', '<row r="9">', '<!-- -->'),
  );
  const end = fc.oneof(
    { weight: 20, arbitrary: fc.constant('</row>') },
    fc.constantFrom('</row >', '', '</row></row>', '</row>\n'),
  );
  const row = fc.tuple(number, rest, cells, end).map(([own, after, held, close]) => {
    return `<row r="${own}${after}${held}${after.endsWith('/>') ? '' : close}`;
  });
  const sheets = fc.tuple(
    fc.constantFrom('', '<sheetFormatPr zeroHeight="1"/>'),
    fc.array(row, { maxLength: 8 }),
  );

  it('is read as any other, whatever stands around it and wherever pieces end', () => {
    let sound = 0;
    fc.assert(
      fc.property(sheets, fc.array(fc.nat(), { maxLength: 3 }), ([format, rows], cuts) => {
        const xml = `<worksheet>${format}<sheetData>${rows.join('')}</sheetData></worksheet>`;
        const other = read([Buffer.from(xml)], false);
        expect(read(inPieces(xml, cuts), true)).toEqual(other);
        if (typeof other === 'object' && other !== null && 'cells' in other) sound += 1;
      }),
      { numRuns: 1000 },
    );
    expect(sound).toBeGreaterThan(150);
  });

  it('is told in one step, and hidden as that one is', () => {
    const tags = ['<row r="7" hidden="1">', '</row><row r="8" hidden="1">'].map((tag) => Buffer.from(tag));
    const [first, second] = tags as [Buffer, Buffer];
    const bytes = Buffer.concat([first, second]);
    const rows = new RowsAlike();
    rows.opened(bytes, 8, 9);
    rows.goesOn(bytes, first.length);
    expect(rows.read(bytes, first.length)).toBe(bytes.length);
    expect(rows.number).toBe(8);
    rows.closed();
    expect(rows.read(bytes, first.length)).toBe(-1);
    const hidden = read(
      [
        Buffer.from(
          '<worksheet><sheetData><row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1">' +
            '<c r="A2"><v>1</v></c></row><row r="3"><c r="A3"><v>1</v></c></row></sheetData></worksheet>',
        ),
      ],
      true,
    );
    expect(hidden).toMatchObject({ hiddenRows: new Set([0, 1]) });
  });
});
