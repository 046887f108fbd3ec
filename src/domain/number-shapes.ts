import { toNumber, wholeOf } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import type { ValueProblem } from './submission.ts';

/**
 * What the marks of a written number say by themselves. A lone dot or comma before exactly three digits says
 * two things, and only the kind of figure can decide.
 */
export type NumberShape =
  | { readonly kind: 'whole'; readonly value: Decimal }
  /** `sure` where grouping marks of another kind prove the last mark a decimal one: "1.150,5". */
  | { readonly kind: 'decimal'; readonly value: Decimal; readonly sure: boolean }
  /** "1.150": `wellFormed` is false for "1500.000", which nobody writes for either reading on purpose. */
  | {
      readonly kind: 'either';
      readonly thousands: Decimal;
      readonly decimals: Decimal;
      readonly wellFormed: boolean;
    };

// Longer than any figure; keeps hostile cells from costing time.
const LONGEST = 64;

/**
 * Reads digits with dots, commas and single spaces between them, Vietnamese or English style.
 * Returns null for what is no number in either: "1.15.000", "1,1.5", "12 5", "5.".
 */
export function readShape(text: string): NumberShape | null {
  if (text.length > LONGEST) return null;
  const parts = text.split(/[., ]/);
  if (!parts.every((part) => /^[0-9]+$/.test(part))) return null;
  const marks = text.replace(/[0-9]/g, '');
  const last = marks.at(-1);
  const tail = parts.at(-1) ?? '';
  if (last === undefined) return { kind: 'whole', value: exact(text) };
  if (marks.length === 1 && last !== ' ') return loneMark(parts[0] ?? '', tail);
  if (marks === last.repeat(marks.length)) {
    return isGrouped(parts) ? { kind: 'whole', value: exact(parts.join('')) } : null;
  }
  const body = parts.slice(0, -1);
  const groupMark = marks.charAt(0);
  if (last === ' ' || marks.slice(0, -1) !== groupMark.repeat(marks.length - 1) || !isGrouped(body))
    return null;
  return { kind: 'decimal', value: exact(body.join(''), tail), sure: true };
}

function loneMark(head: string, tail: string): NumberShape {
  const decimals = exact(head, tail);
  if (tail.length !== 3 || /^0+$/.test(head)) return { kind: 'decimal', value: decimals, sure: false };
  return { kind: 'either', thousands: exact(head + tail), decimals, wellFormed: head.length <= 3 };
}

function isGrouped([first = '', ...rest]: readonly string[]): boolean {
  return first.length <= 3 && !/^0+$/.test(first) && rest.every((part) => part.length === 3);
}

function exact(whole: string, decimals = ''): Decimal {
  return { digits: BigInt(whole + decimals), scale: decimals.length };
}

/**
 * The number of persons, units or đồng that a shape means: there a dot or comma before three digits is a
 * thousands mark, "12,0" is 12 and "12,5" a fraction. Four decimals and more are no way to write a count.
 */
export function wholeReading(shape: NumberShape): bigint | ValueProblem {
  if (shape.kind === 'either') {
    if (!shape.wellFormed) return ambiguous([shape.thousands, shape.decimals]);
    return shape.thousands.digits;
  }
  if (shape.kind === 'decimal' && !shape.sure && shape.value.scale > 3) return { kind: 'notANumber' };
  return wholeOf(shape.value) ?? { kind: 'fractional' };
}

/** The problem of one text with several readings, the largest first. */
export function ambiguous(readings: readonly Decimal[]): ValueProblem {
  const numbers = readings.map(toNumber);
  return { kind: 'ambiguous', readings: [...new Set(numbers)].sort((a, b) => b - a) };
}
