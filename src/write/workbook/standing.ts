import { receivedFrom } from '../../domain/consolidate.ts';
import type { ExclusionReason, SelectedSubmission, YearResult } from '../../domain/result.ts';

/** How complete the year is. */
export interface Standing {
  /** Departments counted, of those expected. */
  readonly counted: number;
  /** Departments expected; without a closed roster those of which anything was received. */
  readonly expected: number;
  /** Departments counted that no closed roster names. */
  readonly extra: number;
  /** True where a closed roster says who is expected. */
  readonly closed: boolean;
  /** Files received that could not be counted and must be asked about. */
  readonly unusable: readonly SelectedSubmission[];
  /** Figures withheld because of an error. */
  readonly withheld: number;
  /** Departments counted whose submission needs correction. */
  readonly toCorrect: number;
  /** True until everyone expected is in and clean. */
  readonly provisional: boolean;
}

// Files of another year and superseded ones lack nothing: nobody has to be asked.
const OPEN: ReadonlySet<ExclusionReason> = new Set<ExclusionReason>([
  'unreadable',
  'noTable',
  'departmentUnknown',
  'yearUnknown',
  'duplicate',
  'onError',
]);
/** The finding about a body that is not on the closed roster. */
const NOT_ON_ROSTER = 'R105';

export function standingOf(year: YearResult): Standing {
  const closed = year.expected !== null;
  const extra = closed
    ? year.departments.filter(({ checked }) => checked.findings.some(({ code }) => code === NOT_ON_ROSTER))
        .length
    : 0;
  const received = receivedFrom(
    year.submissions.map(({ checked }) => checked),
    year.year,
  );
  const unusable = year.submissions.filter(({ use }) => use.kind === 'excluded' && OPEN.has(use.reason));
  const withheld = year.departments.reduce(
    (sum, { figures, withheld: ids }) => sum + [...ids].filter((id) => figures.has(id)).length,
    0,
  );
  const toCorrect = year.departments.filter(
    ({ status }) => status === 'needs-correction' || status === 'unreadable',
  ).length;
  const counted = year.departments.length - extra;
  const expected = year.expected ?? received.size;
  return {
    counted,
    expected,
    extra,
    closed,
    unusable,
    withheld,
    toCorrect,
    provisional: counted < expected || unusable.length > 0 || withheld > 0 || toCorrect > 0,
  };
}
