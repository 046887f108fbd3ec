import type { ChartPlan } from '../../../../src/write/workbook/plan.ts';
import { SHARE } from '../../../../src/write/workbook/plan.ts';

const names = ['Sở Y tế', 'Sở "A" & <B>', 'Tỉnh Đoàn', 'Sở _x0041_\u0007'];

function range<T>(column: string, values: readonly T[]) {
  return { sheet: 'Biểu đồ', range: `$${column}$50:$${column}$53`, values };
}
const name = (text: string) => ({ sheet: 'Biểu đồ', range: '$C$49', values: [text] });

/** Three departments with a rate and one without. */
export function sampleChart(changes: Partial<ChartPlan> = {}): ChartPlan {
  return {
    title: 'Tỷ lệ đơn vị đạt “Đơn vị học tập”',
    alt: 'Biểu đồ thanh ngang: "A" & B đạt.',
    categories: range('B', names),
    series: [
      { name: name('Đạt chỉ tiêu'), values: range('D', [0.9, null, null, null]), look: 'bar', labels: true },
      { name: name('Chưa đạt'), values: range('E', [null, 1 / 3, 0, null]), look: 'hatched', labels: true },
      { name: name('Chỉ tiêu'), values: range('F', [0.9, 0.9, 0.9, 0.9]), look: 'mark', labels: false },
    ],
    categoryTitle: 'Đơn vị',
    valueTitle: 'Tỷ lệ (%)',
    format: SHARE,
    max: 1.15,
    step: 0.2,
    size: { width: 520, height: 250 },
    at: { row: 4, column: 1, lastRow: 17, lastColumn: 6 },
    ...changes,
  };
}
