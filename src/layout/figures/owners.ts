import type { Body, BodyMatch } from '../../catalogue/departments.ts';
import type { Register } from '../../catalogue/department-names.ts';
import { nameKey } from '../../domain/text.ts';
import type { Table } from '../table.ts';

/** Whose row it is, where a file holds several departments. */
export interface Owner {
  readonly key: string;
  /** Null where the name is not in the register. */
  readonly body: Body | null;
  readonly match: BodyMatch;
  /** The name as written. */
  readonly text: string;
  /** The first row of this owner: table and row index. */
  readonly first: { readonly table: number; readonly row: number };
}

/** Owners of the rows of each table; null where all rows belong to the one department of the file. */
export interface Ownership {
  readonly owners: readonly Owner[];
  /** `of[table][row]`: the owner's key, null for totals over several owners. */
  readonly of: readonly (readonly (string | null)[])[];
}

/**
 * Several departments in one file are told by a column of departments, or by names of rows: at least two
 * bodies of the register, and at least half of the named rows. Otherwise the rows are units of one department.
 */
export function ownership(
  tables: readonly Table[],
  register: Register,
  year: number | null,
): Ownership | null {
  const find = memoised(register, year);
  const matches = tables.map((table) => table.rows.map((row) => ownMatch(row, find)));
  const bodies = new Set<string>();
  let named = 0;
  let known = 0;
  for (const [t, table] of tables.entries()) {
    for (const [r, row] of table.rows.entries()) {
      if (row.kind === 'total' || row.kind === 'ofWhich') continue;
      if (row.label === null && row.departmentText === null) continue;
      named += 1;
      const body = bodyOf(matches[t]?.[r]);
      if (body === null) continue;
      known += 1;
      bodies.add(body.code);
      // The units below a department's own row need no name of their own.
      known += row.children.length;
    }
  }
  if (bodies.size < 2 || known * 2 < named) return null;
  const owners = new Map<string, Owner>();
  const of = tables.map((table, t) => ownersOfTable(table, t, matches[t] ?? [], owners));
  return { owners: [...owners.values()], of };
}

/** The one body that a table of a single row names: evidence for whose file it is. */
export function soleBody(
  tables: readonly Table[],
  register: Register,
  year: number | null,
): { body: Body; table: Table; row: number }[] {
  return tables.flatMap((table) => {
    const units = table.rows.flatMap((row, index) =>
      row.kind === 'unit' || row.kind === 'group' ? [index] : [],
    );
    const [only] = units;
    const row = only === undefined ? undefined : table.rows[only];
    if (units.length !== 1 || row === undefined || only === undefined) return [];
    const body = bodyOf(ownMatch(row, (text) => register.find(text, year)));
    return body === null ? [] : [{ body, table, row: only }];
  });
}

type Find = (text: string) => BodyMatch;

function memoised(register: Register, year: number | null): Find {
  const seen = new Map<string, BodyMatch>();
  return (text) => {
    const known = seen.get(text);
    if (known !== undefined) return known;
    const found = register.find(text, year);
    seen.set(text, found);
    return found;
  };
}

function ownMatch(row: Table['rows'][number], find: Find): BodyMatch {
  if (row.kind === 'total' || row.kind === 'ofWhich') return { kind: 'none' };
  const text = row.departmentText ?? row.label;
  return text === null ? { kind: 'none' } : find(text.replace(/^[\dIVX]+[.)]\s*/, ''));
}

function bodyOf(match: BodyMatch | undefined): Body | null {
  return match?.kind === 'one' || match?.kind === 'otherTime' ? match.body : null;
}

function ownersOfTable(
  table: Table,
  t: number,
  matches: readonly BodyMatch[],
  owners: Map<string, Owner>,
): (string | null)[] {
  const of: (string | null)[] = table.rows.map(() => null);
  const inherit = (index: number, key: string | null): void => {
    const row = table.rows[index];
    if (row === undefined || row.kind === 'total' || row.kind === 'ofWhich') return;
    const match = matches[index] ?? { kind: 'none' };
    const body = bodyOf(match);
    // A group that is no department ("Khối sở") sums up several owners and belongs to none.
    const own = body !== null ? body.code : (key ?? (row.children.length > 0 ? null : unknownKey(row)));
    of[index] = own;
    if (own !== null && !owners.has(own)) {
      const text = row.departmentText ?? row.label ?? '';
      owners.set(own, { key: own, body, match, text, first: { table: t, row: index } });
    }
    for (const child of row.children) inherit(child, own);
  };
  const below = new Set(
    table.rows.flatMap((row) => (row.kind === 'group' ? row.children.map((each) => each) : [])),
  );
  for (const index of table.rows.keys()) if (!below.has(index)) inherit(index, null);
  return of;
}

function unknownKey(row: Table['rows'][number]): string {
  return `?${nameKey(row.departmentText ?? row.label ?? '')}`;
}
