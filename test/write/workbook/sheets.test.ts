import { describe, expect, it } from 'vitest';
import type { YearResult } from '../../../src/domain/result.ts';
import type { WorkbookContext } from '../../../src/write/workbook/context.ts';
import type { Cell, SheetPlan } from '../../../src/write/workbook/plan.ts';
import { planWorkbook } from '../../../src/write/workbook/workbook.ts';
import { cleanYear, sampleContext, sampleYear } from '../sample-year.ts';

function sheet(
  name: string,
  year: YearResult = sampleYear(),
  changes: Partial<WorkbookContext> = {},
): SheetPlan {
  const plan = planWorkbook(year, sampleContext(changes)).find((each) => each.name === name);
  if (plan === undefined) throw new Error(`no sheet ${name}`);
  return plan;
}

/** The cells of the first row that holds this text. */
function rowOf(plan: SheetPlan, text: string): readonly (Cell | null)[] {
  const row = plan.rows.find(({ cells }) => cells.some((cell) => cell?.value === text));
  if (row === undefined) throw new Error(`no row ${text} on ${plan.name}`);
  return row.cells;
}

const values = (cells: readonly (Cell | null)[]) => cells.map((cell) => cell?.value ?? null);
const allText = (plan: SheetPlan) =>
  plan.rows.flatMap(({ cells }) => values(cells).filter((value) => typeof value === 'string')).join('\n');

describe('cover', () => {
  it('says in sentences what was met, what not and by how many, fund, awards and what is open', () => {
    const text = allText(sheet('Bìa'));
    expect(text).toContain('TỔNG HỢP SỐ LIỆU KHUYẾN HỌC NĂM 2022');
    expect(text).toContain('Toàn tỉnh đạt 5 trên 7 chỉ tiêu đề ra cho năm 2023: tỷ lệ hội viên');
    expect(text).toContain(
      'tỷ lệ đơn vị có quỹ khuyến học, khuyến tài (99,43%, đề ra 100%, còn thiếu 1 đơn vị)',
    );
    expect(text).toContain('Vận động được 1.639.450.000 đồng, theo báo cáo của 6 trên 9 đơn vị.');
    expect(text).toContain(
      'Học sinh, sinh viên được khen thưởng: 6.343 học sinh, trị giá 1.244.600.000 đồng',
    );
    expect(text).toContain('Đã tổng hợp 8 trên 9 đơn vị trong danh sách. Chưa nộp: Sở Tài chính.');
    expect(text).toContain('1 số liệu có lỗi, chưa cộng vào tổng và 1 tệp chưa dùng được.');
    expect(text).toContain('thanh-hoa-2023 (SHA-256 ab12ab12ab12)');
    expect(text).toContain('15/01/2023');
  });

  it('is provisional until everyone expected is in and clean', () => {
    expect(allText(sheet('Bìa'))).toContain('TẠM TÍNH');
    expect(allText(sheet('Chỉ tiêu'))).toContain('KẾT QUẢ THỰC HIỆN CHỈ TIÊU – TẠM TÍNH');
    expect(allText(sheet('Bìa', cleanYear()))).not.toContain('TẠM TÍNH');
    expect(allText(sheet('Chỉ tiêu', cleanYear()))).not.toContain('TẠM TÍNH');
    const open: YearResult = { ...cleanYear(), expected: null };
    expect(allText(sheet('Bìa', open))).not.toContain('TẠM TÍNH');
    expect(allText(sheet('Bìa', open))).toContain('2 trên 2 đơn vị có gửi báo cáo');
  });

  it('does not call a target missed that could not be judged', () => {
    const text = allText(sheet('Bìa', sampleYear(0)));
    expect(text).not.toContain('trên 7 chỉ tiêu');
    expect(text).toContain('Chưa có đơn vị nào có đủ số liệu: tỷ lệ hội viên xếp loại từ khá trở lên;');
  });

  it('links to every other sheet', () => {
    const plans = planWorkbook(sampleYear(), sampleContext());
    const links =
      plans[0]?.rows.flatMap(({ cells }) => cells.filter((cell) => cell?.style.link === true)) ?? [];
    expect(values(links)).toEqual(plans.slice(1).map(({ name }) => name));
    expect(links.map((cell) => cell?.link)).toEqual(values(links));
  });

  it('has letterhead and signatures only when asked to be official', () => {
    for (const name of ['Bìa', 'Chỉ tiêu']) {
      const official = allText(sheet(name, sampleYear(), { official: true }));
      for (const words of [
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Độc lập - Tự do - Hạnh phúc',
        'TỈNH THANH HÓA',
      ]) {
        expect(official).toContain(words);
      }
      expect(official).toContain('Thanh Hóa, ngày 15 tháng 01 năm 2023');
      expect(official).toMatch(/NGƯỜI LẬP BIỂU[^]*CHỦ TỊCH/);
      expect(allText(sheet(name))).not.toContain('CỘNG HÒA');
    }
  });
});

describe('targets of the province', () => {
  it('gives counts, rate, verdict and cases lacking, all live', () => {
    const cells = rowOf(sheet('Chỉ tiêu'), 'Tỷ lệ đơn vị đạt “Đơn vị học tập”');
    expect(values(cells)).toEqual([
      4,
      'Tỷ lệ đơn vị đạt “Đơn vị học tập”',
      90,
      52,
      58,
      52 / 58,
      '✗ Chưa đạt',
      1,
      5,
    ]);
    const at = 9;
    expect(cells.slice(3).map((cell) => cell?.formula)).toEqual([
      "'Chỉ tiêu theo đơn vị'!L13",
      "'Chỉ tiêu theo đơn vị'!M13",
      `D${at + 1}/E${at + 1}`,
      `IF(D${at + 1}*100>=C${at + 1}*E${at + 1},"✓ Đạt","✗ Chưa đạt")`,
      `IF(D${at + 1}*100>=C${at + 1}*E${at + 1},0,ABS(ROUNDUP(C${at + 1}*E${at + 1}/100,0)-D${at + 1}))`,
      expect.stringContaining('COUNTIFS('),
    ]);
  });

  it('lists rates without a target last and does not judge them', () => {
    const cells = rowOf(sheet('Chỉ tiêu'), 'Tỷ lệ hội viên');
    expect(values(cells)).toEqual([
      8,
      'Tỷ lệ hội viên',
      'không đặt',
      32_718,
      33_780,
      32_718 / 33_780,
      '– Không đánh giá',
      'không áp dụng',
      8,
    ]);
    expect(cells[3]?.formula).toBe(
      "SUMIFS('Số liệu'!D$6:D$13,'Số liệu'!D$6:D$13,\">=0\",'Số liệu'!C$6:C$13,\">0\")",
    );
  });

  it('never shows a rate that contradicts its verdict', () => {
    const year = sampleYear();
    const first = year.departments[0];
    if (first === undefined) throw new Error('sample too small');
    const almost = {
      numerator: 89_999,
      denominator: 100_000,
      percent: 89.99,
      target: 90,
      met: false,
      shortBy: 1,
    };
    const rate = { ...almost, direction: 'at-least' as const };
    const only = [{ ...first, rates: new Map(first.rates).set('learningUnitRate', rate) }];
    const small = sampleYear(1);
    const rates = new Map(small.totals.rates).set('learningUnitRate', { ...rate, departments: 1 });
    const changed = { ...small, departments: only, totals: { ...small.totals, rates } };
    const cells = rowOf(sheet('Chỉ tiêu', changed), 'Tỷ lệ đơn vị đạt “Đơn vị học tập”');
    expect(cells[5]).toMatchObject({ value: 0.8999, formula: 'ROUNDDOWN(D10/E10,4)' });
    expect(cells[6]?.value).toBe('✗ Chưa đạt');
  });

  it('says which year’s targets were used, and which rates were stated without counts', () => {
    expect(allText(sheet('Chỉ tiêu'))).toContain('So với chỉ tiêu đề ra cho năm 2023.');
    const notes = allText(sheet('Ghi chú')).replaceAll('\n', ' ');
    expect(notes).toContain('So với chỉ tiêu đề ra cho năm 2023.');
    expect(notes).toContain('Sở Lao động, Thương binh và Xã hội (100%) chỉ nêu tỷ lệ, không có số đếm');
  });
});

describe('targets by department', () => {
  const plan = sheet('Chỉ tiêu theo đơn vị');

  it('tells not applicable, being asked back, stated and not reported apart by words', () => {
    expect(values(rowOf(plan, 'Tỉnh Đoàn Thanh Hóa')).slice(8, 11)).toEqual([
      'không áp dụng',
      'không áp dụng',
      'không áp dụng',
    ]);
    expect(values(rowOf(plan, 'Sở Giáo dục và Đào tạo')).slice(11, 14)).toEqual([
      'đang hỏi lại',
      118,
      'đang hỏi lại',
    ]);
    const labour = rowOf(plan, 'Sở Lao động, Thương binh và Xã hội');
    expect(labour[22]).toMatchObject({ value: 1, format: { suffix: ' (nêu)' } });
    expect(labour[7]?.value).toBe('chưa có số liệu');
  });

  it('shows counts, rate with its sign, and the number of targets met', () => {
    const cells = rowOf(plan, 'Sở Y tế');
    expect(values(cells).slice(11, 14)).toEqual([9, 11, 9 / 11]);
    expect(cells[13]).toMatchObject({
      formula: 'L8/M8',
      format: { verdict: { target: 90, direction: 'at-least' } },
    });
    expect(cells.slice(-2).map((cell) => cell?.value)).toEqual([5, 7]);
    expect(cells.at(-1)?.formula).toContain('IF(COUNT(L8:M8)=2,--(M8>0),0)');
    expect(cells.at(-2)?.formula).toContain('IF(COUNT(L8:M8)=2,(M8>0)*(L8*100>=90*M8),0)');
    const fills = plan.conditions?.filter(({ range }) => range.startsWith('N'));
    expect(fills).toEqual([
      { range: 'N5:N13', formula: 'AND(COUNT(L5,M5)=2,M5>0,L5*100>=90*M5)', fill: 'met' },
      { range: 'N5:N13', formula: 'AND(COUNT(L5,M5)=2,M5>0,NOT(L5*100>=90*M5))', fill: 'missed' },
      { range: 'N5:N13', formula: 'N5="đang hỏi lại"', fill: 'pending' },
    ]);
  });

  it('adds only departments that gave both sides', () => {
    const province = rowOf(plan, 'Toàn tỉnh');
    expect(province[11]).toMatchObject({
      value: 52,
      formula: 'SUMIFS(L$5:L$12,L$5:L$12,">=0",M$5:M$12,">0")',
    });
    expect(province[12]?.value).toBe(58);
  });
});

describe('figures', () => {
  it('keeps blank, zero, not applicable and withheld apart', () => {
    const plan = sheet('Số liệu');
    expect(rowOf(plan, 'Sở Lao động, Thương binh và Xã hội')[7]?.value).toBe('chưa báo cáo');
    expect(rowOf(plan, 'Tỉnh Đoàn Thanh Hóa')[7]?.value).toBe('không áp dụng');
    expect(rowOf(plan, 'Sở Giáo dục và Đào tạo')[9]?.value).toBe('đang hỏi lại');
    expect(rowOf(plan, 'Tổng cộng các đơn vị')[9]).toMatchObject({
      value: 52,
      formula: 'SUM(J6:J13)',
    });
    expect(rowOf(plan, 'Số đơn vị báo cáo')[9]).toMatchObject({ value: 5, format: { suffix: '/9' } });
    expect(rowOf(plan, 'Số đơn vị đang hỏi lại')[9]?.value).toBe(1);
  });

  it('is wide enough for every number', () => {
    for (const plan of planWorkbook(sampleYear(), sampleContext())) {
      for (const { cells } of plan.rows) {
        cells.forEach((cell, column) => {
          if (typeof cell?.value !== 'number') return;
          // A digit of the default font is one unit wide, and the cell pads most of another.
          const digits = String(Math.trunc(Math.abs(cell.value))).length;
          expect(plan.widths[column]).toBeGreaterThanOrEqual(digits + 0.5);
        });
      }
    }
  });
});

describe('status, sources and findings', () => {
  it('lists everyone received, missing, not counted and left out with a reason', () => {
    const plan = sheet('Tình trạng nộp');
    expect(values(plan.rows[3]?.cells ?? [])).toEqual([
      'TT',
      'Đơn vị',
      'Nộp báo cáo',
      'Kết quả kiểm tra',
      'Ngày ghi trong báo cáo',
      'Thời hạn',
      'Liên hệ',
      'Tệp',
      'Số dòng đã tính',
      'Số lỗi',
      'Số lưu ý',
      'Ghi chú',
      'Mã SHA-256 của tệp',
    ]);
    expect(values(rowOf(plan, 'Sở Y tế')).slice(2)).toEqual([
      '✓ Đã nộp',
      '✓ Chấp nhận, có lưu ý',
      '12/01/2023',
      '! Nộp muộn',
      'không có',
      'so-y-te.xlsx',
      3,
      0,
      1,
      'không có',
      '3'.repeat(64),
    ]);
    expect(values(rowOf(plan, 'Sở Công Thương')).slice(4, 6)).toEqual(['10/01/2023', 'Đúng hạn']);
    expect(values(rowOf(plan, 'Sở Tư pháp')).slice(4, 6)).toEqual(['chưa rõ', 'chưa rõ']);
    expect(values(rowOf(plan, 'Sở Tài chính')).slice(2, 7)).toEqual([
      '✗ Chưa nộp',
      'Chưa có gì để kiểm tra',
      'chưa rõ',
      '✗ Quá hạn',
      'Ông Nguyễn Văn An, an@tai-chinh.example',
    ]);
    const building = values(rowOf(plan, 'so-xay-dung.xlsx'));
    expect(building[1]).toBe('(chưa rõ)');
    expect(building[3]).toBe('✗ Không tính');
    expect(building.slice(7)).toEqual(['so-xay-dung.xlsx', 0, 1, 0, 'Tệp không đọc được.', 'e'.repeat(64)]);
    expect(values(rowOf(plan, 'so-y-te (1).xlsx'))[11]).toBe('Giống tệp so-y-te.xlsx.');
    const early = sheet('Tình trạng nộp', sampleYear(), { asOf: '2023-01-10' });
    expect(values(rowOf(early, 'Sở Tài chính'))[5]).toBe('Chưa đến hạn');
  });

  it('has no column of deadlines or contacts where there are none', () => {
    const context = sampleContext();
    const programme = { ...context.programme, dueDate: null };
    const plan = sheet('Tình trạng nộp', sampleYear(), { programme, contacts: new Map() });
    expect(allText(plan)).not.toMatch(/Thời hạn|Liên hệ|hạn/);
  });

  it('leads every figure back to file, sheet, cells and hash', () => {
    const plan = sheet('Nguồn số liệu');
    const rows = plan.rows.map(({ cells }) => values(cells));
    expect(rows).toContainEqual([
      'Sở Y tế',
      'Hội viên khuyến học',
      6013,
      'người',
      'so-y-te.xlsx',
      'Biểu 1',
      'D10:D12',
      '333333333333',
    ]);
    expect(rows).toContainEqual([
      'Sở Lao động, Thương binh và Xã hội',
      'Tỷ lệ đơn vị có quỹ khuyến học, khuyến tài (tỷ lệ nêu trong báo cáo)',
      1,
      'tỷ lệ',
      'So LDTBXH 2022.xlsx',
      'Biểu 2',
      'C4',
      '222222222222',
    ]);
    expect(rows.filter((row) => row[0] === 'Sở Y tế' && row[1] === 'Suất quà')).toEqual([]);
  });

  it('gives findings of files that do not count, and of the province', () => {
    const plan = sheet('Vấn đề');
    expect(values(rowOf(plan, 'C101'))).toMatchObject({
      1: '✗ Lỗi',
      2: 'Sở Giáo dục và Đào tạo',
      4: 'Biểu 1',
      5: 'F9',
      10: '≤ 118',
    });
    expect(rowOf(plan, 'F102')[3]?.value).toBe('so-xay-dung.xlsx');
    expect(rowOf(plan, 'R301')[2]?.value).toBe('(toàn tỉnh)');
    const none = { ...cleanYear(), submissions: [] };
    expect(allText(sheet('Vấn đề', none))).toContain('Không có vấn đề nào.');
  });
});

describe('reconciliation', () => {
  it('adds files and totals again beside what was computed', () => {
    const plan = sheet('Đối chiếu');
    const files = rowOf(plan, 'Tổng số tệp đã gặp');
    expect(values(files)).toEqual(['Số tệp', 'Tổng số tệp đã gặp', 11, 11, 0, '✓ Khớp']);
    expect(files[2]?.formula).toBe('SUM(D5:D7)');
    const raised = rowOf(plan, 'Quỹ khuyến học vận động trong năm');
    expect(raised[2]).toMatchObject({ value: 1_639_450_000, formula: "'Quỹ và khen thưởng'!D14" });
    const members = rowOf(plan, 'Tỷ lệ hội viên: số đạt');
    expect(members[2]?.formula).toContain("SUMIFS('Số liệu'!");
  });
});

describe('English', () => {
  it('leaves no Vietnamese words of our own behind', () => {
    const describe = () => ({ title: 'title', message: 'message', help: 'help' });
    const plans = planWorkbook(sampleYear(), sampleContext({ language: 'en', describe }));
    // Names and what submissions write stay as they are, and so do the words that the catalogue explains.
    const names = sampleYear().departments.map(({ name }) => name);
    const quoted = [
      'Sở Tài chính',
      'Thanh Hóa THANH HÓA Học',
      'Biểu',
      'Ông Nguyễn Văn An',
      'Phòng Đạt ĐVHT',
      'khá tốt xuất sắc đồng',
      'TT-BGDĐT',
    ];
    const known = new Set([...names, ...quoted].flatMap((name) => name.split(/[ ,]+/)));
    const words = plans.flatMap((plan) => allText(plan).match(/[\p{L}-]+/gu) ?? []);
    const foreign = words.filter((word) => /[^ -~]/.test(word) && !known.has(word));
    expect(foreign).toEqual([]);
  });
});
