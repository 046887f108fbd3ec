import { describe, expect, it } from 'vitest';
import { letterhead, signatures } from '../../../src/write/workbook/letterhead.ts';
import { viewOf } from '../../../src/write/workbook/view.ts';
import type { Programme } from '../../../src/catalogue/programme.ts';
import { PROGRAMME, sampleContext, sampleYear } from '../sample-year.ts';

const text = (words: string) => ({ vi: words, en: words });

function rowsOf(part: typeof letterhead, changes: Partial<Programme>, language: 'vi' | 'en' = 'vi') {
  const programme = { ...PROGRAMME, ...changes };
  const rows = part(viewOf(sampleYear(), sampleContext({ programme, language })), 0, 2);
  return rows.map(({ cells }) => [cells[0]?.value ?? null, cells[2]?.value ?? null]);
}

describe('signatures', () => {
  it('are a preparer and the chairperson where the programme names nobody', () => {
    expect(rowsOf(signatures, {})).toEqual([
      ['NGƯỜI LẬP BIỂU', 'CHỦ TỊCH'],
      ['(Ký, ghi rõ họ tên)', '(Ký, đóng dấu, ghi rõ họ tên)'],
      [null, null],
    ]);
  });

  it('are the people of the programme, the one who seals on the right', () => {
    const people = [
      { authority: null, title: text('Người lập biểu'), name: 'Lê Thị Bình' },
      { authority: text('KT. Chủ tịch'), title: text('Phó Chủ tịch'), name: null },
    ];
    expect(rowsOf(signatures, { signatures: people })).toEqual([
      [null, 'KT. CHỦ TỊCH'],
      ['NGƯỜI LẬP BIỂU', 'PHÓ CHỦ TỊCH'],
      ['(Ký, ghi rõ họ tên)', '(Ký, đóng dấu, ghi rõ họ tên)'],
      [null, null],
      ['Lê Thị Bình', null],
    ]);
    expect(rowsOf(signatures, { signatures: people.slice(1) })[1]).toEqual([null, 'PHÓ CHỦ TỊCH']);
  });
});

describe('the letterhead', () => {
  it('names the association of the province, or what the programme says', () => {
    expect(rowsOf(letterhead, {}).map(([left]) => left)).toEqual([
      'HỘI KHUYẾN HỌC',
      'TỈNH THANH HÓA',
      '________________',
      null,
    ]);
    expect(rowsOf(letterhead, {}, 'en').map(([left]) => left)[1]).toBe('OF THANH HÓA PROVINCE');
    const own = { lines: [text('Ban Chỉ đạo'), text('xây dựng xã hội học tập')], town: 'Sầm Sơn' };
    const rows = rowsOf(letterhead, { letterhead: own });
    expect(rows.map(([left]) => left).slice(0, 2)).toEqual(['BAN CHỈ ĐẠO', 'XÂY DỰNG XÃ HỘI HỌC TẬP']);
    expect(rows[3]?.[1]).toBe('Sầm Sơn, ngày 15 tháng 01 năm 2023');
  });
});
