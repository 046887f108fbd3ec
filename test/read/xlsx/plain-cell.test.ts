import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlainCell } from '../../../src/read/xlsx/plain-cell.ts';
import { inPieces, read } from './two-ways.ts';

describe('a cell of the plain shape', () => {
  /** Mostly what is often met, so that most sheets are read and not refused at their first cell. */
  const mostly = (often: fc.Arbitrary<string>, seldom: readonly string[]): fc.Arbitrary<string> =>
    fc.oneof({ weight: 15, arbitrary: often }, fc.constantFrom(...seldom));
  const places = fc.tuple(fc.constantFrom('A', 'B', 'Z', 'AB'), fc.integer({ min: 1, max: 12 }));
  const place = mostly(
    places.map((at) => at.join('')),
    ['XFD9', 'ABC7', 'XFE1', 'A01', 'A1048577', 'a1', '$A$1', 'A', '7', ''],
  );
  const style = mostly(fc.constantFrom('', ' s="0"', ' s="1"', ' s="2"', ' s="3"'), [
    ' s="99999"',
    ' s="123456"',
    ' s=""',
    " s='1'",
  ]);
  const number = fc.oneof(
    fc.double({ min: 0, max: 1e12, noNaN: true }).map(String),
    fc.tuple(fc.nat(9999), fc.nat(99)).map((parts) => parts.join('.')),
    fc.maxSafeNat().map(String),
  );
  const valued = fc.oneof(
    number.map((written) => `><v>${written}`),
    fc.nat(2).map((shared) => ` t="s"><v>${shared}`),
  );
  const value = mostly(valued, [
    ' t="n"><v>1',
    ' t="str"><v>1',
    ' t="b"><v>1',
    ' t="x"><v>1',
    ' t="s" ><v>1',
    ' t="s"><v>3',
    ' t="s"><v>1.5',
    ...['', '.', '0.50', '007', '1.2.3', '-4', ' 5', '1E3', '1&#48;'].map((written) => `><v>${written}`),
  ]);
  const end = mostly(fc.constant('</v></c>'), ['</v></c >', '</v><f>A1</f></c>', '</v>\n</c>', '</c>']);
  const between = mostly(fc.constant(''), [
    '\n',
    '<c r="C1"/>',
    '<!-- x -->',
    '</row><row r="9">',
    '</sheetData><sheetData>',
  ]);
  const empty = mostly(fc.constant('/>'), [
    '></c>',
    ' />',
    '/ >',
    ' t="s"/>',
    ' t="n"/>',
    '/><v>1</v>',
    '/x>',
  ]);
  const cell = fc.oneof(
    { weight: 2, arbitrary: fc.tuple(place, style, value, end) },
    { weight: 1, arbitrary: fc.tuple(place, style, empty) },
  );
  const cells = cell.map(([at, ...rest]) => `<c r="${at}"${rest.join('')}`);
  const sheet = fc
    .tuple(fc.array(fc.tuple(cells, between), { maxLength: 14 }), fc.constantFrom(0, 1, 2, 3, 4))
    .map(([cells, deep]) => {
      const data = `<sheetData><row r="1">${cells.flat().join('')}</row></sheetData>`;
      return `<worksheet>${'<x>'.repeat(deep)}${data}${'</x>'.repeat(deep)}${' '.repeat(80)}</worksheet>`;
    });

  it('is read as any other, whole and in pieces, and refused for the same', () => {
    fc.assert(
      fc.property(sheet, fc.array(fc.nat(), { maxLength: 4 }), (xml, cuts) => {
        const pieces = inPieces(xml, cuts);
        expect(read(pieces, true)).toEqual(read(pieces, false));
      }),
      { numRuns: 1500 },
    );
  });

  it('is read as any other where a letter of a sheet is damaged', () => {
    const xml = `<worksheet><sheetData><row r="1"><c r="A1" s="1"><v>12</v></c><c r="B1" s="2" t="s"><v>2</v></c><c r="C1"><v>1.5</v></c><c r="D1" s="1"/><c r="E1"/></row></sheetData>${' '.repeat(80)}</worksheet>`;
    fc.assert(
      fc.property(fc.nat(xml.length - 1), fc.constantFrom(...'<>/"= 0A1cvst.&\n'), (at, letter) => {
        const pieces = inPieces(xml.slice(0, at) + letter + xml.slice(at + 1), []);
        expect(read(pieces, true)).toEqual(read(pieces, false));
      }),
      { numRuns: 2000 },
    );
  });

  it('is told by its bytes', () => {
    const bytes = Buffer.from(`<c r="AB12" s="3" t="s"><v>28</v></c>${' '.repeat(64)}`);
    const plain = new PlainCell();
    expect(plain.read(bytes, 0)).toBe(37);
    expect(plain).toMatchObject({ row: 11, column: 27, style: 3, isShared: true, number: 28 });
    expect(plain.read(Buffer.from(`<c r="C9" s="41"/>${' '.repeat(64)}`), 0)).toBe(18);
    expect(plain).toMatchObject({ row: 8, column: 2, style: 41, isEmpty: true });
  });
});
