import type { Text } from '../../domain/language.ts';
import type { DepartmentYear } from '../../domain/result.ts';
import { signConditions, wordCondition } from './conditions.ts';
import { figureCell } from './figure-table.ts';
import { fitWidths } from './fit.ts';
import { breaksBefore, heightsOf, pageCapacity } from './page.ts';
import type { Cell, ConditionPlan, Row, SheetPlan, TablePlan } from './plan.ts';
import { sideCell, stateCell, targetFormat } from './rates.ts';
import { periodLine } from './scope.ts';
import { GAP, number, row, text } from './sheet.ts';
import { placesOf } from './sources.ts';
import { CENTERED, HEADER, MARK, SUBTITLE, TEXT, TITLE } from './style.ts';
import { departmentTableName } from './table-names.ts';
import { lackingCell, rateConditions, verdictCell } from './verdicts.ts';
import type { RateView, View } from './view.ts';
import { MARKS, SEVERITIES, STATUSES, VERDICTS } from './words.ts';

const WORDS = {
  rates: { vi: 'Kết quả so với chỉ tiêu', en: 'Results against targets' },
  figures: { vi: 'Số liệu đã tổng hợp và nơi lấy số', en: 'Figures counted, and where they were read' },
  findings: { vi: 'Các điểm cần xem lại', en: 'What to look at again' },
  rate: { vi: 'Nội dung', en: 'Rate' },
  goal: { vi: 'Chỉ tiêu đề ra', en: 'Target' },
  reached: { vi: 'Số đạt', en: 'Count' },
  whole: { vi: 'Trên tổng số', en: 'Out of' },
  share: { vi: 'Tỷ lệ đạt', en: 'Rate reached' },
  result: { vi: 'Kết quả', en: 'Result' },
  lacking: { vi: 'Còn thiếu', en: 'Short by' },
  figure: { vi: 'Số liệu', en: 'Figure' },
  unit: { vi: 'Đơn vị tính', en: 'Unit' },
  value: { vi: 'Giá trị', en: 'Value' },
  sheet: { vi: 'Trang tính', en: 'Sheet' },
  cells: { vi: 'Vùng ô', en: 'Cells' },
  finding: { vi: 'Vấn đề', en: 'Finding' },
  cell: { vi: 'Ô', en: 'Cell' },
  severity: { vi: 'Mức độ', en: 'Severity' },
  code: { vi: 'Mã', en: 'Code' },
  help: { vi: 'Cần làm', en: 'What to do' },
  status: { vi: 'Kết quả kiểm tra', en: 'Result of the check' },
  file: { vi: 'tệp', en: 'file' },
  sound: {
    vi: 'Số liệu đã được tính vào bản tổng hợp toàn tỉnh.',
    en: 'The figures are part of the province’s consolidated figures.',
  },
  mend: {
    vi: 'Đề nghị đơn vị xem các điểm nêu dưới đây, sửa trong tệp báo cáo và gửi lại.',
    en: 'Please look at the points below, mend them in the report file and send it again.',
  },
} satisfies Record<string, Text>;

const LIMITS = [
  { min: 40, max: 44 },
  { min: 12, max: 14 },
  { min: 15, max: 16 },
  { min: 13, max: 14 },
  { min: 13, max: 14 },
  { min: 30, max: 34 },
  { min: 12, max: 14 },
];

/** One table among those of a department. */
interface Part {
  readonly key: 'rates' | 'figures' | 'findings';
  readonly headings: readonly Text[];
  readonly rows: (first: number) => readonly Row[];
  readonly conditions: (first: number, last: number) => readonly ConditionPlan[];
}

/**
 * One department's rates, figures and findings on one sheet, fit to be sent back to it: the only kind of sheet with more
 * than one table, each under a title of its own.
 */
export function departmentSheet(
  view: View,
  department: DepartmentYear,
  name: string,
  place: number,
): SheetPlan {
  const { files, status, checked } = department;
  const shown = files.map(view.file).join(', ');
  const open = checked.findings.some(({ severity }) => severity === 'error' || severity === 'warning');
  const rows: Row[] = [
    row(text(department.name, TITLE)),
    row(text(periodLine(view), SUBTITLE)),
    row(
      text(
        `${view.say(WORDS.status)}: ${view.say(STATUSES[status])}; ${view.say(WORDS.file)} ${shown}`,
        SUBTITLE,
      ),
    ),
    row(text(view.say(open ? WORDS.mend : WORDS.sound), SUBTITLE)),
  ];
  const tables: TablePlan[] = [];
  const conditions: ConditionPlan[] = [];
  const starts: number[] = [];
  for (const part of partsOf(view, department)) {
    starts.push(rows.length);
    const title = view.say(WORDS[part.key]);
    rows.push(GAP, row(text(title, { bold: true, size: 13 })), headerRow(view, part.headings));
    const header = rows.length;
    rows.push(...part.rows(header + 1));
    const table = departmentTableName(view, place, part.key);
    const alt = `${title}: ${department.name}`;
    tables.push({
      name: table,
      alt,
      header,
      last: rows.length,
      columns: part.headings.length,
      totals: false,
    });
    conditions.push(...part.conditions(header + 1, rows.length));
  }
  const widths = fitWidths(LIMITS, [], rows.slice(4));
  const heights = heightsOf(rows, widths);
  const repeat = { from: 1, to: 2 };
  return {
    name,
    rows,
    widths,
    landscape: true,
    onePage: false,
    freeze: null,
    repeat,
    tables,
    conditions,
    // A table that goes on overleaf would stand there without its column names.
    pageBreaks: breaksBefore(starts, heights, repeat, pageCapacity(widths, true)),
  };
}

function partsOf(view: View, department: DepartmentYear): readonly Part[] {
  const parts: Part[] = [
    {
      key: 'rates',
      headings: [
        WORDS.rate,
        WORDS.goal,
        WORDS.reached,
        WORDS.whole,
        WORDS.share,
        WORDS.result,
        WORDS.lacking,
      ],
      rows: (first) => view.rates.map((rate, index) => rateRow(view, department, rate, first + index)),
      conditions: (first, last) => [
        ...view.rates.flatMap(({ target }, index) => {
          const at = first + index;
          const places = { n: `$C${at}`, d: `$D${at}`, target: `$B${at}` };
          return target === null ? [] : rateConditions(`E${at}`, target, places);
        }),
        ...signConditions(`F${first}:F${last}`, `$F${first}`),
      ],
    },
    {
      key: 'figures',
      headings: [WORDS.figure, WORDS.unit, WORDS.value, WORDS.sheet, WORDS.cells],
      rows: () => view.indicators.map(({ id, unit }) => figureRow(view, department, id, unit)),
      conditions: (first, last) => [
        wordCondition(`C${first}:C${last}`, `$C${first}`, view.say(MARKS.withheld)),
      ],
    },
    {
      key: 'findings',
      headings: [WORDS.finding, WORDS.severity, WORDS.sheet, WORDS.cell, WORDS.code, WORDS.help],
      rows: () => findingRows(view, department),
      conditions: (first, last) => signConditions(`B${first}:B${last}`, `$B${first}`),
    },
  ];
  const empty = { rates: view.rates.length, figures: view.indicators.length };
  return parts.filter(({ key }) =>
    key === 'findings' ? department.checked.findings.length > 0 : empty[key] > 0,
  );
}

function headerRow(view: View, words: readonly Text[]): Row {
  return row(...words.map((each) => text(view.say(each), HEADER)));
}

function rateRow(view: View, department: DepartmentYear, rate: RateView, at: number): Row {
  const places = { n: `C${at}`, d: `D${at}`, target: `B${at}` };
  const result = department.rates.get(rate.id);
  const known = result !== undefined && result.percent !== null;
  const none = text(view.say(MARKS.noFigure), MARK);
  return row(
    text(view.say(rate.rate.label), TEXT),
    rate.target === null
      ? text(view.say(MARKS.noTarget), MARK)
      : number(rate.target.value, CENTERED, targetFormat(rate.target)),
    sideCell(view, department, rate, 'numerator'),
    sideCell(view, department, rate, 'denominator'),
    stateCell(view, department, rate, places.n, places.d),
    known ? verdictCell(view, rate, result, places) : text(view.say(VERDICTS.none), CENTERED),
    known ? lackingCell(view, rate, result, places) : none,
  );
}

function figureRow(view: View, department: DepartmentYear, id: string, unit: Text): Row {
  const { sheet, cells } = placesOf(department.checked.submission?.sources.get(id) ?? []);
  return row(
    text(view.label(id), TEXT),
    text(view.say(unit), CENTERED),
    figureCell(view, department, id),
    orNone(view, sheet),
    orNone(view, cells),
  );
}

function orNone(view: View, value: string | null): Cell {
  return value === null ? text(view.say(MARKS.none), MARK) : text(value, TEXT);
}

function findingRows(view: View, { checked }: DepartmentYear): readonly Row[] {
  return checked.findings.map((finding) => {
    const { message, help } = view.describe(finding);
    return row(
      text(message, TEXT),
      text(view.say(SEVERITIES[finding.severity]), TEXT),
      orNone(view, finding.where.sheet),
      orNone(view, finding.where.cell),
      text(finding.code, CENTERED),
      text(help, TEXT),
    );
  });
}
