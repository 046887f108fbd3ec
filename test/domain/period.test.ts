import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayTellTime, periodText } from '../../src/domain/period-words.ts';
import { datesIn, toMilliseconds, yearsIn } from '../../src/domain/period.ts';

const told = (text: string) => yearsIn(text).map(({ year, role }) => `${year} ${role}`);

describe('yearsIn', () => {
  it.each<[string, string[]]>([
    ['Năm báo cáo: 2022', ['2022 reporting']],
    ['BÁO CÁO KẾT QUẢ NĂM 2022', ['2022 reporting']],
    ['2022', ['2022 reporting']],
    ['Reporting year 2022', ['2022 reporting']],
    ['6 tháng đầu năm 2025', ['2025 reporting']],
    ['Quý IV/2022', ['2022 reporting']],
    ['Quý 4/2022', ['2022 reporting']],
    ['Số dư tính đến hết năm 2022', ['2022 reporting']],
    ['Số liệu năm 2021, 2022', ['2021 reporting', '2022 reporting']],
    ['SỞ KẾ HOẠCH VÀ ĐẦU TƯ - BÁO CÁO NĂM 2022', ['2022 reporting']],
    ['Thanh Hóa, ngày 10 tháng 01 năm 2023', ['2023 date']],
    ['ngày … tháng … năm 2023', ['2023 date']],
    ['ngày .... tháng .... năm 2023', ['2023 date']],
    ['ngày tháng 12 năm 2022', ['2022 date']],
    ['16/10/2024', ['2024 date']],
    ['Số dư đến 31/12/2022', ['2022 date']],
    ['31/2/2022', ['2022 date']],
    ['tháng 12/2022', ['2022 date']],
    ['12/2022', ['2022 date']],
    ['giai đoạn 2021-2025', ['2021 period', '2025 period']],
    ['2017 – 2020', ['2017 period', '2020 period']],
    ['giai đoạn năm 2024-2030', ['2024 period', '2030 period']],
    ['từ năm 2021 đến năm 2025', ['2021 period', '2025 period']],
    ['định hướng đến năm 2030', ['2030 period']],
    ['giai đoạn 2021-25', ['2021 period']],
    [
      'Kết quả năm 2022 của chương trình giai đoạn 2021-2025',
      ['2022 reporting', '2021 period', '2025 period'],
    ],
    ['24/2023/TT-BGDĐT', ['2023 document']],
    ['Thông tư số 05/2022/TT-BGDĐT', ['2022 document']],
    ['Số: 145/2022', ['2022 document']],
    ['năm học 2022-2023', ['2022 schoolYear', '2023 schoolYear']],
    ['Năm học 2022 – 2023', ['2022 schoolYear', '2023 schoolYear']],
    ['Kế hoạch năm 2023', ['2023 plan']],
    ['Tổng kết năm 2022, phương hướng, nhiệm vụ năm 2023', ['2022 reporting', '2023 plan']],
    ['Hội nghị tổng kết chương trình, triển khai nhiệm vụ năm 2023', ['2023 plan']],
    ['so với chỉ tiêu đề ra cho năm 2023', ['2023 plan']],
    ['Kết quả thực hiện nhiệm vụ khuyến học năm 2022', ['2022 reporting']],
    ['Kết quả thực hiện phương hướng, nhiệm vụ năm 2022', ['2022 reporting']],
    ['Kết quả công tác, nhiệm vụ năm 2023', ['2023 plan']],
    ['BIỂU TỔNG HỢP CÁC CHỈ TIÊU KHUYẾN HỌC NĂM 2022', ['2022 reporting']],
    ['Phấn đấu hoàn thành các chỉ tiêu năm 2023', ['2023 plan']],
    ['Chỉ tiêu năm 2023', ['2023 plan']],
    ['Chỉ tiêu > Năm 2022', ['2022 reporting']],
    ['Tăng so với năm 2021', ['2021 comparison']],
    ['so với cùng kỳ năm 2021', ['2021 comparison']],
    ['Năm 2022 tăng so với năm 2021', ['2022 reporting', '2021 comparison']],
  ])('%s', (text, mentions) => {
    expect(told(text)).toEqual(mentions);
    expect(told(text.normalize('NFD'))).toEqual(mentions);
  });

  it.each<[string, string[]]>([
    ['So-NN&PTNT_2022.csv', ['2022 reporting']],
    ['bao cao 2022.xlsx', ['2022 reporting']],
    ['SYT2022.xlsx', ['2022 reporting']],
    ['BC_SYT-2022-final.xlsx', ['2022 reporting']],
    ['2022_SYT.csv', ['2022 reporting']],
    ['So Ke hoach va Dau tu 2022.xlsx', ['2022 reporting']],
    ['So-KH&DT_nam-2022.xlsx', ['2022 reporting']],
    ['ke_hoach_nam_2023.xlsx', ['2023 plan']],
    ['SYT_10-01-2023.xlsx', ['2023 date']],
    ['20221231_SYT.xlsx', ['2022 date']],
    ['SYT 31122022.xlsx', ['2022 date']],
    ['giai-doan 2021-2025.xlsx', ['2021 period', '2025 period']],
  ])('in a file name: %s', (name, mentions) => {
    expect(told(name)).toEqual(mentions);
  });

  it.each(['', 'Biểu số 01', '2.022 người', '2022,5 triệu', '2022%', '12022', 'năm 1889', '02373.852.022'])(
    'finds none in "%s"',
    (text) => {
      expect(told(text)).toEqual([]);
    },
  );
});

describe('datesIn', () => {
  it.each<[string, [number, number, number][]]>([
    ['Thanh Hóa, ngày 10 tháng 01 năm 2023', [[2023, 1, 10]]],
    ['ngày 10 tháng 1/2023', [[2023, 1, 10]]],
    ['16/10/2024', [[2024, 10, 16]]],
    ['17:33 - 07/03/2024; Ngày 7/3', [[2024, 3, 7]]],
    ['07-03-2024', [[2024, 3, 7]]],
    ['7.3.2024', [[2024, 3, 7]]],
    ['2024-03-07', [[2024, 3, 7]]],
    [
      'từ 01/01/2022 đến 31/12/2022',
      [
        [2022, 1, 1],
        [2022, 12, 31],
      ],
    ],
    ['29/2/2024', [[2024, 2, 29]]],
    ['29/2/2023', []],
    ['31/2/2022', []],
    ['12/25/2024', []],
    ['00/01/2024', []],
    ['16/10/0025', []],
    ['24/10/2023/TT-BGDĐT', []],
    ['tháng 12/2022', []],
    ['ngày … tháng … năm 2023', []],
    ['2017 – 2020', []],
  ])('%s', (text, dates) => {
    expect(datesIn(text)).toEqual(dates.map(([year, month, day]) => ({ year, month, day })));
  });

  it('reads every day back, and to the millisecond in UTC', () => {
    const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (moment) => {
        const [year, month, day] = [moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate()];
        const padded = (number: number) => String(number).padStart(2, '0');
        const date = { year, month, day };
        for (const text of [
          `${day}/${month}/${year}`,
          `${padded(day)}-${padded(month)}-${year}`,
          `ngày ${day} tháng ${padded(month)} năm ${year}`,
          `${year}-${padded(month)}-${padded(day)}`,
        ]) {
          expect(datesIn(text)).toEqual([date]);
          expect(yearsIn(text)).toEqual([{ year, role: 'date' }]);
        }
        expect(new Date(toMilliseconds(date)).toISOString()).toBe(
          `${year}-${padded(month)}-${padded(day)}T00:00:00.000Z`,
        );
      }),
    );
  });
});

it('is looked for only in texts with digits for it', () => {
  const text = fc.string({ unit: fc.constantFrom(...'0123 ./-_,Năm\u200b'), maxLength: 24 });
  fc.assert(
    fc.property(text, (written) => {
      const digits = periodText(written).tokens.flatMap(({ kind, text: each }) =>
        kind === 'digits' ? [each.length] : [],
      );
      expect(mayTellTime(written)).toBe(digits.includes(4) || digits.includes(8));
    }),
    { numRuns: 2000 },
  );
});
