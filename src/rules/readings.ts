import { cellName } from '../domain/address.ts';
import { isOdd, type Cells } from '../domain/cells.ts';
import type { Where } from '../domain/finding.ts';
import { lastAnswered } from '../domain/remember.ts';
import type {
  FigureReadings,
  RatePair,
  Reading,
  Submission,
  ValueProblem,
  ValueRemark,
} from '../domain/submission.ts';
import type { SubmissionContext } from './context.ts';
import type { Remark } from './rule.ts';

/** Where a reading stands, in the words of the submission. */
export function at(reading: Reading): Where {
  return {
    sheet: reading.address.sheet,
    cell: cellName(reading.address),
    row: reading.row,
    column: reading.column,
    indicator: reading.indicator,
  };
}

/** One key a cell and figure: the same cell can be read for a figure and again as part of a sum. */
export function cellKey(reading: Reading): string {
  const { sheet, row, column } = reading.address;
  return `${reading.indicator}:${row}:${column}:${sheet ?? ''}`;
}

/** Every cell with a problem, a doubt or an assumption, each once; looked for once a submission, for all rules. */
export const oddReadings = lastAnswered(findOdd);

function findOdd(submission: Submission): readonly Reading[] {
  const cells = new Map<string, Reading>();
  const take = (reading: Reading): void => {
    if (!isOdd(reading.value)) return;
    const key = cellKey(reading);
    if (!cells.has(key)) cells.set(key, reading);
  };
  const takeOdd = (among: Cells): void => {
    for (let index = 0; index < among.length; index++) if (among.isOddAt(index)) take(among.readingAt(index));
  };
  for (const figure of submission.readings.values()) {
    takeOdd(figure.counted);
    for (const { stated, parts } of figure.sums) {
      take(stated);
      if (parts !== figure.counted) takeOdd(parts);
    }
    for (const { reading, other } of figure.conflicts) [reading, other].forEach(take);
  }
  for (const { reading } of submission.stated.values()) take(reading);
  return [...cells.values()];
}

/** What a rule adds about a cell with a problem. */
export type Details<K extends ValueProblem['kind']> = (
  problem: Extract<ValueProblem, { kind: K }>,
  reading: Reading,
) => Pick<Remark, 'args' | 'expected'>;

/** One remark for every cell with a problem of this kind; the figure is withheld. */
export function* problems<K extends ValueProblem['kind']>(
  context: SubmissionContext,
  kind: K,
  details: Details<K> = () => ({}),
): Generator<Remark> {
  if (context.submission === null) return;
  for (const reading of oddReadings(context.submission)) {
    const { value } = reading;
    if (value.state !== 'problem' || value.problem.kind !== kind) continue;
    const problem = value.problem as Extract<ValueProblem, { kind: K }>;
    yield {
      where: at(reading),
      found: reading.shown,
      withholds: [reading.indicator],
      ...details(problem, reading),
    };
  }
}

/** Every cell read with this doubt or assumption. */
export function* doubted(context: SubmissionContext, remark: ValueRemark): Generator<Reading> {
  if (context.submission === null) return;
  for (const reading of oddReadings(context.submission)) {
    if (reading.value.state !== 'problem' && reading.value.remarks.includes(remark)) yield reading;
  }
}

/** What a row reports for one figure: columns that add up to it are added. */
export interface RowFigure {
  readonly value: number;
  /** Which cell of the figure to point at: the first of its columns. */
  readonly index: number;
}

/** The rows that report a figure; a row with a problem in one of its columns reports nothing. */
export function rowFigures(figure: FigureReadings | undefined): ReadonlyMap<string, RowFigure> {
  const rows = new Map<string, RowFigure>();
  const broken = new Set<string>();
  if (figure === undefined) return rows;
  const { counted } = figure;
  for (let index = 0; index < counted.length; index++) {
    const state = counted.stateAt(index);
    const rowKey = counted.rowKeyAt(index);
    if (state === 'problem') broken.add(rowKey);
    if (state !== 'reported') continue;
    const before = rows.get(rowKey);
    const value = counted.numberAt(index) + (before?.value ?? 0);
    rows.set(rowKey, { value, index: before?.index ?? index });
  }
  for (const rowKey of broken) rows.delete(rowKey);
  return rows;
}

/**
 * Shows the same rows one after the other; without a look-up where no row can have two cells. They are shown and
 * not listed, for every row of every submission comes by here, and hardly any of them is spoken of.
 */
export function eachReportedRow(figure: FigureReadings, show: (value: number, index: number) => void): void {
  const { counted } = figure;
  if (counted.lineup?.distinct !== true) {
    for (const { value, index } of rowFigures(figure).values()) show(value, index);
    return;
  }
  for (let index = 0; index < counted.length; index++)
    if (counted.stateAt(index) === 'reported') show(counted.numberAt(index), index);
}

/** What another figure reports in the row of each cell of these; undefined where it reports nothing there. */
export function valuesBeside(
  cells: Cells,
  figure: FigureReadings | undefined,
): (index: number) => number | undefined {
  if (figure?.counted.lineup?.distinct === true && figure.counted.isBeside(cells)) {
    const { counted } = figure;
    return (index) => (counted.stateAt(index) === 'reported' ? counted.numberAt(index) : undefined);
  }
  const rows = rowFigures(figure);
  return (index) => rows.get(cells.rowKeyAt(index))?.value;
}

/** Whether a cell of the figure could not be read as one. */
export function hasProblem(figure: FigureReadings | undefined): boolean {
  return figure?.counted.has('problem') ?? false;
}

/** Whether a cell was read as a tick and not as a number; so far as rules go, ticks are rare. */
export function hasTicks(submission: Submission): boolean {
  return oddReadings(submission).some(
    ({ value }) => value.state === 'reported' && value.remarks.includes('ticked'),
  );
}

/** The first cell that reports the figure. */
export function firstReported(figure: FigureReadings | undefined): Reading | null {
  const found = figure?.counted.firstIn('reported') ?? -1;
  return figure === undefined || found < 0 ? null : figure.counted.readingAt(found);
}

/** Whether two places of the file disagree on the figure, so that nothing can be compared with it. */
export function isContradicted(figure: FigureReadings | undefined): boolean {
  return (figure?.conflicts.length ?? 0) > 0;
}

/** Whether both counts of a rate are given, so that what is stated beside them adds nothing. */
export function hasBothSides(pair: RatePair | undefined): boolean {
  return pair !== undefined && pair.numerator !== null && pair.denominator !== null;
}
