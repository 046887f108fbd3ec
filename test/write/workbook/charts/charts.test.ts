import * as XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import type { YearResult } from '../../../../src/domain/result.ts';
import type { WorkbookContext } from '../../../../src/write/workbook/context.ts';
import type { ChartPlan, ChartRange, SheetPlan } from '../../../../src/write/workbook/plan.ts';
import { planWorkbook } from '../../../../src/write/workbook/workbook.ts';
import { largeYear, sampleContext, sampleYear } from '../../sample-year.ts';

/** The plans of all sheets, and the one with the charts. */
function planned(year: YearResult, changes: Partial<WorkbookContext> = {}) {
  const plans = planWorkbook(year, sampleContext(changes));
  const sheet = plans.find(({ charts }) => charts !== undefined);
  if (sheet === undefined) throw new Error('no charts');
  return { plans, sheet, charts: sheet.charts ?? [] };
}

function titled(charts: readonly ChartPlan[], title: string): ChartPlan {
  const found = charts.find((chart) => chart.title === title);
  if (found === undefined) throw new Error(charts.map((chart) => chart.title).join('\n'));
  return found;
}

/** What the cells of a range hold. */
function held(plans: readonly SheetPlan[], { sheet, range }: ChartRange<unknown>): unknown[] {
  const { s, e } = XLSX.utils.decode_range(range.replaceAll('$', ''));
  expect(s.c).toBe(e.c);
  const rows = plans.find(({ name }) => name === sheet)?.rows ?? [];
  return rows.slice(s.r, e.r + 1).map(({ cells }) => cells[s.c]?.value ?? null);
}

const captions = ({ rows, printLast = 0 }: SheetPlan) =>
  rows.slice(0, printLast).flatMap(({ cells }) => cells[0]?.value ?? []);

/** Stands for a rate of 0, so that it is labelled. */
const LEAST = 0.000001;
const UNITS = 'Tỷ lệ đơn vị đạt “Đơn vị học tập”, theo đơn vị';

describe('the charts', () => {
  const { plans, sheet, charts } = planned(sampleYear());

  it('show the province, every target by department, and the fund raised', () => {
    expect(charts.map(({ title }) => title)).toEqual([
      'Kết quả của toàn tỉnh so với các chỉ tiêu',
      'Tỷ lệ hội viên xếp loại từ khá trở lên, theo đơn vị',
      'Tỷ lệ tổ chức hội, ban khuyến học xếp loại từ khá trở lên, theo đơn vị',
      'Tỷ lệ đơn vị đăng ký “Đơn vị học tập”, theo đơn vị',
      UNITS,
      'Tỷ lệ người đăng ký “Công dân học tập”, theo đơn vị',
      'Tỷ lệ người đạt “Công dân học tập”, theo đơn vị',
      'Tỷ lệ đơn vị có quỹ khuyến học, khuyến tài, theo đơn vị',
      'Quỹ khuyến học vận động trong năm, theo đơn vị',
    ]);
    const english = planned(sampleYear(), { language: 'en' });
    expect(english.sheet.name).toBe('Charts');
    expect(english.charts[4]).toMatchObject({
      title: 'Rate of units recognised as Learning Unit, by department',
      categoryTitle: 'Department',
      valueTitle: 'Rate (%)',
    });
  });

  it('hold what their cells hold, and their cells follow the other sheets', () => {
    for (const { categories, series } of charts) {
      expect(held(plans, categories)).toEqual(categories.values);
      for (const { name, values } of series) {
        expect(held(plans, name)).toEqual(name.values);
        // A text stands for no number: the bar is in the other column.
        expect(held(plans, values).map((value) => (value === '–' ? null : value))).toEqual(values.values);
      }
    }
    const [first] = titled(charts, UNITS).categories.range.match(/\d+/) ?? [];
    const cells = sheet.rows[Number(first) - 1]?.cells.map((cell) => cell?.formula);
    expect(cells).toEqual([
      undefined,
      "'Chỉ tiêu theo đơn vị'!B9",
      "'Chỉ tiêu theo đơn vị'!N9",
      `IF('Chỉ tiêu theo đơn vị'!L9*100>='Chỉ tiêu'!C10*'Chỉ tiêu theo đơn vị'!M9,MAX(C${first},0.000001),"–")`,
      `IF('Chỉ tiêu theo đơn vị'!L9*100>='Chỉ tiêu'!C10*'Chỉ tiêu theo đơn vị'!M9,"–",MAX(C${first},0.000001))`,
      "'Chỉ tiêu'!C10/100",
    ]);
  });

  it('go from the highest rate down, each in the column of its verdict, beside the target', () => {
    const { categories, series } = titled(charts, UNITS);
    expect(categories.values.slice(0, 3)).toEqual(['Sở Công Thương', 'Sở Tư pháp', expect.anything()]);
    const [met, missed, target] = series.map(({ values }) => values.values);
    expect(met).toEqual([1, 1, 22 / 24, null, null]);
    expect(missed).toEqual([null, null, null, 10 / 12, 9 / 11]);
    expect(target).toEqual([0.9, 0.9, 0.9, 0.9, 0.9]);
    expect(series.map(({ look }) => look)).toEqual(['bar', 'hatched', 'mark']);
    expect(series.map(({ name }) => name.values[0])).toEqual([
      'Đạt chỉ tiêu',
      'Chưa đạt chỉ tiêu',
      'Chỉ tiêu đề ra',
    ]);
  });

  it('say below who is left out, and to a screen reader what is to be seen', () => {
    expect(captions(sheet)).toContain(
      'Chỉ tiêu ≥ 90%: 3 trên 5 đơn vị đạt. Không có trên biểu đồ: 3 đơn vị không có đủ số liệu để tính.',
    );
    expect(titled(charts, UNITS).alt).toBe(
      'Biểu đồ thanh ngang: tỷ lệ đơn vị đạt “Đơn vị học tập” của 5 đơn vị. ' +
        'Chỉ tiêu ≥ 90%: 3 trên 5 đơn vị đạt. Cao nhất: 100% (2 đơn vị); thấp nhất: Sở Y tế (81,82%).',
    );
    expect(charts[0]?.alt).toContain(
      'Đạt 5 trên 7 chỉ tiêu. Tỷ lệ hội viên xếp loại từ khá trở lên: 86,18% (≥ 85%, đạt).',
    );
    const english = planned(sampleYear(), { language: 'en' }).charts.map(({ alt }) => alt);
    expect(english[4]).toContain(
      'Target ≥ 90%: met by 3 of 5 departments. Highest: 100% (2 departments); lowest: Sở Y tế (81.82%).',
    );
  });

  it('show the fund in million đồng, largest first, without those that told nothing', () => {
    const fund = titled(charts, 'Quỹ khuyến học vận động trong năm, theo đơn vị');
    expect(fund.categories.values[0]).toBe('Sở Giáo dục và Đào tạo');
    expect(fund.series.map(({ values }) => values.values)).toEqual([[1348.75, 100, 71.5, 70, 30.8, 18.4]]);
    expect([fund.valueTitle, fund.format.decimals, fund.max]).toEqual(['Triệu đồng', 1, null]);
    expect(fund.alt).toContain('Nhiều nhất: Sở Giáo dục và Đào tạo (1.348.750.000 đồng)');
  });
});

describe('the charts of few and of many departments', () => {
  it.each([1, 3, 25, 60])('show every one of %i departments that has the rate', (count) => {
    const year = largeYear(count);
    const { charts } = planned(year);
    const known = year.departments.filter(
      ({ rates }) => (rates.get('learningUnitRate')?.percent ?? null) !== null,
    );
    expect(titled(charts, UNITS).categories.values).toHaveLength(known.length);
  });

  it('show the 30 furthest from the target of more than 60, and say so', () => {
    const { charts } = planned(largeYear(100));
    const title = 'Tỷ lệ đơn vị đạt “Đơn vị học tập”, 30 đơn vị xa chỉ tiêu nhất trong 80 đơn vị';
    const chart = titled(charts, title);
    expect(chart.categories.values).toHaveLength(30);
    const shares = largeYear(100)
      .departments.flatMap(({ rates }) => rates.get('learningUnitRate') ?? [])
      .flatMap(({ numerator, denominator }) =>
        numerator === null || denominator === null ? [] : [numerator / denominator],
      )
      .sort((a, b) => b - a)
      .slice(-30)
      .map((share) => Math.max(share, LEAST));
    const [met = [], missed = []] = chart.series.map(({ values }) => values.values);
    expect(met.map((value, at) => value ?? missed[at])).toEqual(shares);
    expect(charts.at(-1)?.title).toContain('30 đơn vị nhiều nhất trong 86 đơn vị');
  });

  it('show the highest rates as furthest from a target that is a limit', () => {
    const year = largeYear(100);
    const context = sampleContext();
    const set = context.targets.set;
    if (set === null) throw new Error('no targets');
    const targets = set.targets.map((target) => ({ ...target, direction: 'at-most' as const }));
    const { charts } = planned(year, { targets: { ...context.targets, set: { ...set, targets } } });
    const title = 'Tỷ lệ đơn vị đạt “Đơn vị học tập”, 30 đơn vị xa chỉ tiêu nhất trong 80 đơn vị';
    const [met = [], missed = []] = titled(charts, title).series.map(({ values }) => values.values);
    expect(met[0] ?? missed[0]).toBe(1);
  });

  it('label a rate of nothing, which is not the same as no rate', () => {
    const year = largeYear(3);
    expect(year.departments[0]?.rates.get('learningUnitRate')).toMatchObject({ numerator: 0, percent: 0 });
    const { categories, series } = titled(planned(year).charts, UNITS);
    expect(categories.values.at(-1)).toBe(year.departments[0]?.name);
    expect(series[1]?.values.values.at(-1)).toBe(LEAST);
  });

  it('are single bars where no targets are set for the year', () => {
    const { charts } = planned(largeYear(3), { targets: { set: null, basis: 'none' } });
    const rates = charts.slice(0, -1);
    expect(rates[0]?.title).toBe('Các tỷ lệ của toàn tỉnh');
    expect(rates.map(({ series }) => series.map(({ look }) => look))).toEqual(rates.map(() => ['bar']));
    expect(charts.map(({ alt }) => alt).join(' ')).not.toContain('chỉ tiêu');
  });

  it('are no sheet where nothing could be counted', () => {
    const names = planWorkbook(sampleYear(0), sampleContext()).map(({ name }) => name);
    expect(names).not.toContain('Biểu đồ');
  });
});

describe('the sheet of the charts', () => {
  it.each([1, 3, 8, 25, 60, 100])(
    'breaks pages between charts and never inside (%i departments)',
    (count) => {
      const { sheet, charts } = planned(largeYear(count));
      const breaks = sheet.pageBreaks ?? [];
      const areas = charts.map(({ at }) => at);
      areas.forEach(({ row, lastRow }, index) => {
        expect(lastRow - row).toBeGreaterThanOrEqual(10);
        expect(row).toBeGreaterThan(areas[index - 1]?.lastRow ?? 0);
        expect(breaks.filter((each) => each > row && each <= lastRow)).toEqual([]);
      });
      const starts = [1, ...breaks, (sheet.printLast ?? 0) + 1];
      starts.slice(1).forEach((next, index) => {
        const rows = sheet.rows.slice((starts[index] ?? 1) - 1, next - 1);
        const title = index === 0 ? 0 : (sheet.rows[0]?.height ?? 0);
        const height = rows.reduce((sum, row) => sum + (row.height ?? 0), title);
        // A4 upright without its margins; a page is full, so that it ends there whoever breaks it.
        expect(height).toBeLessThanOrEqual(755);
        if (next !== starts.at(-1)) expect(height).toBeGreaterThan(755 - 18);
      });
    },
  );

  it('prints the charts and not the tables below, one table after the other from the first column', () => {
    const { sheet, charts } = planned(sampleYear());
    const last = Math.max(...charts.map(({ at }) => at.lastRow));
    expect(sheet.printLast).toBeGreaterThanOrEqual(last);
    const tables = sheet.tables ?? [];
    expect(tables.map(({ name }) => name)).toEqual(['BieuDoTyLe', 'BieuDoQuy']);
    for (const { header, columns } of tables) {
      expect(header).toBeGreaterThan(sheet.printLast ?? 0);
      const names = sheet.rows[header - 1]?.cells.map((cell) => cell?.value);
      expect(names).toHaveLength(columns);
      expect(new Set(names).size).toBe(columns);
    }
    expect(tables[1]?.last).toBe(sheet.rows.length);
  });
});
