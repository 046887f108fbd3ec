import type { KeptSubmission } from '../domain/result.ts';
import type { FigureReadings, Submission } from '../domain/submission.ts';

/** What of a submission outlives its examination; `withheld` are the figures that the rules withhold. */
export function keptOf(submission: Submission, withheld: ReadonlySet<string>): KeptSubmission {
  const { documentDate, modified, figures, readings } = submission;
  return {
    documentDate,
    modified,
    sources: new Map(
      [...figures].flatMap(([id, quantity]) => (quantity.state === 'blank' ? [] : [[id, quantity.ranges]])),
    ),
    withheldShown: new Map(
      [...withheld].flatMap((id) => {
        const shown = shownIn(readings.get(id));
        return shown.length === 0 ? [] : [[id, JSON.stringify(shown)]];
      }),
    ),
  };
}

/** What the cells of a figure show, its sums and whatever contradicts it included. */
function shownIn(readings: FigureReadings | undefined): readonly string[] {
  if (readings === undefined) return [];
  const { counted, sums, conflicts } = readings;
  return [
    ...Array.from({ length: counted.length }, (_, index) => counted.shownAt(index)),
    ...conflicts.map(({ reading }) => reading.shown),
    ...sums.map(({ stated }) => stated.shown),
  ];
}
