import { assessRate, type RateTarget } from './assess.ts';
import { addWhole } from './quantity.ts';
import type {
  CheckedSubmission,
  DepartmentYear,
  SelectedSubmission,
  TotalFigure,
  TotalRate,
  YearResult,
} from './result.ts';

/** The used submissions as departments of the year, in the order of the register. */
export function departmentsOf(
  selected: readonly SelectedSubmission[],
  order: ReadonlyMap<string, number>,
): readonly DepartmentYear[] {
  const departments = selected.flatMap(({ checked, use }): DepartmentYear[] => {
    if (use.kind !== 'used' || checked.department === null) return [];
    const { status, figures, notApplicable, withheld, stated, rates } = checked;
    const files = [checked.file];
    return [
      { ...checked.department, status, files, figures, notApplicable, withheld, stated, rates, checked },
    ];
  });
  const place = (code: string) => order.get(code) ?? order.size;
  return departments.sort(
    (a, b) => place(a.code) - place(b.code) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  );
}

/**
 * Codes of the departments of which something came in for the year, whether it can be counted or not. What is
 * of another year is nothing for this one.
 */
export function receivedFrom(
  checked: readonly CheckedSubmission[],
  year: number | null,
): ReadonlySet<string> {
  const ofYear = checked.filter((each) => year === null || each.year === null || each.year === year);
  return new Set(ofYear.flatMap(({ department }) => department?.code ?? []));
}

/** Sums over departments; rates as sum over sum of the departments that gave both sides. */
export function totalsOf(
  departments: readonly DepartmentYear[],
  indicators: readonly string[],
  rates: readonly string[],
  target: (rate: string) => RateTarget | null,
): YearResult['totals'] {
  return {
    figures: new Map(indicators.map((id): [string, TotalFigure] => [id, totalFigure(departments, id)])),
    rates: new Map(rates.map((id): [string, TotalRate] => [id, totalRate(departments, id, target(id))])),
  };
}

function totalFigure(departments: readonly DepartmentYear[], id: string): TotalFigure {
  const values = departments.flatMap(({ figures }) => figures.get(id) ?? []);
  return {
    value: values.length === 0 ? null : addWhole(values),
    departments: values.length,
    withheld: departments.filter(({ withheld }) => withheld.has(id)).length,
  };
}

function totalRate(departments: readonly DepartmentYear[], id: string, target: RateTarget | null): TotalRate {
  const both = departments.flatMap(({ rates }) => {
    const rate = rates.get(id);
    const known = rate !== undefined && rate.numerator !== null && rate.denominator !== null;
    return known && rate.denominator !== 0 ? [rate] : [];
  });
  const sum = (side: 'numerator' | 'denominator') =>
    both.length === 0 ? null : addWhole(both.map((rate) => rate[side] ?? 0));
  const pair = { numerator: sum('numerator'), denominator: sum('denominator') };
  return { ...assessRate(pair, target), departments: both.length };
}
