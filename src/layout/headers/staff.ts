import type { Concept } from '../../catalogue/lexicon/concept.ts';

const STAFF_WORDS: ReadonlySet<Concept> = new Set([
  'staff',
  'civil',
  'worker',
  'employee',
  'officer',
  'party',
]);

/**
 * "Cán bộ, công chức, viên chức, người lao động" lists the kinds of one whole: such a run is the staff.
 * Only some of the kinds are a part of it; party members within the run are among the others.
 */
export function withStaffRuns(concepts: readonly Concept[]): Concept[] {
  const result: Concept[] = [];
  let run: Concept[] = [];
  for (const concept of concepts) {
    if (STAFF_WORDS.has(concept)) {
      run.push(concept);
      continue;
    }
    if (concept === 'filler' && run.length > 0) continue;
    result.push(...settled(run), concept);
    run = [];
  }
  return [...result, ...settled(run)];
}

function settled(run: readonly Concept[]): readonly Concept[] {
  if (run.length === 0) return [];
  const inner = run.filter((concept, at) => concept !== 'party' || at === 0 || at === run.length - 1);
  const outside: Concept[] = inner.includes('party') ? ['outside'] : [];
  const has = (concept: Concept) => inner.includes(concept);
  const civil = inner.filter((concept) => concept === 'civil').length;
  const labour = has('worker') || has('employee');
  if (has('staff') || civil >= 2 || (civil === 1 && has('officer') && labour)) return ['staff', ...outside];
  if (civil === 1 || has('employee') || (has('officer') && labour)) return ['staffPart', ...outside];
  return [...inner.filter((concept) => concept !== 'party'), ...outside];
}
