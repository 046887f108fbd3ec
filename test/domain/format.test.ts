import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCount, formatMoney, formatMoneyShort, formatPercent } from '../../src/domain/format.ts';
import type { Language } from '../../src/domain/language.ts';
import { readCount, readMoney, readPercent } from '../../src/domain/value.ts';
import { textCell } from './cells.ts';

describe('numbers for reading', () => {
  it('follow the habit of each language', () => {
    expect(formatCount(1_150_000, 'vi')).toBe('1.150.000');
    expect(formatCount(1_150_000, 'en')).toBe('1,150,000');
    expect(formatCount(-1150, 'vi')).toBe('-1.150');
    expect(formatCount(0, 'vi')).toBe('0');
    expect(formatMoney(272_300_000, 'vi')).toBe('272.300.000 đồng');
    expect(formatMoney(272_300_000, 'en')).toBe('272,300,000 VND');
    expect(formatPercent(81.82, 'vi')).toBe('81,82%');
    expect(formatPercent(81.82, 'en')).toBe('81.82%');
    expect(formatPercent(100, 'vi')).toBe('100%');
    expect(formatPercent(1234.5, 'vi')).toBe('1.234,5%');
  });

  it.each<[number, string, string]>([
    [272_300_000, '272,3 triệu đồng', '272.3 million VND'],
    [26_000_000, '26 triệu đồng', '26 million VND'],
    [420_936_000_000, '420.936.000.000 đồng', '420,936,000,000 VND'],
    [68_600_000_000, '68,6 tỷ đồng', '68.6 billion VND'],
    [1_234_500_000_000, '1.234,5 tỷ đồng', '1,234.5 billion VND'],
    [1_234_000_000_000, '1.234.000.000.000 đồng', '1,234,000,000,000 VND'],
    [1_150_000_000, '1,15 tỷ đồng', '1.15 billion VND'],
    [272_345_000, '272.345.000 đồng', '272,345,000 VND'],
    [500_000, '500.000 đồng', '500,000 VND'],
    [0, '0 đồng', '0 VND'],
    [-71_500_000, '-71,5 triệu đồng', '-71.5 million VND'],
  ])('%d đồng in few words', (dong, vi, en) => {
    expect(formatMoneyShort(dong, 'vi')).toBe(vi);
    expect(formatMoneyShort(dong, 'en')).toBe(en);
  });

  it('say exactly what they are made from: the readers read them back', () => {
    const languages = fc.constantFrom<Language>('vi', 'en');
    const numbers = fc.oneof(
      fc.maxSafeNat(),
      fc.nat(999_999).map((thousands) => thousands * 10_000),
    );
    fc.assert(
      fc.property(numbers, languages, (number, language) => {
        const expected = { state: 'reported', value: number, remarks: [] };
        const source = { unit: null, spreadsheet: false };
        expect(readCount(textCell(formatCount(number, language)), source)).toEqual(expected);
        expect(readMoney(textCell(formatMoney(number, language)), source).value).toEqual(expected);
        expect(readMoney(textCell(formatMoneyShort(number, language)), source).value).toEqual(expected);
      }),
    );
    fc.assert(
      fc.property(fc.nat(10_000), languages, (hundredths, language) => {
        const text = formatPercent(hundredths / 100, language);
        expect(readPercent(textCell(text))).toEqual({
          state: 'reported',
          value: hundredths / 100,
          remarks: [],
        });
      }),
    );
  });
});
