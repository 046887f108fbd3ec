import fc from 'fast-check';
import stringWidth from 'string-width';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { table } from '../../../src/cli/terminal/table.ts';
import { loadWidths, pad, printed, paragraph, widthOf, wrap } from '../../../src/cli/terminal/width.ts';

beforeAll(loadWidths);

const letters = fc.string({
  unit: fc.constantFrom('a', 'ế', 'đ', 'e\u0302\u0301', ' ', '漢', '-', 'Ư'),
  maxLength: 60,
});

it('every letter of our texts is as wide as in the general way, alone and beside others', () => {
  const blocks = [
    [0x20, 0x24f],
    [0x1e00, 0x1eff],
    [0x2010, 0x2026],
    [0x2260, 0x2267],
  ] as const;
  const codes = blocks.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at));
  const texts = codes.map((code) => String.fromCharCode(code)).flatMap((letter) => [letter, `ế${letter}a`]);
  expect(texts.filter((text) => widthOf(text) !== stringWidth(text))).toEqual([]);
});

describe('wrapping', () => {
  it('never passes the width, and loses nothing but blanks', () => {
    fc.assert(
      fc.property(letters, fc.integer({ min: 2, max: 40 }), (text, width) => {
        const lines = wrap(text, width);
        expect(lines.every((line) => widthOf(line) <= width)).toBe(true);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        expect(lines.length).toBeGreaterThan(0);
      }),
    );
  });
  it('breaks between words where it can', () => {
    expect(wrap('Sở Văn hóa, Thể thao và Du lịch', 12)).toEqual(['Sở Văn hóa,', 'Thể thao và', 'Du lịch']);
  });
  it('hangs the other lines of a paragraph under the first', () => {
    expect(paragraph('C101  ', 'phần lớn hơn toàn thể', 18)).toEqual([
      'C101  phần lớn hơn',
      '      toàn thể',
    ]);
  });
});

it('pads by what is seen, not by what is stored', () => {
  expect(widthOf(pad('tie\u0302\u0301n', 8))).toBe(8);
  expect(pad('12', 4, 'right')).toBe('  12');
  expect(pad('\u001b[31mđỏ\u001b[39m', 4)).toBe('\u001b[31mđỏ\u001b[39m  ');
});

describe('a table', () => {
  it('stays within the screen wherever its columns can give way', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(letters, letters, letters), { minLength: 1 }), (rows) => {
        const cells = rows.map((row) => row.map((text) => ({ text })));
        const lines = table(cells, [{ least: 8 }, { least: 8 }, { least: 8 }], 40, 2);
        expect(lines.every((line) => widthOf(line) <= 40)).toBe(true);
        expect(lines.every((line) => !line.endsWith(' '))).toBe(true);
      }),
    );
  });
  it('lines up its columns', () => {
    const lines = table(
      [
        [{ text: 'Hội viên' }, { text: '1.200' }],
        [{ text: 'Quỹ' }, { text: '7' }],
      ],
      [{}, { align: 'right' }],
      80,
    );
    expect(lines).toEqual(['Hội viên  1.200', 'Quỹ           7']);
  });
});

describe('a text that not every run can measure', () => {
  it('is printed all the same, once its width is known', async () => {
    vi.resetModules();
    const fresh = await import('../../../src/cli/terminal/width.ts');
    expect(() => fresh.widthOf('表')).toThrow(fresh.WidthsNeeded);
    expect(fresh.widthsLoaded()).toBe(false);
    expect(await fresh.printed(() => String(fresh.widthOf('表')))).toBe('2');
  });
  it('is told from a fault in printing', async () => {
    const print = () => {
      throw new TypeError('a fault');
    };
    await expect(printed(print)).rejects.toThrow('a fault');
  });
});
