import { describe, expect, it } from 'vitest';
import { submittedAlone } from '../helpers/submitted.ts';

/* Which rows count: units, and never the totals, groups and lines to compare with that stand among them. */

const TITLE = [['SỞ Y TẾ'], ['BÁO CÁO KẾT QUẢ CÔNG TÁC KHUYẾN HỌC NĂM 2022'], []] as const;
const HEADER = ['STT', 'Tên đơn vị', 'Tổng số CBCCVC', 'Hội viên'] as const;
const UNITS = [
  [1, 'Bệnh viện A', 100, 90],
  [2, 'Bệnh viện B', 50, 40],
] as const;
const SUMS = { staff: 150, members: 130 };

const CENTRE = [1, 'Trung tâm C', 30, 20] as const;
const WITH_CENTRE = { staff: 180, members: 150 };

function across(...body: (readonly (string | number)[])[]) {
  return submittedAlone([...TITLE, HEADER, ...body]);
}

describe('totals', () => {
  it.each([
    ['last', [...UNITS, ['', 'Tổng cộng', 150, 130]]],
    ['first', [['', 'Toàn ngành', 150, 130], ...UNITS]],
    ['first and last', [['', 'Tổng số', 150, 130], ...UNITS, ['', 'Cộng', 150, 130]]],
    ['in the STT column', [...UNITS, ['Tổng cộng:', '', 150, 130]]],
    ['with the number of units', [...UNITS, ['', 'Tổng cộng: 02 đơn vị', 150, 130]]],
    ['with the name of the department', [...UNITS, ['', 'Tổng toàn ngành Y tế', 150, 130]]],
    ['decomposed and in capitals', [...UNITS, ['', 'TỔNG CỘNG'.normalize('NFD'), 150, 130]]],
    ['without any name', [...UNITS, ['', '', 150, 130]]],
  ])('%s: compared and never added', async (_, body) => {
    expect(await across(...body)).toMatchObject({ figures: SUMS, rows: 2, findings: [] });
  });

  it('names the cell of the total that is not the sum', async () => {
    const { figures, findings } = await across(...UNITS, ['', 'Tổng cộng', 150, 131]);
    expect(figures).toEqual({ staff: 150 });
    expect(findings).toEqual(['C102 D7']);
  });

  it('compares a line of sums without a name', async () => {
    expect((await across(...UNITS, ['', '', 150, 131])).findings).toEqual(['C102 D7']);
  });

  it('uses a figure that only the total reports', async () => {
    const { figures, findings } = await across(
      [1, 'Bệnh viện A', 100, ''],
      [2, 'Bệnh viện B', 50, ''],
      ['', 'Cộng', 150, 130],
    );
    expect(figures).toEqual(SUMS);
    expect(findings).toEqual([]);
  });

  it('counts units whose names begin like sums', async () => {
    const { figures, rows } = await across(
      [1, 'Tổng công ty Dược', 100, 90],
      [2, 'Cộng đồng thôn 1', 50, 40],
    );
    expect({ figures, rows }).toEqual({ figures: SUMS, rows: 2 });
  });
});

describe('groups', () => {
  it('compares the subtotals of I and II with their units', async () => {
    const told = await across(
      ['I', 'Khối bệnh viện', 150, 130],
      ...UNITS,
      ['II', 'Khối trung tâm', 30, 20],
      CENTRE,
      ['', 'Tổng cộng', 180, 150],
    );
    expect(told).toMatchObject({ figures: WITH_CENTRE, rows: 3, findings: [] });
  });

  it('finds the wrong subtotal of a group', async () => {
    const told = await across(
      ['I', 'Khối bệnh viện', 150, 131],
      ...UNITS,
      ['II', 'Khối trung tâm', 30, 20],
      CENTRE,
    );
    expect(told.findings).toEqual(['C102 D5']);
  });

  it('passes over titles of groups, with the numbering restarted or continued', async () => {
    for (const number of [1, 3]) {
      const told = await across(
        ['I', 'Khối bệnh viện'],
        ...UNITS,
        ['II', 'Khối trung tâm'],
        [number, 'Trung tâm C', 30, 20],
      );
      expect(told).toMatchObject({ figures: WITH_CENTRE, rows: 3, findings: [] });
    }
  });

  it('adds what stands deepest in A > I > 1', async () => {
    const told = await across(
      ['A', 'Tuyến tỉnh', 180, 150],
      ['I', 'Bệnh viện', 150, 130],
      ...UNITS,
      ['II', 'Trung tâm', 30, 20],
      CENTRE,
      ['', 'Tổng cộng', 180, 150],
    );
    expect(told).toMatchObject({ figures: WITH_CENTRE, rows: 3, findings: [] });
  });

  it('reads I behind group H as the ninth letter', async () => {
    const groups = ['A', 'B', 'C', 'D', 'E', 'G', 'H', 'I'].flatMap((letter) => [
      [letter, `Nhóm ${letter}`, 10, 9],
      [1, `${letter} một`, 4, 4],
      [2, `${letter} hai`, 6, 5],
    ]);
    expect(await across(...groups)).toMatchObject({
      figures: { staff: 80, members: 72 },
      rows: 16,
      findings: [],
    });
  });

  it.each(['Cộng khối I', 'Cộng (I)', 'Cộng I'])('compares "%s" with the rows above it', async (name) => {
    const other = name.replace('I', 'II');
    const body = [
      ['I', 'Khối bệnh viện'],
      ...UNITS,
      ['', name, 150, 131],
      ['II', 'Khối trung tâm'],
      CENTRE,
      ['', other, 30, 20],
    ];
    const told = await across(...body, ['', 'Tổng cộng (I+II)', 180, 150]);
    expect(told.figures).toEqual({ staff: 180 });
    expect(told.findings).toEqual(['C102 D8']);
  });

  it('takes a sum behind the subtotals of all groups for the total', async () => {
    const body = [
      ['I', 'Khối A'],
      ...UNITS,
      ['', 'Cộng I', 150, 130],
      ['II', 'Khối B'],
      CENTRE,
      ['', 'Cộng II', 30, 20],
    ];
    const told = await across(...body, ['', 'Tổng cộng Sở Y tế', 180, 150]);
    expect(told).toMatchObject({ figures: WITH_CENTRE, rows: 3, findings: [] });
  });

  it('tells by the sums whether an unnumbered row is one unit more', async () => {
    const unit = await across(['', 'Văn phòng Sở', 30, 20], ...UNITS, ['', 'Cộng', 180, 150]);
    expect(unit).toMatchObject({ figures: WITH_CENTRE, rows: 3, findings: [] });
    const withoutTotal = await across(['', 'Văn phòng Sở', 30, 20], ...UNITS);
    expect(withoutTotal).toMatchObject({ figures: WITH_CENTRE, rows: 3, findings: [] });
    const group = await across(
      ['', 'Khối bệnh viện', 150, 130],
      ...UNITS,
      ['', 'Khối trung tâm', 30, 20],
      CENTRE,
    );
    expect(group).toMatchObject({ figures: WITH_CENTRE, rows: 3, findings: [] });
  });

  it('asks where an unnumbered row is nearly the sum of those below', async () => {
    expect((await across(['', 'Khối bệnh viện', 151, 130], ...UNITS)).findings).toEqual(['C102 C5']);
  });
});

describe('lines that are no units', () => {
  it.each([
    [
      'of which, below each unit',
      [UNITS[0], ['', 'Trong đó: nữ', 60, 50], UNITS[1], ['', 'Trong đó: nữ', 20, 10]],
    ],
    [
      'of which, a list below the total',
      [
        ...UNITS,
        ['', 'Tổng cộng', 150, 130],
        ['', 'Trong đó:'],
        ['', '- Nữ', 70, 60],
        ['', '- Đảng viên', 30, 20],
      ],
    ],
    ['the same time last year', [...UNITS, ['', 'Cùng kỳ năm trước', 140, 120]]],
    ['last year', [...UNITS, ['', 'Tổng cộng', 150, 130], ['', 'Năm 2021', 140, 120]]],
    [
      'a comparison in per cent',
      [...UNITS, ['', 'Tổng cộng', 150, 130], ['', 'So với năm 2021 (%)', '107%', '108%']],
    ],
    ['a line of rates', [...UNITS, ['', 'Tổng cộng', 150, 130], ['', 'Tỷ lệ (%)', '', '86,7']]],
    [
      'notes without a mark',
      [
        ...UNITS,
        ['', 'Tổng cộng', 150, 130],
        [],
        ['2 đơn vị chưa báo cáo: C, D'],
        ['1. Bệnh viện A đã tính cả cơ sở 2'],
      ],
    ],
    [
      'notes and signatures',
      [
        ...UNITS,
        ['(*) số liệu ước'],
        ['', '', 'Thanh Hóa, ngày 12/01/2023'],
        ['', 'Người lập', '', 'Phó Giám đốc'],
      ],
    ],
  ])('%s', async (_, body) => {
    expect(await across(...body)).toMatchObject({ figures: SUMS, rows: 2, findings: [] });
  });

  it('says that a line to compare with was not added', async () => {
    expect((await across(...UNITS, ['', 'Cùng kỳ', 140, 120])).codes).toContain('H107');
    expect((await across(...UNITS, ['', 'Năm 2021', 140, 120])).codes).toContain('H108');
  });

  it('warns of a listed unit that reports nothing', async () => {
    const { figures, findings } = await across(...UNITS, [3, 'Bệnh viện C', '', '']);
    expect(figures).toEqual(SUMS);
    expect(findings).toEqual(['V202 C7', 'V202 D7']);
  });
});
