import type { GroupId } from '../../catalogue/catalogue.ts';
import type { Text } from '../../domain/language.ts';
import {
  askedConditions,
  coverageRows,
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
import type { PlannedSheet } from './plan.ts';
import { refer } from './plan.ts';
import { legendLine } from './scope.ts';
import { bodyStart, dataSheet } from './sheet.ts';
import { tableName } from './table-names.ts';
import type { Summed } from './province-sums.ts';
import type { View } from './view.ts';
import { indicatorsIn } from './view.ts';
import { SHEET_NAMES } from './words.ts';

/** The figures of which sheet. */
export type FigureSheetKey = 'figures' | 'community';

const SHEETS: Readonly<
  Record<FigureSheetKey, { readonly groups: readonly GroupId[]; readonly title: Text; readonly alt: Text }>
> = {
  figures: {
    groups: ['organisation', 'units', 'citizens'],
    title: { vi: 'SỐ LIỆU THEO ĐƠN VỊ', en: 'FIGURES BY DEPARTMENT' },
    alt: {
      vi: 'Số liệu từng đơn vị về tổ chức hội, hội viên, đơn vị và công dân học tập; dòng cuối là tổng cộng',
      en: 'Each department’s organisations, members, Learning Units and Citizens; the last row is the total',
    },
  },
  community: {
    groups: ['community'],
    title: { vi: 'GIA ĐÌNH, DÒNG HỌ, CỘNG ĐỒNG HỌC TẬP', en: 'LEARNING FAMILIES, CLANS AND COMMUNITIES' },
    alt: {
      vi: 'Số liệu từng đơn vị về gia đình, dòng họ, cộng đồng học tập; dòng cuối là tổng cộng',
      en: 'Each department’s learning families, clans and communities; the last row is the total',
    },
  },
};

/** Figures by department on a sheet, and where other sheets find them. */
export interface FigureSheet {
  readonly sheet: PlannedSheet;
  /** The total of each figure. */
  readonly totals: ReadonlyMap<string, Summed>;
  /** Each figure's column of departments, in the order of the year. */
  readonly columns: ReadonlyMap<string, { readonly column: string; readonly span: Span }>;
}

/** The figures of some groups by department; null where none of them is asked for. */
export function figuresSheet(view: View, key: FigureSheetKey): FigureSheet | null {
  const { groups, title, alt } = SHEETS[key];
  const indicators = indicatorsIn(view, groups);
  if (indicators.length === 0) return null;
  const name = view.say(SHEET_NAMES[key]);
  const departments = view.year.departments;
  const head = {
    subtitles: [legendLine(view)],
    groups: groupRow(
      view,
      indicators.map(({ group }) => group),
    ),
  };
  const span = spanFrom(bodyStart(head), departments);
  const plan = () =>
    dataSheet(view, {
      name,
      title: view.say(title),
      ...head,
      table: { name: tableName(view, key), alt: view.say(alt) },
      limits: [{ min: 5, max: 6 }, { min: 26, max: 36 }, ...indicators.map(() => ({ min: 9, max: 11 }))],
      header: figureHeader(view, indicators),
      body: () => {
        const rows = departments.map((department, index) => figureRow(view, department, indicators, index));
        if (rows.length === 0) rows.push(nobodyRow(view, indicators.length));
        return {
          rows,
          total: totalRow(view, indicators, span),
          foot: coverageRows(view, indicators, span),
          conditions: askedConditions(view, indicators.length, span),
        };
      },
      landscape: true,
      totals: true,
      freezeColumns: 2,
    });
  const columns = indicators.map(({ id }, place) => [id, { column: figureColumn(place), span }] as const);
  const totals = indicators.map((indicator, place): readonly [string, Summed] => [
    indicator.id,
    { formula: refer(name, `${figureColumn(place)}${span.last + 1}`), value: sumOf(view, indicator) ?? 0 },
  ]);
  return { sheet: { name, plan, isAddedUp: true }, totals: new Map(totals), columns: new Map(columns) };
}
