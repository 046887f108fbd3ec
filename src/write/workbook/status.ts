import type { Text } from '../../domain/language.ts';
import type { CheckedSubmission, SelectedSubmission } from '../../domain/result.ts';
import { dateText } from './format.ts';
import type { Row, SheetPlan } from './plan.ts';
import { WHOLE } from './plan.ts';
import { dataSheet, number, row, text } from './sheet.ts';
import type { Fill } from './style.ts';
import { CENTERED, HEADER, TEXT } from './style.ts';
import { scopeLine } from './scope.ts';
import type { View } from './view.ts';
import { DEPARTMENT, EXCLUSIONS, IGNORED, ORDINAL, SHEET_NAMES, STATUSES } from './words.ts';

const WORDS = {
  title: { vi: 'TÌNH TRẠNG NỘP BÁO CÁO', en: 'STATUS OF SUBMISSIONS' },
  status: { vi: 'Tình trạng', en: 'Status' },
  file: { vi: 'Tệp', en: 'File' },
  rows: { vi: 'Số dòng đã tính', en: 'Rows counted' },
  errors: { vi: 'Lỗi', en: 'Errors' },
  warnings: { vi: 'Lưu ý', en: 'Warnings' },
  remark: { vi: 'Ghi chú', en: 'Remark' },
  missing: { vi: '✗ Chưa nộp', en: '✗ Not received' },
  late: { vi: 'Quá hạn nộp', en: 'Overdue since' },
  due: { vi: 'Hạn nộp', en: 'Due on' },
  unused: { vi: '✗ Không tính', en: '✗ Not counted' },
  left: { vi: '– Bỏ qua', en: '– Left out' },
  unknown: { vi: '(chưa rõ)', en: '(not known)' },
  copyOf: { vi: 'Giống tệp', en: 'The same as' },
  held: { vi: 'Số liệu có lỗi chưa cộng vào tổng.', en: 'Figures with errors are not in the totals.' },
} satisfies Record<string, Text>;

/** Everyone and everything met: counted, missing, not counted and left out, each with its reason. */
export function statusSheet(view: View): SheetPlan {
  const headings = [
    ORDINAL,
    DEPARTMENT,
    WORDS.status,
    WORDS.file,
    WORDS.rows,
    WORDS.errors,
    WORDS.warnings,
    WORDS.remark,
  ];
  return dataSheet(view, {
    name: view.say(SHEET_NAMES.status),
    title: view.say(WORDS.title),
    subtitles: [scopeLine(view)],
    limits: [
      { min: 4, max: 6 },
      { min: 26, max: 36 },
      { min: 18, max: 20 },
      { min: 24, max: 36 },
      { min: 8, max: 10 },
      { min: 6, max: 8 },
      { min: 6, max: 8 },
      { min: 34, max: 44 },
    ],
    head: [row(...headings.map((heading) => text(view.say(heading), HEADER)))],
    body: () => numbered(linesOf(view), view),
    notes: [],
    landscape: true,
    totals: false,
    freezeColumns: 2,
  });
}

/** A dash for none, so that the eye finds the rows with something. */
const SOME = { ...WHOLE, zero: '–' };

interface Line {
  readonly department: string | null;
  readonly status: Text;
  readonly fill: Fill | null;
  readonly file: string | null;
  readonly checked: CheckedSubmission | null;
  readonly remark: string | null;
}

function linesOf(view: View): readonly Line[] {
  const { year } = view;
  const used = year.departments.map((department): Line => {
    const clean = department.status === 'accepted' || department.status === 'accepted-with-remarks';
    return {
      department: department.name,
      status: STATUSES[department.status],
      fill: clean ? 'met' : 'missed',
      file: department.files.join('\n'),
      checked: department.checked,
      remark: clean ? null : view.say(WORDS.held),
    };
  });
  const missing = year.missing.map(({ name }): Line => ({
    department: name,
    status: WORDS.missing,
    fill: 'missed',
    file: null,
    checked: null,
    remark: deadline(view),
  }));
  const ignored = new Set(year.ignored.map(({ file }) => file));
  const unused = year.submissions
    .filter(
      ({ use, checked }) => use.kind === 'excluded' || (use.kind === 'copy' && !ignored.has(checked.file)),
    )
    .map((submission) => unusedLine(view, submission));
  const left = year.ignored.map(({ file, reason, copyOf }): Line => ({
    department: null,
    status: WORDS.left,
    fill: null,
    file,
    checked: null,
    remark: copyOf === undefined ? view.say(IGNORED[reason]) : `${view.say(WORDS.copyOf)} ${copyOf}.`,
  }));
  return [...used, ...missing, ...unused, ...left];
}

function unusedLine(view: View, { checked, use }: SelectedSubmission): Line {
  const line = {
    department: checked.department?.name ?? view.say(WORDS.unknown),
    file: checked.file,
    checked,
  };
  if (use.kind === 'excluded') {
    return { ...line, status: WORDS.unused, fill: 'missed', remark: view.say(EXCLUSIONS[use.reason]) };
  }
  const remark = use.kind === 'copy' ? `${view.say(WORDS.copyOf)} ${use.of}.` : null;
  return { ...line, status: WORDS.left, fill: null, remark };
}

/** When the submission was or is due: in the year after the reporting year. */
function deadline(view: View): string | null {
  const due = view.context.programme.dueDate;
  if (due === null || view.year.year === null) return null;
  const iso = `${view.year.year + 1}-${due}`;
  const words = view.context.asOf > iso ? WORDS.late : WORDS.due;
  return `${view.say(words)} ${dateText(iso, view.language)}.`;
}

function numbered(lines: readonly Line[], view: View): readonly Row[] {
  return lines.map(({ department, status, fill, file, checked, remark }, index) => {
    const count = (severity: string) =>
      checked === null ? null : checked.findings.filter((finding) => finding.severity === severity).length;
    return row(
      number(index + 1, CENTERED),
      text(department, TEXT),
      text(view.say(status), { ...TEXT, ...(fill === null ? {} : { fill }) }),
      text(file, TEXT),
      number(checked?.rows ?? null, CENTERED, SOME),
      number(count('error'), CENTERED, SOME),
      number(count('warning'), CENTERED, SOME),
      text(remark, TEXT),
    );
  });
}
