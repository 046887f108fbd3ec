import { nameKey } from '../domain/text.ts';
import type { Register } from './department-names.ts';
import { createRegister } from './department-names.ts';
import type { Body } from './departments.ts';
import type { RosterEntry, RosterProblem } from './roster-rows.ts';
import { RosterError, rosterProblem } from './roster-rows.ts';

export { RosterError, rosterFrom } from './roster-rows.ts';

/** The register widened by a roster, and the departments that the roster names. */
export interface MergedRoster {
  readonly bodies: readonly Body[];
  /** In the roster's order. Of namesakes all stand here: those valid in the reporting year are expected. */
  readonly listed: readonly Body[];
}

/**
 * Joins a roster to the register: a row whose code or name is there gives that body its aliases and contact
 * (and dates, where the row has any), a new one adds a body. Throws a RosterError.
 */
export function mergeRoster(register: readonly Body[], roster: readonly RosterEntry[]): MergedRoster {
  const names = createRegister(register);
  const codes = new Set(roster.flatMap(({ code }) => code ?? []));
  const merged = new Map(register.map((body) => [body.code, body]));
  const listed = new Map<string, number>();
  const problems: RosterProblem[] = [];
  for (const entry of roster) {
    const meant = meantBy(entry, names, codes);
    if ('message' in meant) {
      problems.push(meant);
      continue;
    }
    for (const body of meant) {
      const before = listed.get(body.code);
      if (before !== undefined) {
        const other = `${before}: ${body.code}`;
        problems.push(rosterProblem(entry.line, `trùng với dòng ${other}`, `repeats line ${other}`));
      }
      listed.set(body.code, entry.line);
      merged.set(body.code, extended(merged.get(body.code) ?? body, entry, meant.length === 1));
    }
  }
  if (problems.length > 0) throw new RosterError(problems);
  return {
    bodies: [...merged.values()],
    listed: [...listed.keys()].flatMap((code) => merged.get(code) ?? []),
  };
}

/** The bodies a row names: of one name over time all, since the reporting year is not known yet. */
function meantBy(
  entry: RosterEntry,
  names: Register,
  codes: ReadonlySet<string>,
): readonly Body[] | RosterProblem {
  const { line, code, name } = entry;
  const coded = code === null ? null : (names.byCode(code) ?? names.byCode(code.toUpperCase()));
  const found = name === null ? null : names.find(name, null);
  const named = found?.kind === 'several' ? found.bodies : found?.kind === 'one' ? [found.body] : [];
  const candidates = coded === null ? named : namesakesOf(coded, names.bodies);
  if (coded !== null && named.length > 0 && !named.some((body) => candidates.includes(body))) {
    const [one, other] = [coded.name.vi, named[0]?.name.vi ?? ''];
    return rosterProblem(
      line,
      `có mã của ${one} và tên của ${other}`,
      `has the code of ${one} and the name of ${other}`,
    );
  }
  const meant = candidates.filter(
    (body) => body === coded || (!codes.has(body.code) && overlaps(body, entry)),
  );
  if (meant.length > 0) return meant;
  if (candidates.length > 0)
    return rosterProblem(
      line,
      'có đơn vị đã nêu ở dòng khác, hoặc không có trong thời gian ấy',
      'has a department of another line, or one that did not exist at that time',
    );
  const near = found?.kind === 'near' ? found.spelling : null;
  if (code !== null && name !== null && near === null) return [newBody(code, name)];
  const told = name ?? code ?? '';
  return rosterProblem(
    line,
    `có '${told}' không có trong danh mục; ${near === null ? 'đơn vị mới cần cả mã và tên' : `có phải '${near}'?`}`,
    `has '${told}', which is not in the register; ${near === null ? 'a new department needs code and name' : `did you mean '${near}'?`}`,
  );
}

function namesakesOf(body: Body, bodies: readonly Body[]): readonly Body[] {
  return bodies.filter(({ name }) => nameKey(name.vi) === nameKey(body.name.vi));
}

function overlaps(body: Body, entry: RosterEntry): boolean {
  const startsBeforeEnd = (from: string | null, to: string | null) =>
    from === null || to === null || from <= to;
  return startsBeforeEnd(body.validFrom, entry.validTo) && startsBeforeEnd(entry.validFrom, body.validTo);
}

function newBody(code: string, name: string): Body {
  return { code, name: { vi: name, en: name }, aliases: [], validFrom: null, validTo: null, successors: [] };
}

function extended(body: Body, entry: RosterEntry, withDates: boolean): Body {
  const known = new Set([body.name.vi, ...body.aliases].map(nameKey));
  const more = [...(entry.name === null ? [] : [entry.name]), ...entry.aliases].filter((alias) => {
    const isNew = !known.has(nameKey(alias));
    known.add(nameKey(alias));
    return isNew;
  });
  return {
    ...body,
    aliases: [...body.aliases, ...more],
    validFrom: (withDates ? entry.validFrom : null) ?? body.validFrom,
    validTo: (withDates ? entry.validTo : null) ?? body.validTo,
    ...(entry.contact === null ? {} : { contact: entry.contact }),
    ...(entry.email === null ? {} : { email: entry.email }),
  };
}
