import type { Target } from '../../catalogue/programme.ts';
import type { DepartmentYear, RateResult } from '../../domain/result.ts';
import { percentText, wholeText } from './format.ts';
import type { Cell, NumberFormat } from './plan.ts';
import { SHARE, shareOf } from './plan.ts';
import { number, text } from './sheet.ts';
import type { CellStyle } from './style.ts';
import { MARK, NUMBER } from './style.ts';
import type { RateView, View } from './view.ts';
import { figureOf, rateOf } from './view.ts';
import { MARKS } from './words.ts';

/* How rates and verdicts are written, the same on every sheet. */

const FORMATS = new WeakMap<Target, NumberFormat>();

/** The format of a rate that shows its verdict as a sign: one object for a target, since many cells have it. */
export function rateFormat(target: Target | null): NumberFormat {
  if (target === null) return SHARE;
  let format = FORMATS.get(target);
  if (format === undefined) {
    format = { ...SHARE, verdict: { target: target.value, direction: target.direction } };
    FORMATS.set(target, format);
  }
  return format;
}

/**
 * The live quotient of two cells. Where two decimals would show a target as met, or 100 %, that is not, the
 * formula rounds as `percent` does, so the figure shown never contradicts the verdict.
 */
export function rateCell(
  rate: RateResult,
  n: string,
  d: string,
  style: CellStyle,
  format: NumberFormat = SHARE,
): Cell {
  const { numerator, denominator, percent } = rate;
  if (numerator === null || denominator === null || percent === null) return { value: null, style };
  const share = numerator / denominator;
  if (Math.round(share * 10_000) / 100 === percent)
    return { value: share, style, format, formula: `${n}/${d}` };
  const down = percent * denominator <= numerator * 100;
  return { value: shareOf(percent), style, format, formula: `ROUND${down ? 'DOWN' : 'UP'}(${n}/${d},4)` };
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

/** `≥ 90%`, never parted at the end of a line; empty without a target. */
export function targetText(view: View, target: Target | null): string {
  if (target === null) return '';
  return `${target.direction === 'at-least' ? '≥' : '≤'}\u00a0${percentText(target.value, view.language)}`;
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
  if (state.kind === 'known') {
    if (result === undefined) throw new Error(`no rate ${rate.id} of ${department.code}`);
    return rateCell(result, n, d, NUMBER, rateFormat(rate.target));
  }
  if (state.kind === 'stated') {
    const decimals = Number.isInteger(state.percent) ? 0 : 2;
    const format = { decimals, percent: true, suffix: view.say(MARKS.stated) };
    return { value: shareOf(state.percent), style: { ...NUMBER, italic: true }, format };
  }
  return text(view.say(state.kind === 'blank' ? MARKS.noFigure : MARKS[state.kind]), MARK);
}

/** One side of a department's rate, or the words that say why there is none. */
export function sideCell(
  view: View,
  department: DepartmentYear,
  rate: RateView,
  side: 'numerator' | 'denominator',
): Cell {
  const value = department.rates.get(rate.id)?.[side] ?? null;
  if (value !== null) return number(value);
  const state = figureOf(department, rate.sides[side === 'numerator' ? 0 : 1]);
  // Reported, but by no row that gives the other side too.
  return text(view.say(state.kind === 'value' ? MARKS.noFigure : MARKS[state.kind]), MARK);
}
