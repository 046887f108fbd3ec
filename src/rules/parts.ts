import type { Indicator } from '../catalogue/catalogue.ts';
import { valueOf } from '../domain/quantity.ts';
import type { FigureReadings, Reading, Submission } from '../domain/submission.ts';
import type { SubmissionContext } from './context.ts';
import { eachReportedRow, firstReported, hasProblem, isContradicted, valuesBeside } from './readings.ts';

/** A part larger than the whole it belongs to. */
export interface Excess {
  readonly part: string;
  readonly partValue: number;
  readonly whole: string;
  readonly wholeValue: number;
  /** The cell of the part; its first one where sums were compared. */
  readonly reading: Reading;
  /** True where the department's sums were compared and not two cells of a row. */
  readonly summed: boolean;
}

/** Parts above their wholes: row by row, and over the department's sums where the two share no row. */
export function* excesses(context: SubmissionContext): Generator<Excess> {
  if (context.submission === null) return;
  for (const indicator of context.catalogue.indicators) {
    const inRows = excessRows(indicator, context.submission);
    yield* inRows.length > 0 ? inRows : excessSums(indicator, context.submission, context.withheld);
  }
}

/** One excess a cell, against the closest whole that it passes. */
function excessRows({ id, partOf }: Indicator, { readings }: Submission): readonly Excess[] {
  const figure = readings.get(id);
  if (figure === undefined || isContradicted(figure)) return [];
  const { counted } = figure;
  const wholes = partOf
    .filter((whole) => !isContradicted(readings.get(whole)))
    .map((whole) => ({ whole, valueAt: valuesBeside(counted, readings.get(whole)) }));
  const found: Excess[] = [];
  if (wholes.length === 0) return found;
  eachReportedRow(figure, (value, index) => {
    for (const { whole, valueAt } of wholes) {
      const wholeValue = valueAt(index);
      if (wholeValue === undefined || value <= wholeValue) continue;
      const reading = counted.readingAt(index);
      found.push({ part: id, partValue: value, whole, wholeValue, reading, summed: false });
      return;
    }
  });
  return found;
}

function* excessSums(
  { id, partOf }: Indicator,
  { figures, readings }: Submission,
  withheld: ReadonlySet<string>,
): Generator<Excess> {
  if (partOf.length === 0) return;
  const partValue = valueOf(figures.get(id));
  if (partValue === null || withheld.has(id)) return;
  for (const whole of partOf) {
    const wholeValue = valueOf(figures.get(whole));
    if (wholeValue === null || withheld.has(whole) || partValue <= wholeValue) continue;
    if (shareRows(readings.get(id), readings.get(whole))) continue;
    const reading = firstReported(readings.get(id));
    if (reading === null) return;
    yield { part: id, partValue, whole, wholeValue, reading, summed: true };
    return;
  }
}

/** Whether two figures stand in the same rows, so that their rows and not their sums are compared. */
export function shareRows(a: FigureReadings | undefined, b: FigureReadings | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  if (a.counted.isBeside(b.counted)) return a.counted.length > 0;
  const rows = new Set(a.counted.rowKeys());
  for (const rowKey of b.counted.rowKeys()) if (rows.has(rowKey)) return true;
  return false;
}

/** The comparisons of parts with wholes that a problem or a withheld figure kept from being made in full. */
export function* partsNotCompared(context: SubmissionContext): Generator<{ part: string; whole: string }> {
  const { submission, withheld } = context;
  if (submission === null) return;
  const { readings, figures } = submission;
  const unsound = (id: string): boolean => hasProblem(readings.get(id)) || isContradicted(readings.get(id));
  const present = (id: string): boolean => withheld.has(id) || figures.get(id)?.state === 'reported';
  for (const { id: part, partOf } of context.catalogue.indicators) {
    for (const whole of partOf) {
      if (!present(part) || !present(whole)) continue;
      const inRows = shareRows(readings.get(part), readings.get(whole));
      const [partValue, wholeValue] = [valueOf(figures.get(part)), valueOf(figures.get(whole))];
      const made = inRows
        ? !unsound(part) && !unsound(whole)
        : (!withheld.has(part) && !withheld.has(whole)) ||
          (partValue !== null && wholeValue !== null && partValue > wholeValue);
      if (!made) yield { part, whole };
    }
  }
}
