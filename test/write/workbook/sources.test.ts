import { describe, expect, it } from 'vitest';
import type { SheetPlan } from '../../../src/write/workbook/plan.ts';
import { planWorkbook } from '../../../src/write/workbook/workbook.ts';
import { sampleContext, sampleYear } from '../sample-year.ts';

const figuresOn = (plan: SheetPlan) => {
  const [table] = plan.tables ?? [];
  return plan.rows.slice(table?.header ?? 0).map(({ cells }) => cells.map((cell) => cell?.value));
};

describe('sources on several sheets', () => {
  const whole = planWorkbook(sampleYear(), sampleContext());
  const all = whole.filter(({ name }) => name.startsWith('Nguồn số liệu')).flatMap(figuresOn);
  const parted = planWorkbook(sampleYear(), sampleContext(), 50);
  const parts = parted.filter(({ name }) => name.startsWith('Nguồn số liệu'));

  it('go on where a sheet is full, with no figure lost or twice', () => {
    expect(all.length).toBeGreaterThan(100);
    expect(parts.map(({ name }) => name)).toEqual([
      'Nguồn số liệu',
      'Nguồn số liệu (2)',
      'Nguồn số liệu (3)',
    ]);
    expect(parts.map((part) => figuresOn(part).length)).toEqual([50, 50, all.length - 100]);
    expect(parts.flatMap(figuresOn)).toEqual(all);
  });

  it('have titles and tables of their own, and stand in the contents', () => {
    expect(parts.map(({ rows }) => rows[0]?.cells[0]?.value)).toEqual([
      'NGUỒN CỦA TỪNG SỐ LIỆU',
      'NGUỒN CỦA TỪNG SỐ LIỆU (2)',
      'NGUỒN CỦA TỪNG SỐ LIỆU (3)',
    ]);
    expect(parts.map(({ tables }) => tables?.[0]?.name)).toEqual([
      'NguonSoLieu',
      'NguonSoLieu_2',
      'NguonSoLieu_3',
    ]);
    const contents = parted[0]?.rows.flatMap(({ cells }) => cells.map((cell) => cell?.value)) ?? [];
    for (const { name } of parts) expect(contents).toContain(name);
  });

  it('keep their names from departments that are called the same', () => {
    const year = sampleYear();
    const [first, ...rest] = year.departments;
    if (first === undefined) throw new Error('sample too small');
    const departments = [{ ...first, name: 'Nguồn số liệu (2)' }, ...rest];
    const names = planWorkbook({ ...year, departments }, sampleContext({ departmentSheets: true }), 50).map(
      ({ name }) => name,
    );
    expect(names).toContain('Nguồn số liệu (2) (2)');
    expect(new Set(names).size).toBe(names.length);
  });
});
