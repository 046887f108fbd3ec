import type { Text } from '../../domain/language.ts';
import type { TotalRate } from '../../domain/result.ts';
import { listText, percentText } from './format.ts';
import type { Cell, Row, SheetPlan } from './plan.ts';
import type { ProvincePlace } from './places.ts';
import { quoted, refer, WHOLE } from './plan.ts';
import { rateCell, targetFormat } from './rates.ts';
import { basisNote, scopeLine } from './scope.ts';
import { dataSheet, number, row, text } from './sheet.ts';
import { CENTERED, HEADER, MARK, NUMBER, TEXT } from './style.ts';
import type { Summed, Sums } from './targets-by-department.ts';
import type { RateView, View } from './view.ts';
import { rateOf } from './view.ts';
import { MARKS, ORDINAL, SHEET_NAMES, VERDICTS } from './words.ts';

const WORDS = {
  title: { vi: 'KẾT QUẢ THỰC HIỆN CHỈ TIÊU', en: 'RESULTS AGAINST TARGETS' },
  name: { vi: 'Nội dung', en: 'Rate' },
  target: { vi: 'Chỉ tiêu đề ra', en: 'Target' },
  reached: { vi: 'Số đạt', en: 'Count' },
  whole: { vi: 'Trên tổng số', en: 'Out of' },
  share: { vi: 'Tỷ lệ đạt', en: 'Rate' },
  verdict: { vi: 'Kết quả', en: 'Result' },
  lacking: { vi: 'Còn thiếu', en: 'Short by' },
  excess: { vi: 'Còn thiếu (hoặc vượt mức cho phép)', en: 'Short by (or in excess)' },
  departments: { vi: 'Số đơn vị có đủ số liệu', en: 'Departments with both counts' },
  of: { vi: ' trên ', en: ' of ' },
  sums: {
    vi: 'Tỷ lệ toàn tỉnh là tổng số đạt trên tổng số của các đơn vị có đủ hai số, không phải trung bình các tỷ lệ.',
    en: 'The province’s rate is the sum of counts over the sum of wholes of the departments that gave both, never a mean of rates.',
  },
  exact: {
    vi: 'Kết quả “Đạt” xét trên phân số chính xác, không xét trên tỷ lệ đã làm tròn.',
    en: '“Met” is decided on the exact fraction, never on the rounded rate.',
  },
} satisfies Record<string, Text>;

/** The province against every target, then the rates without one; and where each of them stands. */
export function targetsSheet(
  view: View,
  sums: ReadonlyMap<string, Sums>,
): { plan: SheetPlan; places: ReadonlyMap<string, ProvincePlace> } {
  const basis = basisNote(view);
  const judged = view.rates.some(({ target }) => target !== null);
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
    subtitles: [scopeLine(view), ...(basis === null ? [] : [basis])],
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
    head: [row(...headings.map((heading) => text(view.say(heading), HEADER)))],
    body: (first) =>
      view.rates.map((rate, index) => {
        places.set(rate.id, placeOf(name, first + index));
        return rateRow(view, rate, sums, index, first + index);
      }),
    notes: [view.say(WORDS.sums), ...(judged ? [view.say(WORDS.exact)] : []), ...statedNotes(view)],
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
  const target = total?.target ?? rate.target?.value ?? null;
  const sums = all.get(rate.id);
  const listed = { ...WHOLE, suffix: `${view.say(WORDS.of)}${view.standing.expected + view.standing.extra}` };
  const start = [
    number(index + 1, CENTERED),
    text(view.say(rate.rate.label), TEXT),
    number(target, CENTERED, targetFormat(rate.target)),
  ];
  const departments = summedCell(number(total?.departments ?? 0, CENTERED, listed), sums?.departments);
  if (total === undefined || total.percent === null) {
    const none = text(view.say(VERDICTS.none), CENTERED);
    const nothing = text(view.say(MARKS.noFigure), MARK);
    return row(...start, number(null), number(null), nothing, none, number(null), departments);
  }
  return row(
    ...start,
    summedCell(number(total.numerator), sums?.numerator),
    summedCell(number(total.denominator), sums?.denominator),
    rateCell(total, `D${at}`, `E${at}`, { ...NUMBER, bold: true }, false),
    verdictCell(view, total, at),
    lackingCell(view, rate, total, at),
    departments,
  );
}

/** Live where the departments' counts stand in the workbook. */
function summedCell(cell: Cell, sum: Summed | undefined): Cell {
  return sum === undefined ? cell : { ...cell, value: sum.value, formula: sum.formula };
}

/** Decided by whole numbers in the cell as well: 100 × n against target × d. */
function verdictCell(view: View, total: TotalRate, at: number): Cell {
  if (total.met === null) return text(view.say(VERDICTS.none), CENTERED);
  const [met, missed] = [view.say(VERDICTS.met), view.say(VERDICTS.missed)];
  return {
    value: total.met ? met : missed,
    formula: `IF(${reaches(total, at)},${quoted(met)},${quoted(missed)})`,
    style: { ...CENTERED, bold: true, fill: total.met ? 'met' : 'missed' },
  };
}

function lackingCell(view: View, rate: RateView, total: TotalRate, at: number): Cell {
  if (total.met === null || total.shortBy === null) return number(null, CENTERED);
  const limit = total.direction === 'at-least' ? 'ROUNDUP' : 'ROUNDDOWN';
  const formula = `IF(${reaches(total, at)},0,ABS(${limit}(C${at}*E${at}/100,0)-D${at}))`;
  const unit = view.language === 'vi' ? { suffix: ` ${rate.unit.vi}` } : {};
  return { ...number(total.shortBy, CENTERED, { ...WHOLE, ...unit, zero: '–' }), formula };
}

const reaches = (total: TotalRate, at: number) =>
  `D${at}*100${total.direction === 'at-least' ? '>=' : '<='}C${at}*E${at}`;

/** Departments that stated a rate without counts: shown, and said to be left out. */
function statedNotes(view: View): readonly string[] {
  return view.rates.flatMap((rate) => {
    const named = view.year.departments.flatMap((department) => {
      const state = rateOf(department, rate);
      return state.kind === 'stated'
        ? [`${department.name} (${percentText(state.percent, view.language)})`]
        : [];
    });
    if (named.length === 0) return [];
    const who = listText(named, view.language);
    const label = view.say(rate.rate.label);
    const note = {
      vi: `${label}: ${who} chỉ nêu tỷ lệ, không có số đếm, nên không tính vào tỷ lệ toàn tỉnh.`,
      en: `${label}: ${who} stated a rate without counts, which is not part of the province’s rate.`,
    };
    return [view.say(note)];
  });
}
