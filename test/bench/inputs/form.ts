import type { CellLook } from './excel/styles.ts';
import { addTo, noFigures, unitRows, type Figures } from './figures.ts';
import { unitName } from './names.ts';

/** How the cells of a form look. */
export const LOOKS = {
  line: { kind: 'left', font: '12', lines: false },
  title: { kind: 'centred', font: '14 b', lines: false },
  heading: { kind: 'centred', font: '12 b', lines: true },
  text: { kind: 'left', font: '12', lines: true },
  count: { kind: 'count', font: '12', lines: true },
  rate: { kind: 'rate', font: '12', lines: true },
  total: { kind: 'count', font: '12 b', lines: true },
  totalRate: { kind: 'rate', font: '12 b', lines: true },
} as const satisfies Readonly<Record<string, CellLook>>;

export interface FormCell {
  readonly value: string | number;
  readonly style: keyof typeof LOOKS;
  readonly formula?: string;
}

/** A row as it is written; null for an empty cell. */
export type FormRow = readonly (FormCell | null)[];

/** One submission of the bench. */
export interface Form {
  readonly name: string;
  readonly year: number;
  readonly rows: number;
  readonly seed: number;
}

/** Group and sub-header of each of the 22 columns; a group without sub-headers goes over both rows. */
const HEADERS: readonly (readonly [group: string, below?: string])[] = [
  ['STT'],
  ['Tên đơn vị'],
  ['Tổng số CBCCVC, NLĐ'],
  ['Hội viên', 'Tổng số'],
  ['Hội viên', 'Xếp loại từ khá trở lên'],
  ['Tổ chức hội, ban khuyến học', 'Tổng số'],
  ['Tổ chức hội, ban khuyến học', 'Xếp loại từ khá trở lên'],
  ['Số đơn vị trực thuộc'],
  ['Đơn vị học tập', 'Đăng ký'],
  ['Đơn vị học tập', 'Đạt'],
  ['Đơn vị học tập', 'Tỷ lệ %'],
  ['Đơn vị có quỹ khuyến học, khuyến tài'],
  ['Công dân học tập', 'Đăng ký'],
  ['Công dân học tập', 'Đạt'],
  ['Công dân học tập', 'Tỷ lệ %'],
  ['Quỹ khuyến học, khuyến tài', 'Số dư đầu năm'],
  ['Quỹ khuyến học, khuyến tài', 'Vận động trong năm'],
  ['Quỹ khuyến học, khuyến tài', 'Đã chi'],
  ['Quỹ khuyến học, khuyến tài', 'Số dư cuối năm'],
  ['Khen thưởng học sinh, sinh viên', 'Số lượng'],
  ['Khen thưởng học sinh, sinh viên', 'Số tiền'],
  ['Ghi chú'],
];

export const COLUMNS = HEADERS.length;

/** Rows of the sheet before the first header row, counted from 1 as formulas do. */
export const HEADER_ROW = 6;
export const FIRST_ROW = HEADER_ROW + 2;

/** Whole-sheet ranges that are one cell: title lines and groups of the header. */
export function merges(): readonly string[] {
  const last = columnName(COLUMNS - 1);
  const found = [`A3:${last}3`, `A4:${last}4`];
  for (let start = 0; start < COLUMNS;) {
    const [group, below] = HEADERS[start] as (typeof HEADERS)[number];
    let end = start;
    while (below !== undefined && HEADERS[end + 1]?.[0] === group) end += 1;
    const bottom = below === undefined ? HEADER_ROW + 1 : HEADER_ROW;
    if (end > start || below === undefined)
      found.push(`${columnName(start)}${HEADER_ROW}:${columnName(end)}${bottom}`);
    start = end + 1;
  }
  return found;
}

/** The rows of a form one after the other; gives the sums of its figures at the end. */
export function* formRows({ name, year, rows, seed }: Form): Generator<FormRow, Figures> {
  yield [line('UBND TỈNH')];
  yield [title(name.toUpperCase())];
  yield [title('BÁO CÁO KẾT QUẢ CÔNG TÁC KHUYẾN HỌC')];
  yield [title(`NĂM ${year}`)];
  yield [...Array.from({ length: COLUMNS - 3 }, () => null), line('Đơn vị tính tiền: đồng')];
  yield HEADERS.map(([group], index) => (HEADERS[index - 1]?.[0] === group ? null : heading(group)));
  yield HEADERS.map(([, below]) => (below === undefined ? null : heading(below)));
  const sums = noFigures();
  let number = 0;
  for (const figures of unitRows(seed, rows)) {
    addTo(sums, figures);
    number += 1;
    yield tableRow(count(number), text(unitName(seed, number - 1)), figures, null);
  }
  yield tableRow(null, heading('Tổng cộng'), sums, [FIRST_ROW, FIRST_ROW + rows - 1]);
  return sums;
}

function tableRow(
  number: FormCell | null,
  name: FormCell,
  figures: Figures,
  summed: readonly [number, number] | null,
): FormRow {
  const { units, unitsAchieved, staff, citizensAchieved } = figures;
  const rate = (part: number, whole: number): FormCell => ({
    value: Math.round((part / whole) * 1000) / 10,
    style: summed === null ? 'rate' : 'totalRate',
  });
  const cells: (FormCell | null)[] = [number, name];
  for (const [figure, value] of Object.entries(figures)) {
    const column = columnName(cells.length);
    const sum = summed && { formula: `SUM(${column}${summed[0]}:${column}${summed[1]})` };
    cells.push({ value, style: summed === null ? 'count' : 'total', ...sum });
    if (figure === 'unitsAchieved') cells.push(rate(unitsAchieved, units));
    if (figure === 'citizensAchieved') cells.push(rate(citizensAchieved, staff));
  }
  return [...cells, null];
}

export function columnName(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : columnName(Math.floor(index / 26) - 1) + columnName(index % 26);
}

const line = (value: string): FormCell => ({ value, style: 'line' });
const title = (value: string): FormCell => ({ value, style: 'title' });
const heading = (value: string): FormCell => ({ value, style: 'heading' });
const text = (value: string): FormCell => ({ value, style: 'text' });
const count = (value: number): FormCell => ({ value, style: 'count' });
