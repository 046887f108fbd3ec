import type { Text } from '../../domain/language.ts';
import { signConditions } from './conditions.ts';
import { dateText } from './format.ts';
import type { Cell, Row, SheetPlan } from './plan.ts';
import { scopeLine } from './scope.ts';
import { dataSheet, link, number, row, text } from './sheet.ts';
import type { CellStyle } from './style.ts';
import { CENTERED, HEADER, MARK, SMALL_TEXT, TEXT } from './style.ts';
import type { StatusLine } from './status-lines.ts';
import { dueDate, linesOf } from './status-lines.ts';
import { tableName } from './table-names.ts';
import type { View } from './view.ts';
import { DEPARTMENT, MARKS, ORDINAL, SHEET_NAMES } from './words.ts';

const WORDS = {
  title: { vi: 'TÌNH TRẠNG NỘP BÁO CÁO', en: 'STATUS OF SUBMISSIONS' },
  received: { vi: 'Nộp báo cáo', en: 'Received' },
  verdict: { vi: 'Kết quả kiểm tra', en: 'Result of the check' },
  dated: { vi: 'Ngày ghi trong báo cáo', en: 'Date in the document' },
  timely: { vi: 'Thời hạn', en: 'Deadline' },
  due: { vi: 'Hạn nộp', en: 'Due on' },
  contact: { vi: 'Liên hệ', en: 'Contact' },
  file: { vi: 'Tệp', en: 'File' },
  rows: { vi: 'Số dòng đã tính', en: 'Rows counted' },
  errors: { vi: 'Số lỗi', en: 'Errors' },
  warnings: { vi: 'Số lưu ý', en: 'Warnings' },
  remark: { vi: 'Ghi chú', en: 'Remark' },
  hash: { vi: 'Mã SHA-256 của tệp', en: 'SHA-256 of the file' },
  alt: {
    vi: 'Đơn vị đã nộp, chưa nộp, tệp không tính và tệp bỏ qua, kèm kết quả kiểm tra và lý do',
    en: 'Departments that reported, that did not, files not counted and left out, with result and reason',
  },
} satisfies Record<string, Text>;

interface Column {
  readonly heading: Text;
  readonly limits: { readonly min: number; readonly max: number };
  readonly cell: (line: StatusLine, index: number) => Cell;
}

/** Everyone and everything met: counted, missing, not counted and left out, each with its reason. */
export function statusSheet(view: View, ownSheets: ReadonlyMap<string, string>): SheetPlan {
  const due = dueDate(view);
  const columns = columnsOf(view, ownSheets);
  const lines = linesOf(view);
  return dataSheet(view, {
    name: view.say(SHEET_NAMES.status),
    title: view.say(WORDS.title),
    subtitles: [
      due === null
        ? scopeLine(view)
        : `${scopeLine(view)}. ${view.say(WORDS.due)}: ${dateText(due, view.language)}.`,
    ],
    table: { name: tableName(view, 'status'), alt: view.say(WORDS.alt) },
    limits: columns.map(({ limits }) => limits),
    header: row(...columns.map(({ heading }) => text(view.say(heading), HEADER))),
    body: (first) => ({
      rows: rowsOf(view, columns, lines),
      conditions: signConditions(`C${first}:D${first + Math.max(lines.length, 1) - 1}`, `C${first}`),
    }),
    landscape: true,
    totals: false,
    freezeColumns: 2,
  });
}

function rowsOf(view: View, columns: readonly Column[], lines: readonly StatusLine[]): readonly Row[] {
  if (lines.length === 0) return [row(...columns.map(() => text(view.say(MARKS.none), MARK)))];
  return lines.map((line, index) => row(...columns.map(({ cell }) => cell(line, index))));
}

/** The columns that have something to say: deadlines where one is set, contacts where the roster has any. */
function columnsOf(view: View, ownSheets: ReadonlyMap<string, string>): readonly Column[] {
  const column = (heading: Text, min: number, max: number, cell: Column['cell']): Column => ({
    heading,
    limits: { min, max },
    cell,
  });
  const words = (value: string | null, style: CellStyle, absent: Text = MARKS.none) =>
    value === null ? text(view.say(absent), MARK) : text(value, style);
  const count = (value: number | null) =>
    value === null ? text(view.say(MARKS.notApplicable), MARK) : number(value, CENTERED);
  const name = ({ department, code }: StatusLine) => {
    const own = code === null ? undefined : ownSheets.get(code);
    if (own === undefined || department === null) return words(department, TEXT);
    return link(department, own, TEXT);
  };
  return [
    column(ORDINAL, 5, 6, (_, index) => number(index + 1, CENTERED)),
    column(DEPARTMENT, 24, 32, name),
    column(WORDS.received, 12, 14, ({ received }) => text(view.say(received), TEXT)),
    column(WORDS.verdict, 16, 18, ({ verdict }) => text(view.say(verdict), TEXT)),
    column(WORDS.dated, 11, 12, ({ dated }) =>
      words(dated === null ? null : dateText(dated, view.language), CENTERED, MARKS.unknown),
    ),
    ...(dueDate(view) === null
      ? []
      : [column(WORDS.timely, 11, 14, ({ timely }) => words(timely, TEXT, MARKS.unknown))]),
    ...(view.context.contacts.size === 0
      ? []
      : [column(WORDS.contact, 16, 24, ({ contact }) => words(contact, TEXT))]),
    column(WORDS.file, 22, 34, ({ file }) => words(file, TEXT)),
    column(WORDS.rows, 8, 9, ({ checked }) => count(checked?.rows ?? null)),
    column(WORDS.errors, 6, 8, ({ errors }) => count(errors)),
    column(WORDS.warnings, 6, 8, ({ warnings }) => count(warnings)),
    column(WORDS.remark, 26, 36, ({ remark }) => words(remark, TEXT)),
    column(WORDS.hash, 26, 26, ({ checked }) => words(checked?.sha256 ?? null, SMALL_TEXT)),
  ];
}
