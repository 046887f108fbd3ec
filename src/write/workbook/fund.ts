import type { Indicator } from '../../catalogue/catalogue.ts';
import type { Text } from '../../domain/language.ts';
import { addWhole } from '../../domain/quantity.ts';
import type { DepartmentYear } from '../../domain/result.ts';
import {
  askedConditions,
  coverageRows,
  figureCell,
  figureColumn,
  figureHeader,
  figureRow,
  groupRow,
  nobodyRow,
  spanFrom,
  sumOf,
  totalRow,
} from './figure-table.ts';
import type { Span } from './figure-table.ts';
import type { FigureSheet } from './figures.ts';
import type { FigurePlace } from './places.ts';
import type { Cell } from './plan.ts';
import { refer } from './plan.ts';
import { legendLine } from './scope.ts';
import { bodyStart, byFormula, dataSheet, number, text } from './sheet.ts';
import { HEADER, MARK, NUMBER, TOTAL_MARK, TOTAL_NUMBER } from './style.ts';
import { tableName } from './table-names.ts';
import type { Summed } from './province-sums.ts';
import type { View } from './view.ts';
import { figureOf, indicatorsIn } from './view.ts';
import { MARKS, SHEET_NAMES } from './words.ts';

const WORDS = {
  title: { vi: 'QUỸ VÀ KHEN THƯỞNG THEO ĐƠN VỊ', en: 'FUND AND AWARDS BY DEPARTMENT' },
  largest: {
    vi: 'Xếp theo số vận động được, nhiều nhất trước.',
    en: 'The largest amount raised comes first.',
  },
  alt: {
    vi: 'Quỹ, khen thưởng, học bổng, quà của từng đơn vị và bình quân một hội viên; dòng cuối là tổng cộng',
    en: 'Each department’s fund, awards, scholarships, gifts and averages per member; the last row is the total',
  },
  raised: { vi: 'Vận động bình quân một hội viên (đồng)', en: 'Raised per member (VND)' },
  spent: { vi: 'Chi bình quân một hội viên (đồng)', en: 'Spent per member (VND)' },
} satisfies Record<string, Text>;

const MEMBERS = 'members';
/** Amounts shown per member as well. */
const AVERAGED: readonly (readonly [id: string, heading: Text])[] = [
  ['fundRaised', WORDS.raised],
  ['fundSpent', WORDS.spent],
];

/** An average: the column of the amount, and the departments that gave amount and members. */
interface Average {
  readonly id: string;
  readonly heading: Text;
  readonly column: string;
}

/** Fund and awards by department, and where other sheets find them. */
export interface FundSheet extends Pick<FigureSheet, 'sheet' | 'totals'> {
  /** Where a figure of each department stands; null where the sheet has no such figure. */
  readonly places: (id: string) => ((department: DepartmentYear) => FigurePlace) | null;
}

/** Fund and awards by department, the largest first; null where the programme asks for neither. */
export function fundSheet(view: View, figures: FigureSheet | null): FundSheet | null {
  const indicators = indicatorsIn(view, ['fund', 'awards']);
  if (indicators.length === 0) return null;
  const name = view.say(SHEET_NAMES.fund);
  const source = figures?.columns.get(MEMBERS);
  const members = source === undefined ? undefined : view.indicators.find(({ id }) => id === MEMBERS);
  const averages = members === undefined ? [] : averagesOf(indicators);
  const shown = averages.length === 0 || members === undefined ? indicators : [...indicators, members];
  const memberColumn = figureColumn(shown.length - 1);
  const departments = largestFirst(view.year.departments);
  const head = {
    subtitles: [`${legendLine(view)} ${view.say(WORDS.largest)}`],
    groups: groupRow(view, [
      ...indicators.map(({ group }) => group),
      ...tail(shown.length - indicators.length + averages.length),
    ]),
  };
  const span = spanFrom(bodyStart(head), departments);
  const plan = () =>
    dataSheet(view, {
      name,
      title: view.say(WORDS.title),
      ...head,
      table: { name: tableName(view, 'fund'), alt: view.say(WORDS.alt) },
      limits: [
        { min: 5, max: 6 },
        { min: 26, max: 36 },
        ...[...shown, ...averages].map(() => ({ min: 9, max: 11 })),
      ],
      header: figureHeader(
        view,
        shown,
        averages.map(({ heading }) => text(view.say(heading), HEADER)),
      ),
      body: () => {
        const members = source === undefined ? null : liveMembers(view, source);
        const rows = departments.map((department, index) => {
          const at = span.first + index;
          const own = averages.map((average) =>
            averageCell(view, department, average, `${memberColumn}${at}`, at),
          );
          return figureRow(view, department, indicators, index, [
            ...(shown === indicators || members === null ? [] : [members(department)]),
            ...own,
          ]);
        });
        if (rows.length === 0) rows.push(nobodyRow(view, shown.length + averages.length));
        const all = averages.map((average) => totalAverage(view, average, memberColumn, span));
        return {
          rows,
          total: totalRow(view, shown, span, all),
          foot: coverageRows(view, shown, span),
          conditions: askedConditions(view, shown.length, span),
        };
      },
      landscape: true,
      totals: true,
      freezeColumns: 2,
    });
  const totals = indicators.map((indicator, place): readonly [string, Summed] => [
    indicator.id,
    { formula: refer(name, `${figureColumn(place)}${span.last + 1}`), value: sumOf(view, indicator) ?? 0 },
  ]);
  const rows = new Map(departments.map((department, index) => [department, index]));
  const places = (id: string) => {
    const column = indicators.findIndex((each) => each.id === id);
    if (column < 0) return null;
    return (department: DepartmentYear): FigurePlace => {
      const cell = (letter: string) => refer(name, `${letter}${span.first + (rows.get(department) ?? 0)}`);
      return { name: cell('B'), value: cell(figureColumn(column)) };
    };
  };
  return { sheet: { name, plan, isAddedUp: true }, totals: new Map(totals), places };
}

const tail = (length: number) => Array.from({ length }, () => null);

function averagesOf(indicators: readonly Indicator[]): readonly Average[] {
  return AVERAGED.flatMap(([id, heading]) => {
    const place = indicators.findIndex((indicator) => indicator.id === id);
    return place < 0 ? [] : [{ id, heading, column: figureColumn(place) }];
  });
}

/** Departments by the amount raised; those that report none keep their order, last. */
function largestFirst(departments: readonly DepartmentYear[]): readonly DepartmentYear[] {
  const raised = ({ figures }: DepartmentYear) => figures.get('fundRaised') ?? -1;
  return [...departments].sort((a, b) => raised(b) - raised(a));
}

/** Gives the members of a department as the sheet of figures has them. */
function liveMembers(
  view: View,
  { column, span }: { readonly column: string; readonly span: Span },
): (department: DepartmentYear) => Cell {
  const sheet = view.say(SHEET_NAMES.figures);
  const rows = new Map(view.year.departments.map((each, index) => [each, span.first + index]));
  return (department) =>
    byFormula(figureCell(view, department, MEMBERS), refer(sheet, `${column}${rows.get(department) ?? 0}`));
}

function averageCell(
  view: View,
  department: DepartmentYear,
  average: Average,
  members: string,
  at: number,
): Cell {
  const amount = department.figures.get(average.id) ?? null;
  const persons = department.figures.get(MEMBERS) ?? null;
  if (amount !== null && persons !== null && persons > 0)
    return byFormula(number(amount / persons, NUMBER), `${average.column}${at}/${members}`);
  const kinds = [average.id, MEMBERS].map((id) => figureOf(department, id).kind);
  const mark = persons === 0 || kinds.includes('notApplicable') ? MARKS.notApplicable : MARKS.noFigure;
  return text(view.say(kinds.includes('withheld') ? MARKS.withheld : mark), MARK);
}

/** A sum over a sum of the departments that gave both, never a mean of averages. */
function totalAverage(
  view: View,
  { id, column }: Average,
  memberColumn: string,
  { first, last }: Span,
): Cell {
  const members = view.figures(MEMBERS);
  const both = view.figures(id).flatMap((amount, place) => {
    const persons = members[place] ?? null;
    return amount !== null && persons !== null && persons > 0 ? [{ amount, persons }] : [];
  });
  if (both.length === 0) return text(view.say(MARKS.noFigure), TOTAL_MARK);
  const range = (letter: string) => `${letter}$${first}:${letter}$${last}`;
  const [amounts, persons] = [range(column), range(memberColumn)];
  const given = `${amounts},">=0",${persons},">0"`;
  const value = addWhole(both.map(({ amount }) => amount)) / addWhole(both.map((each) => each.persons));
  return {
    ...number(value, TOTAL_NUMBER),
    formula: `SUMIFS(${amounts},${given})/SUMIFS(${persons},${given})`,
  };
}
