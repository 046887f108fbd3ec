import { isCountUnit } from './count-units.ts';
import { compareDecimals, roundedTo, times, toNumber, wholeOf } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import type { Cell } from './grid.ts';
import { formatFacts } from './number-format.ts';
import { ambiguous, readShape, wholeReading } from './number-shapes.ts';
import { leadingNumber, NONE, plainWhole, problem, saysPercent, storedIn, unless, whole } from './stored.ts';
import type { Value, ValueRemark } from './submission.ts';
import { clean, nameKey } from './text.ts';

export { readMoney } from './money-value.ts';

/** Reads a count of persons, units or organisations: a whole number that is not negative. */
export function readCount(cell: Cell | undefined, source: { readonly spreadsheet: boolean }): Value {
  const plain = plainWhole(cell);
  if (plain !== null) return plain;
  const stored = storedIn(cell);
  if (stored.kind === 'value') return stored.value;
  const { negative } = stored;
  if (stored.kind === 'number') {
    const { percent, percentText } = formatFacts(cell?.format ?? null);
    if (percent || percentText) return problem({ kind: 'percentInCount' });
    const number = wholeOf(stored.magnitude);
    if (number === null) return unless({ kind: 'fractional' }, negative);
    return whole(number, negative, stored.remarks);
  }
  const found = leadingNumber(stored.text);
  if (found === null) return problem({ kind: 'notANumber' });
  if (saysPercent(found.rest)) return problem({ kind: 'percentInCount' });
  const shape = readShape(found.number);
  if (shape === null || (found.rest !== '' && !isCountUnit(found.rest)))
    return problem({ kind: 'notANumber' });
  const number = wholeReading(shape);
  if (typeof number !== 'bigint') return unless(number, negative);
  return whole(number, negative, source.spreadsheet && found.rest === '' ? ['textNumber'] : []);
}

const HUNDRED: Decimal = { digits: 100n, scale: 0 };
const ONE: Decimal = { digits: 1n, scale: 0 };

/**
 * Reads a stated rate, in per cent with at most six decimals. Without a per cent sign or format, 0,85 can mean
 * 85 % or 0,85 %, and 1 can mean 100 % or 1 %: those are questions.
 */
export function readPercent(cell: Cell | undefined): Value {
  const plain = plainPercent(cell);
  if (plain !== null) return plain;
  const stored = storedIn(cell);
  if (stored.kind === 'value') return stored.value;
  if (stored.kind === 'number') {
    const { percent, percentText } = formatFacts(cell?.format ?? null);
    const rate = percent ? times(stored.magnitude, 100) : stored.magnitude;
    return rateValue(rate, percent || percentText, stored.negative, stored.remarks);
  }
  const found = leadingNumber(stored.text);
  const shape = found === null ? null : readShape(found.number);
  if (found === null || shape === null) return problem({ kind: 'notANumber' });
  const isPercent = saysPercent(found.rest);
  // "30,4% dân số" is a rate; "85%?" is a doubt.
  const isClear = isPercent && /^%?[\p{L}\p{M} ,()]*$/u.test(found.rest);
  if (found.rest !== '' && !isClear) return problem({ kind: 'notANumber' });
  const rate = shape.kind === 'either' ? shape.decimals : shape.value;
  return rateValue(rate, isPercent, stored.negative, []);
}

/** Decimals that are kept of a rate. */
const RATE_DECIMALS = 6;
const MILLION = 10 ** RATE_DECIMALS;

/** The rate of a cell that holds a number of per cent with no more decimals than are kept, as most do; null for any other. */
function plainPercent(cell: Cell | undefined): Value | null {
  if (cell?.type !== 'number' || cell.number === null || cell.number <= 1 || cell.number > 100) return null;
  if (formatFacts(cell.format).percent) return null;
  // The number is the nearest one to a decimal so short that a spreadsheet holds it without dust.
  if (Math.round(cell.number * MILLION) / MILLION !== cell.number) return null;
  return { state: 'reported', value: cell.number, remarks: NONE };
}

function rateValue(
  rate: Decimal,
  isPercent: boolean,
  negative: boolean,
  remarks: readonly ValueRemark[],
): Value {
  const outside = compareDecimals(rate, HUNDRED) > 0 || (negative && rate.digits > 0n);
  if (outside) return problem({ kind: 'rateOutOfRange' });
  if (!isPercent && rate.digits > 0n && compareDecimals(rate, ONE) <= 0)
    return problem(ambiguous([times(rate, 100), rate]));
  return { state: 'reported', value: toNumber(roundedTo(rate, RATE_DECIMALS)), remarks };
}

const YES = new Set(
  ['x', 'v', 'có', 'đã có', 'đạt', 'đã đạt', 'co', 'dat', 'yes', 'true', 'đăng ký', 'đã đăng ký'].map(
    nameKey,
  ),
);
const NO = new Set(
  [
    ...[
      'không',
      'khong',
      'chưa',
      'chua',
      'không có',
      'khong co',
      'chưa có',
      'chua co',
      'không đạt',
      'khong dat',
    ],
    ...['chưa đạt', 'chua dat', 'chưa đăng ký', 'no', 'false', '0'],
  ].map(nameKey),
);
const YES_SIGNS = new Set(['✓', '✔', '√', '☑', '×', '✅']);
const NO_SIGNS = new Set(['☐', '□']);

/**
 * Reads a tick: true for "x", "✓", "Có", false for "Không", "chưa", null for a blank cell or a dash, and
 * undefined for anything else. A 0 says no in a column of ticks, but a 1 is a count and makes no such column.
 */
export function readTick(cell: Cell | undefined): boolean | null | undefined {
  if (cell === undefined) return null;
  if (cell.type === 'number') return cell.number === 0 ? false : undefined;
  if (cell.type !== 'text' && cell.type !== 'boolean') return undefined;
  const text = clean(cell.text);
  if (/^[-‒–—−… ]*$/.test(text)) return null;
  const sign = text.replace(/\ufe0f/g, '');
  if (YES_SIGNS.has(sign)) return true;
  if (NO_SIGNS.has(sign)) return false;
  // "Có?" is a doubt and no answer.
  if (!/^[\p{L}\p{M} 0]+$/u.test(text)) return undefined;
  const key = nameKey(text);
  return YES.has(key) ? true : NO.has(key) ? false : undefined;
}
