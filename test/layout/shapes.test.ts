import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isDataLike } from '../../src/layout/shapes.ts';

const isData = (text: string): boolean =>
  isDataLike({ row: 0, column: 0, type: 'text', text, number: null, format: null, formula: false });

it('data are numbers, amounts in words, ticks, dashes and what does not apply, and no names', () => {
  const data = [
    '12',
    '1.5 triệu',
    '–',
    'x',
    'Có',
    'không',
    'n/a',
    'KAD',
    'không áp dụng',
    'Khong ap dung',
    'No',
  ];
  expect(data.filter((text) => !isData(text))).toEqual([]);
  const words = [
    'Trường Mầm non Hoa Mai',
    'Không gian đọc',
    'Có hội',
    'Na Mèo',
    'Xã X',
    '1. Sở Y tế',
    'V',
    'I',
    '',
  ];
  expect(words.filter(isData)).toEqual(['V']);
});

it('a text is told by its first word as it is told by all of it', () => {
  const word = fc.constantFrom(
    ...'Không áp dụng KHONG ap dung KAD n/a na No not applicable có đơn vị trực thuộc Trường Thôn x v Đạt chưa 12 –'.split(
      ' ',
    ),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 5 }), fc.constantFrom('NFC', 'NFD'), (words, form) => {
      const text = words.join(' ').normalize(form);
      // A blank before it keeps it from being told by its first word.
      expect(isData(text)).toBe(isData(` ${text}`));
    }),
    { numRuns: 2000 },
  );
});
