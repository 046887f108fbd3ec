import type { Finding } from '../../domain/finding.ts';
import type { Text } from '../../domain/language.ts';
import { signConditions } from './conditions.ts';
import type { Cell, Row, SheetPlan } from './plan.ts';
import { scopeLine } from './scope.ts';
import { SharedTexts } from './shared-texts.ts';
import { dataSheet, number, row, text } from './sheet.ts';
import type { CellStyle } from './style.ts';
import { CENTERED, HEADER, MARK, TEXT } from './style.ts';
import { tableName } from './table-names.ts';
import type { View } from './view.ts';
import { DEPARTMENT, MARKS, ORDINAL, SEVERITIES, SHEET_NAMES } from './words.ts';

const WORDS = {
  title: { vi: 'VẤN ĐỀ CẦN XEM XÉT', en: 'FINDINGS' },
  severity: { vi: 'Mức độ', en: 'Severity' },
  file: { vi: 'Tệp', en: 'File' },
  sheet: { vi: 'Trang tính', en: 'Sheet' },
  cell: { vi: 'Ô', en: 'Cell' },
  place: { vi: 'Dòng / cột', en: 'Row / column' },
  code: { vi: 'Mã', en: 'Code' },
  message: { vi: 'Vấn đề', en: 'Finding' },
  found: { vi: 'Đã ghi', en: 'Found' },
  expected: { vi: 'Hợp lệ khi', en: 'Expected' },
  help: { vi: 'Cần làm', en: 'What to do' },
  run: { vi: '(toàn tỉnh)', en: '(the province)' },
  unknown: { vi: '(chưa rõ)', en: '(not known)' },
  alt: {
    vi: 'Lỗi, lưu ý và điểm cần hỏi lại của từng báo cáo, với tệp, ô và cách sửa',
    en: 'Errors, warnings and questions of each submission, with file, cell and how to mend them',
  },
  none: { vi: 'Không có vấn đề nào.', en: 'There are no findings.' },
} satisfies Record<string, Text>;

/** All findings: of every submission met, counted or not, department by department, then those about the province. */
export function findingsSheet(view: View): SheetPlan {
  const headings = [
    ORDINAL,
    WORDS.severity,
    DEPARTMENT,
    WORDS.file,
    WORDS.sheet,
    WORDS.cell,
    WORDS.place,
    WORDS.code,
    WORDS.message,
    WORDS.found,
    WORDS.expected,
    WORDS.help,
  ];
  return dataSheet(view, {
    name: view.say(SHEET_NAMES.findings),
    title: view.say(WORDS.title),
    subtitles: [scopeLine(view)],
    table: { name: tableName(view, 'findings'), alt: view.say(WORDS.alt) },
    limits: [
      { min: 5, max: 6 },
      { min: 11, max: 12 },
      { min: 18, max: 20 },
      { min: 16, max: 20 },
      { min: 8, max: 12 },
      { min: 6, max: 8 },
      { min: 14, max: 18 },
      { min: 6, max: 7 },
      { min: 34, max: 38 },
      { min: 9, max: 13 },
      { min: 9, max: 11 },
      { min: 34, max: 38 },
    ],
    header: row(...headings.map((heading) => text(view.say(heading), HEADER))),
    body: (first) => {
      const groups = groupsOf(view);
      const listed = groups.flat();
      const shared = new SharedTexts();
      const rows = listed.map((each, index) => findingRow(view, each, index, shared));
      if (rows.length === 0) rows.push(noneRow(view, headings.length));
      return {
        rows,
        groups: startsOf(groups),
        conditions: signConditions(`B${first}:B${first + rows.length - 1}`, `$B${first}`),
      };
    },
    landscape: true,
    totals: false,
    freezeColumns: 0,
  });
}

interface Listed {
  readonly finding: Finding;
  readonly department: string;
  readonly file: string | null;
}

/** The findings by department: those counted in their order, then the others as met, then the province. */
function groupsOf(view: View): readonly (readonly Listed[])[] {
  const { departments, submissions, findings } = view.year;
  const groups = new Map<string, Listed[]>(departments.map(({ code }) => [code, []]));
  for (const { checked } of submissions) {
    const key = checked.department?.code ?? '';
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    const department = checked.department?.name ?? view.say(WORDS.unknown);
    group.push(
      ...checked.findings.map((finding) => ({ finding, department, file: view.file(checked.file) })),
    );
  }
  const run = findings.map((finding) => ({ finding, department: view.say(WORDS.run), file: null }));
  return [...groups.values(), run].filter((group) => group.length > 0);
}

/** The place of each group's first row among all rows. */
export function startsOf(groups: readonly (readonly unknown[])[]): readonly number[] {
  let next = 0;
  return groups.map((group) => {
    const start = next;
    next += group.length;
    return start;
  });
}

function noneRow(view: View, columns: number): Row {
  const none = text(view.say(MARKS.none), MARK);
  const cells: Cell[] = Array.from({ length: columns }, () => none);
  cells[0] = number(0, CENTERED);
  cells[8] = text(view.say(WORDS.none), TEXT);
  return row(...cells);
}

function findingRow(
  view: View,
  { finding, department, file }: Listed,
  index: number,
  shared: SharedTexts,
): Row {
  const { message, help } = view.describe(finding);
  const { where, severity } = finding;
  const place = [where.row, where.column].filter((label) => label !== null).join(' / ');
  const orNone = (value: string | null, style: CellStyle) =>
    value === null || value === '' ? shared.of(view.say(MARKS.none), MARK) : shared.of(value, style);
  return row(
    number(index + 1, CENTERED),
    shared.of(view.say(SEVERITIES[severity]), TEXT),
    shared.of(department, TEXT),
    orNone(file, TEXT),
    orNone(where.sheet, TEXT),
    orNone(where.cell, CENTERED),
    orNone(place, TEXT),
    shared.of(finding.code, CENTERED),
    text(message, TEXT),
    orNone(finding.found, TEXT),
    orNone(finding.expected, TEXT),
    shared.of(help, TEXT),
  );
}
