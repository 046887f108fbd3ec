import type { Text } from '../../domain/language.ts';
import { signConditions } from './conditions.ts';
import type { Cell, Row, SheetPlan } from './plan.ts';
import type { ProvincePlace } from './places.ts';
import { refer, WHOLE } from './plan.ts';
import { rateCell, targetFormat } from './rates.ts';
import { basisNote, scopeLine } from './scope.ts';
import { dataSheet, number, row, text } from './sheet.ts';
import { CENTERED, HEADER, MARK, NUMBER, TEXT } from './style.ts';
import { tableName } from './table-names.ts';
import type { Summed, Sums } from './province-sums.ts';
import { lackingCell, verdictCell } from './verdicts.ts';
import type { RateView, View } from './view.ts';
import { MARKS, ORDINAL, SHEET_NAMES, VERDICTS } from './words.ts';

const WORDS = {
  title: { vi: 'KẾT QUẢ THỰC HIỆN CHỈ TIÊU', en: 'RESULTS AGAINST TARGETS' },
  name: { vi: 'Nội dung', en: 'Rate' },
  target: { vi: 'Chỉ tiêu đề ra', en: 'Target' },
  reached: { vi: 'Số đạt', en: 'Count' },
  whole: { vi: 'Trên tổng số', en: 'Out of' },
  share: { vi: 'Tỷ lệ đạt', en: 'Rate reached' },
  verdict: { vi: 'Kết quả', en: 'Result' },
  lacking: { vi: 'Còn thiếu', en: 'Short by' },
  excess: { vi: 'Còn thiếu (hoặc vượt mức cho phép)', en: 'Short by (or in excess)' },
  departments: { vi: 'Số đơn vị có đủ số liệu', en: 'Departments with both counts' },
  of: { vi: ' trên ', en: ' of ' },
  method: {
    vi: 'Tỷ lệ = tổng số đạt trên tổng số của các đơn vị có đủ hai số. Cách tính: trang “Ghi chú”.',
    en: 'Rate = sum of counts over sum of wholes of the departments that gave both. Method: sheet “Notes”.',
  },
  alt: {
    vi: 'Toàn tỉnh so với từng chỉ tiêu: số đạt, tổng số, tỷ lệ, kết quả, số còn thiếu và số đơn vị có đủ số liệu',
    en: 'The province against each target: count, whole, rate, result, cases lacking and departments behind it',
  },
} satisfies Record<string, Text>;

/** The province against every target, then the rates without one; and where each of them stands. */
export function targetsSheet(
  view: View,
  sums: ReadonlyMap<string, Sums>,
): { plan: SheetPlan; places: ReadonlyMap<string, ProvincePlace> } {
  const basis = basisNote(view);
  const ceilings = view.rates.some(({ target }) => target?.direction === 'at-most');
  const headings = [
    ORDINAL,
    WORDS.name,
    WORDS.target,
    WORDS.reached,
    WORDS.whole,
    WORDS.share,
    WORDS.verdict,
    ceilings ? WORDS.excess : WORDS.lacking,
    WORDS.departments,
  ];
  const name = view.say(SHEET_NAMES.targets);
  const places = new Map<string, ProvincePlace>();
  const plan = dataSheet(view, {
    name,
    title: view.say(WORDS.title),
    subtitles: [scopeLine(view), ...(basis === null ? [] : [basis]), view.say(WORDS.method)],
    table: { name: tableName(view, 'targets'), alt: view.say(WORDS.alt) },
    limits: [
      { min: 5, max: 6 },
      { min: 42, max: 42 },
      { min: 9, max: 10 },
      { min: 10, max: 14 },
      { min: 10, max: 14 },
      { min: 11, max: 12 },
      { min: 16, max: 16 },
      { min: 12, max: 14 },
      { min: 13, max: 14 },
    ],
    header: row(...headings.map((heading) => text(view.say(heading), HEADER))),
    body: (first) => ({
      rows: view.rates.map((rate, index) => {
        places.set(rate.id, placeOf(name, first + index));
        return rateRow(view, rate, sums, index, first + index);
      }),
      conditions: signConditions(`G${first}:G${first + view.rates.length - 1}`, `$G${first}`),
    }),
    landscape: true,
    totals: true,
    freezeColumns: null,
    signed: [1, 6],
  });
  return { plan, places };
}

function placeOf(sheet: string, at: number): ProvincePlace {
  const cell = (column: string) => refer(sheet, `${column}${at}`);
  return {
    name: cell('B'),
    target: cell('C'),
    numerator: cell('D'),
    denominator: cell('E'),
    rate: cell('F'),
  };
}

function rateRow(view: View, rate: RateView, all: ReadonlyMap<string, Sums>, index: number, at: number): Row {
  const total = view.year.totals.rates.get(rate.id);
  const sums = all.get(rate.id);
  const listed = { ...WHOLE, suffix: `${view.say(WORDS.of)}${view.standing.expected + view.standing.extra}` };
  const start = [
    number(index + 1, CENTERED),
    text(view.say(rate.rate.label), TEXT),
    rate.target === null
      ? text(view.say(MARKS.noTarget), MARK)
      : number(rate.target.value, CENTERED, targetFormat(rate.target)),
  ];
  const departments = summedCell(number(total?.departments ?? 0, CENTERED, listed), sums?.departments);
  if (total === undefined || total.percent === null) {
    const none = text(view.say(MARKS.noFigure), MARK);
    return row(...start, none, none, none, text(view.say(VERDICTS.none), CENTERED), none, departments);
  }
  const places = { n: `D${at}`, d: `E${at}`, target: `C${at}` };
  return row(
    ...start,
    summedCell(number(total.numerator), sums?.numerator),
    summedCell(number(total.denominator), sums?.denominator),
    rateCell(total, places.n, places.d, { ...NUMBER, bold: true }),
    verdictCell(view, rate, total, places),
    lackingCell(view, rate, total, places),
    departments,
  );
}

/** Live where the departments' counts stand in the workbook. */
function summedCell(cell: Cell, sum: Summed | undefined): Cell {
  return sum === undefined ? cell : { ...cell, value: sum.value, formula: sum.formula };
}
