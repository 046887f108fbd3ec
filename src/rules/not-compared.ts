import type { FigureReadings } from '../domain/submission.ts';
import type { SubmissionContext } from './context.ts';
import { FUND } from './fund.ts';
import { partsNotCompared } from './parts.ts';
import { hasProblem, isContradicted } from './readings.ts';
import { isIncomparable } from './sums.ts';
import { ticksForSeveral } from './ticks.ts';

/** The comparisons that an error kept from being made, or from being made in full; ids of indicators and rates. */
export interface NotCompared {
  readonly sums: readonly string[];
  readonly parts: readonly { readonly part: string; readonly whole: string }[];
  readonly rates: readonly string[];
  /** Opening, raised, spent and balance of the fund. */
  readonly fund: boolean;
}

/** What was not compared in a submission whose figures have errors. */
export function notCompared(context: SubmissionContext): NotCompared {
  return {
    sums: sumsNotCompared(context),
    parts: [...partsNotCompared(context)],
    rates: ratesNotCompared(context),
    fund: isFundWithheld(context),
  };
}

function sumsNotCompared(context: SubmissionContext): readonly string[] {
  const unclear = (figure: FigureReadings): boolean =>
    isContradicted(figure) || ticksForSeveral(context, figure.indicator).length > 0;
  return [...(context.submission?.readings.values() ?? [])]
    .filter((figure) =>
      unclear(figure) ? figure.sums.length > 0 : figure.sums.some((sum) => isIncomparable(sum)),
    )
    .map(({ indicator }) => indicator);
}

/** A rate stated in rows is compared row by row unless a cell of it is a problem; one stated alone, as a whole. */
function ratesNotCompared({ submission, catalogue, withheld }: SubmissionContext): readonly string[] {
  if (submission === null) return [];
  const { readings, stated } = submission;
  const unsound = (id: string): boolean => hasProblem(readings.get(id)) || isContradicted(readings.get(id));
  return catalogue.rates
    .filter(({ id, numerator, denominator }) => {
      const counts = [numerator, denominator];
      const given = (each: string): boolean => withheld.has(each) || readings.has(each);
      const speaks = readings.get(id)?.counted.has('reported', 'problem');
      if (!counts.every(given) || !(speaks ?? stated.has(id))) return false;
      return (
        [id, ...counts].some(unsound) || (!readings.has(id) && counts.some((each) => withheld.has(each)))
      );
    })
    .map(({ id }) => id);
}

function isFundWithheld({ submission, withheld }: SubmissionContext): boolean {
  const present = (id: string): boolean =>
    withheld.has(id) || submission?.figures.get(id)?.state === 'reported';
  return FUND.every(present) && FUND.some((id) => withheld.has(id));
}
