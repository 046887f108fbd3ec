import type { RateResult } from '../../../domain/result.ts';
import type { RatePlace } from '../places.ts';
import type { Cell } from '../plan.ts';
import { quoted, SHARE, shareOf } from '../plan.ts';
import { rateCell } from '../rates.ts';
import { NUMBER, TEXT } from '../style.ts';

/** In the column of the other verdict. */
const NONE = '–';
/** A rate of 0 is a number to show, unlike the dash of the other column, which charts take for 0 too. */
const LEAST = 0.000001;

/**
 * A row of the table: name and rate, then the rate once more in the column of its verdict, which the cell decides
 * by whole numbers as every verdict, and the target.
 * @param target the cell that holds it in per cent; null where nothing is judged, which leaves the last three out
 */
export function rateBar(
  name: string,
  place: RatePlace,
  target: string | null,
  result: RateResult,
): (at: number) => readonly Cell[] {
  const rate: Cell = {
    value: rateCell(result, place.numerator, place.denominator, NUMBER).value,
    formula: place.rate,
    style: NUMBER,
    format: SHARE,
  };
  const first: readonly Cell[] = [{ value: name, formula: place.name, style: TEXT }, rate];
  if (target === null || result.target === null || result.met === null) return () => first;
  const { met, target: percent } = result;
  const compares = result.direction === 'at-least' ? '>=' : '<=';
  const reaches = `${place.numerator}*100${compares}${target}*${place.denominator}`;
  const goal: Cell = {
    value: shareOf(percent),
    formula: `${target}/100`,
    style: NUMBER,
    format: { ...SHARE, decimals: Number.isInteger(percent) ? 0 : 2 },
  };
  const bar = Math.max(Number(rate.value), LEAST);
  return (at) => [
    ...first,
    { ...rate, value: met ? bar : NONE, formula: `IF(${reaches},MAX(C${at},${LEAST}),${quoted(NONE)})` },
    { ...rate, value: met ? NONE : bar, formula: `IF(${reaches},${quoted(NONE)},MAX(C${at},${LEAST}))` },
    goal,
  ];
}
