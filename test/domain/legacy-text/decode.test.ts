import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMON_SYLLABLES } from '../../../src/domain/legacy-text/common-syllables.ts';
import { decodeLegacy } from '../../../src/domain/legacy-text/detect.ts';
import { decodeTcvn3, TCVN3 } from '../../../src/domain/legacy-text/tcvn3.ts';
import { decodeVni } from '../../../src/domain/legacy-text/vni.ts';
import { inTcvn3, inVni, SAMPLES, SHORT } from './samples.ts';

const VOWELS = 'aăâeêioôơuưy';
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const TONED = Array.from(VOWELS, (vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC'))).flat();
/** Every marked letter of Vietnamese, small. */
const SMALL = [...TONED.filter((letter) => letter > '\u007f'), 'đ'];
const CAPITAL = SMALL.map((letter) => letter.toUpperCase());

describe('decodeTcvn3', () => {
  it('knows every code of the standard and no other', () => {
    const codes: readonly (readonly [from: number, letters: string])[] = [
      [0xa1, 'Ă Â Ê Ô Ơ Ư Đ ă â ê ô ơ ư đ'],
      [0xb5, 'à ả ã á ạ'],
      [0xbb, 'ằ ẳ ẵ ắ'],
      [0xc6, 'ặ ầ ẩ ẫ ấ ậ è'],
      [0xce, 'ẻ ẽ é ẹ ề ể ễ ế ệ ì ỉ'],
      [0xdc, 'ĩ í ị ò'],
      [0xe1, 'ỏ õ ó ọ ồ ổ ỗ ố ộ ờ ở ỡ ớ ợ ù'],
      [0xf1, 'ủ ũ ú ụ ừ ử ữ ứ ự ỳ ỷ ỹ ý ỵ'],
    ];
    const wanted = codes.flatMap(([from, letters]) =>
      letters.split(' ').map((letter, index) => [String.fromCharCode(from + index), letter] as const),
    );
    expect([...TCVN3]).toEqual(wanted);
    for (const [look, letter] of wanted) expect(decodeTcvn3(`x${look}x`)).toBe(`x${letter}x`);
    expect(new Set(TCVN3.values())).toEqual(new Set([...SMALL, ...'ĂÂÊÔƠƯĐ']));
  });

  it('leaves every other character as it is', () => {
    for (let code = 0; code < 0x180; code++) {
      const character = String.fromCharCode(code);
      if (!TCVN3.has(character)) expect(decodeTcvn3(character)).toBe(character);
    }
  });

  it('takes toned letters for capitals in a word of capitals', () => {
    expect(decodeTcvn3('PHÇN chi')).toBe('PHẦN chi');
    expect(decodeTcvn3('UBND TØNH Hµ NAM')).toBe('UBND TỈNH HÀ NAM');
    expect(decodeTcvn3('Së Y tÕ')).toBe('Sở Y tế');
    expect(decodeTcvn3('TT Y tÕ')).toBe('TT Y tế');
    expect(decodeTcvn3('UBND Së')).toBe('UBND Sở');
    expect(decodeTcvn3('VèN ®Çu t\u00ad')).toBe('VỐN đầu tư');
  });

  it('leaves the signs × and ÷ between numbers', () => {
    expect(decodeTcvn3('5 ÷ 10 ngµy, 3×4')).toBe('5 ÷ 10 ngày, 3×4');
    expect(decodeTcvn3('t×nh h×nh gi÷')).toBe('tình hình giữ');
  });
});

describe('decodeVni', () => {
  it('knows every letter, small and capital', () => {
    const looks: readonly (readonly [string, string])[] = [
      ['à ả ã á ạ', 'aø aû aõ aù aï'],
      ['ă ằ ẳ ẵ ắ ặ', 'aê aè aú aü aé aë'],
      ['â ầ ẩ ẫ ấ ậ', 'aâ aà aå aã aá aä'],
      ['è ẻ ẽ é ẹ', 'eø eû eõ eù eï'],
      ['ê ề ể ễ ế ệ', 'eâ eà eå eã eá eä'],
      ['ì ỉ ĩ í ị', 'ì æ ó í ò'],
      ['ò ỏ õ ó ọ', 'oø oû oõ où oï'],
      ['ô ồ ổ ỗ ố ộ', 'oâ oà oå oã oá oä'],
      ['ơ ờ ở ỡ ớ ợ', 'ô ôø ôû ôõ ôù ôï'],
      ['ù ủ ũ ú ụ', 'uø uû uõ uù uï'],
      ['ư ừ ử ữ ứ ự', 'ö öø öû öõ öù öï'],
      ['ỳ ỷ ỹ ý ỵ', 'yø yû yõ yù î'],
      ['đ', 'ñ'],
    ];
    const known: string[] = [];
    for (const [letters, written] of looks) {
      const pairs = letters
        .split(' ')
        .map((letter, index) => [letter, written.split(' ')[index] ?? ''] as const);
      for (const [letter, look] of pairs) {
        known.push(letter);
        expect(decodeVni(look)).toBe(letter);
        expect(decodeVni(look.toUpperCase())).toBe(letter.toUpperCase());
        expect(decodeVni(`x${look}x`)).toBe(`x${letter}x`);
      }
    }
    expect(new Set(known)).toEqual(new Set(SMALL));
  });

  it('takes a mark in the other case, and one after i and y', () => {
    expect(decodeVni('Uûy ban')).toBe('Ủy ban');
    expect(decodeVni('Ñòa chÆ AÙo aÙo')).toBe('Địa chỈ Áo áo');
    expect(decodeVni('xaùc ñiïnh')).toBe('xác định');
  });

  it('leaves marks that have no letter to stand on', () => {
    expect(decodeVni('â tâm kø 5°')).toBe('â tâm kø 5°');
  });
});

describe('both', () => {
  it.each([...SAMPLES, ...SHORT])('read %s', (unicode, tcvn3, vni) => {
    expect(decodeTcvn3(tcvn3)).toBe(unicode);
    expect(decodeVni(vni)).toBe(unicode);
    expect(decodeLegacy(tcvn3, 'tcvn3')).toBe(unicode);
    expect(decodeLegacy(vni, 'vni')).toBe(unicode);
  });

  const word = fc.oneof(
    fc.constantFrom(...COMMON_SYLLABLES),
    fc.constantFrom('ban', 'tham', 'gia', 'UBND', '2022', '71,5', '(%)', 'Y', 'TT'),
    fc.string({ unit: fc.constantFrom(...SMALL, ...'bcdghklmnpqrstvx'), minLength: 1, maxLength: 7 }),
  );

  it('give back any Vietnamese text typed in such a font', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        // Alone, ì and ữ are signs in TCVN3.
        const text = words.filter((each) => !/^[ìữ]+$/.test(each)).join(' ');
        expect(decodeTcvn3(inTcvn3(text))).toBe(text);
        expect(decodeVni(inVni(text))).toBe(text);
        expect(decodeVni(inVni(text.toUpperCase()))).toBe(text.toUpperCase());
      }),
      { numRuns: 2000 },
    );
  });

  it('give back every capital that has a code', () => {
    for (const letter of 'ĂÂÊÔƠƯĐ') expect(decodeTcvn3(inTcvn3(letter))).toBe(letter);
    for (const letter of CAPITAL) expect(decodeVni(inVni(letter))).toBe(letter);
  });
});
