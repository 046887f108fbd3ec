import type { Address } from '../domain/address.ts';
import type { Ratio } from '../domain/ratio.ts';
import type { RatePair, Reading, Submission } from '../domain/submission.ts';
import type { SubmissionContext } from './context.ts';
import { isContradicted, reportedRows, valuesBeside } from './readings.ts';

/** A stated rate beside the counts it should follow from. */
export interface StatedRate {
  readonly rate: string;
  /** Per cent. */
  readonly percent: number;
  readonly reading: Reading;
  readonly counts: Ratio;
}

const NEITHER: RatePair = { numerator: null, denominator: null };

/** The stated rates that stand beside both counts and do not follow from them: row by row, then for the whole department. */
export function* ratesAgainstCounts(context: SubmissionContext): Generator<StatedRate> {
  const { submission, withheld } = context;
  if (submission === null) return;
  for (const { id, numerator, denominator } of context.catalogue.rates) {
    const stated = submission.stated.get(id);
    const isInRows = yield* ofRows(submission, [id, numerator, denominator], stated?.reading.address);
    const pair = submission.pairs.get(id);
    if (stated === undefined || isInRows) continue;
    if ([id, numerator, denominator].some((each) => withheld.has(each))) continue;
    const { numerator: above, denominator: below } = pair ?? NEITHER;
    if (above === null || below === null || below === 0) continue;
    const counts = { numerator: above, denominator: below };
    const { percent, reading } = stated;
    if (!followsFrom(percent, counts, () => reading.shown)) yield { rate: id, percent, reading, counts };
  }
}

/** Those of single rows. Gives whether the cell that states the rate of the department is one of them. */
function* ofRows(
  { readings }: Submission,
  [rate, numerator, denominator]: readonly [rate: string, numerator: string, denominator: string],
  ofDepartment: Address | undefined,
): Generator<StatedRate, boolean> {
  const figure = readings.get(rate);
  if (figure === undefined) return false;
  if ([rate, numerator, denominator].some((each) => isContradicted(readings.get(each)))) return false;
  const { counted } = figure;
  const above = valuesBeside(counted, readings.get(numerator));
  const below = valuesBeside(counted, readings.get(denominator));
  let isInRows = false;
  for (const { value, index } of reportedRows(figure)) {
    const [part, whole] = [above(index), below(index)];
    if (part === undefined || whole === undefined || whole === 0) continue;
    isInRows ||= ofDepartment !== undefined && areSame(ofDepartment, counted.addressAt(index));
    const counts = { numerator: part, denominator: whole };
    if (followsFrom(value, counts, () => counted.shownAt(index))) continue;
    yield { rate, percent: value, reading: counted.readingAt(index), counts };
  }
  return isInRows;
}

function areSame(one: Address, other: Address): boolean {
  return one.row === other.row && one.column === other.column && one.sheet === other.sheet;
}

/** Beyond this a longer fraction shown by a spreadsheet is noise. */
const MOST_DECIMALS = 4;
/** A percentage is compared in millionths. */
const PLACES = 6;
const MILLION = 10 ** PLACES;

/**
 * Whether a percentage follows from its counts: it may be rounded or cut off at the decimals it shows, so it may
 * lie one unit of its last place from the exact share. What it shows is asked for only where that decides.
 */
export function followsFrom(percent: number, counts: Ratio, shown: () => string): boolean {
  const isWithinUnit = distanceOf(Math.round(percent * MILLION), counts);
  if (!isWithinUnit(0)) return false;
  return isWithinUnit(MOST_DECIMALS) || isWithinUnit(decimalsShown(percent, shown()));
}

const isExact = Number.isSafeInteger;

/** Tells whether a percentage, in millionths, lies within a unit of some decimal place from the share; exact throughout. */
function distanceOf(stated: number, { numerator, denominator }: Ratio): (decimals: number) => boolean {
  const exact = numerator * 100 * MILLION;
  const given = stated * denominator;
  if (isExact(exact) && isExact(given) && isExact(denominator * MILLION)) {
    const distance = Math.abs(exact - given);
    return (decimals) => distance <= denominator * 10 ** (PLACES - decimals);
  }
  const difference = BigInt(numerator) * 100n * BigInt(MILLION) - BigInt(stated) * BigInt(denominator);
  const distance = difference < 0n ? -difference : difference;
  return (decimals) => distance <= BigInt(denominator) * 10n ** BigInt(PLACES - decimals);
}

/** How many decimals of a percentage are shown: "81,8%" and a cell 0.818 both show one. */
function decimalsShown(percent: number, shown: string): number {
  const text = shown.replace(',', '.').replace('%', '').trim();
  const mark = text.lastIndexOf('.');
  const decimals = mark < 0 ? 0 : text.length - mark - 1;
  const asPercent = shown.includes('%') || Number(text) === percent;
  return Math.min(MOST_DECIMALS, Math.max(0, asPercent ? decimals : decimals - 2));
}
