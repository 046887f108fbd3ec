import { columnName } from '../../domain/address.ts';
import type { Text } from '../../domain/language.ts';
import { addWhole } from '../../domain/quantity.ts';
import type { DepartmentYear } from '../../domain/result.ts';
import type { Cell, Row, SheetPlan } from './plan.ts';
import type { RatePlace } from './places.ts';
import { refer, WHOLE } from './plan.ts';
import { rateCell, stateCell, targetText } from './rates.ts';
import { dataSheet, number, row, text } from './sheet.ts';
import type { CellStyle } from './style.ts';
import { CENTERED, HEADER, MARK, TEXT, TOTAL_NUMBER, TOTAL_TEXT } from './style.ts';
import type { RateView, View } from './view.ts';
import { DEPARTMENT, MARKS, ORDINAL, PROVINCE, SHEET_NAMES } from './words.ts';

const WORDS = {
  title: { vi: 'KẾT QUẢ THỰC HIỆN CHỈ TIÊU THEO ĐƠN VỊ', en: 'RESULTS AGAINST TARGETS BY DEPARTMENT' },
  met: { vi: 'Số chỉ tiêu đạt', en: 'Targets met' },
  of: { vi: ' trên ', en: ' of ' },
  nobody: { vi: 'Chưa có đơn vị nào được tổng hợp', en: 'No department has been counted yet' },
  signs: {
    vi: '✓ đạt chỉ tiêu; ✗ chưa đạt. Cột cuối: số chỉ tiêu đạt trên số chỉ tiêu đánh giá được.',
    en: '✓ target met; ✗ not met. Last column: targets met, of those that could be assessed.',
  },
  words: {
    vi: '“không áp dụng”: đơn vị không có đối tượng để tính. “đang hỏi lại”: số liệu có lỗi, chờ đơn vị trả lời. “chưa có số liệu”: đơn vị chưa báo cáo đủ hai số.',
    en: '“not applicable”: the department has nothing to count. “being asked back”: the figures have an error and the department has been asked. “no figures”: the department did not report both sides.',
  },
  stated: {
    vi: '“(nêu)”: tỷ lệ nêu trong báo cáo, không có số đếm, nên không tính vào tỷ lệ của toàn tỉnh.',
    en: '“(stated)”: a rate stated in the report without counts, so it is not part of the province’s rate.',
  },
} satisfies Record<string, Text>;

/** The counts behind a rate are quieter than the rate. */
const COUNT_HEADER: CellStyle = { ...HEADER, bold: false, size: 11 };

/** A number of the province that another sheet refers to. */
export interface Summed {
  readonly formula: string;
  readonly value: number;
}

/** Both sides of the province's rate, and how many departments gave both. */
export interface Sums {
  readonly numerator: Summed;
  readonly denominator: Summed;
  readonly departments: Summed;
}

/** The rows of the departments, counted from 1. */
interface Span {
  readonly first: number;
  readonly last: number;
}

/** What other sheets need of this one. */
export interface ByDepartment {
  readonly plan: SheetPlan;
  readonly sums: ReadonlyMap<string, Sums>;
  /** The rates that are shown. */
  readonly rates: readonly RateView[];
  readonly places: ReadonlyMap<DepartmentYear, ReadonlyMap<string, RatePlace>>;
}

/** Department by target: both counts, the rate and its sign; every rate where the year has no targets. */
export function byDepartmentSheet(all: View): ByDepartment {
  // Rates without a target would make the page too wide to read; they stand with the province's.
  const targeted = all.rates.filter(({ target }) => target !== null);
  const view = targeted.length === 0 ? all : { ...all, rates: targeted };
  const departments = view.year.departments;
  let span: Span = { first: 1, last: 1 };
  const plan = dataSheet(view, {
    name: view.say(SHEET_NAMES.byDepartment),
    title: view.say(WORDS.title),
    subtitles: [],
    limits: [
      { min: 4, max: 6 },
      { min: 22, max: 25 },
      ...view.rates.flatMap(() => [
        { min: 4, max: 8 },
        { min: 4, max: 8 },
        { min: 8.5, max: 9 },
      ]),
      { min: 7, max: 8 },
    ],
    head: header(view),
    body: (first) => {
      span = { first, last: first + Math.max(departments.length, 1) - 1 };
      const rows = departments.map((department, index) =>
        departmentRow(view, department, index, first + index),
      );
      if (rows.length === 0) rows.push(emptyRow(view));
      return [...rows, provinceRow(view, span)];
    },
    notes: [view.say(WORDS.signs), view.say(WORDS.words), view.say(WORDS.stated)],
    landscape: true,
    totals: true,
    freezeColumns: 2,
  });
  const places = new Map(
    departments.map((department, index) => [department, placesOf(view, span.first + index)]),
  );
  return { plan, sums: references(view, span), rates: view.rates, places };
}

function placesOf(view: View, at: number): ReadonlyMap<string, RatePlace> {
  const cell = (column: string) => refer(view.say(SHEET_NAMES.byDepartment), `${column}${at}`);
  return new Map(
    view.rates.map(({ id }, position): [string, RatePlace] => {
      const [n, d] = [cell(numeratorColumn(position)), cell(denominatorColumn(position))];
      const rate = cell(rateColumn(position));
      return [id, { name: cell('B'), numerator: n, denominator: d, rate }];
    }),
  );
}

const numeratorColumn = (position: number) => columnName(2 + 3 * position);
const denominatorColumn = (position: number) => columnName(3 + 3 * position);
const rateColumn = (position: number) => columnName(4 + 3 * position);

/** One header row, every column named in full: the counts by their figures, the rate with its target. */
function header(view: View): readonly Row[] {
  const columns = view.rates.flatMap((rate): Cell[] => {
    const [n, d] = rate.shorts;
    const name = [view.say(rate.rate.short), targetText(view, rate.target)].join('\n').trim();
    return [text(view.say(n), COUNT_HEADER), text(view.say(d), COUNT_HEADER), text(name, HEADER)];
  });
  const [ordinal, department, met] = [ORDINAL, DEPARTMENT, WORDS.met].map((each) =>
    text(view.say(each), HEADER),
  );
  return [row(ordinal ?? null, department ?? null, ...columns, met ?? null)];
}

function departmentRow(view: View, department: DepartmentYear, index: number, at: number): Row {
  const cells = view.rates.flatMap((rate, position) => {
    const result = department.rates.get(rate.id);
    const [n, d] = [numeratorColumn(position), denominatorColumn(position)];
    return [
      number(result?.numerator ?? null),
      number(result?.denominator ?? null),
      stateCell(view, department, rate, `${n}${at}`, `${d}${at}`),
    ];
  });
  const verdicts = view.rates.flatMap((rate) => department.rates.get(rate.id)?.met ?? []);
  return row(
    number(index + 1, CENTERED),
    text(department.name, TEXT),
    ...cells,
    metCell(view, verdicts, CENTERED),
  );
}

function emptyRow(view: View): Row {
  const blanks = view.rates.flatMap(() => [number(null), number(null), number(null)]);
  return row(text(null, CENTERED), text(view.say(WORDS.nobody), TEXT), ...blanks, text(null, CENTERED));
}

function metCell(view: View, verdicts: readonly boolean[], style: CellStyle): Cell {
  if (verdicts.length === 0) return text('–', style);
  const suffix = `${view.say(WORDS.of)}${verdicts.length}`;
  return number(verdicts.filter(Boolean).length, style, { ...WHOLE, suffix });
}

/** Sums over the departments that gave both sides and have something to count. */
function provinceRow(view: View, span: Span): Row {
  const at = span.last + 1;
  const cells = view.rates.flatMap((rate, position) => {
    const total = view.year.totals.rates.get(rate.id);
    if (total === undefined || total.percent === null) {
      const none = text(view.say(MARKS.noFigure), { ...MARK, fill: 'total' });
      return [text(null, TOTAL_TEXT), text(null, TOTAL_TEXT), none];
    }
    const [n, d] = [numeratorColumn(position), denominatorColumn(position)];
    const { given, sum } = pairsOf(view, rate, position, span);
    const [nRange, dRange] = [rangeOf(n, span), rangeOf(d, span)];
    return [
      { ...number(sum.numerator, TOTAL_NUMBER), formula: `SUMIFS(${nRange},${given})` },
      { ...number(sum.denominator, TOTAL_NUMBER), formula: `SUMIFS(${dRange},${given})` },
      rateCell(total, `${n}${at}`, `${d}${at}`, TOTAL_NUMBER, true),
    ];
  });
  const verdicts = view.rates.flatMap(({ id }) => view.year.totals.rates.get(id)?.met ?? []);
  return row(
    text(null, TOTAL_TEXT),
    text(view.say(PROVINCE), TOTAL_TEXT),
    ...cells,
    metCell(view, verdicts, { ...TOTAL_TEXT, align: 'center' }),
  );
}

const rangeOf = (column: string, { first, last }: Span) => `${column}$${first}:${column}$${last}`;

function pairsOf(view: View, rate: RateView, position: number, span: Span, prefix = '') {
  const pairs = view.year.departments.flatMap((department) => {
    const { numerator = null, denominator = null } = department.rates.get(rate.id) ?? {};
    return numerator !== null && denominator !== null && denominator > 0 ? [{ numerator, denominator }] : [];
  });
  const n = prefix + rangeOf(numeratorColumn(position), span);
  const d = prefix + rangeOf(denominatorColumn(position), span);
  return {
    given: `${n},">=0",${d},">0"`,
    departments: pairs.length,
    sum: {
      numerator: addWhole(pairs.map(({ numerator }) => numerator)),
      denominator: addWhole(pairs.map(({ denominator }) => denominator)),
    },
  };
}

function references(view: View, span: Span): ReadonlyMap<string, Sums> {
  const sheet = refer(view.say(SHEET_NAMES.byDepartment), '');
  return new Map(
    view.rates.map((rate, position): [string, Sums] => {
      const { given, departments, sum } = pairsOf(view, rate, position, span, sheet);
      const cell = (column: string) => `${sheet}${column}${span.last + 1}`;
      return [
        rate.id,
        {
          numerator: { formula: cell(numeratorColumn(position)), value: sum.numerator },
          denominator: { formula: cell(denominatorColumn(position)), value: sum.denominator },
          departments: { formula: `COUNTIFS(${given})`, value: departments },
        },
      ];
    }),
  );
}
