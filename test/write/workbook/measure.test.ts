import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitWidths, Heights } from '../../../src/write/workbook/fit.ts';
import { heightFor, linesIn, textPixels, unitsFor, wrapped } from '../../../src/write/workbook/measure.ts';
import type { Cell } from '../../../src/write/workbook/plan.ts';
import { SHARE, WHOLE } from '../../../src/write/workbook/plan.ts';
import { CENTERED, MARK, NUMBER, TEXT } from '../../../src/write/workbook/style.ts';

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

  it('says of a text whether it fits as breaking it into lines does', () => {
    const word = fc.stringMatching(/^[A-Za-zăệĐơư0-9.]{0,9}$/);
    const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, fc.array(fc.constantFrom('', '\n'), { maxLength: 1 }), (line, breaks) => {
        const whole = line + breaks.join('');
        // As wide as the text, and a little to either side of it.
        for (const pixels of [-1, 0, 0.0001, 1])
          for (const style of [TEXT, MARK]) {
            const width = (textPixels(line, style) + 6 + pixels) / 8;
            expect(linesIn(whole, width, style)).toBe(wrapped(whole, width, style).length);
          }
      }),
    );
  });
});

describe('the cells of a column', () => {
  const value = fc.oneof(
    fc.integer(),
    fc.maxSafeInteger(),
    fc.double({ min: -2, max: 2, noNaN: true }),
    fc.stringMatching(/^[A-Za-zăệĐơư \n]{0,30}$/),
  );
  const cells: fc.Arbitrary<Cell[]> = fc.array(
    fc.record({
      value,
      style: fc.constantFrom(NUMBER, CENTERED, TEXT, MARK),
      format: fc.constantFrom(WHOLE, SHARE),
    }),
    { maxLength: 12 },
  );

  it('need the width that the widest of them needs by itself', () => {
    fc.assert(
      fc.property(cells, (column) => {
        const widthOf = (each: readonly Cell[]) =>
          fitWidths(
            [{ min: 4, max: 9 }],
            [],
            each.map((cell) => ({ cells: [cell] })),
          )[0] ?? 0;
        expect(widthOf(column)).toBe(Math.max(4, ...column.map((cell) => widthOf([cell]))));
      }),
    );
  });

  it('are as high among others as each is by itself', () => {
    fc.assert(
      fc.property(cells, (column) => {
        const widths = [5, 9];
        const rows = column.map((cell, index) => ({ cells: index % 2 === 0 ? [cell] : [null, cell] }));
        const together = new Heights(widths);
        expect(rows.map((row) => together.of(row))).toEqual(rows.map((row) => new Heights(widths).of(row)));
      }),
    );
    const two = { cells: [{ value: 'một hai', style: MARK }] };
    expect(new Heights([4]).of(two)).toBe(heightFor(2, 11));
  });
});
