import type { Body, BodyMatch } from '../../catalogue/departments.ts';
import type { Register } from '../../catalogue/department-names.ts';
import { isValidIn } from '../../catalogue/validity.ts';
import type { Where } from '../../domain/finding.ts';
import { nameKey } from '../../domain/text.ts';
import { whereOf, type Evidence } from '../identity.ts';
import type { Table } from '../table.ts';

/** Whose row it is, where a file holds several departments. */
export interface Owner {
  readonly key: string;
  /** Null where the name is not in the register. */
  readonly body: Body | null;
  readonly match: BodyMatch;
  /** The name as written. */
  readonly text: string;
  /** Where the name stands first. */
  readonly place: Where;
}

/** Owners of the rows of each table; null where all rows belong to the one department of the file. */
export interface Ownership {
  readonly owners: readonly Owner[];
  /** `of[table][row]`: the owner's key, null for totals over several owners. */
  readonly of: readonly (readonly (string | null)[])[];
}

/**
 * Several departments in one file are told by the titles of their tables, by a column of departments, or by
 * names of rows: at least two bodies of the register, and at least half of the named rows. Otherwise the rows
 * are units of one department. `titled` is the body that each table's own title names.
 */
export function ownership(
  tables: readonly Table[],
  titled: readonly (Evidence<Body> | null)[],
  register: Register,
  year: number | null,
): Ownership | null {
  const find = memoised(register, year);
  const byTitle = new Set(titled.flatMap((each) => each?.value.code ?? [])).size >= 2;
  if (mostAreUnknown(byTitle ? tables.filter((_, t) => titled[t] === null) : tables, find)) return null;
  const matches = tables.map((table) => table.rows.map((row) => ownMatch(row, find)));
  const others = tables.flatMap((table, t) =>
    byTitle && titled[t] !== null ? [] : [{ table, matches: matches[t] ?? [] }],
  );
  const { bodies, named, known } = namesIn(others);
  // Beside tables with titles, each other one must tell by its rows whose figures it holds.
  if (byTitle ? others.some((each) => namesIn([each]).known === 0) : bodies < 2) return null;
  if (known * 2 < named) return null;
  const owners = new Map<string, Owner>();
  const of = tables.map((table, t) => {
    const title = byTitle ? titled[t] : null;
    return title === null || title === undefined
      ? ownersOfTable(table, matches[t] ?? [], owners)
      : ownedByTitle(table, title, year, owners);
  });
  return { owners: [...owners.values()].map((owner) => withNearMiss(owner, register, year)), of };
}

/** Only an owner that no register knows wants the search for a near miss. */
function withNearMiss(owner: Owner, register: Register, year: number | null): Owner {
  return owner.match.kind === 'none' ? { ...owner, match: register.find(owner.text, year) } : owner;
}

/** Whether too many names are unknown for half of them to be known, told as soon as it is: most tables name units. */
function mostAreUnknown(tables: readonly Table[], find: Find): boolean {
  let named = 0;
  let possible = 0;
  for (const { rows } of tables) {
    for (const row of rows) {
      if (!isNamed(row)) continue;
      named += 1;
      possible += 1 + row.children.length;
    }
  }
  for (const { rows } of tables) {
    for (const row of rows) {
      if (!isNamed(row)) continue;
      if (bodyOf(ownMatch(row, find)) === null) possible -= 1 + row.children.length;
      if (possible * 2 < named) return true;
    }
  }
  return false;
}

/** How many bodies the rows of tables name, how many rows have a name, and how many of those are known. */
function namesIn(tables: readonly { readonly table: Table; readonly matches: readonly BodyMatch[] }[]): {
  bodies: number;
  named: number;
  known: number;
} {
  const bodies = new Set<string>();
  let named = 0;
  let known = 0;
  for (const { table, matches } of tables) {
    for (const [r, row] of table.rows.entries()) {
      if (!isNamed(row)) continue;
      named += 1;
      const body = bodyOf(matches[r]);
      if (body === null) continue;
      known += 1;
      bodies.add(body.code);
      // The units below a department's own row need no name of their own.
      known += row.children.length;
    }
  }
  return { bodies: bodies.size, named, known };
}

function ownedByTitle(
  table: Table,
  { value: body, text, place }: Evidence<Body>,
  year: number | null,
  owners: Map<string, Owner>,
): (string | null)[] {
  if (!owners.has(body.code)) {
    const isOfTime = year === null || isValidIn(body, year);
    const match: BodyMatch = { kind: isOfTime ? 'one' : 'otherTime', body };
    owners.set(body.code, { key: body.code, body, match, text, place: place ?? whereOf(table.address) });
  }
  return table.rows.map((row) => (isOwn(row) ? body.code : null));
}

/** The one body that the department column of a table or its single row names: evidence for whose file it is. */
export function soleBodies(
  tables: readonly Table[],
  register: Register,
  year: number | null,
): readonly Evidence<Body>[] {
  return tables.flatMap((table) => {
    const units = table.rows.filter(isOwn);
    const [first] = units;
    const sameColumn =
      first?.departmentText !== null && units.every((row) => row.departmentText === first?.departmentText);
    if (first === undefined || (units.length > 1 && !sameColumn)) return [];
    const body = bodyOf(ownMatch(first, (text) => register.named(text, year)));
    const text = first.departmentText ?? first.label ?? '';
    return body === null ? [] : [{ value: body, text, place: whereOf(first.address) }];
  });
}

type Find = (text: string) => BodyMatch;

function memoised(register: Register, year: number | null): Find {
  const seen = new Map<string, BodyMatch>();
  return (text) => {
    const known = seen.get(text);
    if (known !== undefined) return known;
    const found = register.named(text, year);
    seen.set(text, found);
    return found;
  };
}

function ownMatch(row: Table['rows'][number], find: Find): BodyMatch {
  if (!isOwn(row)) return { kind: 'none' };
  const text = row.departmentText ?? row.label;
  return text === null ? { kind: 'none' } : find(text.replace(/^[\dIVX]+[.)]\s*/, ''));
}

function bodyOf(match: BodyMatch | undefined): Body | null {
  return match?.kind === 'one' || match?.kind === 'otherTime' ? match.body : null;
}

function ownersOfTable(
  table: Table,
  matches: readonly BodyMatch[],
  owners: Map<string, Owner>,
): (string | null)[] {
  const of: (string | null)[] = table.rows.map(() => null);
  const inherit = (index: number, key: string | null): void => {
    const row = table.rows[index];
    if (row === undefined || !isOwn(row)) return;
    const match = matches[index] ?? { kind: 'none' };
    const body = bodyOf(match);
    // A group that is no department ("Khối sở") sums up several owners and belongs to none.
    const own = body !== null ? body.code : (key ?? (row.children.length > 0 ? null : unknownKey(row)));
    of[index] = own;
    if (own !== null && !owners.has(own)) {
      const text = row.departmentText ?? row.label ?? '';
      owners.set(own, { key: own, body, match, text, place: whereOf(row.address) });
    }
    for (const child of row.children) inherit(child, own);
  };
  const below = new Set(
    table.rows.flatMap((row) => (row.kind === 'group' ? row.children.map((each) => each) : [])),
  );
  for (const index of table.rows.keys()) if (!below.has(index)) inherit(index, null);
  return of;
}

/** Totals and lines to compare with are nobody's own. */
function isOwn({ kind }: Table['rows'][number]): boolean {
  return kind === 'unit' || kind === 'group';
}

function isNamed(row: Table['rows'][number]): boolean {
  return isOwn(row) && (row.label !== null || row.departmentText !== null);
}

function unknownKey(row: Table['rows'][number]): string {
  return `?${nameKey(row.departmentText ?? row.label ?? '')}`;
}
