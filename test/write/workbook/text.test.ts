import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetName } from '../../../src/write/workbook/text.ts';

describe('name of a sheet', () => {
  it('is valid, and no two are the same', () => {
    const taken = new Set(['bìa']);
    expect(sheetName('Sở Y tế', taken)).toBe('Sở Y tế');
    expect(sheetName('SỞ Y TẾ', taken)).toBe('SỞ Y TẾ (2)');
    expect(sheetName('Bìa', taken)).toBe('Bìa (2)');
    expect(sheetName("'A/B: [c]?*\\'", taken)).toBe('A B c');
    expect(sheetName('History', taken)).toBe('History_');
    expect(sheetName('', taken)).toBe('_');
    expect(sheetName('Sở _x0041_', taken)).toBe('Sở _ x0041_');
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
