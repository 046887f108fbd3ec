import type { GroupId, Indicator, Rate } from '../../catalogue/catalogue.ts';
import type { Target } from '../../catalogue/programme.ts';
import type { Finding } from '../../domain/finding.ts';
import type { Language, Text } from '../../domain/language.ts';
import { say } from '../../domain/language.ts';
import type { DepartmentYear, RateResult, YearResult } from '../../domain/result.ts';
import type { Description, WorkbookContext } from './context.ts';
import { fileNames, withShownFiles } from './files.ts';
import type { Standing } from './standing.ts';
import { standingOf } from './standing.ts';

/** A rate of the programme with both sides by name, and its target where one judges this year. */
export interface RateView {
  readonly id: string;
  readonly rate: Rate;
  readonly target: Target | null;
  readonly numerator: Text;
  readonly denominator: Text;
  /** What one case of the numerator is: người, đơn vị. */
  readonly unit: Text;
  readonly sides: readonly [numerator: string, denominator: string];
  /** The names of both sides for narrow columns. */
  readonly shorts: readonly [numerator: Text, denominator: Text];
}

/** What the sheets share: the year, the words, and what is shown of each. */
export interface View {
  readonly year: YearResult;
  readonly context: WorkbookContext;
  readonly language: Language;
  /** The indicators asked for, in the order of the catalogue. */
  readonly indicators: readonly Indicator[];
  /** Rates with a target in the programme's order, then the others. */
  readonly rates: readonly RateView[];
  readonly standing: Standing;
  /** A figure of every department in their order; null where none is known. */
  readonly figures: (id: string) => readonly (number | null)[];
  /** A rate of every department in their order. */
  readonly results: (id: string) => readonly (RateResult | undefined)[];
  readonly say: (text: Text) => string;
  /** The label of an indicator or rate; its id where the catalogue has none. */
  readonly label: (id: string) => string;
  /** A file by the name that the workbook gives it. */
  readonly file: (file: string) => string;
  readonly describe: (finding: Finding) => Description;
}

export function viewOf(year: YearResult, context: WorkbookContext): View {
  const { catalogue, programme, language } = context;
  const asked = new Set(programme.indicators.map(({ id }) => id));
  const labels = new Map([...catalogue.indicators, ...catalogue.rates].map(({ id, label }) => [id, label]));
  const rates = ratesOf(context, asked);
  const file = fileNames(year, context.settings.paths);
  return {
    year,
    context,
    language,
    file,
    describe: (finding) => context.describe(withShownFiles(finding, file)),
    indicators: catalogue.indicators.filter(({ id }) => asked.has(id)),
    rates,
    standing: standingOf(year),
    figures: byId(year.departments, [...asked], ({ figures }, id) => figures.get(id) ?? null),
    results: byId(
      year.departments,
      rates.map(({ id }) => id),
      (department, id) => department.rates.get(id),
    ),
    say: (text) => say(text, language),
    label: (id) => {
      const label = labels.get(id);
      return label === undefined ? id : say(label, language);
    },
  };
}

/**
 * Gives what every department says of an id. All of it is looked up in one round: asking thousands of departments anew
 * for each id takes longer, as what one of them knows lies far from what the next does.
 */
function byId<T>(
  departments: readonly DepartmentYear[],
  ids: readonly string[],
  of: (department: DepartmentYear, id: string) => T,
): (id: string) => readonly T[] {
  let lists: ReadonlyMap<string, readonly T[]> | null = null;
  const looked = () => {
    const said = ids.map((id) => ({ id, list: [] as T[] }));
    for (const department of departments) for (const { id, list } of said) list.push(of(department, id));
    return new Map(said.map(({ id, list }) => [id, list]));
  };
  return (id) => (lists ??= looked()).get(id) ?? departments.map((department) => of(department, id));
}

function ratesOf(context: WorkbookContext, asked: ReadonlySet<string>): readonly RateView[] {
  const { catalogue, targets } = context;
  const indicators = new Map(catalogue.indicators.map((indicator) => [indicator.id, indicator]));
  const views = (rate: Rate, target: Target | null): RateView[] => {
    const numerator = indicators.get(rate.numerator);
    const denominator = indicators.get(target?.denominator ?? rate.denominator);
    if (numerator === undefined || denominator === undefined) return [];
    const sides = [numerator.id, denominator.id] as const;
    const names = { numerator: numerator.label, denominator: denominator.label, unit: numerator.unit };
    const shorts = [numerator.short, denominator.short] as const;
    return [{ id: rate.id, rate, target, ...names, sides, shorts }];
  };
  const set = targets.set?.targets ?? [];
  const targeted = set.flatMap((target) =>
    catalogue.rates.filter(({ id }) => id === target.rate).flatMap((rate) => views(rate, target)),
  );
  const judged = new Set(targeted.map(({ id }) => id));
  const others = catalogue.rates
    .filter(
      ({ id, numerator, denominator }) => !judged.has(id) && asked.has(numerator) && asked.has(denominator),
    )
    .flatMap((rate) => views(rate, null));
  return [...targeted, ...others];
}

/** The indicators asked for that belong to these groups of the official forms. */
export function indicatorsIn(view: View, groups: readonly GroupId[]): readonly Indicator[] {
  return groups.flatMap((group) => view.indicators.filter((indicator) => indicator.group === group));
}

/** What a department says of a figure: a number, or why there is none. Blank is never zero. */
export type FigureState =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'notApplicable' | 'withheld' | 'blank' };

export function figureOf(department: DepartmentYear, id: string): FigureState {
  const value = department.figures.get(id) ?? null;
  if (value !== null) return { kind: 'value', value };
  if (department.notApplicable.includes(id)) return { kind: 'notApplicable' };
  return { kind: department.withheld.has(id) ? 'withheld' : 'blank' };
}

/** What a department says of a rate. */
export type RateState =
  | { readonly kind: 'known'; readonly percent: number; readonly met: boolean | null }
  /** Stated in the report without counts: shown, never added. */
  | { readonly kind: 'stated'; readonly percent: number }
  | { readonly kind: 'notApplicable' | 'withheld' | 'blank' };

export function rateOf(department: DepartmentYear, view: RateView): RateState {
  const result = department.rates.get(view.id);
  const percent = result?.percent ?? null;
  if (percent !== null) return { kind: 'known', percent, met: result?.met ?? null };
  const sides = [view.id, ...view.sides];
  if (result?.denominator === 0 || view.sides.some((id) => department.notApplicable.includes(id))) {
    return { kind: 'notApplicable' };
  }
  if (sides.some((id) => department.withheld.has(id))) return { kind: 'withheld' };
  const stated = department.stated.get(view.id);
  return stated === undefined ? { kind: 'blank' } : { kind: 'stated', percent: stated.percent };
}
