import {
  add,
  HUNDREDTH,
  inverse,
  multiply,
  negate,
  ONE,
  rounded,
  toStored,
  ZERO,
  type Fraction,
} from './fraction.ts';
import type { Formula } from './parse.ts';
import type { Reference } from './tokens.ts';

/** What a filled cell gives to a formula: a number, words that a sum passes over, or nothing that can be told. */
export type Operand = Fraction | 'words' | 'unknown';

/** The cells that a formula may ask for. */
export interface Cells {
  /** The cells of a reference that hold something; null where there is no such sheet. */
  in(reference: Reference): Iterable<Operand> | null;
}

/**
 * The exact result as Excel would give it: a blank cell is 0, words count in no SUM and make no arithmetic.
 * Null where it cannot be told: an error, a division by 0, a range where one number is wanted.
 */
export function evaluate(formula: Formula, cells: Cells): Fraction | null {
  switch (formula.kind) {
    case 'number':
      return formula.value;
    case 'reference':
      return single(formula.reference, cells);
    case 'terms':
      return combined(formula.terms, ZERO, add, ({ minus, of }) => {
        const term = evaluate(of, cells);
        return term !== null && minus ? negate(term) : term;
      });
    case 'factors':
      return combined(formula.factors, ONE, multiply, ({ divides, of }) => {
        const factor = evaluate(of, cells);
        return factor !== null && divides ? inverse(factor) : factor;
      });
    case 'percent': {
      const of = evaluate(formula.of, cells);
      return combined(Array.from({ length: formula.signs }), of, multiply, () => HUNDREDTH);
    }
    case 'sum':
      return combined(formula.of, ZERO, add, (of) =>
        of.kind === 'reference' ? sumOf(of.reference, cells) : evaluate(of, cells),
      );
    case 'round': {
      const of = evaluate(formula.of, cells);
      const places = evaluate(formula.places, cells);
      return of === null || places === null ? null : rounded(of, Math.trunc(toStored(places)));
    }
  }
}

type Step = (a: Fraction, b: Fraction) => Fraction | null;

function combined<T>(
  parts: readonly T[],
  start: Fraction | null,
  step: Step,
  valueOf: (part: T) => Fraction | null,
): Fraction | null {
  let result = start;
  for (const part of parts) {
    const value = result === null ? null : valueOf(part);
    result = result === null || value === null ? null : step(result, value);
  }
  return result;
}

function single(reference: Reference, cells: Cells): Fraction | null {
  const { top, left, bottom, right } = reference.range;
  const found = top === bottom && left === right ? cells.in(reference) : null;
  if (found === null) return null;
  for (const operand of found) {
    return typeof operand === 'string' ? null : operand;
  }
  return ZERO;
}

function sumOf(reference: Reference, cells: Cells): Fraction | null {
  const found = cells.in(reference);
  let sum: Fraction | null = found === null ? null : ZERO;
  for (const operand of found ?? []) {
    if (operand === 'unknown' || sum === null) return null;
    if (typeof operand !== 'string') sum = add(sum, operand);
  }
  return sum;
}
