import type { Address } from '../domain/address.ts';
import type { Ratio } from '../domain/ratio.ts';
import type { RatePair, Reading, Submission } from '../domain/submission.ts';
import type { SubmissionContext } from './context.ts';
import { eachReportedRow, isContradicted, valuesBeside } from './readings.ts';

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
    const { differing, isInRows } = ofRows(submission, [id, numerator, denominator], stated?.reading.address);
    yield* differing;
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

/** Those of single rows. */
interface OfRows {
  readonly differing: readonly StatedRate[];
  /** Whether the cell that states the rate of the department is in one of the rows compared. */
  readonly isInRows: boolean;
}

const NO_ROWS: OfRows = { differing: [], isInRows: false };

function ofRows(
  { readings }: Submission,
  [rate, numerator, denominator]: readonly [rate: string, numerator: string, denominator: string],
  ofDepartment: Address | undefined,
): OfRows {
  const figure = readings.get(rate);
  if (figure === undefined) return NO_ROWS;
  if ([rate, numerator, denominator].some((each) => isContradicted(readings.get(each)))) return NO_ROWS;
  const { counted } = figure;
  const above = valuesBeside(counted, readings.get(numerator));
  const below = valuesBeside(counted, readings.get(denominator));
  const differing: StatedRate[] = [];
  let isInRows = false;
  eachReportedRow(figure, (value, index) => {
    const [part, whole] = [above(index), below(index)];
    if (part === undefined || whole === undefined || whole === 0) return;
    isInRows ||= ofDepartment !== undefined && areSame(ofDepartment, counted.addressAt(index));
    const counts = { numerator: part, denominator: whole };
    if (followsFrom(value, counts, () => counted.shownAt(index))) return;
    differing.push({ rate, percent: value, reading: counted.readingAt(index), counts });
  });
  return { differing, isInRows };
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
  const agreeing = decimalsAgreed(Math.round(percent * MILLION), counts);
  if (agreeing < 0) return false;
  return agreeing >= MOST_DECIMALS || agreeing >= decimalsShown(percent, shown());
}

const isExact = Number.isSafeInteger;

/**
 * To how many decimals, `MOST_DECIMALS` at most, a percentage in millionths lies within one unit of the last from
 * the share; -1 where it is further than one per cent. Exact throughout.
 */
function decimalsAgreed(stated: number, { numerator, denominator }: Ratio): number {
  const exact = numerator * 100 * MILLION;
  const given = stated * denominator;
  let unit = denominator * MILLION;
  let decimals = -1;
  if (isExact(exact) && isExact(given) && isExact(unit)) {
    const distance = Math.abs(exact - given);
    for (; decimals < MOST_DECIMALS && distance <= unit; unit /= 10) decimals += 1;
    return decimals;
  }
  const difference = BigInt(numerator) * 100n * BigInt(MILLION) - BigInt(stated) * BigInt(denominator);
  const distance = difference < 0n ? -difference : difference;
  let large = BigInt(denominator) * BigInt(MILLION);
  for (; decimals < MOST_DECIMALS && distance <= large; large /= 10n) decimals += 1;
  return decimals;
}

/** How many decimals of a percentage are shown: "81,8%" and a cell 0.818 both show one. */
function decimalsShown(percent: number, shown: string): number {
  const text = shown.replace(',', '.').replace('%', '').trim();
  const mark = text.lastIndexOf('.');
  const decimals = mark < 0 ? 0 : text.length - mark - 1;
  const asPercent = shown.includes('%') || Number(text) === percent;
  return Math.min(MOST_DECIMALS, Math.max(0, asPercent ? decimals : decimals - 2));
}
