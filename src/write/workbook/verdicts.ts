import type { Target } from '../../catalogue/programme.ts';
import type { RateResult } from '../../domain/result.ts';
import type { Cell, ConditionPlan } from './plan.ts';
import { quoted, WHOLE } from './plan.ts';
import { byFormula, number, text } from './sheet.ts';
import { CENTERED, MARK } from './style.ts';
import type { RateView, View } from './view.ts';
import { MARKS, VERDICTS } from './words.ts';

/* Verdicts are decided in the cells as well, and there too by whole numbers: 100 × n against target × d. */

/** Where a rate's counts stand, and its target: a cell, or the number itself. */
export interface Places {
  readonly n: string;
  readonly d: string;
  readonly target: string | number;
}

type Judged = Pick<Target, 'value' | 'direction'>;

/** 10 for each decimal of the target: 62.5 becomes the whole number 625. */
function scaleOf(value: number): number {
  return 10 ** (String(value).split('.')[1]?.length ?? 0);
}

function wholeTarget({ target }: Places, scale: number): string {
  if (typeof target === 'number') return String(Math.round(target * scale));
  return scale === 1 ? target : `ROUND(${target}*${scale},0)`;
}

/** True for a formula's cells where the target is reached. */
export function reaches(places: Places, { value, direction }: Judged): string {
  const scale = scaleOf(value);
  const sign = direction === 'at-least' ? '>=' : '<=';
  return `${places.n}*${100 * scale}${sign}${wholeTarget(places, scale)}*${places.d}`;
}

/** The verdict as a sign and a word. */
export function verdictCell(view: View, rate: RateView, { met }: RateResult, places: Places): Cell {
  if (met === null || rate.target === null) return text(view.say(VERDICTS.none), CENTERED);
  const [yes, no] = [view.say(VERDICTS.met), view.say(VERDICTS.missed)];
  const formula = `IF(${reaches(places, rate.target)},${quoted(yes)},${quoted(no)})`;
  return { value: met ? yes : no, formula, style: { ...CENTERED, bold: true } };
}

/** Cases lacking, or in excess of a ceiling; 0 where the target is met. */
export function lackingCell(view: View, rate: RateView, result: RateResult, places: Places): Cell {
  const { met, shortBy, percent } = result;
  if (rate.target === null) return text(view.say(MARKS.notApplicable), MARK);
  if (met === null || shortBy === null)
    return text(view.say(percent === null ? MARKS.noFigure : MARKS.notApplicable), MARK);
  const scale = scaleOf(rate.target.value);
  const limit = rate.target.direction === 'at-least' ? 'ROUNDUP' : 'ROUNDDOWN';
  const needed = `${limit}(${wholeTarget(places, scale)}*${places.d}/${100 * scale},0)`;
  const formula = `IF(${reaches(places, rate.target)},0,ABS(${needed}-${places.n}))`;
  const format = view.language === 'vi' ? { suffix: ` ${rate.unit.vi}`, ...WHOLE } : WHOLE;
  return byFormula(number(shortBy, CENTERED, format), formula);
}

/** Fills for a column of rates from row `first` on: met and missed, decided by the counts beside them. */
export function rateConditions(range: string, target: Judged, places: Places): readonly ConditionPlan[] {
  const reached = reaches(places, target);
  // A rate without both counts is no verdict: a word times 100 would be an error, which gives no look either.
  const known = `COUNT(${places.n},${places.d})=2,${places.d}>0`;
  return [
    { range, formula: `AND(${known},${reached})`, fill: 'met' },
    { range, formula: `AND(${known},NOT(${reached}))`, fill: 'missed' },
  ];
}
