import { describe, expect, it } from 'vitest';
import { submitted, submittedAlone } from '../helpers/submitted.ts';

/* Where tables begin and end, and what stands over their columns. */

const TITLE = [['SỞ Y TẾ'], ['BÁO CÁO KẾT QUẢ CÔNG TÁC KHUYẾN HỌC NĂM 2022'], []] as const;
const HEADER = ['STT', 'Tên đơn vị', 'Tổng số CBCCVC', 'Hội viên'] as const;
const UNITS = [
  [1, 'Bệnh viện A', 100, 90],
  [2, 'Bệnh viện B', 50, 40],
] as const;
const SUMS = { staff: 150, members: 130 };

const TITLES = ['Đơn vị học tập', 'Tổng số', 'Đăng ký', 'Đạt', 'Tỷ lệ %'] as const;
const [GROUP, ...BELOW] = TITLES;
const LEARNING = [
  [1, 'Bệnh viện A', 10, 9, 8, 80],
  [2, 'Bệnh viện B', 5, 5, 4, 80],
] as const;
const LEARNING_SUMS = { units: 15, unitsRegistered: 14, unitsAchieved: 12 };

describe('headers of several rows', () => {
  it('reads a merged group over its columns', async () => {
    const rows = [...TITLE, ['STT', 'Đơn vị', GROUP], ['', '', ...BELOW], ...LEARNING];
    const told = await submittedAlone(rows, { merges: ['A4:A5', 'B4:B5', 'C4:F4'] });
    expect(told).toMatchObject({ figures: LEARNING_SUMS, findings: [] });
  });

  it('reads the same without merges, as CSV gives it', async () => {
    const rows = [...TITLE, ['STT', 'Đơn vị', GROUP], ['', '', ...BELOW], ...LEARNING];
    expect(await submittedAlone(rows, { sheet: null })).toMatchObject({
      figures: LEARNING_SUMS,
      findings: [],
    });
  });

  it('reads three rows and passes over the column numbers', async () => {
    const rows = [
      ...TITLE,
      ['STT', 'Đơn vị', 'Kết quả công tác khuyến học'],
      ['', '', 'Hội viên', '', 'Công dân học tập'],
      ['', '', 'Tổng số', 'Xếp loại khá trở lên', 'Đăng ký', 'Đạt'],
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
      [1, 'Bệnh viện A', 90, 80, 90, 70],
    ];
    const merges = ['A4:A6', 'B4:B6', 'C4:F4', 'C5:D5', 'E5:F5'];
    const expected = { members: 90, membersRatedGood: 80, citizensRegistered: 90, citizensAchieved: 70 };
    expect((await submittedAlone(rows, { merges })).figures).toEqual(expected);
  });

  it('keeps the years that stand over the same titles apart', async () => {
    const rows = [
      ...TITLE,
      ['STT', 'Đơn vị', 'Năm 2021', '', 'Năm 2022'],
      ['', '', 'Tổng số CBCCVC', 'Hội viên', 'Tổng số CBCCVC', 'Hội viên'],
      [1, 'Bệnh viện A', 99, 80, 100, 90],
      [2, 'Bệnh viện B', 49, 30, 50, 40],
    ];
    for (const merges of [['A4:A5', 'B4:B5', 'C4:D4', 'E4:F4'], []])
      expect(await submittedAlone(rows, { merges })).toMatchObject({
        year: 2022,
        figures: SUMS,
        findings: [],
      });
  });

  it('takes the row below a merged group for a part of the header even where its words are not known', async () => {
    const rows = [
      ...TITLE,
      ['STT', 'Đơn vị', 'Hội viên', 'Tổ chức hội, ban khuyến học'],
      ['', '', '', 'Tổng số', 'Mới lập', 'Lâu năm'],
      [1, 'Bệnh viện A', 5, 3, 1, 2],
    ];
    const told = await submittedAlone(rows, { merges: ['A4:A5', 'B4:B5', 'C4:C5', 'D4:F4'] });
    expect(told).toMatchObject({ figures: { members: 5, organisations: 3 }, findings: [] });
  });

  it('takes a title right above the header for no group, merged or not', async () => {
    const rows = [
      ['SỞ Y TẾ'],
      ['BÁO CÁO QUỸ KHUYẾN HỌC NĂM 2022'],
      ['STT', 'Đơn vị', 'Vận động trong năm (đồng)', 'Đã chi (đồng)'],
      [1, 'A', 500000, 400000],
    ];
    for (const merges of [['A2:D2'], []]) {
      const told = await submittedAlone(rows, { merges });
      expect(told).toMatchObject({ figures: { fundRaised: 500000, fundSpent: 400000 }, findings: [] });
      expect(told.codes).not.toContain('H105');
    }
  });
});

describe('units of amounts', () => {
  const fund = (...above: (readonly string[])[]) =>
    submittedAlone([
      ['SỞ Y TẾ'],
      ...above,
      ['STT', 'Đơn vị', 'Vận động trong năm'],
      [1, 'Bệnh viện A', 12.5],
    ]);

  it.each([
    ['a line of its own', [['BÁO CÁO NĂM 2022'], ['', '', 'Đơn vị tính: triệu đồng']]],
    ['two cells', [['BÁO CÁO NĂM 2022'], ['', 'ĐVT:', 'triệu đồng']]],
    ['brackets behind the title', [['BÁO CÁO QUỸ NĂM 2022 (Đơn vị tính: triệu đồng)']]],
    ['a line with units of counts', [['BÁO CÁO NĂM 2022'], ['Đơn vị tính: người; triệu đồng']]],
  ])('told in %s', async (_, above) => {
    expect(await fund(...above)).toMatchObject({ figures: { fundRaised: 12_500_000 }, findings: [] });
  });

  it('told row by row in a column', async () => {
    const rows = [
      ...TITLE,
      ['STT', 'Đơn vị', 'ĐVT', 'Vận động trong năm'],
      [1, 'A', 'triệu đồng', 5],
      [2, 'B', 'nghìn đồng', 500],
    ];
    expect(await submittedAlone(rows)).toMatchObject({ figures: { fundRaised: 5_500_000 }, findings: [] });
  });
});

describe('several tables', () => {
  it('goes on behind a header repeated after a page break', async () => {
    const header = [...HEADER, 'Ghi chú'];
    const rows = [...TITLE, header, UNITS[0], header, UNITS[1], ['', 'Tổng cộng', 150, 130]];
    expect(await submittedAlone(rows)).toMatchObject({ figures: SUMS, rows: 2, findings: [] });
  });

  it('passes over a line of column numbers within the table, however they are padded', async () => {
    const numbers = HEADER.map((_, column) => `      (${column + 1})      `);
    const rows = [...TITLE, HEADER, numbers, UNITS[0], numbers, UNITS[1], ['', 'Tổng cộng', 150, 130]];
    expect(await submittedAlone(rows)).toMatchObject({ figures: SUMS, rows: 2, findings: [] });
  });

  it('reads tables stacked in a sheet, each with its own line of units', async () => {
    const rows = [
      ...TITLE,
      ['', 'ĐVT: người'],
      ['STT', 'Đơn vị', 'Hội viên'],
      [1, 'Bệnh viện A', 50],
      [],
      ['', 'ĐVT: triệu đồng'],
      ['STT', 'Đơn vị', 'Vận động trong năm'],
      [1, 'Bệnh viện A', 50],
    ];
    expect(await submittedAlone(rows)).toMatchObject({
      figures: { members: 50, fundRaised: 50_000_000 },
      findings: [],
    });
  });

  it('joins sheets, and asks where they differ', async () => {
    const second = (staff: number) => ({
      rows: [
        ['STT', 'Đơn vị', 'Tổng số CBCCVC', 'Đạt CDHT'],
        [1, 'Bệnh viện A', staff, 80],
      ],
    });
    const first = { rows: [...TITLE, HEADER, [1, 'Bệnh viện A', 100, 90]] };
    const [same] = await submitted([first, second(100)]);
    expect(same).toMatchObject({ figures: { staff: 100, members: 90, citizensAchieved: 80 }, findings: [] });
    const [other] = await submitted([first, second(101)]);
    expect(other).toMatchObject({ figures: { members: 90, citizensAchieved: 80 }, findings: ['C103 C2'] });
  });
});

describe('forms that run down the page', () => {
  it('knows "Chỉ tiêu" over a section from a group over columns', async () => {
    const rows = [
      ...TITLE,
      ['TT', 'Chỉ tiêu', 'ĐVT', 'Số liệu', 'Ghi chú'],
      ['I', 'Hội viên'],
      [1, 'Tổng số hội viên', 'người', 130],
      [2, 'Xếp loại khá trở lên', 'người', 120],
      ['II', 'Công dân học tập'],
      [1, 'Đăng ký', 'người', 100],
      [2, 'Đạt', 'người', 70],
    ];
    const expected = { members: 130, membersRatedGood: 120, citizensRegistered: 100, citizensAchieved: 70 };
    expect(await submittedAlone(rows)).toMatchObject({ figures: expected, findings: [] });
  });

  it('reads the amounts beside the counts', async () => {
    const rows = [
      ...TITLE,
      ['TT', 'Nội dung', 'Số lượng', 'Số tiền (triệu đồng)'],
      [1, 'Suất học bổng', 30, 15],
      [2, 'Suất quà', 10, 2],
      [3, 'Vận động trong năm', '', 71.5],
    ];
    const expected = {
      scholarships: 30,
      scholarshipAmount: 15e6,
      gifts: 10,
      giftAmount: 2e6,
      fundRaised: 71.5e6,
    };
    expect(await submittedAlone(rows)).toMatchObject({ figures: expected, findings: [] });
  });

  it('reads a form with amounts only', async () => {
    const rows = [
      ...TITLE,
      ['TT', 'Nội dung', 'Số tiền (triệu đồng)'],
      [1, 'Vận động trong năm', 71.5],
      [2, 'Đã chi trong năm', 20],
    ];
    expect(await submittedAlone(rows)).toMatchObject({
      figures: { fundRaised: 71.5e6, fundSpent: 20e6 },
      findings: [],
    });
  });

  it('keeps the rows of other years apart', async () => {
    const rows = [
      ...TITLE,
      ['TT', 'Chỉ tiêu', 'Số liệu'],
      [1, 'Hội viên năm 2021', 120],
      [2, 'Hội viên năm 2022', 130],
    ];
    expect(await submittedAlone(rows)).toMatchObject({ figures: { members: 130 }, findings: [] });
  });

  it('takes what the last year left over for this year’s opening balance', async () => {
    const rows = [
      ...TITLE,
      ['TT', 'Chỉ tiêu', 'ĐVT', 'Số liệu'],
      [1, 'Số dư năm trước chuyển sang (2021)', 'triệu đồng', 10],
      [2, 'Vận động trong năm', 'triệu đồng', 20],
    ];
    const told = await submittedAlone(rows);
    expect(told).toMatchObject({ figures: { fundOpening: 10e6, fundRaised: 20e6 }, findings: [] });
    expect(told.codes).not.toContain('H108');
  });

  it.each([
    ['Số dư quỹ năm 2021 chuyển sang', { fundOpening: 10e6 }],
    ['Số dư năm trước chuyển sang năm 2022', { fundOpening: 10e6 }],
    ['Số dư năm 2021 chuyển sang năm 2022', { fundOpening: 10e6 }],
    ['Số dư chuyển sang năm 2022', { fundOpening: 10e6 }],
    ['Số dư quỹ năm 2022 chuyển sang', { fundBalance: 10e6 }],
    ['Số dư chuyển sang năm 2023', { fundBalance: 10e6 }],
    ['Số dư chuyển sang năm sau (2023)', { fundBalance: 10e6 }],
  ])('knows of the year 2022 what “%s” is', async (header, figures) => {
    const rows = [...TITLE, ['STT', 'Tên đơn vị', `${header} (đồng)`], [1, 'Bệnh viện A', 10e6]];
    expect(await submittedAlone(rows)).toMatchObject({ year: 2022, figures, findings: [] });
  });

  it('leaves out what was carried over between other years, and says so', async () => {
    const rows = [...TITLE, ['STT', 'Tên đơn vị', 'Hội viên', 'Số dư quỹ năm 2019 chuyển sang (đồng)']];
    const told = await submittedAlone([...rows, [1, 'Bệnh viện A', 40, 10e6]]);
    expect(told).toMatchObject({ figures: { members: 40 } });
    expect(told.codes).toContain('H108');
  });
});
