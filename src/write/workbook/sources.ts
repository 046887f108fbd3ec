import { coveringRanges, type SheetRange } from '../../domain/address.ts';
import type { Text } from '../../domain/language.ts';
import type { DepartmentYear } from '../../domain/result.ts';
import { startsOf } from './findings.ts';
import type { Cell, Row, SheetPlan } from './plan.ts';
import { SHARE, shareOf } from './plan.ts';
import { scopeLine } from './scope.ts';
import { dataSheet, number, row, text } from './sheet.ts';
import { CENTERED, HEADER, MARK, NUMBER, TEXT } from './style.ts';
import { tableName } from './table-names.ts';
import type { View } from './view.ts';
import { figureOf } from './view.ts';
import { DEPARTMENT, MARKS, SHEET_NAMES } from './words.ts';

const WORDS = {
  title: { vi: 'NGUỒN CỦA TỪNG SỐ LIỆU', en: 'SOURCE OF EVERY FIGURE' },
  figure: { vi: 'Số liệu', en: 'Figure' },
  value: { vi: 'Giá trị', en: 'Value' },
  unit: { vi: 'Đơn vị tính', en: 'Unit' },
  file: { vi: 'Tệp', en: 'File' },
  sheet: { vi: 'Trang tính', en: 'Sheet' },
  cells: { vi: 'Vùng ô', en: 'Cells' },
  hash: { vi: 'Mã SHA-256 (12 ký tự đầu)', en: 'SHA-256 (first 12 characters)' },
  share: { vi: 'tỷ lệ', en: 'rate' },
  stated: { vi: ' (tỷ lệ nêu trong báo cáo)', en: ' (rate stated in the report)' },
  none: { vi: 'Chưa có số liệu nào được tính', en: 'No figure has been counted yet' },
  where: {
    vi: 'Mã SHA-256 đầy đủ: trang “Tình trạng nộp”. Tệp CSV không có trang tính; ô gọi tên như khi mở bằng bảng tính.',
    en: 'Whole SHA-256: sheet “Submissions”. CSV files have no sheets; cells are named as a spreadsheet shows them.',
  },
  alt: {
    vi: 'Mỗi dòng một số liệu của một đơn vị: giá trị, tệp, trang tính, vùng ô và mã của tệp',
    en: 'One row for each figure of a department: value, file, sheet, cells and the hash of the file',
  },
} satisfies Record<string, Text>;

/** A sheet holds 1,048,576 rows; the title and whatever a reader adds need some. */
export const SOURCE_ROWS = 1_000_000;

/** One row for every figure of a department, back to file, sheet and cells; on more sheets where one is full. */
export function sourcesSheets(view: View, most = SOURCE_ROWS): readonly SheetPlan[] {
  const groups = view.year.departments
    .map((department) => departmentRows(view, department))
    .filter((rows) => rows.length > 0);
  const parts: (readonly Row[])[][] = [[]];
  let room = most;
  for (const rows of groups) {
    let rest: readonly Row[] = rows;
    while (rest.length > 0) {
      if (room === 0) {
        parts.push([]);
        room = most;
      }
      parts.at(-1)?.push(rest.slice(0, room));
      const taken = Math.min(room, rest.length);
      rest = rest.slice(taken);
      room -= taken;
    }
  }
  return parts.map((part, index) => sourcesSheet(view, part, index + 1));
}

/** The name of the sheet that continues the sources for the n-th time: “Nguồn số liệu (2)”. */
export function sourcesName(view: View, part: number): string {
  return view.say(SHEET_NAMES.sources) + (part === 1 ? '' : ` (${part})`);
}

function sourcesSheet(view: View, groups: readonly (readonly Row[])[], part: number): SheetPlan {
  const headings = [
    DEPARTMENT,
    WORDS.figure,
    WORDS.value,
    WORDS.unit,
    WORDS.file,
    WORDS.sheet,
    WORDS.cells,
    WORDS.hash,
  ];
  const none = text(view.say(MARKS.none), MARK);
  const empty = row(text(view.say(WORDS.none), TEXT), ...headings.slice(1).map(() => none));
  return dataSheet(view, {
    name: sourcesName(view, part),
    title: view.say(WORDS.title) + (part === 1 ? '' : ` (${part})`),
    subtitles: [`${scopeLine(view)}. ${view.say(WORDS.where)}`],
    table: { name: tableName(view, 'sources', part), alt: view.say(WORDS.alt) },
    limits: [
      { min: 26, max: 34 },
      { min: 34, max: 42 },
      { min: 10, max: 16 },
      { min: 9, max: 10 },
      { min: 20, max: 30 },
      { min: 9, max: 16 },
      { min: 9, max: 20 },
      { min: 14, max: 16 },
    ],
    header: row(...headings.map((heading) => text(view.say(heading), HEADER))),
    body: () => ({ rows: groups.length === 0 ? [empty] : groups.flat(), groups: startsOf(groups) }),
    landscape: true,
    totals: false,
    freezeColumns: 0,
  });
}

function departmentRows(view: View, department: DepartmentYear): readonly Row[] {
  const { checked } = department;
  const orNone = (value: string | null) =>
    value === null ? text(view.say(MARKS.none), MARK) : text(value, TEXT);
  const source = (label: string, unit: string, value: Cell, ranges: readonly SheetRange[]): Row => {
    const { sheet, cells } = placesOf(ranges);
    return row(
      text(department.name, TEXT),
      text(label, TEXT),
      value,
      text(unit, CENTERED),
      text(view.file(checked.file), TEXT),
      orNone(sheet),
      orNone(cells),
      orNone(checked.sha256?.slice(0, 12) ?? null),
    );
  };
  const figures = view.indicators.flatMap(({ id, unit }) => {
    const state = figureOf(department, id);
    const ranges = checked.submission?.sources.get(id) ?? [];
    const from = (value: Cell) => [source(view.label(id), view.say(unit), value, ranges)];
    if (state.kind === 'value') return from(number(state.value));
    return state.kind === 'notApplicable' ? from(text(view.say(MARKS.notApplicable), MARK)) : [];
  });
  const stated = view.rates.flatMap(({ id }) => {
    const rate = department.stated.get(id);
    if (rate === undefined) return [];
    const value = number(shareOf(rate.percent), NUMBER, SHARE);
    const label = view.label(id) + view.say(WORDS.stated);
    return [source(label, view.say(WORDS.share), value, coveringRanges([rate.reading.address]))];
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
