import { compareDecimals, times } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import type { Cell } from './grid.ts';
import { compound, inDong, readTerms, scaled } from './money.ts';
import type { Amount, Term } from './money.ts';
import type { MoneyUnit } from './money-unit.ts';
import { formatFacts } from './number-format.ts';
import { ambiguous, wholeReading } from './number-shapes.ts';
import { leadingNumber, plainWhole, problem, saysPercent, storedIn, unless, whole } from './stored.ts';
import type { Value, ValueProblem, ValueRemark } from './submission.ts';

/** An amount in đồng, and half of its last printed place: how far a rounded amount may lie from the true one. */
export interface MoneyReading {
  readonly value: Value;
  /** In đồng; 0 for amounts printed to the đồng, and where there is no amount. */
  readonly tolerance: number;
}

/** What the place of a cell says about its amount. */
export interface MoneySource {
  /** The unit of the header, unit line or ĐVT cell; a unit in the cell itself counts more. */
  readonly unit: MoneyUnit | null;
  readonly spreadsheet: boolean;
}

type Found = (Amount & { readonly remark?: ValueRemark }) | ValueProblem;

/** Reads an amount of money as whole đồng that are not negative. */
export function readMoney(cell: Cell | undefined, source: MoneySource): MoneyReading {
  const plain = source.unit?.factor === 1 ? plainWhole(cell) : null;
  if (plain !== null) return { value: plain, tolerance: 0 };
  const stored = storedIn(cell);
  if (stored.kind === 'value') return { value: stored.value, tolerance: 0 };
  if (stored.kind === 'number') {
    const facts = formatFacts(cell?.format ?? null);
    if (facts.percent || facts.percentText) return none({ kind: 'percentInCount' });
    const unit = facts.unit ?? source.unit;
    const found = storedAmount(stored.magnitude, unit, facts.divisor, cell?.text ?? '');
    return reading(found, stored.negative, stored.remarks);
  }
  if (saysPercent(leadingNumber(stored.text)?.rest ?? '')) return none({ kind: 'percentInCount' });
  const terms = readTerms(stored.text);
  const [first] = terms ?? [];
  if (terms === null || first === undefined) return none({ kind: 'notANumber' });
  if (terms.length > 1) return reading(compound(terms), stored.negative, []);
  const isPlain = source.spreadsheet && first.unit === null;
  return reading(single(first, source.unit), stored.negative, isPlain ? ['textNumber'] : []);
}

function single(term: Term, given: MoneyUnit | null): Found {
  const unit = term.unit ?? given;
  const { shape } = term;
  if (unit === null) {
    if (shape.kind !== 'either') return withoutUnit(shape.value, term.written);
    if (!shape.wellFormed) return ambiguous([shape.thousands, shape.decimals]);
    return withoutUnit(shape.thousands, term.written);
  }
  if (unit.factor > 1) return scaled(shape, unit);
  const dong = wholeReading(shape);
  return typeof dong === 'bigint' ? { dong, place: 1, dust: false } : dong;
}

/**
 * A stored number has no marks to misread. A format that shows it divided ("#,##0,," shows millions) makes the
 * unit of the header smaller by as much, for the header speaks of what is shown.
 */
function storedAmount(number: Decimal, unit: MoneyUnit | null, divisor: number, written: string): Found {
  if (unit === null) return withoutUnit(number, written);
  const factor = unit.factor / divisor;
  if (factor >= 1) return inDong(number, { factor });
  if (number.digits === 0n) return { dong: 0n, place: 1, dust: false };
  const asStored = times(number, unit.factor);
  const asShown = { digits: asStored.digits, scale: asStored.scale + Math.round(Math.log10(divisor)) };
  return ambiguous([asStored, asShown]);
}

const SURELY_DONG: Decimal = { digits: 1_000_000n, scale: 0 };

/** Without any unit only zero is clear; from a million on it is đồng, below that a question. */
function withoutUnit(number: Decimal, written: string): Found {
  if (number.digits === 0n) return { dong: 0n, place: 1, dust: false };
  if (compareDecimals(number, SURELY_DONG) < 0) return { kind: 'unitMissing', number: written };
  const amount = inDong(number, { factor: 1 });
  return 'dong' in amount ? { ...amount, place: 1, remark: 'dongAssumed' } : amount;
}

function reading(found: Found, negative: boolean, remarks: readonly ValueRemark[]): MoneyReading {
  if (!('dong' in found)) return { value: unless(found, negative), tolerance: 0 };
  const all = new Set(remarks);
  if (found.remark !== undefined) all.add(found.remark);
  if (found.dust) all.add('rounded');
  const value = whole(found.dong, negative, [...all]);
  const tolerance = value.state === 'reported' && found.place > 1 ? found.place / 2 : 0;
  return { value, tolerance };
}

function none(found: ValueProblem): MoneyReading {
  return { value: problem(found), tolerance: 0 };
}
