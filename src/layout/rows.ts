import type { TableRow } from './table.ts';
import { isOfWhich, levelOf, splitNumbering, totalKind } from './shapes.ts';

/** A row as it stands, before it is known what it is. */
export interface BareRow {
  readonly at: number;
  /** What stands in the STT column. */
  readonly numbering: string;
  readonly label: string | null;
  /** Whether any column of figures holds something. */
  readonly hasData: boolean;
}

/** What a row is and which rows it sums up. */
export interface RowShape {
  readonly kind: TableRow['kind'];
  /** Rows whose figures this one states again: of a group its members, of a total all top rows. */
  readonly children: readonly number[];
}

const LEAF = 2;
const DASHED = 6;

/** Rows that only give a section its title hold no figure and are no unit: "I. Khối trường học". */
export function isSectionTitle(row: BareRow, shape: RowShape, anyNumbered: boolean): boolean {
  if (row.hasData || shape.children.length > 0 || row.label === null) return false;
  const own = numberingLevel(row);
  return own === null ? anyNumbered : own < LEAF;
}

/**
 * Tells units from groups, subtotals, totals and "trong đó". A row is a group only when deeper rows follow
 * it; so a form whose rows are all numbered I, II, III has no group.
 */
export function shapeRows(rows: readonly BareRow[]): readonly RowShape[] {
  const levels = rows.map((row, index) => level(row, rows[index + 1]));
  const kinds = firstKinds(rows, levels);
  const children = rows.map((): number[] => []);
  const open: { index: number; level: number }[] = [];
  const top: number[] = [];
  let sinceSubtotal: number[] = [];
  for (const [index, row] of rows.entries()) {
    if (kinds[index] === 'total' || kinds[index] === 'ofWhich') continue;
    if (row.label !== null && totalKind(row.label) === 'subtotal') {
      kinds[index] = 'group';
      children[index] = sinceSubtotal;
      sinceSubtotal = [];
      open.length = 0;
      continue;
    }
    const own = levels[index] ?? LEAF;
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= own) open.pop();
    const parent = open.at(-1);
    if (parent === undefined) {
      top.push(index);
      sinceSubtotal.push(index);
    } else children[parent.index]?.push(index);
    open.push({ index, level: own });
  }
  for (const [index, list] of children.entries()) if (list.length > 0) kinds[index] = 'group';
  for (const [index, kind] of kinds.entries()) if (kind === 'total') children[index] = top;
  return kinds.map((kind, index) => ({ kind, children: children[index] ?? [] }));
}

/** Totals and "trong đó" told by their words; the dashed rows under a "trong đó" belong to it. */
function firstKinds(rows: readonly BareRow[], levels: readonly number[]): RowShape['kind'][] {
  let within = false;
  return rows.map((row, index) => {
    if (row.label === null) return 'unit';
    if (totalKind(row.label) === 'total') return 'total';
    within = isOfWhich(row.label) || (within && (levels[index] ?? LEAF) >= DASHED);
    return within ? 'ofWhich' : 'unit';
  });
}

/** The depth of a row by its numbering; rows without one stand with the units, or head the numbered rows below. */
function level(row: BareRow, next: BareRow | undefined): number {
  const own = numberingLevel(row);
  if (own !== null) return own;
  const below = next === undefined ? null : numberingLevel(next);
  const restarts = next !== undefined && /^\s*(?:1|1\.1|a)[.)]?\s*$/.test(numberingOf(next));
  return below !== null && restarts && row.label !== null ? below - 0.5 : LEAF;
}

export function numberingLevel(row: BareRow): number | null {
  return levelOf(numberingOf(row));
}

function numberingOf(row: BareRow): string {
  return row.numbering.trim() !== '' ? row.numbering : splitNumbering(row.label ?? '').numbering;
}
