import type { GroupId, Indicator } from '../../catalogue/catalogue.ts';
import { columnName } from '../../domain/address.ts';
import type { Text } from '../../domain/language.ts';
import { addWhole } from '../../domain/quantity.ts';
import type { DepartmentYear } from '../../domain/result.ts';
import type { Cell, Row, SheetPlan } from './plan.ts';
import type { FigurePlace } from './places.ts';
import { quoted, refer, WHOLE } from './plan.ts';
import { dataSheet, number, row, text } from './sheet.ts';
import type { CellStyle } from './style.ts';
import {
  CENTERED,
  COVERAGE_NUMBER,
  COVERAGE_TEXT,
  HEADER,
  MARK,
  TEXT,
  TOTAL_NUMBER,
  TOTAL_TEXT,
  UNIT_HEADER,
} from './style.ts';
import type { Summed } from './targets-by-department.ts';
import type { View } from './view.ts';
import { figureOf, indicatorsIn } from './view.ts';
import { DEPARTMENT, GROUPS, MARKS, ORDINAL } from './words.ts';
import { scopeLine } from './scope.ts';

/** None is shown as a dash: the row says where there is one. */
const COUNT = { ...WHOLE, zero: '–' };

const WORDS = {
  total: { vi: 'Tổng cộng', en: 'Total' },
  coverage: { vi: 'Số đơn vị báo cáo', en: 'Departments reporting' },
  asked: { vi: 'Số đơn vị đang hỏi lại', en: 'Departments being asked back' },
  nobody: { vi: 'Chưa có đơn vị nào được tổng hợp', en: 'No department has been counted yet' },
  legend: {
    vi: 'Ô trống: đơn vị chưa báo cáo (không phải số 0). “không áp dụng”: đơn vị không có đối tượng để tính. “đang hỏi lại”: số liệu có lỗi, chờ đơn vị trả lời, chưa cộng vào tổng.',
    en: 'Empty cell: not reported (not 0). “not applicable”: the department has nothing to count. “being asked back”: the figure has an error, the department has been asked, and it is not in the total.',
  },
} satisfies Record<string, Text>;

interface Span {
  readonly first: number;
  readonly last: number;
}

/** What other sheets need of this one. */
export interface Figures {
  readonly plan: SheetPlan;
  readonly totals: ReadonlyMap<string, Summed>;
  /** Where a department's figure stands; null where the sheet has no such figure. */
  readonly place: (department: DepartmentYear, id: string) => FigurePlace | null;
}

/** The figures of some groups by department, and where each total stands; null where none is asked for. */
export function figuresSheet(
  view: View,
  name: string,
  title: string,
  groups: readonly GroupId[],
): Figures | null {
  const indicators = indicatorsIn(view, groups);
  if (indicators.length === 0) return null;
  const totals = new Map<string, Summed>();
  const departments = view.year.departments;
  let top = 1;
  const plan = dataSheet(view, {
    name,
    title,
    subtitles: [scopeLine(view)],
    limits: [{ min: 4, max: 6 }, { min: 26, max: 36 }, ...indicators.map(() => ({ min: 9, max: 11 }))],
    head: header(view, indicators),
    body: (first) => {
      top = first;
      const span = { first, last: first + Math.max(departments.length, 1) - 1 };
      indicators.forEach((indicator, index) => {
        const formula = refer(name, `${columnName(index + 2)}${span.last + 1}`);
        totals.set(indicator.id, { formula, value: sumOf(view, indicator) ?? 0 });
      });
      const rows = departments.map((department, index) => departmentRow(view, department, indicators, index));
      if (rows.length === 0) rows.push(row(text(null, CENTERED), text(view.say(WORDS.nobody), TEXT)));
      return [...rows, ...foot(view, indicators, span)];
    },
    notes: [view.say(WORDS.legend)],
    landscape: true,
    totals: true,
    freezeColumns: 2,
  });
  const place = (department: DepartmentYear, id: string): FigurePlace | null => {
    const [row, column] = [departments.indexOf(department), indicators.findIndex((each) => each.id === id)];
    if (row < 0 || column < 0) return null;
    const cell = (letter: string) => refer(name, `${letter}${top + row}`);
    return { name: cell('B'), value: cell(columnName(column + 2)) };
  };
  return { plan, totals, place };
}

/** Group, figure, unit. A group is named once, over its first column. */
function header(view: View, indicators: readonly Indicator[]): readonly Row[] {
  const groups = indicators.map(({ group }, index): Cell => {
    const first = indicators[index - 1]?.group !== group;
    const last = indicators[index + 1]?.group !== group;
    const alone = first && last;
    const border = first ? 'groupFirst' : last ? 'groupLast' : 'groupInner';
    if (alone) return text(view.say(GROUPS[group]), HEADER);
    const style: CellStyle = { bold: true, fill: 'header', border };
    return { ...text(first ? view.say(GROUPS[group]) : null, style), overflow: true };
  });
  const blank = text(null, HEADER);
  return [
    row(blank, blank, ...groups),
    row(
      text(view.say(ORDINAL), HEADER),
      text(view.say(DEPARTMENT), HEADER),
      ...indicators.map(({ label }) => text(view.say(label), HEADER)),
    ),
    row(blank, blank, ...indicators.map(({ unit }) => text(`(${view.say(unit)})`, UNIT_HEADER))),
  ];
}

function departmentRow(
  view: View,
  department: DepartmentYear,
  indicators: readonly Indicator[],
  index: number,
): Row {
  return row(
    number(index + 1, CENTERED),
    text(department.name, TEXT),
    ...indicators.map(({ id }) => figureCell(view, department, id)),
  );
}

/** A figure, or the words in its place; an empty cell where it was not reported. */
export function figureCell(view: View, department: DepartmentYear, id: string): Cell {
  const state = figureOf(department, id);
  if (state.kind === 'value') return number(state.value);
  if (state.kind === 'blank') return number(null);
  return text(view.say(MARKS[state.kind]), {
    ...MARK,
    ...(state.kind === 'withheld' ? { fill: 'pending' } : {}),
  });
}

function valuesOf(view: View, { id }: Indicator): readonly number[] {
  return view.year.departments.flatMap((department) => department.figures.get(id) ?? []);
}

function sumOf(view: View, indicator: Indicator): number | null {
  const values = valuesOf(view, indicator);
  return values.length === 0 ? null : addWhole(values);
}

function foot(view: View, indicators: readonly Indicator[], { first, last }: Span): readonly Row[] {
  const range = (index: number) => `${columnName(index + 2)}${first}:${columnName(index + 2)}${last}`;
  const none = view.say(MARKS.noFigure);
  const totals = indicators.map((indicator, index): Cell => {
    const sum = sumOf(view, indicator);
    if (sum !== null) return { ...number(sum, TOTAL_NUMBER), formula: `SUM(${range(index)})` };
    // Nobody reported it: words instead of the 0 that a plain sum would show.
    const formula = `IF(COUNT(${range(index)})=0,${quoted(none)},SUM(${range(index)}))`;
    return { value: none, formula, style: { ...MARK, fill: 'total' } };
  });
  const listed = view.standing.expected + view.standing.extra;
  const counts = indicators.map((indicator, index): Cell => {
    const format = { ...WHOLE, suffix: `/${listed}` };
    return {
      ...number(valuesOf(view, indicator).length, COVERAGE_NUMBER, format),
      formula: `COUNT(${range(index)})`,
    };
  });
  const word = view.say(MARKS.withheld);
  const asked = indicators.map((indicator, index): Cell => {
    const value = view.year.departments.filter(
      (each) => figureOf(each, indicator.id).kind === 'withheld',
    ).length;
    return { ...number(value, COVERAGE_NUMBER, COUNT), formula: `COUNTIF(${range(index)},${quoted(word)})` };
  });
  const rows = [
    row(text(null, TOTAL_TEXT), text(view.say(WORDS.total), TOTAL_TEXT), ...totals),
    row(text(null, COVERAGE_TEXT), text(view.say(WORDS.coverage), COVERAGE_TEXT), ...counts),
  ];
  if (asked.some(({ value }) => value !== 0)) {
    rows.push(row(text(null, COVERAGE_TEXT), text(view.say(WORDS.asked), COVERAGE_TEXT), ...asked));
  }
  return rows;
}
