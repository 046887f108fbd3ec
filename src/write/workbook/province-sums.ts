import { columnName } from '../../domain/address.ts';
import { addWhole } from '../../domain/quantity.ts';
import { refer } from './plan.ts';
import type { RateView, View } from './view.ts';
import { SHEET_NAMES } from './words.ts';

/* The province's sums over the sheet of departments by target, where each rate has three columns. */

/** A number of the province that another sheet refers to. */
export interface Summed {
  readonly formula: string;
  readonly value: number;
}

/** Both sides of the province's rate, and how many departments gave both. */
export interface Sums {
  readonly numerator: Summed;
  readonly denominator: Summed;
  readonly departments: Summed;
}

/** The rows of the departments, counted from 1. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

export const numeratorColumn = (position: number) => columnName(2 + 3 * position);
export const denominatorColumn = (position: number) => columnName(3 + 3 * position);
export const rateColumn = (position: number) => columnName(4 + 3 * position);

export const rangeOf = (column: string, { first, last }: Span) => `${column}$${first}:${column}$${last}`;

/** The departments that gave both sides of a rate: how formulas pick them out, and what they sum up to. */
export function pairsOf(view: View, rate: RateView, position: number, span: Span, prefix = '') {
  const pairs = view.results(rate.id).flatMap((result) => {
    const { numerator = null, denominator = null } = result ?? {};
    return numerator !== null && denominator !== null && denominator > 0 ? [{ numerator, denominator }] : [];
  });
  const n = prefix + rangeOf(numeratorColumn(position), span);
  const d = prefix + rangeOf(denominatorColumn(position), span);
  return {
    given: `${n},">=0",${d},">0"`,
    departments: pairs.length,
    sum: {
      numerator: addWhole(pairs.map(({ numerator }) => numerator)),
      denominator: addWhole(pairs.map(({ denominator }) => denominator)),
    },
  };
}

/** Where other sheets find the province's sums. */
export function references(view: View, span: Span): ReadonlyMap<string, Sums> {
  const sheet = refer(view.say(SHEET_NAMES.byDepartment), '');
  return new Map(
    view.rates.map((rate, position): [string, Sums] => {
      const { given, departments, sum } = pairsOf(view, rate, position, span, sheet);
      const cell = (column: string) => `${sheet}${column}${span.last + 1}`;
      return [
        rate.id,
        {
          numerator: { formula: cell(numeratorColumn(position)), value: sum.numerator },
          denominator: { formula: cell(denominatorColumn(position)), value: sum.denominator },
          departments: { formula: `COUNTIFS(${given})`, value: departments },
        },
      ];
    }),
  );
}
