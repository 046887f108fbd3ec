import type { FigureReadings } from '../domain/submission.ts';
import type { SubmissionContext } from './context.ts';

/** Two places of one file that state different values for the same figure. */
export type Disagreement = FigureReadings['conflicts'][number];

/** The disagreements within one table, or those between tables. */
export function* disagreements(context: SubmissionContext, sameTable: boolean): Generator<Disagreement> {
  for (const { conflicts } of context.submission?.readings.values() ?? []) {
    for (const conflict of conflicts) {
      if ((conflict.sameTable ?? false) === sameTable) yield conflict;
    }
  }
}
