import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellText, sheetName } from '../../../src/write/workbook/text.ts';

describe('text of a cell', () => {
  it('keeps what XML can hold, and shows or replaces the rest', () => {
    expect(cellText('Sở Y tế\r\nbộ phận\tA')).toBe('Sở Y tế\nbộ phận A');
    expect(cellText('a\u0000b\u001bc\u202ed')).toBe('a\\u0000b\\u001bc\\u202ed');
    expect(cellText('\ud800x\uffff😀')).toBe('\ufffdx\ufffd😀');
    expect(cellText('_x0041_ và _xyz_')).toBe('_x005F_x0041_ và _xyz_');
  });

  it('fits into a cell without cutting a character in two', () => {
    expect(cellText('a'.repeat(40_000))).toHaveLength(32_767);
    const emoji = cellText('😀'.repeat(20_000));
    expect(emoji.length).toBeLessThanOrEqual(32_767);
    expect(emoji.at(-2)).toBe('\ude00');
    expect(emoji.at(-1)).toBe('…');
  });

  it('never leaves a character that XML 1.0 forbids', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (text) => {
        // eslint-disable-next-line no-control-regex -- the characters that must not be there
        expect(cellText(text)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\ufffe\uffff]|\p{Cs}/u);
      }),
    );
  });
});

describe('name of a sheet', () => {
  it('is valid, and no two are the same', () => {
    const taken = new Set(['bìa']);
    expect(sheetName('Sở Y tế', taken)).toBe('Sở Y tế');
    expect(sheetName('SỞ Y TẾ', taken)).toBe('SỞ Y TẾ (2)');
    expect(sheetName('Bìa', taken)).toBe('Bìa (2)');
    expect(sheetName("'A/B: [c]?*\\'", taken)).toBe('A B c');
    expect(sheetName('History', taken)).toBe('History_');
    expect(sheetName('', taken)).toBe('_');
    expect(sheetName('Sở Nông nghiệp và Phát triển nông thôn', taken)).toBe(
      'Sở Nông nghiệp và Phát triển n…',
    );
    expect(sheetName('Sở Nông nghiệp và Phát triển nông thôn', taken)).toBe(
      'Sở Nông nghiệp và Phát tri… (2)',
    );
  });

  it('stays valid for any text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 8 }), (names) => {
        const taken = new Set<string>();
        const given = names.map((name) => sheetName(name, taken));
        expect(new Set(given.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const name of given) {
          expect(name).toMatch(/^(?!')[^[\]:*?/\\\n]{1,31}(?<!')$/);
        }
      }),
    );
  });
});
