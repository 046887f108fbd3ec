import { cellName } from '../../domain/address.ts';
import type { YearResult } from '../../domain/result.ts';
import type { WorkbookContext } from '../workbook/context.ts';
import { WORDS } from '../workbook/reconciliation.ts';
import { cellText } from '../workbook/text.ts';
import { viewOf, type View } from '../workbook/view.ts';
import { SHEET_NAMES } from '../workbook/words.ts';
import { Arithmetic } from './arithmetic.ts';
import { KINDS } from './cells.ts';
import { openFinished, type FinishedSheet, type FinishedWorkbook } from './finished.ts';
import type { ReadPart } from './read-again.ts';

/**
 * What must hold of the finished bytes before they take their place: they open, every plain formula gives the
 * result that stands beside it, every total of the year is the one that the sheets add up to, and every file is
 * counted. Told by the labels of the sheet of reconciliation, wherever they stand.
 * @param read parts that were read when they had been packed, while others were being written
 * @throws Error naming what does not hold; that is a fault of the program.
 */
export function assertFinished(
  bytes: Uint8Array,
  year: YearResult,
  context: WorkbookContext,
  read?: ReadonlyMap<string, ReadPart>,
): void {
  const view = viewOf(year, context);
  const finished = openFinished(bytes, read);
  const name = view.say(SHEET_NAMES.reconciliation);
  const sheets = neededFrom(name, finished.sheets);
  const arithmetic = new Arithmetic(sheets);
  for (const sheet of sheets.values()) assertResults(sheet, arithmetic);
  const reconciliation = sheets.get(name);
  if (reconciliation !== undefined)
    assertReconciliation(view, name, rowsOf(reconciliation, finished, arithmetic));
}

/** A sheet, and every sheet that its formulas look at, and so on. */
function neededFrom(first: string, sheets: FinishedWorkbook['sheets']): ReadonlyMap<string, FinishedSheet> {
  const read = new Map<string, FinishedSheet>();
  const asked = [first];
  for (let name = asked.shift(); name !== undefined; name = asked.shift()) {
    if (read.has(name)) continue;
    const sheet = sheets.get(name)?.();
    if (sheet === undefined) throw new Error(`finished workbook: no sheet ${name}`);
    read.set(name, sheet);
    const needs = sheet.formulas.flatMap(({ references }) => references.flatMap((each) => each.sheet ?? []));
    asked.push(...new Set(needs));
  }
  return read;
}

function assertResults(sheet: FinishedSheet, arithmetic: Arithmetic): void {
  for (let place = 0; place < sheet.kinds.length; place++) {
    if (sheet.kinds[place] !== KINDS.formula) continue;
    const value = sheet.numbers[place] ?? NaN;
    const result = arithmetic.resultOf(sheet, place);
    if (Math.abs(result - value) > 1e-12 * Math.abs(value))
      throw new Error(
        `finished workbook: ${addressIn(sheet, place)} on ${sheet.name} is ${result}, beside it stands ${value}`,
      );
  }
}

function addressIn({ columns }: FinishedSheet, place: number): string {
  return cellName({ row: Math.floor(place / columns), column: place % columns });
}

/** A row of the sheet of reconciliation. */
interface ShownRow {
  readonly texts: readonly string[];
  /** Numbers that stand there, without those of plain formulas. */
  readonly plain: readonly number[];
  /** What the plain formulas gave when they were computed again. */
  readonly again: readonly number[];
}

/** Every label with the number that its row must show, and show again as a formula. */
function assertReconciliation(view: View, sheet: string, rows: readonly ShownRow[]): void {
  const { used, excluded, ignored, filesSeen } = view.year.reconciliation;
  const assertShown = (label: string, value: number, isShown: (row: ShownRow) => boolean): void => {
    const wanted = asWritten(cellText(label));
    if (!rows.some((row) => row.texts.some((text) => asWritten(text) === wanted) && isShown(row)))
      throw new Error(`finished workbook: ${label} should be ${value} on ${sheet}`);
  };
  const assertPlain = (label: string, value: number) =>
    assertShown(label, value, ({ plain }) => plain.includes(value));
  const assertAgain = (label: string, value: number) =>
    assertShown(label, value, ({ plain, again }) => plain.includes(value) && again.includes(value));
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
      ({ plain, again }) => [...plain, ...again].filter((number) => number === value).length >= 2,
    );
  for (const { id, target } of view.rates) {
    const total = view.year.totals.rates.get(id);
    if (target === null || total === undefined || total.percent === null) continue;
    assertTwice(`${view.label(id)}: ${view.say(WORDS.count)}`, total.numerator ?? 0);
    assertTwice(`${view.label(id)}: ${view.say(WORDS.whole)}`, total.denominator ?? 0);
  }
}

function rowsOf(
  sheet: FinishedSheet,
  { texts: textsOf }: FinishedWorkbook,
  arithmetic: Arithmetic,
): readonly ShownRow[] {
  const { rows, columns, kinds, numbers, results } = sheet;
  const isShared = (place: number) => kinds[place] === KINDS.words && !results.has(place);
  const shared = textsOf(new Set(numbers.filter((_, place) => isShared(place))));
  return Array.from({ length: rows }, (_, row) => {
    const places = Array.from({ length: columns }, (_, column) => row * columns + column);
    const of = (kind: number) => places.filter((place) => kinds[place] === kind);
    return {
      texts: of(KINDS.words).map((place) => results.get(place) ?? shared.get(numbers[place] ?? NaN) ?? ''),
      plain: of(KINDS.number).map((place) => numbers[place] ?? NaN),
      again: of(KINDS.formula).map((place) => arithmetic.resultOf(sheet, place)),
    };
  });
}

/** A writer may mark a text that looks like an escape. */
function asWritten(text: string): string {
  return text.replaceAll('_x005F_', '_');
}
