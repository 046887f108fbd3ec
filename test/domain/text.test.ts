import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bare,
  bareWords,
  clean,
  firstWords,
  hasMarks,
  nameKey,
  visible,
  words,
} from '../../src/domain/text.ts';

describe('clean', () => {
  it('composes, and removes what nobody sees', () => {
    expect(clean('  So\u031b\u0309  Y\u00a0te\u0302\u0301\u200b ')).toBe('Sở Y tế');
    expect(clean('\u00d0ơn vị')).toBe('Đơn vị');
  });

  it('is the same for every way of composing a text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(clean(text.normalize('NFD'))).toBe(clean(text.normalize('NFC')));
        expect(clean(clean(text))).toBe(clean(text));
      }),
    );
  });
});

describe('nameKey', () => {
  it.each([
    ['Hòa', 'Hoà'],
    ['Thủy', 'Thuỷ'],
    ['Tỷ lệ', 'tỉ lệ'],
    ['Sở Văn hóa, Thể thao và Du lịch', 'SỞ VĂN HOÁ THỂ THAO & DU LỊCH'],
    ['Sở Y tế', 'sở   y-tế'],
    ['Đăng ký', '\u00d0ăng kí'],
  ])('%s and %s are one name', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it.each([
    ['CDHT', 'CĐHT'],
    ['Công dân', 'Cộng dân'],
    ['tay', 'tai'],
    ['thủy', 'thỉ'],
  ])('%s and %s are not', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });

  it('are told the same letter by letter and by the table of all characters', () => {
    const piece = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...'aĐđÐêế%&-–’…×÷ªº²_0٣ ́'));
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        // A character of another script makes the whole text one for the table.
        expect(words(`${text} 中`)).toEqual([...words(text), '中']);
      }),
    );
  });
  it('takes every Latin letter apart from its tone, alone and in a word', () => {
    const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
    const folded = (word: string): string => {
      const apart = word.normalize('NFD');
      const letters = apart.replace(tones, '').normalize('NFC');
      return letters.replace(/^([^aăâeêioôơuưy]*|qu)y$/, '$1i') + (apart.match(tones)?.join('') ?? '');
    };
    const ranges = [
      [0x61, 0x7a],
      [0xdf, 0xf6],
      [0xf8, 0x24f],
      [0x1e00, 0x1eff],
      [0x300, 0x36f],
    ] as const;
    const letter = fc.oneof(
      ...ranges.map(([min, max]) => fc.integer({ min, max }).map((code) => String.fromCharCode(code))),
    );
    fc.assert(
      fc.property(fc.string({ unit: letter, minLength: 1, maxLength: 9 }), (text) => {
        const [word, ...more] = words(text);
        expect(more).toEqual([]);
        expect(word).toBe(folded(text.normalize('NFC').replaceAll('ð', 'đ').toLowerCase()));
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps the per cent sign and digits as words', () => {
    expect(words('Tỷ lệ (%) 2022')).toEqual([...words('tỉ lệ'), '%', '2022']);
  });
});

describe('texts without marks', () => {
  it('strips marks letter by letter as from the whole word', () => {
    const whole = (word: string) =>
      word
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .replace(/đ/g, 'd');
    const letters = fc.constantFrom(
      ...'aăâáàảãạđêếềơợưựýỵz',
      '\u0301',
      '\u0323',
      '\u1e9f',
      'ø',
      'Ǻ',
      '각',
      '𝒜',
      '\ud800',
      '\u05b0',
      '9',
    );
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: letters }), fc.string({ unit: 'binary' })), (word) => {
        expect(bare(word)).toBe(whole(word));
      }),
    );
  });

  it('compares bare words', () => {
    expect(bareWords('So Nong nghiep')).toEqual(bareWords('Sở Nông nghiệp'));
    expect(bare('đường')).toBe('duong');
  });

  it('sees any mark, however đ is written', () => {
    expect(hasMarks('So Y te')).toBe(false);
    for (const text of ['Sở', 'Đ', '\u00d0', 'đ', '\u00f0']) expect(hasMarks(text)).toBe(true);
    for (let code = 0xc0; code < 0x2000; code++) {
      const letter = String.fromCharCode(code);
      const isMarked = /[\u0300-\u036fđĐðÐ]/.test(letter.normalize('NFD'));
      if (hasMarks(letter) !== isMarked) throw new Error(`U+${code.toString(16)}`);
    }
  });
});

describe('firstWords', () => {
  it('are words of letters with one blank between them, or none', () => {
    expect(firstWords('Trường Mầm non', 1)).toBe('Trường');
    expect(firstWords('Trường Mầm non', 2)).toBe('Trường Mầm');
    expect(firstWords('Sở', 1)).toBe('Sở');
    for (const text of [
      '',
      ' Sở Y tế',
      'I. Sở Y',
      '1 Sở',
      'Sở  Y tế',
      'Sở (Y)',
      'Sở',
      'Sở ',
      'Sơ\u0309 Y tế',
    ])
      expect(firstWords(text, 2), text).toBeNull();
  });
});

describe('visible', () => {
  it('shows what could move or hide text', () => {
    expect(visible('a\u001b[31m\u202eb\u061c\ufeff')).toBe('a\\u001b[31m\\u202eb\\u061c\\ufeff');
    expect(visible('Sở Y tế')).toBe('Sở Y tế');
  });
});
