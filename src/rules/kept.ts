import type { SheetRange } from '../domain/address.ts';
import type { KeptSubmission } from '../domain/result.ts';
import type { FigureReadings, Submission } from '../domain/submission.ts';

/** What of a submission outlives its examination; `withheld` are the figures that the rules withhold. */
export function keptOf(submission: Submission, withheld: ReadonlySet<string>): KeptSubmission {
  const { documentDate, modified, figures, readings } = submission;
  const sources = new Map<string, readonly SheetRange[]>();
  for (const [id, quantity] of figures) if (quantity.state !== 'blank') sources.set(id, quantity.ranges);
  const withheldShown = new Map<string, string>();
  for (const id of withheld) {
    const shown = shownIn(readings.get(id));
    if (shown.length > 0) withheldShown.set(id, JSON.stringify(shown));
  }
  return { documentDate, modified, sources, withheldShown };
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
