import type { Finding, Severity } from '../../domain/finding.ts';

/** Findings shown as one: a single one, or many cells of one column or row that have the same code. */
export interface Group {
  readonly first: Finding;
  readonly size: number;
  /** What the cells share and the range from the first to the last; null for a single finding. */
  readonly run: { readonly column: string; readonly row: null; readonly range: string } | RowRun | null;
}

interface RowRun {
  readonly column: null;
  readonly row: number;
  readonly range: string;
}

/** So many cells of one column or row are shown as one line. */
const MANY = 3;

const RANKS: Record<Severity, number> = { error: 0, warning: 1, target: 2, info: 3 };

/**
 * Worst first, otherwise in the order given; a code that hits many cells of one column becomes one group, and what
 * is left of it one group where it hits many cells of one row.
 */
export function groupFindings(findings: readonly Finding[]): readonly Group[] {
  const ordered = [...findings].sort((a, b) => RANKS[a.severity] - RANKS[b.severity]);
  const columns = gathered(ordered, (place) => place.column);
  const apart = columns.filter((same) => same.length < MANY).flat();
  // A row left blank or dashed is one cause; two headers or two sums of one row are two.
  const inRow = apart.filter(({ scope }) => scope === 'value');
  const rows = [
    ...gathered(inRow, (place) => place.row),
    ...apart.filter(({ scope }) => scope !== 'value').map((each) => [each]),
  ];
  const groups = [
    ...columns.filter((same) => same.length >= MANY).map(downColumn),
    ...rows.flatMap((same) => (same.length < MANY ? same.map(single) : [alongRow(same)])),
  ];
  const order = new Map(ordered.map((finding, index) => [finding, index]));
  const earliest = ({ first, members }: Members): number =>
    Math.min(...[first, ...members].map((each) => order.get(each) ?? 0));
  return [...groups]
    .sort((a, b) => earliest(a) - earliest(b))
    .map(({ first, size, run }) => ({ first, size, run }));
}

type Members = Group & { readonly members: readonly Finding[] };

/** Findings of one code and sheet that share a column or row; those without a cell stay apart. */
function gathered(
  findings: readonly Finding[],
  shared: (place: Place) => string | number,
): readonly (readonly Finding[])[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const place = placeOf(finding);
    const key = JSON.stringify([
      finding.code,
      finding.where.sheet,
      place === null ? { alone: groups.size } : shared(place),
    ]);
    const same = groups.get(key);
    if (same === undefined) groups.set(key, [finding]);
    else same.push(finding);
  }
  return [...groups.values()];
}

function single(finding: Finding): Members {
  return { first: finding, size: 1, run: null, members: [finding] };
}

function downColumn(members: readonly Finding[]): Members {
  const { first, from, to } = ends(members, (a, b) => a.row - b.row);
  const range = `${from.column}${from.row}:${to.column}${to.row}`;
  return { first, size: members.length, run: { column: from.column, row: null, range }, members };
}

function alongRow(members: readonly Finding[]): Members {
  // A shorter name stands before a longer one: Z before AA.
  const { first, from, to } = ends(
    members,
    (a, b) => a.column.length - b.column.length || (a.column < b.column ? -1 : 1),
  );
  const range = `${from.column}${from.row}:${to.column}${to.row}`;
  return { first, size: members.length, run: { column: null, row: from.row, range }, members };
}

function ends(members: readonly Finding[], order: (a: Place, b: Place) => number) {
  const places = members
    .flatMap((finding) => {
      const place = placeOf(finding);
      return place === null ? [] : [{ finding, place }];
    })
    .sort((a, b) => order(a.place, b.place));
  const [top, bottom] = [places[0], places.at(-1)];
  if (top === undefined || bottom === undefined) throw new RangeError('a group without a cell');
  return { first: top.finding, from: top.place, to: bottom.place };
}

interface Place {
  readonly column: string;
  readonly row: number;
}

function placeOf({ where }: Finding): Place | null {
  const [, column, row] = /^([A-Z]{1,3})(\d{1,7})$/.exec(where.cell ?? '') ?? [];
  return column === undefined ? null : { column, row: Number(row) };
}
