import { decimalOf } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import type { Cell } from './grid.ts';
import { formatFacts } from './number-format.ts';
import { sayingOf } from './sayings.ts';
import type { Value, ValueProblem, ValueRemark } from './submission.ts';

/** What a cell holds, before anybody asks whether it is a count, an amount or a rate. */
export type Stored =
  | { readonly kind: 'value'; readonly value: Value }
  | {
      readonly kind: 'number';
      readonly magnitude: Decimal;
      readonly negative: boolean;
      readonly remarks: readonly ValueRemark[];
    }
  /** Text that may be a number; without its sign. */
  | { readonly kind: 'text'; readonly text: string; readonly negative: boolean };

/** Millions of cells have nothing to remark on. */
export const NONE: readonly ValueRemark[] = [];
const BLANK: Value = { state: 'blank', remarks: NONE };

/** The number of a cell that holds nothing but a whole number, as nearly all do; -1 for any other. */
export function plainWholeIn(cell: Cell | undefined): number {
  if (cell?.type !== 'number' || cell.number === null) return -1;
  const { number } = cell;
  if (!Number.isSafeInteger(number) || number < 0) return -1;
  const { percent, percentText, unit, divisor } = formatFacts(cell.format);
  return percent || percentText || unit !== null || divisor !== 1 ? -1 : Math.abs(number);
}

/** The same as a value, null where it is none. */
export function plainWhole(cell: Cell | undefined): Value | null {
  const number = plainWholeIn(cell);
  return number < 0 ? null : (SMALL[number] ?? { state: 'reported', value: number, remarks: NONE });
}

/** Most counts are small, and the same ones stand in thousands of cells. */
const SMALL: readonly Value[] = Array.from({ length: 1_000 }, (_, value) => ({
  state: 'reported',
  value,
  remarks: NONE,
}));

/** Sorts a cell by what it holds; everything that is no number for any reader is a value already. */
export function storedIn(cell: Cell | undefined): Stored {
  if (cell === undefined) return { kind: 'value', value: BLANK };
  switch (cell.type) {
    case 'boolean':
      return failed({ kind: 'notANumber' });
    case 'error':
      return failed({ kind: 'errorValue' });
    case 'uncomputed':
      return failed({ kind: 'uncomputed' });
    case 'date':
      return failed({ kind: 'date' });
    case 'number':
      return storedNumber(cell.number);
    case 'text':
      return storedText(cell.text);
  }
}

function storedNumber(number: number | null): Stored {
  if (number === null || Number.isNaN(number)) return failed({ kind: 'notANumber' });
  if (Math.abs(number) > Number.MAX_SAFE_INTEGER) return failed({ kind: 'tooLarge' });
  const { decimal, dust } = decimalOf(Math.abs(number));
  return {
    kind: 'number',
    magnitude: decimal,
    negative: number < 0 && decimal.digits > 0n,
    remarks: dust ? ['rounded'] : NONE,
  };
}

function storedText(text: string): Stored {
  const saying = sayingOf(text);
  switch (saying.kind) {
    case 'blank':
      return { kind: 'value', value: BLANK };
    case 'dash':
      return { kind: 'value', value: { state: 'blank', remarks: ['dash'] } };
    case 'notApplicable':
      return { kind: 'value', value: { state: 'notApplicable', remarks: [] } };
    case 'problem':
      return failed(saying.problem);
    case 'content':
      return { kind: 'text', text: saying.text, negative: saying.negative };
  }
}

function failed(found: ValueProblem): Stored {
  return { kind: 'value', value: problem(found) };
}

/** A value that is a problem. */
export function problem(found: ValueProblem): Value {
  return { state: 'problem', problem: found };
}

/** A whole number as a value; zero has no sign, anything else below zero is a problem. */
export function whole(number: bigint, negative: boolean, remarks: readonly ValueRemark[]): Value {
  if (negative && number > 0n) return problem({ kind: 'negative' });
  if (number > BigInt(Number.MAX_SAFE_INTEGER)) return problem({ kind: 'tooLarge' });
  return { state: 'reported', value: Number(number), remarks };
}

const SIGNED: readonly ValueProblem['kind'][] = ['fractional', 'ambiguous', 'unitMissing', 'tooLarge'];

/** A number was found but is no value; a minus before it is then what to ask about. */
export function unless(found: ValueProblem, negative: boolean): Value {
  return problem(negative && SIGNED.includes(found.kind) ? { kind: 'negative' } : found);
}

/** The number at the start of a text and what follows it, or null. */
export function leadingNumber(text: string): { readonly number: string; readonly rest: string } | null {
  const found = /^([0-9][0-9., ]*)(.*)$/.exec(text);
  return found === null ? null : { number: (found[1] ?? '').trim(), rest: found[2] ?? '' };
}

/** Whether the text behind a number is a per cent sign or the words for it, perhaps with more behind it. */
export function saysPercent(rest: string): boolean {
  return rest.startsWith('%') || /^(?:phần trăm|percent|per cent)(?!\p{L})/iu.test(rest);
}
