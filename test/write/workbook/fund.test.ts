import { describe, expect, it } from 'vitest';
import type { YearResult } from '../../../src/domain/result.ts';
import type { SheetPlan } from '../../../src/write/workbook/plan.ts';
import { planWorkbook } from '../../../src/write/workbook/workbook.ts';
import { sampleContext, sampleYear } from '../sample-year.ts';

function fundOf(year: YearResult = sampleYear(), language: 'vi' | 'en' = 'vi'): SheetPlan {
  const name = language === 'vi' ? 'Quỹ và khen thưởng' : 'Fund and awards';
  const plan = planWorkbook(year, sampleContext({ language })).find((each) => each.name === name);
  if (plan === undefined) throw new Error('no sheet of the fund');
  return plan;
}

const rowNamed = (plan: SheetPlan, name: string) =>
  plan.rows.find(({ cells }) => cells[1]?.value === name)?.cells ?? [];

describe('fund and awards', () => {
  const plan = fundOf();

  it('has the largest amount raised first, and those that report none last, in their order', () => {
    const names = plan.rows.slice(5, 13).map(({ cells }) => cells[1]?.value);
    expect(names).toEqual([
      'Sở Giáo dục và Đào tạo',
      'Sở Nông nghiệp và Phát triển nông thôn',
      'Sở Lao động, Thương binh và Xã hội',
      'Sở Văn hóa, Thể thao và Du lịch',
      'Sở Công Thương',
      'Tỉnh Đoàn Thanh Hóa',
      'Sở Y tế',
      'Sở Tư pháp',
    ]);
  });

  it('gives averages per member from members that follow the sheet of figures', () => {
    const education = rowNamed(plan, 'Sở Giáo dục và Đào tạo');
    expect(education.at(-3)).toMatchObject({ value: 23_880, formula: "'Số liệu'!D12" });
    expect(education.at(-2)).toMatchObject({ value: 1_348_750_000 / 23_880, formula: 'D6/N6' });
    expect(education.at(-1)).toMatchObject({ value: 1_290_400_000 / 23_880, formula: 'E6/N6' });
    expect(rowNamed(plan, 'Sở Y tế').at(-2)?.value).toBe('chưa có số liệu');
  });

  it('adds amounts and members only of departments that gave both', () => {
    const total = rowNamed(plan, 'Tổng cộng các đơn vị');
    const members = 23_880 + 1100 + 700 + 498 + 288 + 64;
    expect(total.at(-2)).toMatchObject({
      value: 1_639_450_000 / members,
      formula: 'SUMIFS(D$6:D$13,D$6:D$13,">=0",N$6:N$13,">0")/SUMIFS(N$6:N$13,D$6:D$13,">=0",N$6:N$13,">0")',
    });
  });

  it('says why there is no average: asked back, nobody to count, nothing reported', () => {
    const year = sampleYear();
    const [first, second, third, ...rest] = year.departments;
    if (first === undefined || second === undefined || third === undefined)
      throw new Error('sample too small');
    const changed = [
      { ...first, figures: new Map(first.figures).set('members', null), withheld: new Set(['members']) },
      { ...second, figures: new Map(second.figures).set('members', 0) },
      { ...third, figures: new Map(third.figures).set('members', null) },
    ];
    const departments = [...changed, ...rest];
    const values = departments.flatMap(({ figures }) => figures.get('members') ?? []);
    const sum = values.reduce((all, each) => all + each, 0);
    const total = { value: sum, departments: values.length, withheld: 1 };
    const figures = new Map(year.totals.figures).set('members', total);
    // Rates are no matter of this sheet, and would no longer add up.
    const rates = new Map([...year.totals.rates].filter(([id]) => id !== 'membershipRate'));
    const other = fundOf({ ...year, departments, totals: { figures, rates } });
    expect(changed.map(({ name }) => rowNamed(other, name).at(-2)?.value)).toEqual([
      'đang hỏi lại',
      'không áp dụng',
      'chưa có số liệu',
    ]);
  });

  it('names amounts in VND in English, as the terminal does', () => {
    const header = fundOf(sampleYear(), 'en').rows[4]?.cells.map((cell) => cell?.value);
    expect(header).toContain('Fund raised in the year (VND)');
    expect(header).toContain('Raised per member (VND)');
    expect(header?.join(' ')).not.toContain('đồng');
  });
});
