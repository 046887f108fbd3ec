import { addWhole } from '../../domain/quantity.ts';
import type { FigureSheet } from './figures.ts';
import { refer } from './plan.ts';
import type { Sums } from './province-sums.ts';
import type { RateView, View } from './view.ts';

/** A sheet of figures by its name. */
export interface NamedFigures {
  readonly name: string;
  readonly sheet: FigureSheet;
}

/**
 * Both sides of rates that stand on no sheet of their own, as sums over the figures by department. A rate counts only
 * rows that give both sides: where that makes it differ from the figures, it has no such sums.
 */
export function sumsOverFigures(view: View, rates: readonly RateView[], sheets: readonly NamedFigures[]) {
  return new Map(
    rates.flatMap((rate): [string, Sums][] => {
      const sums = sumsOf(view, rate, sheets);
      return sums === null ? [] : [[rate.id, sums]];
    }),
  );
}

function sumsOf(view: View, { id, sides }: RateView, sheets: readonly NamedFigures[]): Sums | null {
  const [n, d] = sides.map((side) => rangeOf(side, sheets));
  if (n === undefined || d === undefined) return null;
  const pairs: { numerator: number; denominator: number }[] = [];
  for (const { rates, figures } of view.year.departments) {
    const [numerator = null, denominator = null] = sides.map((side) => figures.get(side));
    const rate = rates.get(id);
    const counted = numerator !== null && denominator !== null && denominator > 0;
    if (counted !== (rate !== undefined && rate.percent !== null)) return null;
    if (!counted) continue;
    if (rate?.numerator !== numerator || rate.denominator !== denominator) return null;
    pairs.push({ numerator, denominator });
  }
  const given = `${n},">=0",${d},">0"`;
  const sum = (side: 'numerator' | 'denominator') => addWhole(pairs.map((pair) => pair[side]));
  return {
    numerator: { formula: `SUMIFS(${n},${given})`, value: sum('numerator') },
    denominator: { formula: `SUMIFS(${d},${given})`, value: sum('denominator') },
    departments: { formula: `COUNTIFS(${given})`, value: pairs.length },
  };
}

function rangeOf(id: string, sheets: readonly NamedFigures[]): string | undefined {
  return sheets.flatMap(({ name, sheet }) => {
    const place = sheet.columns.get(id);
    if (place === undefined) return [];
    const { column, span } = place;
    return [refer(name, `${column}$${span.first}:${column}$${span.last}`)];
  })[0];
}
