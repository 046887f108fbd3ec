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
  const departments: DepartmentYear[] = [];
  for (const { checked, use } of selected) {
    if (use.kind !== 'used' || checked.department === null) continue;
    const { code, name } = checked.department;
    const { file, status, figures, notApplicable, withheld, stated, rates } = checked;
    const files = [file];
    departments.push({ code, name, status, files, figures, notApplicable, withheld, stated, rates, checked });
  }
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
  const values: number[] = [];
  let isWithheld = 0;
  for (const { figures, withheld } of departments) {
    const value = figures.get(id) ?? null;
    if (value !== null) values.push(value);
    if (withheld.has(id)) isWithheld += 1;
  }
  return {
    value: values.length === 0 ? null : addWhole(values),
    departments: values.length,
    withheld: isWithheld,
  };
}

function totalRate(departments: readonly DepartmentYear[], id: string, target: RateTarget | null): TotalRate {
  const numerators: number[] = [];
  const denominators: number[] = [];
  for (const { rates } of departments) {
    const { numerator = null, denominator = null } = rates.get(id) ?? {};
    if (numerator === null || denominator === null || denominator === 0) continue;
    numerators.push(numerator);
    denominators.push(denominator);
  }
  const sum = (of: readonly number[]) => (of.length === 0 ? null : addWhole(of));
  const pair = { numerator: sum(numerators), denominator: sum(denominators) };
  return { ...assessRate(pair, target), departments: numerators.length };
}
