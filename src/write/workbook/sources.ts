import { coveringRanges, type SheetRange } from '../../domain/address.ts';
import type { Text } from '../../domain/language.ts';
import type { DepartmentYear } from '../../domain/result.ts';
import { startsOf } from './findings.ts';
import type { Cell, PlannedSheet, Row, SheetPlan } from './plan.ts';
import { SHARE, shareOf } from './plan.ts';
import { scopeLine } from './scope.ts';
import { SharedTexts } from './shared-texts.ts';
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
export function sourcesSheets(view: View, most = SOURCE_ROWS): readonly PlannedSheet[] {
  return partsOf(view, most).map((part, index) => {
    const number = index + 1;
    return { name: sourcesName(view, number), isLarge: true, plan: () => sourcesSheet(view, part, number) };
  });
}

/** The name of the sheet that continues the sources for the n-th time: “Nguồn số liệu (2)”. */
export function sourcesName(view: View, part: number): string {
  return view.say(SHEET_NAMES.sources) + (part === 1 ? '' : ` (${part})`);
}

/** Rows of a department: all, or those that a sheet had room for. */
interface Passage {
  readonly department: DepartmentYear;
  readonly from: number;
  readonly to: number;
}

/** What stands on which sheet, told by the number of rows alone. */
function partsOf(view: View, most: number): readonly (readonly Passage[])[] {
  const parts: Passage[][] = [[]];
  let room = most;
  for (const department of view.year.departments) {
    const { figures, stated } = sourcedOf(view, department);
    const rows = figures.length + stated.length;
    for (let from = 0; from < rows;) {
      if (room === 0) {
        parts.push([]);
        room = most;
      }
      const to = Math.min(rows, from + room);
      parts.at(-1)?.push({ department, from, to });
      room -= to - from;
      from = to;
    }
  }
  return parts;
}

function sourcesSheet(view: View, passages: readonly Passage[], part: number): SheetPlan {
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
    body: () => {
      const shared = new SharedTexts();
      const groups = passages.map((passage) => passageRows(view, passage, shared));
      return { rows: groups.length === 0 ? [empty] : groups.flat(), groups: startsOf(groups) };
    },
    landscape: true,
    totals: false,
    freezeColumns: 0,
  });
}

/** The figures and the stated rates of a department that have a source. */
function sourcedOf(view: View, department: DepartmentYear) {
  return {
    figures: view.indicators.filter(({ id }) => {
      const { kind } = figureOf(department, id);
      return kind === 'value' || kind === 'notApplicable';
    }),
    stated: view.rates.filter(({ id }) => department.stated.has(id)),
  };
}

function passageRows(view: View, { department, from, to }: Passage, shared: SharedTexts): readonly Row[] {
  const { checked } = department;
  const orNone = (value: string | null) =>
    value === null ? shared.of(view.say(MARKS.none), MARK) : shared.of(value, TEXT);
  const name = text(department.name, TEXT);
  const file = text(view.file(checked.file), TEXT);
  const hash = orNone(checked.sha256?.slice(0, 12) ?? null);
  const source = (label: string, unit: string, value: Cell, ranges: readonly SheetRange[]): Row => {
    const { sheet, cells } = placesOf(ranges);
    const [labelled, measured] = [shared.of(label, TEXT), shared.of(unit, CENTERED)];
    return row(name, labelled, value, measured, file, orNone(sheet), orNone(cells), hash);
  };
  const { figures, stated } = sourcedOf(view, department);
  const rows = [
    ...figures.map(({ id, unit }) => {
      const value = department.figures.get(id) ?? null;
      const shown = value === null ? shared.of(view.say(MARKS.notApplicable), MARK) : number(value);
      return source(view.label(id), view.say(unit), shown, checked.submission?.sources.get(id) ?? []);
    }),
    ...stated.flatMap(({ id }) => {
      const rate = department.stated.get(id);
      if (rate === undefined) return [];
      const value = number(shareOf(rate.percent), NUMBER, SHARE);
      const label = view.label(id) + view.say(WORDS.stated);
      return [source(label, view.say(WORDS.share), value, coveringRanges([rate.reading.address]))];
    }),
  ];
  return rows.slice(from, to);
}

/** Sheet and cells for reading; with cells on several sheets each range names its own. */
export function placesOf(ranges: readonly SheetRange[]): { sheet: string | null; cells: string | null } {
  const [only] = ranges;
  if (only === undefined) return { sheet: null, cells: null };
  if (ranges.length === 1) return { sheet: only.sheet, cells: only.range };
  const sheets = [...new Set(ranges.map(({ sheet }) => sheet))];
  if (sheets.length === 1)
    return { sheet: sheets[0] ?? null, cells: ranges.map(({ range }) => range).join('; ') };
  const cells = ranges.map(({ sheet, range }) => (sheet === null ? range : `${sheet}!${range}`)).join('; ');
  return { sheet: sheets.filter((sheet) => sheet !== null).join('; '), cells };
}
