import type { Ratio } from '../domain/ratio.ts';
import type { RatePair, Reading, Submission } from '../domain/submission.ts';
import type { SubmissionContext } from './context.ts';
import { cellKey, isContradicted, reportedRows, valuesBeside } from './readings.ts';

/** A stated rate beside the counts it should follow from. */
export interface StatedRate {
  readonly rate: string;
  /** Per cent. */
  readonly percent: number;
  readonly reading: Reading;
  readonly counts: Ratio;
}

const NEITHER: RatePair = { numerator: null, denominator: null };

/** Every stated rate that stands beside both counts: row by row, then for the whole department. */
export function* statedBesideCounts(context: SubmissionContext): Generator<StatedRate> {
  const { submission, withheld } = context;
  if (submission === null) return;
  for (const { id, numerator, denominator } of context.catalogue.rates) {
    const stated = submission.stated.get(id);
    let isInRows = false;
    for (const each of ofRows(submission, id, numerator, denominator)) {
      isInRows ||= stated !== undefined && cellKey(each.reading) === cellKey(stated.reading);
      yield each;
    }
    const pair = submission.pairs.get(id);
    if (stated === undefined || isInRows) continue;
    if ([id, numerator, denominator].some((each) => withheld.has(each))) continue;
    const { numerator: above, denominator: below } = pair ?? NEITHER;
    if (above === null || below === null || below === 0) continue;
    const counts = { numerator: above, denominator: below };
    yield { rate: id, percent: stated.percent, reading: stated.reading, counts };
  }
}

function* ofRows(
  { readings }: Submission,
  rate: string,
  numerator: string,
  denominator: string,
): Generator<StatedRate> {
  if ([rate, numerator, denominator].some((each) => isContradicted(readings.get(each)))) return;
  const figure = readings.get(rate);
  if (figure === undefined) return;
  const { counted } = figure;
  const [above, below] = [numerator, denominator].map((each) => valuesBeside(counted, readings.get(each)));
  for (const { value, index } of reportedRows(figure)) {
    const [part, whole] = [above?.(index), below?.(index)];
    if (part === undefined || whole === undefined || whole === 0) continue;
    const counts = { numerator: part, denominator: whole };
    yield { rate, percent: value, reading: counted.readingAt(index), counts };
  }
}

/** Beyond this a longer fraction shown by a spreadsheet is noise. */
const MOST_DECIMALS = 4;
const MILLION = 1_000_000n;

/**
 * Whether a percentage follows from its counts: it may be rounded or cut off at the decimals it shows, so it may
 * lie one unit of its last place from the exact share.
 */
export function followsFrom({ percent, reading, counts }: StatedRate): boolean {
  const stated = BigInt(Math.round(percent * 1e6));
  const exact = BigInt(counts.numerator) * 100n * MILLION;
  const difference = exact - stated * BigInt(counts.denominator);
  const scale = 10n ** BigInt(decimalsShown(percent, reading.shown));
  return (difference < 0n ? -difference : difference) * scale <= BigInt(counts.denominator) * MILLION;
}

/** How many decimals of a percentage are shown: "81,8%" and a cell 0.818 both show one. */
function decimalsShown(percent: number, shown: string): number {
  const text = shown.replace(',', '.').replace('%', '').trim();
  const mark = text.lastIndexOf('.');
  const decimals = mark < 0 ? 0 : text.length - mark - 1;
  const asPercent = shown.includes('%') || Number(text) === percent;
  return Math.min(MOST_DECIMALS, Math.max(0, asPercent ? decimals : decimals - 2));
}
