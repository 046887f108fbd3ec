import { describe, expect, it } from 'vitest';
import { submittedAlone } from '../helpers/submitted.ts';

/* Cells as clerks fill them, in the table they stand in: ticks, words for nothing, merged and blank cells. */

const TITLE = [['SỞ Y TẾ'], ['BÁO CÁO KẾT QUẢ CÔNG TÁC KHUYẾN HỌC NĂM 2022'], []] as const;

function table(titles: readonly string[], ...body: (readonly (string | number)[])[]) {
  return submittedAlone([
    ...TITLE,
    ['STT', 'Đơn vị', ...titles],
    ...body.map((cells, index) => [index + 1, `Đơn vị ${'ABCDE'.charAt(index)}`, ...cells]),
  ]);
}

describe('columns of ticks', () => {
  it('count the ticked rows and take blanks for no', async () => {
    const told = await table(
      ['Đăng ký ĐVHT', 'Đạt ĐVHT', 'Có quỹ KH'],
      ['x', 'x', 'Có'],
      ['x', '', 'Không'],
      ['X', '', 'Có'],
    );
    expect(told).toMatchObject({
      figures: { units: 3, unitsRegistered: 3, unitsAchieved: 1, unitsWithFund: 2 },
      findings: [],
    });
    expect(told.codes).toContain('C110');
  });

  it('take a blank for not reported where no cell is ticked', async () => {
    const told = await table(['Hội viên', 'Có quỹ KH'], [5, 'Không'], [6, '']);
    expect(told).toMatchObject({ figures: { unitsWithFund: 0 }, findings: ['V202 D6'] });
  });

  it('are compared with a total in numbers', async () => {
    const rows = [
      ...TITLE,
      ['STT', 'Đơn vị', 'Đăng ký ĐVHT', 'Đạt ĐVHT'],
      [1, 'A', 'x', 'x'],
      [2, 'B', 'x', ''],
      ['', 'Tổng cộng', 2, 2],
    ];
    expect(await submittedAlone(rows)).toMatchObject({
      figures: { units: 2, unitsRegistered: 2 },
      findings: ['C102 D7'],
    });
  });

  it('are none where a word stands among numbers', async () => {
    const told = await table(['Hội viên', 'Đạt ĐVHT'], [5, 'không'], [6, 4]);
    expect(told).toMatchObject({ figures: { members: 11 }, findings: ['V101 D5'] });
  });

  it('say nothing of persons', async () => {
    const told = await table(['Hội viên', 'Đạt CDHT'], [5, 'x'], [6, 'x']);
    expect(told).toMatchObject({ figures: { members: 11 }, findings: ['V101 D5', 'V101 D6'] });
  });
});

describe('cells without a number', () => {
  it('keep "không áp dụng" apart from blank and zero, and make no column of names of it', async () => {
    const rows = [
      ...TITLE,
      ['STT', 'Đơn vị', 'Hội viên', 'Số đơn vị trực thuộc'],
      [1, 'Cơ quan', 12, 'không áp dụng'],
    ];
    expect(await submittedAlone(rows)).toMatchObject({
      figures: { members: 12 },
      findings: [],
      department: 'Sở Y tế',
    });
    expect((await table(['Hội viên', 'Số đơn vị trực thuộc'], [12, 0])).figures).toEqual({
      members: 12,
      units: 0,
    });
  });

  it('warn of blanks and dashes among reported cells', async () => {
    const told = await table(['Hội viên', 'Tổng số CBCCVC'], [12, 20], ['', '…'], [5, 6]);
    expect(told).toMatchObject({ figures: { members: 17, staff: 26 }, findings: ['V201 D6', 'V202 C6'] });
  });

  it.each([
    ['11/11', 'V108'],
    ['12,5 người', 'V103'],
    [-3, 'V102'],
    ['khoảng 20', 'V106'],
    ['95%', 'V109'],
  ])('ask about %s', async (written, code) => {
    const told = await table(['Tổng số CBCCVC', 'Số HS được khen thưởng'], [20, written]);
    expect(told).toMatchObject({ figures: { staff: 20 }, findings: [`${code} D5`] });
  });
});

it('reads a merged cell of the body once', async () => {
  const rows = [
    ...TITLE,
    ['STT', 'Đơn vị', 'Hội viên', 'Vận động trong năm (triệu đồng)'],
    [1, 'A', 5, 10],
    [2, 'B', 6, ''],
    [3, 'C', 7, 3],
  ];
  const told = await submittedAlone(rows, { merges: ['D5:D6'] });
  expect(told).toMatchObject({ figures: { members: 18, fundRaised: 13e6 }, findings: [] });
});

it('adds hội and ban, and asks about chi hội', async () => {
  const told = await table(['Tổ chức hội', 'Ban khuyến học', 'Hội viên'], [1, 2, 5], [1, 0, 6]);
  expect(told).toMatchObject({ figures: { organisations: 4, members: 11 }, findings: [] });
  expect((await table(['Hội viên', 'Chi hội khuyến học'], [5, 1])).findings).toEqual(['H102 D4']);
});

it('reads two thousand rows', async () => {
  const body = Array.from({ length: 2000 }, (_, index) => [index + 1, `Trường ${index + 1}`, 10]);
  const told = await submittedAlone([
    ...TITLE,
    ['STT', 'Đơn vị', 'Hội viên'],
    ...body,
    ['', 'Tổng cộng', 20000],
  ]);
  expect(told).toMatchObject({ figures: { members: 20000 }, rows: 2000, findings: [] });
});
