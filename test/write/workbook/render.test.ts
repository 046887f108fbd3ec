import { describe, expect, it } from 'vitest';
import { Looks } from '../../../src/write/workbook/look.ts';
import type { Cell, SheetPlan } from '../../../src/write/workbook/plan.ts';
import { SHARE } from '../../../src/write/workbook/plan.ts';
import { renderSheet } from '../../../src/write/workbook/render.ts';
import type { CellStyle } from '../../../src/write/workbook/style.ts';
import { COLOURS, HEADER, NUMBER, PLAIN, TEXT, TITLE } from '../../../src/write/workbook/style.ts';
import { sampleChart } from '../xlsx/chart/sample-chart.ts';

function planOf(rows: readonly (readonly (Cell | null)[])[], changes: Partial<SheetPlan> = {}): SheetPlan {
  return {
    name: 'Số liệu',
    rows: rows.map((cells) => ({ cells })),
    widths: [10, 10],
    landscape: true,
    onePage: false,
    freeze: null,
    repeat: null,
    ...changes,
  };
}

const text = (value: string | null, style: CellStyle = PLAIN): Cell => ({ value, style });
const rendered = (plan: SheetPlan) => renderSheet(plan, new Looks(), 'vi');
const areaOf = (plan: SheetPlan) => rendered(plan).page?.area;

describe('a rendered sheet', () => {
  it('is printed as far as its columns and rows go', () => {
    expect(areaOf(planOf([[text('Sở')], [text('Y'), text('tế'), text('!')]]))).toEqual({
      rows: 2,
      columns: 3,
    });
    expect(areaOf(planOf([]))).toEqual({ rows: 0, columns: 2 });
    const below = [[text('Sở')], [text('a'), text('b'), text('c')]];
    expect(areaOf(planOf(below, { printLast: 1 }))).toEqual({ rows: 1, columns: 2 });
  });

  it('is printed as far as a title reaches over the cells to its right', () => {
    const long = 'TỔNG HỢP SỐ LIỆU KHUYẾN HỌC CỦA CÁC SỞ, BAN, NGÀNH';
    const { columns = 0 } = areaOf(planOf([[text(long, TITLE)]])) ?? {};
    expect(columns).toBeGreaterThan(5);
    // A centred one reaches half as far, a wrapped one no further than its cell.
    const centred = areaOf(planOf([[text(long, { ...TITLE, align: 'center' })]]))?.columns ?? 0;
    expect(centred).toBeGreaterThan(2);
    expect(centred).toBeLessThan(columns);
    expect(areaOf(planOf([[text(long, { ...TITLE, wrap: true })]]))?.columns).toBe(2);
  });

  it('is printed with its charts', () => {
    const charts = [sampleChart({ at: { row: 2, column: 1, lastRow: 40, lastColumn: 9 } })];
    expect(areaOf(planOf([[text('BIỂU ĐỒ')]], { charts }))).toEqual({ rows: 40, columns: 9 });
  });

  it('has rows as high as their fullest cell, where no height is given', () => {
    const long = 'Sở Nông nghiệp và Phát triển nông thôn tỉnh Thanh Hóa';
    const plan = planOf([[text('Sở', TEXT)], [text('Sở', TEXT), text(long, TEXT)], [text(long)]]);
    const [one = 0, many = 0, over] = [0, 1, 2].map((row) => rendered(plan).rows.at(row)?.height ?? 0);
    expect(many).toBeGreaterThan(3 * one);
    expect(over).toBe(one);
    const given = { ...plan, rows: [{ cells: [text(long, TEXT)], height: 8 }] };
    expect(rendered(given).rows.at(0)?.height).toBe(8);
  });

  it('leads from a cell to another sheet', () => {
    const plan = planOf([[], [null, { ...text('Chỉ tiêu'), link: 'Chỉ tiêu' }]]);
    expect(rendered(plan).links).toEqual([{ cell: 'B2', sheet: 'Chỉ tiêu', to: 'A1' }]);
  });

  it('has the page number in the words of its language and nothing else in the footer', () => {
    const footers = (['vi', 'en'] as const).map((language) => {
      return renderSheet(planOf([]), new Looks(), language).page?.footer;
    });
    expect(footers).toEqual([
      '&C&"Times New Roman,Regular"&11Trang &P/&N',
      '&C&"Times New Roman,Regular"&11Page &P/&N',
    ]);
  });

  it('gives conditions the colour of their fill, and keeps tables, breaks and formulas', () => {
    const tables = [{ name: 'SoLieu', alt: '…', header: 1, last: 2, columns: 1, totals: false }];
    const conditions = [{ range: 'A2', formula: 'A2<1', fill: 'missed' } as const];
    const cell = { value: 0.5, formula: '1/2', style: NUMBER, format: SHARE };
    const sheet = rendered(planOf([[text('A', HEADER)], [cell]], { tables, conditions, pageBreaks: [2] }));
    expect(sheet.conditions).toEqual([{ range: 'A2', formula: 'A2<1', fill: COLOURS.missed }]);
    expect(sheet.tables).toEqual(tables);
    expect(sheet.page?.breaks).toEqual([2]);
    expect(sheet.rows.at(1)?.cells[0]).toMatchObject({
      value: 0.5,
      formula: '1/2',
      look: { format: '0.00%' },
    });
  });
});

describe('looks', () => {
  it('are one object for one look, however often its style is made anew', () => {
    const looks = new Looks();
    const first = looks.of({ ...TEXT }, undefined);
    expect(looks.of({ ...TEXT }, undefined)).toBe(first);
    expect(looks.of(TEXT, undefined)).toBe(first);
    expect(looks.of(TEXT, SHARE)).not.toBe(first);
    expect(looks.of(TEXT, { ...SHARE })).toBe(looks.of({ ...TEXT }, SHARE));
  });

  it('tell borders, fills and links apart', () => {
    const looks = new Looks();
    const styles: readonly CellStyle[] = [
      PLAIN,
      { border: 'box' },
      { border: 'line' },
      { border: 'groupFirst' },
      { border: 'groupInner' },
      { border: 'groupLast' },
      { fill: 'met' },
      { link: true },
      { size: 11 },
    ];
    const made = styles.map((style) => looks.of(style, undefined));
    expect(new Set(made.map((look) => JSON.stringify(look))).size).toBe(styles.length);
    expect(made[7]).toEqual({ align: 'left', colour: 'FF1F4E9E', underline: true });
    expect(made[3]?.border).not.toHaveProperty('right');
  });
});
