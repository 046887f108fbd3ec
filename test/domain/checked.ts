import type { CheckedSubmission } from '../../src/domain/result.ts';
import type { Submission } from '../../src/domain/submission.ts';

/** A submission that was checked and found sound, reporting one figure; `of` and `more` change what matters. */
export function checked(
  file: string,
  of: {
    readonly members?: number | null;
    /** Null: no date stands in the document. */
    readonly date?: number | null;
    readonly modified?: number;
    readonly readings?: Submission['readings'];
  } = {},
  more: Partial<CheckedSubmission> = {},
): CheckedSubmission {
  const { members = 40, date = null, modified = 0, readings = new Map() } = of;
  const department = { code: 'SYT', name: 'Sở Y tế' };
  return {
    file,
    sha256: null,
    status: 'accepted',
    department,
    year: 2022,
    rows: 1,
    submission: {
      file,
      sha256: null,
      department,
      year: 2022,
      rows: 1,
      documentDate: date,
      modified,
      figures: new Map(),
      readings,
      stated: new Map(),
      pairs: new Map(),
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
