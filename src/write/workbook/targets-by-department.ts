import type { Text } from '../../domain/language.ts';
import type { DepartmentYear } from '../../domain/result.ts';
import { wordCondition } from './conditions.ts';
import type { RatePlace } from './places.ts';
import type { Cell, ConditionPlan, PlannedSheet, Row } from './plan.ts';
import { refer } from './plan.ts';
import { rateCell, rateFormat, sideCell, stateCell, targetText } from './rates.ts';
import { bodyStart, byFormula, dataSheet, number, row, text } from './sheet.ts';
import type { CellStyle } from './style.ts';
import { CENTERED, HEADER, MARK, TEXT, TOTAL_MARK, TOTAL_NUMBER, TOTAL_TEXT } from './style.ts';
import { scopeLine } from './scope.ts';
import { tableName } from './table-names.ts';
import {
  denominatorColumn,
  numeratorColumn,
  pairsOf,
  rangeOf,
  rateColumn,
  references,
  type Span,
  type Sums,
} from './province-sums.ts';
import { rateConditions, reaches } from './verdicts.ts';
import type { RateView, View } from './view.ts';
import { DEPARTMENT, MARKS, ORDINAL, PROVINCE, SHEET_NAMES } from './words.ts';

const WORDS = {
  title: { vi: 'KẾT QUẢ THỰC HIỆN CHỈ TIÊU THEO ĐƠN VỊ', en: 'RESULTS AGAINST TARGETS BY DEPARTMENT' },
  met: { vi: 'Số chỉ tiêu đạt', en: 'Targets met' },
  assessed: { vi: 'Số chỉ tiêu đánh giá được', en: 'Targets assessed' },
  set: { vi: 'đề ra', en: 'target' },
  nobody: { vi: 'Chưa có đơn vị nào được tổng hợp', en: 'No department has been counted yet' },
  signs: {
    vi: '✓ đạt chỉ tiêu, ✗ chưa đạt. Ký hiệu và cách tính: trang “Ghi chú”.',
    en: '✓ target met, ✗ not met. Marks and method: sheet “Notes”.',
  },
  alt: {
    vi: 'Từng đơn vị so với từng chỉ tiêu: hai số đếm và tỷ lệ; dòng cuối là toàn tỉnh',
    en: 'Each department against each target: both counts and the rate; the last row is the province',
  },
} satisfies Record<string, Text>;

/** The counts behind a rate are quieter than the rate. */
const COUNT_HEADER: CellStyle = { ...HEADER, bold: false, size: 10 };

/** What other sheets need of this one. */
export interface ByDepartment {
  readonly sheet: PlannedSheet;
  readonly sums: ReadonlyMap<string, Sums>;
  /** The rates that are shown. */
  readonly rates: readonly RateView[];
  /** Where one of these rates stands of the department at an index. */
  readonly placeOf: (index: number, rate: RateView) => RatePlace;
}

/** Department by target: both counts, the rate and its sign; every rate where the year has no targets. */
export function byDepartmentSheet(all: View): ByDepartment {
  // Rates without a target would make the page too wide to read; they stand with the province's.
  const targeted = all.rates.filter(({ target }) => target !== null);
  const view = targeted.length === 0 ? all : { ...all, rates: targeted };
  const departments = view.year.departments;
  const name = view.say(SHEET_NAMES.byDepartment);
  const subtitles = [`${scopeLine(view)}. ${view.say(WORDS.signs)}`];
  const first = bodyStart({ subtitles });
  const span: Span = { first, last: first + Math.max(departments.length, 1) - 1 };
  const plan = () =>
    dataSheet(view, {
      name,
      title: view.say(WORDS.title),
      subtitles,
      table: { name: tableName(view, 'byDepartment'), alt: view.say(WORDS.alt) },
      limits: [
        { min: 4, max: 6 },
        { min: 22, max: 25 },
        ...view.rates.flatMap(() => [
          { min: 4, max: 8 },
          { min: 4, max: 8 },
          { min: 8.5, max: 9 },
        ]),
        { min: 6, max: 7 },
        { min: 6, max: 7 },
      ],
      header: header(view),
      body: () => {
        const rows = departments.map((department, index) =>
          departmentRow(view, department, index, first + index),
        );
        if (rows.length === 0) rows.push(emptyRow(view));
        return { rows, total: provinceRow(view, span), conditions: conditionsOf(view, span) };
      },
      landscape: true,
      totals: true,
      freezeColumns: 2,
    });
  return {
    sheet: { name, plan, isLarge: true, isAddedUp: true },
    sums: references(view, span),
    rates: view.rates,
    placeOf: (index, rate) => placeOf(view, view.rates.indexOf(rate), first + index),
  };
}

function placeOf(view: View, position: number, at: number): RatePlace {
  const cell = (column: string) => refer(view.say(SHEET_NAMES.byDepartment), `${column}${at}`);
  const [n, d] = [cell(numeratorColumn(position)), cell(denominatorColumn(position))];
  return { name: cell('B'), numerator: n, denominator: d, rate: cell(rateColumn(position)) };
}

/** One header row, every column named in full: the counts by their figures, the rate with its target. */
function header(view: View): Row {
  const shorts = view.rates.flatMap((rate) => rate.shorts.map(view.say));
  const columns = view.rates.flatMap((rate): Cell[] => {
    const name = view.say(rate.rate.short);
    const counts = rate.shorts.map((each) => {
      const short = view.say(each);
      // A count that stands behind several rates says behind which one this column is.
      const repeated = shorts.indexOf(short) !== shorts.lastIndexOf(short);
      return text(repeated ? `${short} (${name})` : short, COUNT_HEADER);
    });
    const goal = rate.target === null ? '' : ` (${view.say(WORDS.set)} ${targetText(view, rate.target)})`;
    return [...counts, text(`${name}${goal}`, HEADER)];
  });
  const [ordinal, department, met, assessed] = [ORDINAL, DEPARTMENT, WORDS.met, WORDS.assessed].map((each) =>
    text(view.say(each), HEADER),
  );
  return row(ordinal ?? null, department ?? null, ...columns, met ?? null, assessed ?? null);
}

function departmentRow(view: View, department: DepartmentYear, index: number, at: number): Row {
  const cells = view.rates.flatMap((rate, position) => [
    sideCell(view, department, rate, 'numerator'),
    sideCell(view, department, rate, 'denominator'),
    stateCell(
      view,
      department,
      rate,
      `${numeratorColumn(position)}${at}`,
      `${denominatorColumn(position)}${at}`,
    ),
  ]);
  const verdicts = view.rates.map((rate) => department.rates.get(rate.id)?.met ?? null);
  return row(
    number(index + 1, CENTERED),
    text(department.name, TEXT),
    ...cells,
    ...metCells(view, verdicts, CENTERED, at),
  );
}

function emptyRow(view: View): Row {
  const none = text(view.say(MARKS.noFigure), MARK);
  const blanks = view.rates.flatMap(() => [none, none, none]);
  return row(number(0, CENTERED), text(view.say(WORDS.nobody), TEXT), ...blanks, none, none);
}

/** How many targets are met, of how many that could be judged: counted in the cell from the counts beside it. */
function metCells(
  view: View,
  verdicts: readonly (boolean | null)[],
  style: CellStyle,
  at: number,
): readonly Cell[] {
  const judged = view.rates.flatMap(({ target }, position) => {
    if (target === null) return [];
    const [n, d] = [`${numeratorColumn(position)}${at}`, `${denominatorColumn(position)}${at}`];
    const known = `COUNT(${n}:${d})=2`;
    const met = reaches({ n, d, target: target.value }, target);
    return [{ met: `IF(${known},(${d}>0)*(${met}),0)`, known: `IF(${known},--(${d}>0),0)` }];
  });
  if (judged.length === 0) {
    const none = text(view.say(MARKS.noTarget), { ...MARK, ...style });
    return [none, none];
  }
  const known = verdicts.filter((met) => met !== null);
  return [
    byFormula(number(known.filter(Boolean).length, style), judged.map(({ met }) => met).join('+')),
    byFormula(number(known.length, style), judged.map((each) => each.known).join('+')),
  ];
}

/** Sums over the departments that gave both sides and have something to count. */
function provinceRow(view: View, span: Span): Row {
  const at = span.last + 1;
  const cells = view.rates.flatMap((rate, position) => {
    const total = view.year.totals.rates.get(rate.id);
    if (total === undefined || total.percent === null) {
      const none = text(view.say(MARKS.noFigure), TOTAL_MARK);
      return [none, none, none];
    }
    const [n, d] = [numeratorColumn(position), denominatorColumn(position)];
    const { given, sum } = pairsOf(view, rate, position, span);
    const [nRange, dRange] = [rangeOf(n, span), rangeOf(d, span)];
    return [
      byFormula(number(sum.numerator, TOTAL_NUMBER), `SUMIFS(${nRange},${given})`),
      byFormula(number(sum.denominator, TOTAL_NUMBER), `SUMIFS(${dRange},${given})`),
      rateCell(total, `${n}${at}`, `${d}${at}`, TOTAL_NUMBER, rateFormat(rate.target)),
    ];
  });
  const verdicts = view.rates.map(({ id }) => view.year.totals.rates.get(id)?.met ?? null);
  return row(
    text(view.say({ vi: 'Tổng', en: 'Total' }), TOTAL_TEXT),
    text(view.say(PROVINCE), TOTAL_TEXT),
    ...cells,
    ...metCells(view, verdicts, { ...TOTAL_NUMBER, align: 'center' }, at),
  );
}

/** Live fills for departments and province: they follow the counts, as the sign does. */
function conditionsOf(view: View, { first, last }: Span): readonly ConditionPlan[] {
  return view.rates.flatMap(({ target }, position) => {
    const column = rateColumn(position);
    const range = `${column}${first}:${column}${last + 1}`;
    const [n, d] = [`${numeratorColumn(position)}${first}`, `${denominatorColumn(position)}${first}`];
    const asked = wordCondition(range, `${column}${first}`, view.say(MARKS.withheld));
    return target === null
      ? [asked]
      : [...rateConditions(range, target, { n, d, target: target.value }), asked];
  });
}
