import type { Body, BodyMatch } from './departments.ts';

/** Whether a body is valid on 31 December of the reporting year. */
export function isValidIn(body: Body, year: number): boolean {
  const day = lastDayOf(year);
  return (body.validFrom === null || body.validFrom <= day) && (body.validTo === null || day <= body.validTo);
}

/**
 * Which body a name means in a reporting year. What the register says goes before what is derived from it;
 * without a year several namesakes stay a question.
 */
export function choose(
  candidates: readonly { readonly body: Body; readonly own: boolean }[],
  year: number | null,
): Extract<BodyMatch, { kind: 'one' | 'otherTime' | 'several' }> {
  const all = [...new Set(candidates.map(({ body }) => body))];
  const own = new Set(candidates.filter((each) => each.own).map(({ body }) => body));
  for (const bodies of [all.filter((body) => own.has(body)), all]) {
    const valid = year === null ? bodies : bodies.filter((body) => isValidIn(body, year));
    const [only] = valid;
    if (only !== undefined)
      return valid.length === 1 ? { kind: 'one', body: only } : { kind: 'several', bodies: valid };
  }
  const nearest = all.reduce((best, each) => (distance(each, year) < distance(best, year) ? each : best));
  return { kind: 'otherTime', body: nearest };
}

function lastDayOf(year: number): string {
  return `${String(year).padStart(4, '0')}-12-31`;
}

/** Roughly how many days lie between a year's end and a body that is not valid then. */
function distance(body: Body, year: number | null): number {
  const day = dayNumber(lastDayOf(year ?? 0));
  if (body.validFrom !== null && dayNumber(body.validFrom) > day) return dayNumber(body.validFrom) - day;
  return body.validTo === null ? 0 : Math.max(0, day - dayNumber(body.validTo));
}

function dayNumber(iso: string): number {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return year * 372 + month * 31 + day;
}
