import type { SheetRange } from './address.ts';

/**
 * A figure of a department. Zero is `reported` with value 0; blank, zero and "not applicable" never mix.
 * Values are whole: persons, units, organisations, or đồng. `ranges` are the cells that say so.
 */
export type Quantity =
  | { readonly state: 'reported'; readonly value: number; readonly ranges: readonly SheetRange[] }
  | { readonly state: 'notApplicable'; readonly ranges: readonly SheetRange[] }
  | { readonly state: 'blank' };

export const BLANK: Quantity = { state: 'blank' };

/** The number of a reported quantity, otherwise null. */
export function valueOf(quantity: Quantity | undefined): number | null {
  return quantity?.state === 'reported' ? quantity.value : null;
}

/** Adds whole numbers and refuses a sum that a number cannot hold exactly. */
export function addWhole(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) {
    sum += value;
    if (!Number.isSafeInteger(sum)) throw new RangeError(`sum beyond exact whole numbers: ${sum}`);
  }
  return sum;
}
