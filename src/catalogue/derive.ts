import type { Catalogue, Indicator, Rate } from './catalogue.ts';
import { INDICATORS } from './indicators.ts';
import { targetsOf, type Programme, type TargetSet } from './programme.ts';
import { FURTHER_RATES, RATES } from './rates.ts';

/** Everything the tool knows how to count. */
export const BUILT_IN: Catalogue = { indicators: INDICATORS, rates: [...RATES, ...FURTHER_RATES] };

const VIEWS = new WeakMap<Programme, Map<number | null, Catalogue>>();
const MOST_YEARS = 256;

/**
 * A programme's own view: the indicators it asks for in the catalogue's order, its own ones last, and the rates.
 * A rate is taken of another whole where the targets that judge the year choose one; where no year is given, or
 * its targets do not name the rate, the latest target set that names it decides. Made once a programme and year.
 */
export function catalogueOf(programme: Programme, year: number | null = null): Catalogue {
  let views = VIEWS.get(programme);
  if (views === undefined) VIEWS.set(programme, (views = new Map()));
  let view = views.get(year);
  if (view === undefined) {
    view = viewOf(programme, year);
    if (views.size >= MOST_YEARS) views.clear();
    views.set(year, view);
  }
  return view;
}

function viewOf(programme: Programme, year: number | null): Catalogue {
  const asked = new Set(programme.indicators.map(({ id }) => id));
  const indicators = [
    ...INDICATORS.filter(({ id }) => asked.has(id)),
    ...programme.ownIndicators.filter(({ id }) => asked.has(id)),
  ];
  const chosen = chosenDenominators(programme, year);
  const reported = new Set(indicators.map(({ id }) => id));
  const targeted = new Set(programme.targetSets.flatMap(({ targets }) => targets.map(({ rate }) => rate)));
  const further = FURTHER_RATES.filter(
    ({ id, numerator, denominator }) =>
      targeted.has(id) || (reported.has(numerator) && reported.has(denominator)),
  );
  const rates = [...RATES, ...further].map((rate) => {
    const denominator = chosen.get(rate.id);
    return denominator === undefined ? rate : { ...rate, denominator };
  });
  return { indicators, rates };
}

function chosenDenominators(programme: Programme, year: number | null): ReadonlyMap<string, string> {
  const sets: TargetSet[] = [...programme.targetSets].sort((a, b) => a.year - b.year);
  const { set } = targetsOf(programme, year);
  if (set !== null) sets.push(set);
  const deciding = new Map<string, string | null>();
  for (const { targets } of sets) {
    for (const { rate, denominator } of targets) deciding.set(rate, denominator);
  }
  const chosen = new Map<string, string>();
  for (const [rate, denominator] of deciding) if (denominator !== null) chosen.set(rate, denominator);
  return chosen;
}

/** The indicator of that id; undefined where the catalogue has none. */
export function indicatorOf(catalogue: Catalogue, id: string): Indicator | undefined {
  return catalogue.indicators.find((indicator) => indicator.id === id);
}

/** The rate of that id; undefined where the catalogue has none. */
export function rateOf(catalogue: Catalogue, id: string): Rate | undefined {
  return catalogue.rates.find((rate) => rate.id === id);
}
