import { listedCells } from '../../src/domain/cells.ts';
import { BUILT_IN } from '../../src/catalogue/derive.ts';
import type { Programme } from '../../src/catalogue/programme.ts';
import type { SourceFile } from '../../src/domain/source.ts';
import type { Quantity } from '../../src/domain/quantity.ts';
import type { FigureReadings, Reading, Submission, Value } from '../../src/domain/submission.ts';
import type { SubmissionContext } from '../../src/rules/context.ts';

export const SOURCE: SourceFile = {
  file: 'inbox/so-y-te.csv',
  name: 'so-y-te.csv',
  sha256: null,
  modified: 0,
  grids: [],
  notes: [],
  failure: null,
};

const PROGRAMME: Programme = {
  id: 'test',
  name: { vi: 'Thử', en: 'Test' },
  province: null,
  documentNumber: null,
  period: { start: null, end: null },
  cadence: { kind: 'yearly' },
  milestones: [],
  parties: [],
  partiesNote: null,
  indicators: [
    { id: 'members', optional: false },
    { id: 'units', optional: false },
    { id: 'gifts', optional: true },
  ],
  ownIndicators: [],
  targetSets: [],
  rating: { bands: [], goodFrom: 'khá' },
  countsChapters: false,
  departments: null,
  dueDate: null,
  signatures: [],
  letterhead: null,
  seriesBreaks: [],
};

export function reported(value: number): Value {
  return { state: 'reported', value, remarks: [] };
}

export const BLANK_CELL: Value = { state: 'blank', remarks: [] };
export const NOT_A_NUMBER: Value = { state: 'problem', problem: { kind: 'notANumber' } };

/** A cell of a sheet without name; `what` is its value or a number reported. */
export function reading(
  indicator: string,
  row: number,
  column: number,
  what: Value | number,
  more: Partial<Reading> = {},
): Reading {
  const value = typeof what === 'number' ? reported(what) : what;
  return {
    indicator,
    part: null,
    address: { sheet: null, row, column },
    row: `Đơn vị ${row}`,
    column: indicator,
    shown: value.state === 'reported' ? String(value.value) : '',
    value,
    tolerance: 0,
    ...more,
  };
}

/** One figure in a column, a row a unit from row 1 on. */
export function column(
  indicator: string,
  at: number,
  values: readonly (Value | number)[],
  more: Partial<FigureReadings> = {},
): FigureReadings {
  const counted = listedCells(
    values.map((value, index) => ({
      rowKey: `row ${index}`,
      reading: reading(indicator, index + 1, at, value),
    })),
  );
  return { indicator, counted, sums: [], conflicts: [], ...more };
}

export function submissionOf(figures: readonly FigureReadings[], more: Partial<Submission> = {}): Submission {
  return {
    file: SOURCE.file,
    sha256: null,
    department: null,
    year: 2022,
    rows: 1,
    documentDate: null,
    modified: 0,
    figures: new Map([
      ...BUILT_IN.indicators.map(({ id }): [string, Quantity] => [id, { state: 'blank' }]),
      ...figures.map((figure): [string, Quantity] => [figure.indicator, quantityOf(figure)]),
    ]),
    readings: new Map(figures.map((figure) => [figure.indicator, figure])),
    stated: new Map(),
    pairs: new Map(),
    ...more,
  };
}

function quantityOf({ counted }: FigureReadings): Quantity {
  const values = [...counted].flatMap(({ reading: { value } }) =>
    value.state === 'reported' ? [value.value] : [],
  );
  if (values.length === 0) return { state: 'blank' };
  return { state: 'reported', value: values.reduce((a, b) => a + b), ranges: [] };
}

export function contextOf(more: Partial<SubmissionContext> = {}): SubmissionContext {
  return {
    source: SOURCE,
    programme: PROGRAMME,
    catalogue: BUILT_IN,
    targets: { set: null, basis: 'none' },
    requestedYear: null,
    roster: null,
    tables: [],
    hiddenCells: [],
    submission: null,
    identity: null,
    withheld: new Set(),
    rates: new Map(),
    ...more,
  };
}

/** A context about these figures and nothing else. */
export function contextWith(
  figures: readonly FigureReadings[],
  more: Partial<Submission> = {},
  withheld: readonly string[] = [],
): SubmissionContext {
  return contextOf({ submission: submissionOf(figures, more), withheld: new Set(withheld) });
}
