import { computeFormulas } from '../../domain/formula/compute.ts';
import type { Cell, Grid } from '../../domain/grid.ts';
import type { YearResult } from '../../domain/result.ts';
import type { WorkbookContext } from '../workbook/context.ts';
import { WORDS } from '../workbook/reconciliation.ts';
import { cellText } from '../workbook/text.ts';
import { viewOf, type View } from '../workbook/view.ts';
import { SHEET_NAMES } from '../workbook/words.ts';
import { finishedSheets, type FinishedSheet } from './finished.ts';

/** Far above what the sheets of all departments of a country cost. */
const MOST_WORK = 1_000_000_000;

/**
 * What must hold of the finished bytes before they take their place: they open, every plain formula gives the
 * result that stands beside it, every total of the year is the one that the sheets add up to, and every file is
 * counted. Told by the labels of the sheet of reconciliation, wherever they stand.
 * @throws Error naming what does not hold; that is a fault of the program.
 */
export function assertFinished(bytes: Uint8Array, year: YearResult, context: WorkbookContext): void {
  const view = viewOf(year, context);
  const name = view.say(SHEET_NAMES.reconciliation);
  const sheets = neededFrom(name, finishedSheets(bytes));
  const { of: computed } = computeFormulas(
    sheets.map(({ grid }) => grid),
    MOST_WORK,
  );
  for (const { grid, stored } of sheets) assertResults(grid, stored, computed);
  const [{ grid } = { grid: null }] = sheets;
  if (grid !== null) assertReconciliation(view, grid, computed);
}

/** A sheet, and every sheet that its formulas look at, and so on. */
function neededFrom(
  first: string,
  sheets: ReadonlyMap<string, () => FinishedSheet>,
): readonly FinishedSheet[] {
  const read = new Map<string, FinishedSheet>();
  const asked = [first];
  for (let name = asked.shift(); name !== undefined; name = asked.shift()) {
    if (read.has(name)) continue;
    const sheet = sheets.get(name)?.();
    if (sheet === undefined) throw new Error(`finished workbook: no sheet ${name}`);
    read.set(name, sheet);
    asked.push(...sheet.needs);
  }
  return [...read.values()];
}

function assertResults(
  { sheet }: Grid,
  stored: ReadonlyMap<Cell, number>,
  computed: ReadonlyMap<Cell, number>,
): void {
  for (const [cell, value] of stored) {
    const result = computed.get(cell);
    if (result !== undefined && Math.abs(result - value) > 1e-12 * Math.abs(value))
      throw new Error(`finished workbook: ${cell.text} on ${sheet} is ${result}, beside it stands ${value}`);
  }
}

/** Every label with the number that its row must show, and show again as a formula. */
function assertReconciliation(view: View, grid: Grid, computed: ReadonlyMap<Cell, number>): void {
  const { used, excluded, ignored, filesSeen } = view.year.reconciliation;
  const assertShown = (label: string, value: number, isShown: (cells: readonly Cell[]) => boolean): void => {
    if (!rowsWith(grid, label).some(isShown))
      throw new Error(`finished workbook: ${label} should be ${value} on ${grid.sheet}`);
  };
  const assertPlain = (label: string, value: number) =>
    assertShown(label, value, (cells) => cells.some(({ number }) => number === value));
  const assertAgain = (label: string, value: number) =>
    assertShown(
      label,
      value,
      (cells) =>
        cells.some(({ number }) => number === value) && cells.some((cell) => computed.get(cell) === value),
    );
  assertPlain(view.say(WORDS.used), used);
  assertPlain(view.say(WORDS.excluded), excluded);
  assertPlain(view.say(WORDS.ignored), ignored);
  assertAgain(view.say(WORDS.seen), filesSeen);
  for (const { id } of view.indicators) {
    const value = view.year.totals.figures.get(id)?.value ?? null;
    if (value !== null) assertAgain(view.label(id), value);
  }
  // The sums behind a rate take only departments that gave both sides, which is no plain arithmetic.
  const assertTwice = (label: string, value: number) =>
    assertShown(
      label,
      value,
      (cells) => cells.filter((cell) => (computed.get(cell) ?? cell.number) === value).length >= 2,
    );
  for (const { id, target } of view.rates) {
    const total = view.year.totals.rates.get(id);
    if (target === null || total === undefined || total.percent === null) continue;
    assertTwice(`${view.label(id)}: ${view.say(WORDS.count)}`, total.numerator ?? 0);
    assertTwice(`${view.label(id)}: ${view.say(WORDS.whole)}`, total.denominator ?? 0);
  }
}

/** The filled cells of every row that bears this label. */
function rowsWith(grid: Grid, label: string): readonly (readonly Cell[])[] {
  const wanted = asWritten(cellText(label));
  return Array.from(grid.rows, (row) => (row ?? []).filter((cell) => cell !== undefined)).filter((cells) =>
    cells.some(({ text }) => asWritten(text) === wanted),
  );
}

/** A writer may mark a text that looks like an escape. */
function asWritten(text: string): string {
  return text.replaceAll('_x005F_', '_');
}
