import type { Identity } from '../layout/identity.ts';

/** The reporting year of a submission, null where it could not be told. */
export function yearOf({ year }: Identity): number | null {
  if (year.kind === 'told') return year.evidence.value;
  return year.kind === 'assumed' ? year.year : null;
}
