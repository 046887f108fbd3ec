import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vietnameseCodePage } from '../../src/read/code-page.ts';
import { decode, wideEncoding } from '../../src/read/encoding.ts';
import { in1258 } from './encodings.ts';

const TEXT = 'Đơn vị học tập;Quỹ khuyến học, khuyến tài\nSở Nông nghiệp và Phát triển nông thôn;71,5\n';

function wide(text: string, unit: 2 | 4, little: boolean): Uint8Array {
  const points =
    unit === 2
      ? text.split('').map((each) => each.charCodeAt(0))
      : Array.from(text, (each) => each.codePointAt(0) ?? 0);
  const view = new DataView(new ArrayBuffer(points.length * unit));
  points.forEach((point, index) => {
    if (unit === 2) view.setUint16(index * 2, point, little);
    else view.setUint32(index * 4, point, little);
  });
  return new Uint8Array(view.buffer);
}

describe('decode', () => {
  it('takes a byte-order mark and strict UTF-8 for proven', () => {
    const utf8 = new TextEncoder().encode(TEXT);
    expect(decode(utf8)).toEqual({ text: TEXT, encoding: 'utf-8', assumed: false });
    expect(decode(Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8))).toEqual({
      text: TEXT,
      encoding: 'utf-8',
      assumed: false,
    });
  });

  it('gives every text composed, whatever letters it is of', () => {
    const among = (first: number, last: number) =>
      fc.integer({ min: first, max: last }).map((code) => String.fromCodePoint(code));
    const letter = fc.oneof(
      among(0x20, 0x2ff),
      among(0x1e00, 0x1eff),
      among(0x2010, 0x2027),
      among(0x300, 0x345),
      fc.constantFrom('\u1100\u1161', '\u212b', '\u2000', '\u0958', 'o\u031b\u0301', '😀'),
    );
    const text = fc.array(letter, { maxLength: 12 }).map((letters) => `Sở ${letters.join('')}`);
    fc.assert(
      fc.property(text, (written) => {
        expect(decode(new TextEncoder().encode(written))).toEqual({
          text: written.normalize('NFC'),
          encoding: 'utf-8',
          assumed: false,
        });
      }),
    );
    const every = Array.from({ length: 0x2027 }, (_, code) => String.fromCharCode(code + 1));
    expect(
      every.filter(
        (each) => decode(new TextEncoder().encode(`Sở${each}`)).text !== `Sở${each}`.normalize('NFC'),
      ),
    ).toEqual([]);
  });

  it.each([
    ['utf-16le', 2, true],
    ['utf-16be', 2, false],
    ['utf-32le', 4, true],
    ['utf-32be', 4, false],
  ] as const)('reads %s with a mark, and without one by its NULs', (encoding, unit, little) => {
    expect(decode(wide(`\ufeff${TEXT}`, unit, little))).toEqual({ text: TEXT, encoding, assumed: false });
    expect(decode(wide(TEXT, unit, little))).toEqual({ text: TEXT, encoding, assumed: true });
  });

  it('composes decomposed text', () => {
    expect(decode(new TextEncoder().encode(TEXT.normalize('NFD'))).text).toBe(TEXT);
  });

  it('tells windows-1258 by its syllables', () => {
    expect(decode(in1258(TEXT))).toEqual({ text: TEXT, encoding: 'windows-1258', assumed: true });
  });

  it.each([
    'Së N«ng nghiÖp vµ Ph¸t triÓn n«ng th«n; Héi KhuyÕn häc tØnh; Quü khuyÕn häc; §¬n vÞ häc tËp; C«ng d©n häc tËp',
    'Sôû Noâng nghieäp vaø Phaùt trieån noâng thoân; Hoäi Khuyeán hoïc tænh; Quyõ khuyeán hoïc; Ñôn vò hoïc taäp',
    'São Paulo, Curaçao, Málaga, Genève, Ærø, naïve, Köln',
  ])('leaves the legacy fonts and other languages to windows-1252: %s', (text) => {
    const bytes = Buffer.from(text, 'latin1');
    expect(decode(bytes)).toEqual({ text, encoding: 'windows-1252', assumed: true });
  });

  it('reads the dashes and quotes of windows-1252', () => {
    const bytes = Uint8Array.of(0x93, 0x41, 0x94, 0x20, 0x96, 0x20, 0x85, 0x80, 0xe9);
    expect(decode(bytes).text).toBe('“A” – …€é');
  });

  it('does not take single bytes for wide ones', () => {
    expect(wideEncoding(Buffer.from('1,2,3\n4,5,6\n'))).toBeNull();
    expect(vietnameseCodePage(Buffer.from('abc'))).toBe('windows-1252');
  });

  it('gives back any text written as UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const bytes = new TextEncoder().encode(`a${text}`);
        fc.pre(wideEncoding(bytes) === null);
        expect(decode(bytes)).toEqual({
          text: `a${text}`.normalize('NFC'),
          encoding: 'utf-8',
          assumed: false,
        });
      }),
    );
  });
});
