import type { Cells, RowReading } from '../domain/cells.ts';
import type { Reading } from '../domain/submission.ts';
import type { SubmissionContext } from './context.ts';
import { hasTicks, rowFigures } from './readings.ts';

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
  if (submission === null || !hasTicks(submission)) return [];
  const isOfUnits = catalogue.indicators.some((each) => each.id === id && each.partOf.includes('units'));
  if (!isOfUnits) return [];
  const counted = submission.readings.get(id)?.counted;
  const ticks = counted === undefined ? [] : [...ticksIn(counted)];
  if (ticks.length === 0) return [];
  const units = rowFigures(submission.readings.get('units'));
  return ticks.flatMap(({ rowKey, reading }) => {
    const among = units.get(rowKey)?.value ?? 1;
    return among > 1 ? [{ reading, units: among }] : [];
  });
}

function* ticksIn(counted: Cells): Generator<RowReading> {
  for (let index = 0; index < counted.length; index++) {
    if (!counted.isOddAt(index) || counted.numberAt(index) === 0) continue;
    const reading = counted.readingAt(index);
    if (reading.value.state !== 'reported' || !reading.value.remarks.includes('ticked')) continue;
    yield { rowKey: counted.rowKeyAt(index), reading };
  }
}
