import { describe, expect, it } from 'vitest';
import { hasUnit, moneyUnitIn, moneyUnitsIn } from '../../src/domain/money-unit.ts';

describe('moneyUnitIn', () => {
  it.each<[number, string[]]>([
    [
      1,
      [
        'đồng',
        'đ',
        'VNĐ',
        'VND',
        '(đồng)',
        'ĐVT: đ',
        'Đơn vị tính: đồng',
        'Số tiền (đ)',
        'Đơn vị tính: đồng Việt Nam',
      ],
    ],
    [1, ['Số tiền (VNĐ)', 'Tổng quỹ (đồng/người)', 'Số tiền - đồng', 'don vi tinh: dong', '₫']],
    [1e3, ['nghìn đồng', 'ngàn đồng', '1.000đ', '1000 đ', 'ĐVT: 1.000 đồng', '(1,000 VNĐ)', 'NGHÌN ĐỒNG']],
    [1e3, ['thousand dong', "'000 VND", 'VND thousand', 'nghin dong']],
    [1e6, ['triệu đồng', 'triệu', 'tr', 'trđ', 'tr.đ', 'tr.đồng', 'Tr/đồng', 'triệu đ', '(triệu)', '(tr)']],
    [1e6, ['Đơn vị tính: triệu đồng', 'Kinh phí năm 2022 triệu đồng', 'Số tiền (Trđ)', '1.000.000 đồng']],
    [1e6, ['million VND', 'VND million', 'in millions of VND', 'trieu dong', 'Triệu đồng (VNĐ)']],
    [1e6, ['Đơn vị tính: người, triệu đồng', 'ĐVT: suất; triệu đồng']],
    [1e8, ['trăm triệu đồng']],
    [1e9, ['tỷ', 'tỉ đồng', 'Tỷ đồng', '(tỷ)', 'ĐVT: tỷ đồng', 'billion VND']],
  ])('%d đồng', (factor, texts) => {
    for (const text of texts) {
      expect([text, moneyUnitIn(text)]).toEqual([text, { factor }]);
      expect([text, moneyUnitIn(text.normalize('NFD'))]).toEqual([text, { factor }]);
      expect(hasUnit(text)).toBe(true);
    }
  });

  it.each([
    '',
    'Tỷ lệ (%)',
    'TỈ LỆ',
    'Tỷ trọng',
    'Cộng đồng học tập',
    'Hội đồng nhân dân',
    'Chi hội đồng hương',
    'Hợp đồng lao động',
    'UBND huyện Triệu Sơn',
    'Trường THCS Bà Triệu',
    'Công ty Đồng Tâm',
    'Cong ty Dong Tam',
    'đ) Khen thưởng',
    'trăm',
    'Nghìn người',
    'Học bổng từ 500.000 đồng trở lên',
    'Quỹ trên 1 triệu đồng',
    'TR2022',
    'd',
    'Trung tâm',
  ])('finds none in "%s"', (text) => {
    expect(moneyUnitIn(text)).toBeNull();
    expect(hasUnit(text)).toBe(false);
  });

  it('gives none where two are named, and tells both', () => {
    expect(moneyUnitIn('đồng, triệu đồng')).toBeNull();
    expect(moneyUnitsIn('đồng, triệu đồng')).toEqual([{ factor: 1 }, { factor: 1e6 }]);
    expect(moneyUnitsIn('triệu đồng; triệu đồng')).toEqual([{ factor: 1e6 }]);
  });
});
