import type { Target } from '../../catalogue/programme.ts';
import type { DepartmentYear, RateResult } from '../../domain/result.ts';
import { percentText, wholeText } from './format.ts';
import type { Cell, NumberFormat } from './plan.ts';
import { SHARE } from './plan.ts';
import type { CellStyle } from './style.ts';
import { MARK, NUMBER } from './style.ts';
import type { RateView, View } from './view.ts';
import { rateOf } from './view.ts';
import { MARKS } from './words.ts';

/* How rates and verdicts are written, the same on every sheet. */

/** The format of a rate that carries its verdict as a sign. */
export function rateFormat(met: boolean | null): NumberFormat {
  return met === null ? SHARE : { ...SHARE, prefix: met ? '✓ ' : '✗ ' };
}

/** Per cent of two decimals as the share a cell holds: 89.99 is 0.8999 and not a hair less. */
export function shareOf(percent: number): number {
  return Math.round(percent * 100) / 10_000;
}

/**
 * The live quotient of two cells. Where two decimals would show a target as met, or 100 %, that is not, the
 * formula rounds as `percent` does, so the figure shown never contradicts the verdict.
 */
export function rateCell(rate: RateResult, n: string, d: string, style: CellStyle, sign: boolean): Cell {
  const { numerator, denominator, percent } = rate;
  if (numerator === null || denominator === null || percent === null) return { value: null, style };
  const fill = sign && rate.met !== null ? ({ fill: rate.met ? 'met' : 'missed' } as const) : {};
  const common = { style: { ...style, ...fill }, format: sign ? rateFormat(rate.met) : SHARE };
  const share = numerator / denominator;
  if (Math.round(share * 10_000) / 100 === percent) return { ...common, value: share, formula: `${n}/${d}` };
  const down = percent * denominator <= numerator * 100;
  return { ...common, value: shareOf(percent), formula: `ROUND${down ? 'DOWN' : 'UP'}(${n}/${d},4)` };
}

/** A target stays a number in per cent (55, not 0.55), so that verdicts in cells compare whole numbers. */
export function targetFormat(target: Target | null): NumberFormat {
  const decimals = target === null ? 0 : (String(target.value).split('.')[1]?.length ?? 0);
  return { prefix: target?.direction === 'at-most' ? '≤ ' : '≥ ', suffix: '%', decimals, percent: false };
}

/** `12 đơn vị`. English nouns would need a plural, and the label beside it says what is counted. */
export function casesText(view: View, rate: RateView, cases: number): string {
  const count = wholeText(cases, view.language);
  return view.say({ vi: `${count} ${rate.unit.vi}`, en: count });
}

/** `≥ 90%`; empty without a target. */
export function targetText(view: View, target: Target | null): string {
  if (target === null) return '';
  return `${target.direction === 'at-least' ? '≥' : '≤'} ${percentText(target.value, view.language)}`;
}

/** A department's rate, or the words that say why there is none. */
export function stateCell(
  view: View,
  department: DepartmentYear,
  rate: RateView,
  n: string,
  d: string,
): Cell {
  const state = rateOf(department, rate);
  const result = department.rates.get(rate.id);
  if (state.kind === 'known' && result !== undefined) return rateCell(result, n, d, NUMBER, true);
  if (state.kind === 'stated') {
    const decimals = Number.isInteger(state.percent) ? 0 : 2;
    const format = { decimals, percent: true, suffix: view.say(MARKS.stated) };
    return { value: shareOf(state.percent), style: { ...NUMBER, italic: true }, format };
  }
  if (state.kind === 'withheld')
    return { value: view.say(MARKS.withheld), style: { ...MARK, fill: 'pending' } };
  const words = state.kind === 'notApplicable' ? MARKS.notApplicable : MARKS.noFigure;
  return { value: view.say(words), style: MARK };
}
