import type { Finding, Severity } from '../../domain/finding.ts';

/** Findings shown as one: a single one, or many cells of one column that have the same code. */
export interface Group {
  readonly first: Finding;
  readonly size: number;
  /** Column letters and the range from the first cell to the last; null for a single finding. */
  readonly run: { readonly column: string; readonly range: string } | null;
}

/** So many cells of one column are shown as one line. */
const MANY = 3;

const RANKS: Record<Severity, number> = { error: 0, warning: 1, target: 2, info: 3 };

/** Worst first, otherwise in the order given; a code that hits many cells of one column becomes one group. */
export function groupFindings(findings: readonly Finding[]): readonly Group[] {
  const ordered = [...findings].sort((a, b) => RANKS[a.severity] - RANKS[b.severity]);
  const columns = new Map<string, Finding[]>();
  for (const finding of ordered) {
    const place = placeOf(finding);
    const key = JSON.stringify([finding.code, finding.where.sheet, place?.column ?? columns.size]);
    const same = columns.get(key);
    if (same === undefined) columns.set(key, [finding]);
    else same.push(finding);
  }
  return [...columns.values()].flatMap((same) => (same.length < MANY ? same.map(single) : [many(same)]));
}

function single(finding: Finding): Group {
  return { first: finding, size: 1, run: null };
}

function many(findings: readonly Finding[]): Group {
  const places = findings
    .map((finding) => ({ finding, ...placeOf(finding) }))
    .sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  const [top, bottom] = [places[0], places.at(-1)];
  const column = top?.column ?? '';
  return {
    first: top?.finding ?? (findings[0] as Finding),
    size: findings.length,
    run: { column, range: `${column}${top?.row ?? ''}:${column}${bottom?.row ?? ''}` },
  };
}

function placeOf({ where }: Finding): { column: string; row: number } | null {
  const [, column, row] = /^([A-Z]{1,3})(\d{1,7})$/.exec(where.cell ?? '') ?? [];
  return column === undefined ? null : { column, row: Number(row) };
}
