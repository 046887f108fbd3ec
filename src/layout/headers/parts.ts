import type { Concept } from '../../catalogue/lexicon/concept.ts';
import { withStaffRuns } from './staff.ts';

/** One level of a header as far as understanding needs it. */
export interface Part {
  readonly concepts: readonly Concept[];
  /** Whether every word was known. */
  readonly known: boolean;
  /** Whether it may be the title of a form's section. */
  readonly section: boolean;
}

/** Words that only say that something is counted. */
export const COUNTING: ReadonlySet<Concept> = new Set(['filler', 'count', 'total', 'whole']);

const ORGANISATIONS: ReadonlySet<Concept> = new Set(['association', 'board', 'chapter', 'organisation']);

/**
 * The concepts of levels together, filler left out. A level "Tổng số" of its own is the whole of its group;
 * under "Tổ chức hội, ban khuyến học" the column "Ban khuyến học" is only that part.
 */
export function conceptsOf(parts: readonly Part[]): ReadonlySet<Concept> {
  const all = new Set<Concept>();
  const narrowest = parts.findLastIndex(({ concepts }) =>
    concepts.some((concept) => ORGANISATIONS.has(concept)),
  );
  for (const [at, { concepts }] of parts.entries()) {
    const settled = withStaffRuns(concepts).filter(
      (concept) => concept !== 'filler' && (at >= narrowest || !ORGANISATIONS.has(concept)),
    );
    const whole = at > 0 && settled.includes('total') && weighty(settled).size === 0;
    for (const concept of whole ? (['whole'] as const) : settled) all.add(concept);
  }
  return all;
}

/** The concepts that say what is counted. */
export function weighty(concepts: readonly Concept[]): ReadonlySet<Concept> {
  return new Set(concepts.filter((concept) => !COUNTING.has(concept)));
}
