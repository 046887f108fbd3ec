import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitWidths } from '../../../src/write/workbook/fit.ts';
import { linesIn, textPixels, unitsFor, wrapped } from '../../../src/write/workbook/measure.ts';

describe('measuring', () => {
  it('gives marks no width, however the letter is composed', () => {
    expect(textPixels('ệ', {})).toBe(textPixels('e', {}));
    expect(textPixels('Số liệu', {})).toBeCloseTo(textPixels('Số liệu'.normalize('NFD'), {}));
    expect(textPixels('Số', { bold: true })).toBeGreaterThan(textPixels('Số', {}));
  });

  it('keeps every word and breaks only what is wider than the column', () => {
    expect(wrapped('Sở Y tế tỉnh', 8, {})).toEqual(['Sở Y tế', 'tỉnh']);
    expect(wrapped('một\nhai', 40, {})).toEqual(['một', 'hai']);
    expect(wrapped('inbox/so-nong-nghiep.xlsx', 12, {}).length).toBeGreaterThan(1);
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 4, max: 60 }), (text, width) => {
        const lines = wrapped(text, width, {});
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(/[ \n]/g, ''));
      }),
    );
  });

  it('holds a text on one line in the width it asks for', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-zăệĐơư0-9]{1,40}$/), (word) => {
        expect(linesIn(word, unitsFor(textPixels(word, {})), {})).toBe(1);
      }),
    );
  });

  it('widens a column for a number and wraps a text', () => {
    const style = { align: 'right' } as const;
    const number = { cells: [{ value: 1_639_450_000, style }] };
    const text = { cells: [{ value: 'Tổng số cán bộ, công chức, viên chức', style: { wrap: true } }] };
    expect(fitWidths([{ min: 4, max: 6 }], [], [number])[0]).toBeGreaterThan(12);
    expect(fitWidths([{ min: 4, max: 6 }], [], [text])).toEqual([6]);
    expect(fitWidths([{ min: 4, max: 6 }], [text], [])[0]).toBeGreaterThan(6);
  });
});
