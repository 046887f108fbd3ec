import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellText, mayNeedCare } from '../../../src/write/xlsx/text.ts';
import { content, literal } from '../../../src/write/xlsx/xml.ts';

describe('text of a cell', () => {
  it('keeps what XML can hold, and shows or replaces the rest', () => {
    expect(cellText('Sở Y tế\r\nbộ phận\tA')).toBe('Sở Y tế\nbộ phận A');
    expect(cellText('a\u0000b\u001bc\u202ed')).toBe('a\\u0000b\\u001bc\\u202ed');
    expect(cellText('\ud800x\uffff😀')).toBe('\ufffdx\ufffd😀');
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

  it('is written as it stands where nothing of it needs care', () => {
    const special = fc.constantFrom(
      ' ',
      '\n',
      '&',
      '<',
      '>',
      '_x',
      '_x0041_',
      '\u0001',
      '\ud800',
      'a'.repeat(32_767),
    );
    const text = fc
      .array(
        fc.oneof({ weight: 1, arbitrary: special }, { weight: 4, arbitrary: fc.string({ maxLength: 4 }) }),
      )
      .map((pieces) => pieces.join(''));
    let plain = 0;
    fc.assert(
      fc.property(text, (written) => {
        if (mayNeedCare(written)) return;
        plain += 1;
        expect(content(literal(cellText(written)))).toBe(written);
        expect(written).not.toMatch(/^\s|\s$|\n| {2}/);
      }),
      { numRuns: 2000 },
    );
    expect(plain).toBeGreaterThan(100);
    for (const word of ['Sở Y tế', '1.234,5 %', "=cmd|'x'", '']) expect(mayNeedCare(word)).toBe(false);
  });
});
