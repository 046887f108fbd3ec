import type { Text } from '../../domain/language.ts';
import type { CheckedSubmission, SelectedSubmission } from '../../domain/result.ts';
import type { View } from './view.ts';
import { EXCLUSIONS, IGNORED, STATUSES } from './words.ts';

const WORDS = {
  received: { vi: '✓ Đã nộp', en: '✓ Received' },
  missing: { vi: '✗ Chưa nộp', en: '✗ Not received' },
  other: { vi: 'Không phải báo cáo', en: 'No submission' },
  nothing: { vi: 'Chưa có gì để kiểm tra', en: 'Nothing to check' },
  unused: { vi: '✗ Không tính', en: '✗ Not counted' },
  left: { vi: 'Bỏ qua', en: 'Left out' },
  unknown: { vi: '(chưa rõ)', en: '(not known)' },
  copyOf: { vi: 'Giống tệp', en: 'The same as' },
  held: { vi: 'Số liệu có lỗi chưa cộng vào tổng.', en: 'Figures with errors are not in the totals.' },
  inTime: { vi: 'Đúng hạn', en: 'In time' },
  late: { vi: '! Nộp muộn', en: '! Late' },
  overdue: { vi: '✗ Quá hạn', en: '✗ Overdue' },
  notDue: { vi: 'Chưa đến hạn', en: 'Not yet due' },
} satisfies Record<string, Text>;

/** One department or file as the sheet of submissions lists it. */
export interface StatusLine {
  readonly code: string | null;
  readonly department: string | null;
  readonly received: Text;
  readonly verdict: Text;
  /** ISO date that the document bears; when a file was saved says nothing about when it was sent. */
  readonly dated: string | null;
  readonly timely: string | null;
  readonly contact: string | null;
  readonly file: string | null;
  readonly checked: CheckedSubmission | null;
  readonly errors: number | null;
  readonly warnings: number | null;
  readonly remark: string | null;
}

/** When submissions of the year are due, in the year after it; null where the programme sets no day. */
export function dueDate({ context, year }: View): string | null {
  const due = context.programme.dueDate;
  return due === null || year.year === null ? null : `${year.year + 1}-${due}`;
}

/** Departments counted, then those missing, then what does not count, then what was left out. */
export function linesOf(view: View): readonly StatusLine[] {
  const { year } = view;
  const used = year.departments.map((department) => {
    const clean = department.status === 'accepted' || department.status === 'accepted-with-remarks';
    return lineOf(view, department.checked, {
      file: department.files.map(view.file).join('\n'),
      remark: clean ? null : view.say(WORDS.held),
    });
  });
  const missing = year.missing.map(({ code, name }): StatusLine => ({
    ...NOTHING,
    code,
    department: name,
    timely: view.say((dueDate(view) ?? '9999') < view.context.asOf ? WORDS.overdue : WORDS.notDue),
    contact: view.context.contacts.get(code) ?? null,
  }));
  const ignored = new Set(year.ignored.map(({ file }) => file));
  const unused = year.submissions
    .filter(
      ({ use, checked }) => use.kind === 'excluded' || (use.kind === 'copy' && !ignored.has(checked.file)),
    )
    .map((submission) => unusedLine(view, submission));
  const left = year.ignored.map(({ file, reason, copyOf }): StatusLine => ({
    ...NOTHING,
    received: copyOf === undefined ? WORDS.other : WORDS.received,
    verdict: WORDS.left,
    file: view.file(file),
    remark: view.say(copyOf === undefined ? IGNORED[reason] : sameAs(view, copyOf)),
  }));
  return [...used, ...missing, ...unused, ...left];
}

/** What is known before anything was received. */
const NOTHING: StatusLine = {
  code: null,
  department: null,
  received: WORDS.missing,
  verdict: WORDS.nothing,
  dated: null,
  timely: null,
  contact: null,
  file: null,
  checked: null,
  errors: null,
  warnings: null,
  remark: null,
};

function sameAs(view: View, file: string): Text {
  const name = view.file(file);
  return { vi: `${WORDS.copyOf.vi} ${name}.`, en: `${WORDS.copyOf.en} ${name}.` };
}

function lineOf(view: View, checked: CheckedSubmission, changes: Partial<StatusLine>): StatusLine {
  const count = (severity: string) =>
    checked.findings.filter((finding) => finding.severity === severity).length;
  const dated = datedOf(checked);
  const due = dueDate(view);
  const code = checked.department?.code ?? null;
  return {
    code,
    department: checked.department?.name ?? view.say(WORDS.unknown),
    received: WORDS.received,
    verdict: STATUSES[checked.status],
    dated,
    timely: dated === null || due === null ? null : view.say(dated > due ? WORDS.late : WORDS.inTime),
    contact: code === null ? null : (view.context.contacts.get(code) ?? null),
    file: view.file(checked.file),
    checked,
    errors: count('error'),
    warnings: count('warning'),
    remark: null,
    ...changes,
  };
}

/** The day that the document bears, as ISO date. */
function datedOf({ submission }: CheckedSubmission): string | null {
  const milliseconds = submission?.documentDate ?? null;
  return milliseconds === null ? null : new Date(milliseconds).toISOString().slice(0, 10);
}

function unusedLine(view: View, { checked, use }: SelectedSubmission): StatusLine {
  if (use.kind === 'excluded')
    return lineOf(view, checked, { verdict: WORDS.unused, remark: view.say(EXCLUSIONS[use.reason]) });
  const remark = use.kind === 'copy' ? view.say(sameAs(view, use.of)) : null;
  return lineOf(view, checked, { verdict: WORDS.left, remark });
}
