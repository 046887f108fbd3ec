import type { TableRow } from './table.ts';
import { columnSums, sumsUpRows, type RestOfTable } from './heads.ts';
import { NOTHING_SAID, rowWords, type RowWords } from './row-words.ts';
import { levelOf, splitNumbering } from './shapes.ts';

/** A row as it stands, before it is known what it is. */
export interface BareRow extends RowWords {
  readonly at: number;
  /** What stands in the STT column. */
  readonly numbering: string;
  readonly label: string | null;
  /** How deep its numbering puts it, null without one. */
  readonly level: number | null;
  /** Whether any column of figures holds something. */
  readonly hasData: boolean;
}

/** What the columns of figures show in a row, for telling sums by; null where that is no number. */
export type NumbersOf = (row: BareRow) => readonly (number | null)[];

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
  if (row.hasData || shape.children.length > 0 || row.label === null || shape.kind === 'ofWhich')
    return false;
  return row.level === null ? anyNumbered : row.level < LEAF;
}

/**
 * Tells units from groups, subtotals, totals and "trong đó". A row is a group only when deeper rows follow
 * it; so a form whose rows are all numbered I, II, III has no group.
 */
export function shapeRows(rows: readonly BareRow[], numbersOf: NumbersOf): readonly RowShape[] {
  const levels = levelsOf(rows, numbersOf);
  const kinds = firstKinds(rows, levels);
  const children = rows.map((): number[] => []);
  const open: { index: number; level: number }[] = [];
  const top: number[] = [];
  let sinceSubtotal: number[] = [];
  for (const [index, row] of rows.entries()) {
    if (kinds[index] !== 'unit') continue;
    if (row.sum === 'subtotal') {
      // Behind the subtotals of all groups it can only be the total.
      kinds[index] = sinceSubtotal.length > 0 ? 'group' : 'total';
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

/** Totals, "trong đó" and comparisons told by their words; the dashed rows under a "trong đó" belong to it. */
function firstKinds(rows: readonly BareRow[], levels: readonly number[]): RowShape['kind'][] {
  const named = rows.flatMap((row, index) => (row.label === null ? [] : [index]));
  const [first = 0, last = 0] = [named[0], named.at(-1)];
  let within = false;
  return rows.map((row, index) => {
    if (row.label === null) {
      // A line of sums often has no name; of units with names, one outside their rows is a sum or a slip.
      return named.length >= 2 && row.numbering === '' && (index < first || index > last) ? 'total' : 'unit';
    }
    if (isTotalRow(row)) return 'total';
    within = row.ofWhich || (within && (levels[index] ?? LEAF) >= DASHED);
    if (within) return 'ofWhich';
    return row.level === null && row.aside ? 'aside' : 'unit';
  });
}

/** The depth of every row by its numbering; rows without one stand with the units, or head the numbered rows below. */
function levelsOf(rows: readonly BareRow[], numbersOf: NumbersOf): readonly number[] {
  const own = rows.map(({ level }) => level);
  const lastSecond = rows.findLastIndex((row) => plainNumbering(row) === 'II');
  let rest: RestOfTable | null = null;
  const restOfTable = (): RestOfTable => {
    const units = rows.filter((_, index) => (own[index] ?? 0) >= LEAF);
    return (rest ??= {
      units: columnSums(units.map(numbersOf)),
      totals: rows.filter(isTotalRow).map(numbersOf),
    });
  };
  let letter = '';
  return rows.map((row, index) => {
    const numbering = plainNumbering(row);
    const level = own[index] ?? null;
    // "I" behind group H, where no II follows, goes on with the letters.
    if (level === 0 || (numbering === 'I' && letter === 'H' && index > lastSecond)) {
      letter = numbering;
      return 0;
    }
    if (level !== null) return level;
    const below = own[index + 1] ?? null;
    if (below === null || row.label === null || !/^(?:1|1\.1|a)$/.test(plainNumbering(rows[index + 1])))
      return LEAF;
    const sumsUp = (): boolean =>
      sumsUpRows(numbersOf(row), rowsBelow(rows, own, index).map(numbersOf), restOfTable());
    const heads = !row.hasData || sumsUp();
    return heads ? below - 0.5 : LEAF;
  });
}

/** The numbered rows up to the next one that is no unit. */
function rowsBelow(
  rows: readonly BareRow[],
  levels: readonly (number | null)[],
  index: number,
): readonly BareRow[] {
  let end = index + 1;
  while (end < rows.length && (levels[end] ?? 0) >= LEAF) end += 1;
  return rows.slice(index + 1, end);
}

/** A row that states the sum of all others. */
export function isTotalRow(row: BareRow | undefined): boolean {
  return row?.sum === 'total';
}

/** What the numbering and the words of a row say, told once. */
export function saidBy(numbering: string, label: string | null): RowWords & Pick<BareRow, 'level'> {
  const level = levelOf(numberingOf({ numbering, label }));
  return { level, ...(label === null ? NOTHING_SAID : rowWords(label)) };
}

function plainNumbering(row: BareRow | undefined): string {
  return row === undefined
    ? ''
    : numberingOf(row)
        .replace(/[.):\s]+$/, '')
        .trim();
}

function numberingOf(row: Pick<BareRow, 'numbering' | 'label'>): string {
  return row.numbering.trim() !== '' ? row.numbering : splitNumbering(row.label ?? '').numbering;
}
