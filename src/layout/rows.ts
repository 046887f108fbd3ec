import type { TableRow } from './table.ts';
import { columnSums, sumsUpRows, type RestOfTable } from './heads.ts';
import type { RowWords } from './row-words.ts';
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

/** What nearly all rows are. */
const UNIT: RowShape = { kind: 'unit', children: [] };

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
  const children: (number[] | undefined)[] = [];
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
    } else (children[parent.index] ??= []).push(index);
    open.push({ index, level: own });
  }
  children.forEach((list, index) => {
    if (list !== undefined && list.length > 0) kinds[index] = 'group';
  });
  return kinds.map((kind, index) => {
    const own = kind === 'total' ? top : children[index];
    return own === undefined && kind === 'unit' ? UNIT : { kind, children: own ?? [] };
  });
}

/** Totals, "trong đó" and comparisons told by their words; the dashed rows under a "trong đó" belong to it. */
function firstKinds(rows: readonly BareRow[], levels: readonly number[]): RowShape['kind'][] {
  const isNamed = ({ label }: BareRow): boolean => label !== null;
  const [first, last] = [rows.findIndex(isNamed), rows.findLastIndex(isNamed)];
  let within = false;
  return rows.map((row, index) => {
    if (row.label === null) {
      // A line of sums often has no name; of units with names, one outside their rows is a sum or a slip.
      return first < last && row.numbering === '' && (index < first || index > last) ? 'total' : 'unit';
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
  let lastSecond: number | null = null;
  /** "I" behind group H, where no II follows, goes on with the letters. */
  const isLetter = (row: BareRow, index: number): boolean => {
    if (letter !== 'H' || plainNumbering(row) !== 'I') return false;
    lastSecond ??= rows.findLastIndex((each) => plainNumbering(each) === 'II');
    return index > lastSecond;
  };
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
    const level = own[index] ?? null;
    if (level === 0 || isLetter(row, index)) {
      letter = plainNumbering(row);
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

/** How deep a row stands by its numbering, in a column of its own or before its words; null without any. */
export function levelOfRow(numbering: string, label: string | null): number | null {
  return levelOf(numberingOf({ numbering, label }));
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
