import { describe, expect, it } from 'vitest';
import { submitted, submittedAlone } from '../helpers/submitted.ts';

/* Whose figures of which year: told by letterhead, labels, sheets, tables, and last by the file's name. */

const YEAR = 'BÁO CÁO KẾT QUẢ CÔNG TÁC KHUYẾN HỌC NĂM 2022';
const HEADER = ['STT', 'Tên đơn vị', 'Tổng số CBCCVC', 'Hội viên'] as const;
const UNITS = [
  [1, 'Đơn vị A', 100, 90],
  [2, 'Đơn vị B', 50, 40],
] as const;
const SUMS = { staff: 150, members: 130 };
const HEALTH = { department: 'Sở Y tế', figures: SUMS, findings: [] };
const AFFAIRS = { department: 'Sở Nội vụ', figures: { staff: 10, members: 9 }, findings: [] };

function under(...title: (readonly (string | number)[])[]) {
  return submittedAlone([...title, HEADER, ...UNITS]);
}

describe('the department', () => {
  it.each([
    [
      'a letterhead beside the motto',
      [
        ['UBND TỈNH THANH HÓA', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
        ['SỞ Y TẾ', '', 'Độc lập - Tự do - Hạnh phúc'],
        [YEAR],
      ],
    ],
    ['the title', [['BÁO CÁO CÔNG TÁC KHUYẾN HỌC CỦA SỞ Y TẾ NĂM 2022']]],
    [
      'a label and the cell beside it',
      [
        ['Đơn vị báo cáo:', 'Sở Y tế'],
        ['Năm báo cáo:', 2022],
      ],
    ],
    ['a label of a dotted line', [['Cơ quan báo cáo: ……Sở Y tế……'], [YEAR]]],
    ['its own association', [['HỘI KHUYẾN HỌC TỈNH THANH HÓA'], ['CHI HỘI KHUYẾN HỌC SỞ Y TẾ'], [YEAR]]],
    ['decomposed letters', [['SỞ Y TẾ'.normalize('NFD')], [YEAR.normalize('NFD')]]],
    [
      'a letterhead above a list of addressees',
      [['SỞ Y TẾ'], [YEAR], ['Kính gửi:'], ['- Hội Khuyến học tỉnh;'], ['- Sở Nội vụ.']],
    ],
    [
      'a letterhead above an addressee in the next cell',
      [['SỞ Y TẾ'], [YEAR], ['Kính gửi:', 'Sở Nội vụ; Hội Khuyến học tỉnh']],
    ],
    ['a letterhead right above who gets copies', [['SỞ Y TẾ'], ['Nơi nhận: Sở Nội vụ'], [YEAR]]],
  ])('is told by %s', async (_, title) => {
    expect(await under(...title)).toMatchObject({ ...HEALTH, year: 2022 });
  });

  it('may be written on two lines', async () => {
    expect((await under(['SỞ LAO ĐỘNG,'], ['THƯƠNG BINH VÀ XÃ HỘI'], [YEAR])).department).toBe(
      'Sở Lao động - Thương binh và Xã hội',
    );
  });

  it('is told by a column that names it in every row', async () => {
    const rows = [
      [YEAR],
      ['Sở, ngành', 'Tên đơn vị', 'Tổng số CBCCVC', 'Hội viên'],
      ['Sở Y tế', 'A', 100, 90],
      ['Sở Y tế', 'B', 50, 40],
    ];
    expect(await submittedAlone(rows)).toMatchObject(HEALTH);
  });

  it('is told by the name of the sheet where its content is silent', async () => {
    for (const sheet of ['Sở Y tế', 'SO Y TE 2022'])
      expect(await submittedAlone([[YEAR], HEADER, ...UNITS], { sheet })).toMatchObject(HEALTH);
    const [contradictory] = await submitted(
      [{ rows: [[YEAR], HEADER, ...UNITS], sheet: 'Sở Y tế' }],
      'so-noi-vu.xlsx',
    );
    expect(contradictory?.findings).toEqual(['R102 A1']);
  });

  it('is told by the name of the file, and contradicts what the content says', async () => {
    expect(await submittedAlone([[YEAR], HEADER, ...UNITS], { name: 'Bao cao So Y te.xlsx' })).toMatchObject(
      HEALTH,
    );
    expect(
      (await submittedAlone([['SỞ Y TẾ'], [YEAR], HEADER, ...UNITS], { name: 'So Noi vu.xlsx' })).findings,
    ).toEqual(['R102 A1']);
  });

  it('is asked for where one title names two', async () => {
    expect(await under(['SỞ Y TẾ'], ['Sở Nội vụ'], [YEAR])).toMatchObject({
      department: null,
      findings: ['R102 A1'],
    });
  });
});

describe('the year', () => {
  it.each([
    ['its title and not the date of signing', [['Thanh Hóa, ngày 05 tháng 01 năm 2023'], [YEAR]]],
    [
      'its title and not the plan for the next',
      [['BÁO CÁO TỔNG KẾT NĂM 2022; PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2023']],
    ],
    [
      'its title and not the second line of a plan',
      [['BÁO CÁO TỔNG KẾT NĂM 2022 VÀ PHƯƠNG HƯỚNG NHIỆM VỤ'], ['NĂM 2023']],
    ],
    ['a line of its own', [['BÁO CÁO CÔNG TÁC KHUYẾN HỌC'], ['NĂM 2022']]],
    ['the last day it covers', [['BIỂU TỔNG HỢP'], ['(Số liệu tính đến ngày 31/12/2022)']]],
  ])('is told by %s', async (_, title) => {
    expect(await under(['SỞ Y TẾ'], ...title)).toMatchObject({ ...HEALTH, year: 2022 });
  });

  it('is told by the name of the sheet before that of the file', async () => {
    const rows = [['SỞ Y TẾ'], HEADER, ...UNITS];
    expect(await submittedAlone(rows, { sheet: 'Năm 2022' })).toMatchObject({ ...HEALTH, year: 2022 });
    expect((await submittedAlone(rows, { sheet: 'Năm 2022', name: 'bao-cao-2021.xlsx' })).findings).toEqual([
      'R112 A1',
    ]);
  });

  it('is asked for where nothing tells it', async () => {
    expect(await under(['SỞ Y TẾ'])).toMatchObject({ year: null, findings: ['R111'] });
  });
});

describe('several departments in one file', () => {
  const own = [1, 'Phòng C', 10, 9];

  it('are told by names of rows, and share the total', async () => {
    const rows = [
      [YEAR],
      ['STT', 'Sở, ban, ngành', 'Tổng số CBCCVC', 'Hội viên'],
      [1, 'Sở Y tế', 150, 130],
      [2, 'Sở Nội vụ', 10, 9],
      ['', 'Tổng cộng', 160, 139],
    ];
    expect(await submitted([{ rows }])).toMatchObject([HEALTH, AFFAIRS]);
  });

  it('are told by groups over their units', async () => {
    const rows = [
      [YEAR],
      HEADER,
      ['I', 'Sở Y tế', 150, 130],
      ...UNITS,
      ['II', 'Sở Nội vụ', 10, 9],
      own,
      ['', 'Tổng cộng', 160, 139],
    ];
    expect(await submitted([{ rows }])).toMatchObject([HEALTH, AFFAIRS]);
  });

  it('are told by titles of sections with the numbering continued', async () => {
    const rows = [
      ['HỘI KHUYẾN HỌC TỈNH THANH HÓA'],
      [YEAR],
      HEADER,
      ['', 'SỞ Y TẾ'],
      ...UNITS,
      ['', 'SỞ NỘI VỤ'],
      [3, 'Phòng C', 10, 9],
    ];
    expect(await submitted([{ rows }])).toMatchObject([HEALTH, AFFAIRS]);
  });

  it('are told by a column, merged down or written once', async () => {
    const rows = [
      [YEAR],
      ['Sở, ngành', 'Tên đơn vị', 'Tổng số CBCCVC', 'Hội viên'],
      ['Sở Y tế', 'A', 100, 90],
      ['', 'B', 50, 40],
      ['Sở Nội vụ', 'C', 10, 9],
    ];
    for (const merges of [['A3:A4'], []])
      expect(await submitted([{ rows, merges }])).toMatchObject([HEALTH, AFFAIRS]);
  });

  it('are told by the sheets that they stand on, with totals of their own', async () => {
    const total = ['', 'Tổng cộng', 10, 8];
    const [health, affairs] = await submitted([
      { rows: [['SỞ Y TẾ'], [YEAR], HEADER, ...UNITS], sheet: 'Biểu 1' },
      { rows: [HEADER, own, total], sheet: 'Sở Nội vụ' },
    ]);
    expect(health).toMatchObject(HEALTH);
    expect(affairs).toMatchObject({ ...AFFAIRS, figures: { staff: 10 }, findings: ['C102 D3'] });
  });

  it('are told by the titles of tables that stand below each other', async () => {
    const rows = [[YEAR], ['Đơn vị: Sở Y tế'], HEADER, ...UNITS, [], ['Đơn vị: Sở Nội vụ'], HEADER, own];
    expect(await submitted([{ rows }])).toMatchObject([HEALTH, AFFAIRS]);
  });

  it('are joined with a sheet that sums them up', async () => {
    const summary = [
      ['HỘI KHUYẾN HỌC TỈNH'],
      [YEAR],
      ['STT', 'Sở, ngành', 'Tổng số CBCCVC', 'Hội viên'],
      [1, 'Sở Y tế', 150, 130],
      [2, 'Sở Nội vụ', 10, 9],
    ];
    const sheets = [
      { rows: summary },
      { rows: [['SỞ Y TẾ'], HEADER, ...UNITS] },
      { rows: [['SỞ NỘI VỤ'], HEADER, own] },
    ];
    expect(await submitted(sheets)).toMatchObject([HEALTH, AFFAIRS]);
  });

  it('are not made of one table that no title and no row tells apart', async () => {
    const sheets = [
      { rows: [['SỞ Y TẾ'], [YEAR], HEADER, ...UNITS] },
      { rows: [HEADER, own] },
      { rows: [['SỞ NỘI VỤ'], HEADER, own] },
    ];
    const [only, ...others] = await submitted(sheets);
    expect(others).toEqual([]);
    expect(only?.findings).toContain('R102 A1');
  });
});
