import { coveringRanges, type SheetRange } from '../../domain/address.ts';
import { TIDY_COLUMNS } from '../../domain/marks.ts';
import type { DepartmentYear, YearResult } from '../../domain/result.ts';
import type { WorkbookContext } from '../workbook/context.ts';
import { placesOf } from '../workbook/sources.ts';
import { figureOf, rateOf, viewOf, type RateView, type View } from '../workbook/view.ts';
import { csvTable, type CsvValue } from './table.ts';

type Row = Readonly<Record<(typeof TIDY_COLUMNS)[number], CsvValue>>;

/** What is known of a figure or rate of a department. `stated`: a rate submitted without both counts. */
type TidyStatus = 'reported' | 'zero' | 'blank' | 'notApplicable' | 'withheld' | 'stated';

/** The name of the file in its folder: `so-lieu-2022.csv`; without the year where none is known. */
export function tidyName(year: number | null): string {
  return year === null ? 'so-lieu.csv' : `so-lieu-${year}.csv`;
}

/**
 * The year as tidy data: one row for each counted department and each indicator or rate asked for. Counts are
 * whole, amounts in đồng, rates in per cent. There is no row of totals, so that columns can be added up.
 */
export function tidyCsv(year: YearResult, context: WorkbookContext): Uint8Array {
  const view = viewOf(year, context);
  const rows = year.departments.flatMap((department) => [
    ...view.indicators.map(({ id, label, unit }) => ({
      ...common(view, department, id),
      label: view.say(label),
      unit: view.say(unit),
      ...figureRow(department, id),
    })),
    ...view.rates.map((rate) => ({
      ...common(view, department, rate.id),
      label: view.label(rate.id),
      unit: '%',
      ...rateRow(department, rate),
    })),
  ]);
  return csvTable([TIDY_COLUMNS, ...rows.map((row: Row) => TIDY_COLUMNS.map((column) => row[column]))]);
}

function common(view: View, department: DepartmentYear, id: string) {
  return {
    department_code: department.code,
    department: department.name,
    indicator: id,
    year: view.year.year,
    source_file: department.checked.file,
  };
}

function figureRow(department: DepartmentYear, id: string) {
  const state = figureOf(department, id);
  const value = state.kind === 'value' ? state.value : null;
  const status: TidyStatus = state.kind !== 'value' ? state.kind : value === 0 ? 'zero' : 'reported';
  return {
    value,
    numerator: null,
    denominator: null,
    status,
    target: null,
    ...source(rangesOf(department, [id])),
  };
}

function rateRow(department: DepartmentYear, rate: RateView) {
  const state = rateOf(department, rate);
  const result = department.rates.get(rate.id);
  const { numerator = null, denominator = null, target = null } = result ?? {};
  const value = state.kind === 'known' || state.kind === 'stated' ? state.percent : null;
  const status: TidyStatus = state.kind !== 'known' ? state.kind : value === 0 ? 'zero' : 'reported';
  const reading = department.stated.get(rate.id)?.reading;
  const ranges =
    state.kind === 'stated' && reading !== undefined
      ? coveringRanges([reading.address])
      : rangesOf(department, rate.sides);
  return { value, numerator, denominator, status, target, ...source(ranges) };
}

/** The cells of figures that count; a withheld figure is named by its finding. */
function rangesOf({ checked, withheld }: DepartmentYear, ids: readonly string[]): readonly SheetRange[] {
  return ids.flatMap((id) => (withheld.has(id) ? [] : (checked.submission?.sources.get(id) ?? [])));
}

function source(ranges: readonly SheetRange[]) {
  const { sheet, cells } = placesOf(ranges);
  return { source_sheet: sheet, source_cells: cells };
}
