import type { CheckedSubmission, KeptSubmission } from '../../src/domain/result.ts';

/** A submission that was checked and found sound, reporting one figure; `of` and `more` change what matters. */
export function checked(
  file: string,
  of: {
    readonly members?: number | null;
    /** Null: no date stands in the document. */
    readonly date?: number | null;
    readonly modified?: number;
    /** What the cells of a withheld figure show. */
    readonly shown?: KeptSubmission['withheldShown'];
  } = {},
  more: Partial<CheckedSubmission> = {},
): CheckedSubmission {
  const { members = 40, date = null, modified = 0, shown = new Map() } = of;
  const department = { code: 'SYT', name: 'Sở Y tế' };
  return {
    file,
    sha256: null,
    status: 'accepted',
    department,
    year: 2022,
    rows: 1,
    submission: {
      documentDate: date,
      modified,
      sources: new Map(),
      withheldShown: shown,
    },
    figures: new Map([['members', members]]),
    notApplicable: [],
    withheld: new Set(),
    stated: new Map(),
    rates: new Map(),
    findings: [],
    ...more,
  };
}
