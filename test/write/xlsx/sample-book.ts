import type { Book, Cell, Look, Page, Sheet } from '../../../src/write/xlsx/book.ts';
import { sampleChart } from './chart/sample-chart.ts';

/* A book with one of everything that the writer knows. */

const LINE = 'FF7F7F7F';
export const PLAIN: Look = {};
export const BOXED: Look = { border: { left: LINE, right: LINE, top: LINE, bottom: LINE }, wrap: true };
export const HEADER: Look = { ...BOXED, bold: true, align: 'center', fill: 'FFE4EAF2' };
export const COUNT: Look = { ...BOXED, align: 'right', format: '#,##0' };
export const SHARE: Look = { ...BOXED, align: 'right', format: '"✓ "0.00%' };

export const text = (value: string, look = PLAIN): Cell => ({ value, look });
export const number = (value: number, look = COUNT): Cell => ({ value, look });
export const formula = (value: string | number, formula: string, look = COUNT): Cell => ({
  value,
  formula,
  look,
});

export const PAGE: Page = {
  landscape: true,
  onePage: false,
  margins: { left: 0.6, right: 0.4, top: 0.55, bottom: 0.65, header: 0.3, footer: 0.3 },
  footer: '&C&"Times New Roman,Regular"&11Trang &P/&N',
  repeat: { from: 3, to: 3 },
  area: { rows: 7, columns: 3 },
  breaks: [],
};

/** A sheet of these rows and nothing else. */
export function sheetOf(rows: Sheet['rows'], changes: Partial<Sheet> = {}): Sheet {
  return { name: 'Số liệu', widths: [], rows, freeze: null, active: 'A1', page: null, ...changes };
}

export function bookOf(sheets: readonly Sheet[], properties: Partial<Book['properties']> = {}): Book {
  return {
    properties: {
      title: 'Tổng hợp',
      subject: 'Chương trình <A & B>',
      creator: 'Hội Khuyến học',
      category: null,
      language: 'vi',
      made: '2024-01-15',
      ...properties,
    },
    font: { name: 'Times New Roman', size: 12 },
    sheets,
  };
}

/** A title, a table with a total row, and a note below. */
export const TABLE_SHEET = sheetOf(
  [
    { cells: [text('SỐ LIỆU', { size: 15, bold: true })], height: 22.5 },
    { cells: [] },
    { cells: [text('Đơn vị', HEADER), text('Hội viên\n(người)', HEADER), text('Tỷ lệ', HEADER)], height: 34 },
    { cells: [text('Sở Y tế', BOXED), number(6013), number(0.9, SHARE)] },
    { cells: [text('=cmd|x', BOXED), number(700), { value: null, look: SHARE }] },
    {
      cells: [
        text('Tổng cộng', HEADER),
        formula(6713, 'SUM(B4:B5)'),
        formula('chưa có', 'IF(B6>0,"chưa có","")'),
      ],
    },
    { cells: [null, text('Chỉ tiêu', { colour: 'FF1F4E9E', underline: true, italic: true })] },
  ],
  {
    widths: [26, 11, 11],
    freeze: { rows: 3, columns: 1 },
    page: { ...PAGE, breaks: [6, 5] },
    tables: [
      { name: 'SoLieu', alt: 'Số liệu của từng đơn vị', header: 3, last: 6, columns: 3, totals: true },
    ],
    conditions: [
      { range: 'A4:C5', formula: 'LEFT($A4,2)="Sở"', fill: 'FFE6F2E4' },
      { range: 'B4:B5', formula: 'B4<1000', fill: 'FFF8E0DA' },
    ],
    links: [{ cell: 'B7', sheet: "Mẫu 'A' 1", to: 'A1' }],
  },
);

/** What the blank forms use: cells made one, limits, and names on a sheet that is not shown. */
export const FORM_SHEET = sheetOf(
  [
    { cells: [text('Đơn vị'), { value: null, look: BOXED }, { value: null, look: BOXED }] },
    { cells: [number(2)] },
  ],
  {
    name: "Mẫu 'A' 1",
    widths: [10, 10, 10],
    active: 'B1',
    page: { ...PAGE, landscape: false, repeat: null, area: { rows: 2, columns: 3 } },
    merges: ['B1:C1'],
    validations: [
      {
        range: 'B1',
        kind: 'list',
        formulae: ["'Danh mục'!$A$1:$A$2"],
        style: 'warning',
        title: 'Đơn vị',
        message: 'Vẫn dùng tên này?',
      },
      {
        range: 'A2',
        kind: 'whole',
        formulae: ['1990', '2100'],
        style: 'stop',
        title: 'Năm',
        message: 'Ghi năm.',
      },
      { range: 'B2', kind: 'custom', formulae: ['B2<=A2'], style: 'stop', title: 'Số', message: 'Lớn quá.' },
    ],
  },
);

export const LIST_SHEET = sheetOf([{ cells: [text('Sở Y tế')] }, { cells: [text('Sở Tư pháp')] }], {
  name: 'Danh mục',
  hidden: true,
});

export const CHART_SHEET = sheetOf([{ cells: [text('BIỂU ĐỒ')] }], {
  name: 'Biểu đồ',
  page: { ...PAGE, repeat: null, area: { rows: 30, columns: 8 } },
  charts: [sampleChart(), sampleChart()],
});

export const EVERYTHING = bookOf([TABLE_SHEET, FORM_SHEET, CHART_SHEET, LIST_SHEET]);
