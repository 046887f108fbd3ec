import { coveringRanges, type SheetRange } from '../../domain/address.ts';
import type { Text } from '../../domain/language.ts';
import type { DepartmentYear } from '../../domain/result.ts';
import type { Cell, Row, SheetPlan } from './plan.ts';
import { SHARE } from './plan.ts';
import { shareOf } from './rates.ts';
import { dataSheet, number, row, text } from './sheet.ts';
import { HEADER, MARK, NUMBER, TEXT } from './style.ts';
import { scopeLine } from './scope.ts';
import type { View } from './view.ts';
import { figureOf } from './view.ts';
import { DEPARTMENT, MARKS, SHEET_NAMES } from './words.ts';

const WORDS = {
  title: { vi: 'NGUỒN CỦA TỪNG SỐ LIỆU', en: 'SOURCE OF EVERY FIGURE' },
  figure: { vi: 'Số liệu', en: 'Figure' },
  value: { vi: 'Giá trị', en: 'Value' },
  file: { vi: 'Tệp', en: 'File' },
  sheet: { vi: 'Trang tính', en: 'Sheet' },
  cells: { vi: 'Vùng ô', en: 'Cells' },
  hash: { vi: 'Mã SHA-256 (12 ký tự đầu)', en: 'SHA-256 (first 12 characters)' },
  stated: { vi: ' (tỷ lệ nêu trong báo cáo)', en: ' (rate stated in the report)' },
  none: { vi: 'Chưa có số liệu nào được tính.', en: 'No figure has been counted yet.' },
  whole: {
    vi: 'Mã SHA-256 đầy đủ của từng tệp nằm ở trang “Đối chiếu”. Trong tệp CSV, ô được gọi như bảng tính hiển thị.',
    en: 'The whole SHA-256 of every file is on the sheet “Reconciliation”. In CSV files cells are named as a spreadsheet would show them.',
  },
} satisfies Record<string, Text>;

/** One row for every figure of a department, back to file, sheet and cells. */
export function sourcesSheet(view: View): SheetPlan {
  const headings = [DEPARTMENT, WORDS.figure, WORDS.value, WORDS.file, WORDS.sheet, WORDS.cells, WORDS.hash];
  return dataSheet(view, {
    name: view.say(SHEET_NAMES.sources),
    title: view.say(WORDS.title),
    subtitles: [scopeLine(view)],
    limits: [
      { min: 26, max: 38 },
      { min: 34, max: 44 },
      { min: 10, max: 16 },
      { min: 20, max: 30 },
      { min: 9, max: 16 },
      { min: 9, max: 22 },
      { min: 14, max: 16 },
    ],
    head: [row(...headings.map((heading) => text(view.say(heading), HEADER)))],
    body: () => {
      const rows = view.year.departments.flatMap((department) => departmentRows(view, department));
      if (rows.length > 0) return rows;
      return [row(text(view.say(WORDS.none), TEXT), ...Array.from({ length: 6 }, () => text(null, TEXT)))];
    },
    notes: [view.say(WORDS.whole)],
    landscape: true,
    totals: false,
    freezeColumns: 0,
  });
}

function departmentRows(view: View, department: DepartmentYear): readonly Row[] {
  const { checked } = department;
  const source = (label: string, value: Cell, ranges: readonly SheetRange[]): Row => {
    const { sheet, cells } = placesOf(ranges);
    return row(
      text(department.name, TEXT),
      text(label, TEXT),
      value,
      text(checked.file, TEXT),
      text(sheet, TEXT),
      text(cells, TEXT),
      text(checked.sha256?.slice(0, 12) ?? null, TEXT),
    );
  };
  const figures = view.indicators.flatMap(({ id }) => {
    const state = figureOf(department, id);
    const ranges = checked.submission?.sources.get(id) ?? [];
    if (state.kind === 'value') return [source(view.label(id), number(state.value), ranges)];
    if (state.kind !== 'notApplicable') return [];
    return [source(view.label(id), text(view.say(MARKS.notApplicable), MARK), ranges)];
  });
  const stated = view.rates.flatMap(({ id }) => {
    const rate = department.stated.get(id);
    if (rate === undefined) return [];
    const value = number(shareOf(rate.percent), NUMBER, SHARE);
    return [source(view.label(id) + view.say(WORDS.stated), value, coveringRanges([rate.reading.address]))];
  });
  return [...figures, ...stated];
}

/** Sheet and cells for reading; with cells on several sheets each range names its own. */
export function placesOf(ranges: readonly SheetRange[]): { sheet: string | null; cells: string | null } {
  const sheets = [...new Set(ranges.map(({ sheet }) => sheet))];
  if (ranges.length === 0) return { sheet: null, cells: null };
  if (sheets.length === 1)
    return { sheet: sheets[0] ?? null, cells: ranges.map(({ range }) => range).join('; ') };
  const cells = ranges.map(({ sheet, range }) => (sheet === null ? range : `${sheet}!${range}`)).join('; ');
  return { sheet: sheets.filter((sheet) => sheet !== null).join('; '), cells };
}
