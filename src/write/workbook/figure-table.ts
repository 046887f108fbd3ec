import type { GroupId, Indicator } from '../../catalogue/catalogue.ts';
import { columnName } from '../../domain/address.ts';
import type { Text } from '../../domain/language.ts';
import { addWhole } from '../../domain/quantity.ts';
import type { DepartmentYear } from '../../domain/result.ts';
import { wordCondition } from './conditions.ts';
import type { Cell, ConditionPlan, Row } from './plan.ts';
import { quoted, WHOLE } from './plan.ts';
import { byFormula, number, row, text } from './sheet.ts';
import type { CellStyle } from './style.ts';
import { CENTERED, COVERAGE_NUMBER, COVERAGE_TEXT, HEADER, MARK, TEXT } from './style.ts';
import { TOTAL_MARK, TOTAL_NUMBER, TOTAL_TEXT } from './style.ts';
import type { View } from './view.ts';
import { figureOf } from './view.ts';
import { DEPARTMENT, GROUPS, MARKS, ORDINAL } from './words.ts';

/* Figures by department, one column each: what the sheets of figures have in common. */

const WORDS = {
  total: { vi: 'Tổng cộng các đơn vị', en: 'All departments together' },
  coverage: { vi: 'Số đơn vị báo cáo', en: 'Departments reporting' },
  asked: { vi: 'Số đơn vị đang hỏi lại', en: 'Departments being asked back' },
  nobody: { vi: 'Chưa có đơn vị nào được tổng hợp', en: 'No department has been counted yet' },
} satisfies Record<string, Text>;

/** The rows of the departments, counted from 1. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** The rows that departments take from row `first` on; a row of words where there are none. */
export function spanFrom(first: number, departments: readonly unknown[]): Span {
  return { first, last: first + Math.max(departments.length, 1) - 1 };
}

/** The column of the figure at this place: the first two hold number and name. */
export const figureColumn = (place: number) => columnName(place + 2);

const rangeOf = (place: number, { first, last }: Span) =>
  `${figureColumn(place)}${first}:${figureColumn(place)}${last}`;

/** Each group named once, over its first column; for the eye only, since every column says what it holds. */
export function groupRow(view: View, groups: readonly (GroupId | null)[]): Row {
  const cells = groups.map((group, index): Cell => {
    const first = groups[index - 1] !== group;
    const last = groups[index + 1] !== group;
    const name = group !== null && first ? view.say(GROUPS[group]) : null;
    if (first && last) return text(name, HEADER);
    const border = first ? 'groupFirst' : last ? 'groupLast' : 'groupInner';
    const style: CellStyle = { bold: true, fill: 'header', border };
    return { ...text(name, style), overflow: true };
  });
  const blank = text(null, HEADER);
  return row(blank, blank, ...cells);
}

/** The column names, each with its unit. */
export function figureHeader(view: View, indicators: readonly Indicator[], more: readonly Cell[] = []): Row {
  return row(
    text(view.say(ORDINAL), HEADER),
    text(view.say(DEPARTMENT), HEADER),
    ...indicators.map(({ label, unit }) => text(`${view.say(label)} (${view.say(unit)})`, HEADER)),
    ...more,
  );
}

/** A department's figures in their columns. */
export function figureRow(
  view: View,
  department: DepartmentYear,
  indicators: readonly Indicator[],
  index: number,
  more: readonly Cell[] = [],
): Row {
  return row(
    number(index + 1, CENTERED),
    text(department.name, TEXT),
    ...indicators.map(({ id }) => figureCell(view, department, id)),
    ...more,
  );
}

/** A figure, or the words that say why there is none. */
export function figureCell(view: View, department: DepartmentYear, id: string): Cell {
  const state = figureOf(department, id);
  return state.kind === 'value' ? number(state.value) : text(view.say(MARKS[state.kind]), MARK);
}

/** What stands in the place of departments where none could be counted. */
export function nobodyRow(view: View, columns: number): Row {
  const none = text(view.say(MARKS.noFigure), MARK);
  const blanks = Array.from({ length: columns }, () => none);
  return row(number(0, CENTERED), text(view.say(WORDS.nobody), TEXT), ...blanks);
}

function valuesOf(view: View, { id }: Indicator): readonly number[] {
  return view.figures(id).filter((value) => value !== null);
}

/** The sum over the departments that report a figure; null where none does. */
export function sumOf(view: View, indicator: Indicator): number | null {
  const values = valuesOf(view, indicator);
  return values.length === 0 ? null : addWhole(values);
}

export function totalRow(
  view: View,
  indicators: readonly Indicator[],
  span: Span,
  more: readonly Cell[] = [],
): Row {
  const none = view.say(MARKS.noFigure);
  const totals = indicators.map((indicator, index): Cell => {
    const range = rangeOf(index, span);
    const sum = sumOf(view, indicator);
    if (sum !== null) return byFormula(number(sum, TOTAL_NUMBER), `SUM(${range})`);
    // Nobody reported it: words instead of the 0 that a plain sum would show.
    const formula = `IF(COUNT(${range})=0,${quoted(none)},SUM(${range}))`;
    return { value: none, formula, style: TOTAL_MARK };
  });
  const label = view.say({ vi: 'Tổng', en: 'Total' });
  return row(text(label, TOTAL_TEXT), text(view.say(WORDS.total), TOTAL_TEXT), ...totals, ...more);
}

/** How many departments stand behind each total, and how many are being asked back. */
export function coverageRows(view: View, indicators: readonly Indicator[], span: Span): readonly Row[] {
  const listed = view.standing.expected + view.standing.extra;
  const label = (words: Text) => [text(null, COVERAGE_TEXT), text(view.say(words), COVERAGE_TEXT)];
  const counts = indicators.map((indicator, index): Cell => {
    const format = { ...WHOLE, suffix: `/${listed}` };
    const value = valuesOf(view, indicator).length;
    return byFormula(number(value, COVERAGE_NUMBER, format), `COUNT(${rangeOf(index, span)})`);
  });
  const word = quoted(view.say(MARKS.withheld));
  const asked = indicators.map(({ id }, index): Cell => {
    const figures = view.figures(id);
    const isAsked = (department: DepartmentYear, place: number) =>
      figures[place] === null && figureOf(department, id).kind === 'withheld';
    const value = view.year.departments.filter(isAsked).length;
    return byFormula(number(value, COVERAGE_NUMBER), `COUNTIF(${rangeOf(index, span)},${word})`);
  });
  const rows = [row(...label(WORDS.coverage), ...counts)];
  if (asked.some(({ value }) => value !== 0)) rows.push(row(...label(WORDS.asked), ...asked));
  return rows;
}

/** Figures that are being asked back stand out. */
export function askedConditions(
  view: View,
  columns: number,
  { first, last }: Span,
): readonly ConditionPlan[] {
  const start = `${figureColumn(0)}${first}`;
  const range = `${start}:${figureColumn(columns - 1)}${last}`;
  return [wordCondition(range, start, view.say(MARKS.withheld))];
}
