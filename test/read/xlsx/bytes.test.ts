import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rangeName } from '../../../src/domain/address.ts';
import {
  columnOfPlace,
  numberIn,
  placeIn,
  rangeIn,
  rangeNamed,
  rowOfPlace,
  wholeIn,
} from '../../../src/read/xlsx/bytes.ts';

const number = (text: string): number => numberIn(Buffer.from(`<${text}>`), 1, 1 + Buffer.byteLength(text));
const place = (text: string): string => {
  const at = placeIn(Buffer.from(text), 0, text.length);
  return at < 0 ? 'none' : `${rowOfPlace(at)},${columnOfPlace(at)}`;
};

describe('a number in bytes', () => {
  it('is what the engine makes of its text', () => {
    const written = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
      fc.maxSafeInteger().map(String),
      fc.tuple(fc.nat(999_999_999), fc.nat(9_999_999)).map(([a, b]) => `${a}.${b}`),
      fc.tuple(fc.maxSafeInteger(), fc.integer({ min: -30, max: 30 })).map(([a, b]) => `${a}E${b}`),
    );
    fc.assert(
      fc.property(written, (text) => {
        expect(Object.is(number(text), Number(text))).toBe(true);
      }),
    );
  });

  it.each(['', '-', '.', '1,5', '1 2', 'abc', '0x10', '1e', '--1', 'Infinity', '1.2.3'])(
    'is none in %j',
    (text) => {
      expect(number(text)).toBeNaN();
    },
  );
});

describe('the place of a cell', () => {
  it.each([
    ['A1', '0,0'],
    ['Z10', '9,25'],
    ['AA1', '0,26'],
    ['XFD1048576', '1048575,16383'],
  ])('of %s is known', (name, expected) => {
    expect(place(name)).toBe(expected);
  });

  it.each(['', 'A', '1', 'A0', 'A01', 'a1', 'XFE1', 'A1048577', '1A', 'A1B', '$A$1', 'ABCD1'])(
    'of %j is none',
    (name) => {
      expect(place(name)).toBe('none');
    },
  );

  it('of a style or shared text is a whole number of at most nine digits', () => {
    expect(wholeIn(Buffer.from('123456789'), 0, 9)).toBe(123_456_789);
    for (const text of ['', '-1', '1.0', '1234567890'])
      expect(wholeIn(Buffer.from(text), 0, text.length)).toBe(-1);
  });
});

describe('an area of cells', () => {
  const range = (text: string) => rangeIn(Buffer.from(`"${text}"`), 1, 1 + text.length);

  it('is read back from its name, whichever corners tell it', () => {
    const row = fc.nat(1_048_575);
    const column = fc.nat(16_383);
    fc.assert(
      fc.property(row, row, column, column, (a, b, c, d) => {
        const area = {
          top: Math.min(a, b),
          left: Math.min(c, d),
          bottom: Math.max(a, b),
          right: Math.max(c, d),
        };
        const name = rangeName(area);
        expect(range(name)).toEqual(area);
        const corner = (at: number, of: number) => rangeName({ top: at, left: of, bottom: at, right: of });
        expect(range(`${corner(b, d)}:${corner(a, c)}`)).toEqual(area);
        expect(rangeNamed(name.replace(/([A-Z]+)/g, '$$$1$$'))).toEqual(area);
      }),
    );
  });

  it.each(['', ':', 'A1:', ':A1', 'A1:B2:C3', 'A:B', '1:2', 'A1;B2', 'a1:b2', 'A0'])(
    'is none in %j',
    (text) => {
      expect(range(text)).toBeNull();
      expect(rangeNamed(text)).toBeNull();
    },
  );
});
