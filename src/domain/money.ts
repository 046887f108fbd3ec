import { compareDecimals, nearlyWholeOf, times, wholeOf } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import { moneyBehindNumber, moneyTokens } from './money-words.ts';
import type { MoneyToken } from './money-words.ts';
import type { MoneyUnit } from './money-unit.ts';
import { ambiguous, readShape } from './number-shapes.ts';
import type { NumberShape } from './number-shapes.ts';
import type { ValueProblem } from './submission.ts';

/** One number of an amount with the unit behind it: "420 tỷ 936 triệu" has two. */
export interface Term {
  readonly shape: NumberShape;
  readonly written: string;
  /** Null where no unit stands in the cell. */
  readonly unit: MoneyUnit | null;
  /** Whether the number follows the unit before it without a space: "71tr5". */
  readonly joined: boolean;
}

/** Whole đồng, and what one step of the last printed place is worth in đồng. */
export interface Amount {
  readonly dong: bigint;
  readonly place: number;
  /** Something within a millionth of a đồng was removed. */
  readonly dust: boolean;
}

/** Splits a written amount into its terms; null where anything else stands in the text. */
export function readTerms(text: string): readonly Term[] | null {
  const tokens = moneyTokens(text);
  let at = tokens[0]?.money?.code === true ? 1 : 0;
  const prefixed = at === 1;
  const terms: Term[] = [];
  while (at < tokens.length) {
    const number = tokens[at];
    if (number?.kind !== 'number') return null;
    const shape = readShape(number.text);
    if (shape === null) return null;
    const { unit, next } = readUnit(tokens, at + 1);
    terms.push({ shape, written: number.text, unit, joined: number.joined });
    at = next;
  }
  const [first] = terms;
  if (first === undefined) return null;
  return prefixed && terms.length === 1 ? [{ ...first, unit: first.unit ?? { factor: 1 } }] : terms;
}

/** The unit words from a place on: "triệu đồng", "tr.đ", "(triệu đồng)". */
function readUnit(tokens: readonly MoneyToken[], from: number): { unit: MoneyUnit | null; next: number } {
  const bracketed = tokens[from]?.text === '(';
  let at = bracketed ? from + 1 : from;
  let factor = 1;
  let found = false;
  for (let ended = false; !ended;) {
    const joint = found && tokens[at]?.text === '.' ? 1 : 0;
    const word = moneyBehindNumber(tokens[at + joint]);
    if (word === null) break;
    factor *= word.scale;
    found = true;
    ended = word.currency;
    at += joint + 1;
  }
  const isFullStop = found && tokens[at]?.text === '.' && at + 1 === tokens.length;
  if (isFullStop) at += 1;
  if (bracketed && tokens[at]?.text === ')') at += 1;
  else if (bracketed) return { unit: null, next: from };
  return { unit: found ? { factor } : null, next: at };
}

/** A number that is not negative, times its unit. Only scaled units may leave dust: a đồng has no parts. */
export function inDong(number: Decimal, unit: MoneyUnit): Amount | ValueProblem {
  const amount = times(number, unit.factor);
  const place = unit.factor / 10 ** number.scale;
  const whole = wholeOf(amount);
  if (whole !== null) return { dong: whole, place, dust: false };
  const nearly = unit.factor > 1 ? nearlyWholeOf(amount) : null;
  return nearly === null ? { kind: 'fractional' } : { dong: nearly, place, dust: true };
}

/** "71.500 triệu" is 71 500 or 71,5 millions: both readings, never a guess. */
export function scaled(shape: NumberShape, unit: MoneyUnit): Amount | ValueProblem {
  if (shape.kind !== 'either') return inDong(shape.value, unit);
  return ambiguous([times(shape.thousands, unit.factor), times(shape.decimals, unit.factor)]);
}

/**
 * Adds the terms of a compound amount: units must fall and no term may reach the unit before it. A last number
 * without a unit continues the one before, as people speak: "71tr5" is 71,5 triệu and "1 tỷ 200" is 1,2 tỷ,
 * because counted as decimals and as the next smaller unit it is the same. "1 tỷ 2" and "1tr25" are not.
 */
export function compound(terms: readonly Term[]): Amount | ValueProblem {
  let sum: Decimal = { digits: 0n, scale: 0 };
  let above: MoneyUnit | null = null;
  for (const [index, term] of terms.entries()) {
    const isLast = index === terms.length - 1;
    if (above !== null && isLast && isContinuation(term)) return continued(sum, above, term);
    const { unit } = term;
    const number: Decimal | null = unit === null ? null : termNumber(term, unit, above);
    if (unit === null || number === null || (!isLast && wholeOf(number) === null))
      return { kind: 'notANumber' };
    sum = plus(sum, times(number, unit.factor));
    above = unit;
    if (isLast) {
      const amount = inDong(sum, { factor: 1 });
      return 'dong' in amount ? { ...amount, place: unit.factor / 10 ** number.scale } : amount;
    }
  }
  return { kind: 'notANumber' };
}

/** The number of a term that has one reading and stays below the unit before it, or null. */
function termNumber({ shape }: Term, unit: MoneyUnit, above: MoneyUnit | null): Decimal | null {
  const number = shape.kind === 'either' ? shape.thousands : shape.value;
  // "1.420 tỷ 936 triệu": only the last term can have decimals, so the mark is a thousands mark.
  if (above === null) return shape.kind === 'either' && !shape.wellFormed ? null : number;
  if (shape.kind === 'either' && unit.factor > 1) return null;
  const limit: Decimal = { digits: BigInt(above.factor), scale: 0 };
  return compareDecimals(times(number, unit.factor), limit) < 0 ? number : null;
}

function isContinuation({ unit, written }: Term): boolean {
  return (unit === null || unit.factor === 1) && /^[0-9]{1,3}$/.test(written);
}

function continued(sum: Decimal, above: MoneyUnit, { written, unit, joined }: Term): Amount | ValueProblem {
  if (above.factor < 1000) return { kind: 'notANumber' };
  const digits = BigInt(written);
  const decimals = plus(sum, times({ digits, scale: written.length }, above.factor));
  const readings = [decimals];
  if (!(joined && written.length === 1))
    readings.push(plus(sum, times({ digits, scale: 0 }, above.factor / 1000)));
  if (unit !== null) readings.push(plus(sum, { digits, scale: 0 }));
  if (readings.some((each) => compareDecimals(each, decimals) !== 0)) return ambiguous(readings);
  const amount = inDong(decimals, { factor: 1 });
  return 'dong' in amount ? { ...amount, place: above.factor / 10 ** written.length } : amount;
}

function plus(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  const raised = (each: Decimal) => each.digits * 10n ** BigInt(scale - each.scale);
  return { digits: raised(a) + raised(b), scale };
}
