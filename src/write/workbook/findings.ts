import type { Finding } from '../../domain/finding.ts';
import type { Text } from '../../domain/language.ts';
import type { Row, SheetPlan } from './plan.ts';
import { dataSheet, number, row, text } from './sheet.ts';
import { CENTERED, HEADER, TEXT } from './style.ts';
import { scopeLine } from './scope.ts';
import type { View } from './view.ts';
import { DEPARTMENT, ORDINAL, SEVERITIES, SHEET_NAMES } from './words.ts';

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
  none: { vi: 'Không có vấn đề nào.', en: 'There are no findings.' },
} satisfies Record<string, Text>;

/** All findings: of every submission met, counted or not, then those about the province. */
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
    limits: [
      { min: 4, max: 6 },
      { min: 11, max: 12 },
      { min: 18, max: 20 },
      { min: 16, max: 20 },
      { min: 8, max: 12 },
      { min: 5, max: 8 },
      { min: 14, max: 18 },
      { min: 6, max: 7 },
      { min: 34, max: 38 },
      { min: 9, max: 13 },
      { min: 9, max: 11 },
      { min: 34, max: 38 },
    ],
    head: [row(...headings.map((heading) => text(view.say(heading), HEADER)))],
    body: () => rowsOf(view),
    notes: [],
    landscape: true,
    totals: false,
    freezeColumns: 0,
  });
}

function rowsOf(view: View): readonly Row[] {
  const listed = [
    ...view.year.submissions.flatMap(({ checked }) =>
      checked.findings.map((finding) => ({
        finding,
        department: checked.department?.name ?? view.say(WORDS.unknown),
        file: checked.file,
      })),
    ),
    ...view.year.findings.map((finding) => ({ finding, department: view.say(WORDS.run), file: null })),
  ];
  if (listed.length === 0) {
    const blanks = Array.from({ length: 11 }, () => text(null, TEXT));
    blanks[7] = text(view.say(WORDS.none), TEXT);
    return [row(text(null, CENTERED), ...blanks)];
  }
  return listed.map(({ finding, department, file }, index) =>
    findingRow(view, finding, department, file, index),
  );
}

function findingRow(
  view: View,
  finding: Finding,
  department: string,
  file: string | null,
  index: number,
): Row {
  const { message, help } = view.context.describe(finding);
  const { where, severity } = finding;
  const fill = severity === 'error' ? 'missed' : severity === 'warning' ? 'pending' : null;
  const place = [where.row, where.column].filter((label) => label !== null).join(' / ');
  return row(
    number(index + 1, CENTERED),
    text(view.say(SEVERITIES[severity]), { ...TEXT, ...(fill === null ? {} : { fill }) }),
    text(department, TEXT),
    text(file, TEXT),
    text(where.sheet, TEXT),
    text(where.cell, CENTERED),
    text(place === '' ? null : place, TEXT),
    text(finding.code, CENTERED),
    text(message, TEXT),
    text(finding.found, TEXT),
    text(finding.expected, TEXT),
    text(help, TEXT),
  );
}
