import type { Reading } from '../domain/submission.ts';
import type { SubmissionContext } from './context.ts';
import { rowFigures } from './readings.ts';

/** A tick in a row that itself gives more than one unit: one of them or all. */
export interface TickForSeveral {
  readonly reading: Reading;
  readonly units: number;
}

/** The ticks of a figure that stand in rows of several units. */
export function ticksForSeveral(
  { submission, catalogue }: Pick<SubmissionContext, 'submission' | 'catalogue'>,
  id: string,
): readonly TickForSeveral[] {
  const isOfUnits = catalogue.indicators.some((each) => each.id === id && each.partOf.includes('units'));
  if (submission === null || !isOfUnits) return [];
  const units = rowFigures(submission.readings.get('units'));
  return (submission.readings.get(id)?.counted ?? []).flatMap(({ rowKey, reading }) => {
    const { value } = reading;
    if (value.state !== 'reported' || value.value === 0 || !value.remarks.includes('ticked')) return [];
    const among = units.get(rowKey)?.value ?? 1;
    return among > 1 ? [{ reading, units: among }] : [];
  });
}
