import type { Rate } from '../../catalogue/catalogue.ts';
import type { Cells } from '../../domain/cells.ts';
import { addWhole, valueOf, type Quantity } from '../../domain/quantity.ts';
import type { FigureReadings, RatePair } from '../../domain/submission.ts';

/**
 * Both sides of a rate over the rows that give both. Where rows cannot be matched (one side stands in
 * another table, or only as a total) the department's figures are taken. A side that is not known is null,
 * the other one is shown.
 */
export function ratePair(
  rate: Rate,
  figures: ReadonlyMap<string, Quantity>,
  readings: ReadonlyMap<string, FigureReadings>,
): RatePair {
  const numerator = valueOf(figures.get(rate.numerator));
  const denominator = valueOf(figures.get(rate.denominator));
  if (numerator === null || denominator === null) return { numerator, denominator };
  const sides = inStep(readings.get(rate.numerator), readings.get(rate.denominator));
  if (sides !== null) return sides === 'none' ? { numerator, denominator } : sides;
  const above = byRow(readings.get(rate.numerator));
  const below = byRow(readings.get(rate.denominator));
  const both = [...above.keys()].filter((key) => below.has(key));
  if (both.length === 0) return { numerator, denominator };
  return {
    numerator: addWhole(both.map((key) => above.get(key) ?? 0)),
    denominator: addWhole(both.map((key) => below.get(key) ?? 0)),
  };
}

/**
 * The pair of two columns that stand beside each other in every row, as nearly all do, without a look-up by row;
 * `none` where no row gives both, null where the columns do not go in step.
 */
function inStep(
  above: FigureReadings | undefined,
  below: FigureReadings | undefined,
): RatePair | 'none' | null {
  if (above === undefined || below === undefined || !above.counted.isBeside(below.counted)) return null;
  const [over, under] = [above.counted, below.counted];
  if (isWhole(over) && isWhole(under))
    return over.length === 0 ? 'none' : { numerator: over.sum(), denominator: under.sum() };
  const distinct = over.lineup?.distinct === true;
  const sums = { numerator: 0, denominator: 0 };
  let both = 0;
  for (let index = 0; index < over.length; index++) {
    if (over.partAt(index) !== null || under.partAt(index) !== null) return null;
    const [one, other] = [over.stateAt(index), under.stateAt(index)];
    if (!distinct && (one === 'problem' || other === 'problem')) return null;
    if (one !== 'reported' || other !== 'reported') continue;
    both += 1;
    sums.numerator = addWhole([sums.numerator, over.numberAt(index)]);
    sums.denominator = addWhole([sums.denominator, under.numberAt(index)]);
  }
  return both === 0 ? 'none' : sums;
}

/** Whether every row reports the figure as a whole, as nearly all columns do. */
function isWhole(cells: Cells): boolean {
  return cells.count('reported') === cells.length && (cells.length === 0 || cells.partAt(0) === null);
}

/**
 * What each row reports, parts added up; rows with a blank or a problem are absent. A blank beside another part of
 * the same row (no ban, only a hội) does not make the row unusable.
 */
function byRow(figure: FigureReadings | undefined): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  if (figure === undefined) return rows;
  const { counted } = figure;
  const unusable = new Set<string>();
  for (let index = 0; index < counted.length; index++) {
    const rowKey = counted.rowKeyAt(index);
    const state = counted.stateAt(index);
    if (state === 'reported') rows.set(rowKey, addWhole([rows.get(rowKey) ?? 0, counted.numberAt(index)]));
    else if (state === 'problem' || counted.partAt(index) === null) unusable.add(rowKey);
  }
  for (const key of unusable) rows.delete(key);
  return rows;
}
