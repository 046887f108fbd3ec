/** A place in a submission. Rows and columns count from 0; `sheet` is null in a CSV file. */
export interface Address {
  readonly sheet: string | null;
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, both corners included, counted from 0. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The letters a spreadsheet shows for a column: 0 is `A`, 26 is `AA`. */
export function columnName(column: number): string {
  if (column >= 0 && column < COMMON) return (NAMES[column] ??= lettersOf(column));
  return lettersOf(column);
}

/** Names of the columns that tables have; no sheet of theirs is wider by much. */
const NAMES: string[] = [];
const COMMON = 256;

function lettersOf(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** The name a spreadsheet shows for a cell: row 8, column 5 is `F9`. */
export function cellName(place: { row: number; column: number }): string {
  return `${columnName(place.column)}${place.row + 1}`;
}

/** `D10`, or `D10:F12` for more than one cell. */
export function rangeName(range: Range): string {
  const first = cellName({ row: range.top, column: range.left });
  const last = cellName({ row: range.bottom, column: range.right });
  return first === last ? first : `${first}:${last}`;
}

/** Cells of one sheet as a spreadsheet names them: `D10:D20`. */
export interface SheetRange {
  readonly sheet: string | null;
  readonly range: string;
}

/**
 * Names many cells in few words: runs down a column or along a row become one range.
 * The order is by sheet, then column, then row, so the same cells always give the same names.
 */
export function coveringRanges(addresses: Iterable<Address>): readonly SheetRange[] {
  return coveringAreas(runsDown(addresses));
}

/** The same of areas, each of one column. */
export function coveringAreas(areas: readonly Area[]): readonly SheetRange[] {
  const [only] = areas;
  if (only !== undefined && areas.length === 1) return [{ sheet: only.sheet, range: rangeName(only.range) }];
  const ordered = [...areas].sort(
    (a, b) =>
      compareText(a.sheet ?? '', b.sheet ?? '') || a.range.left - b.range.left || a.range.top - b.range.top,
  );
  const [first] = ordered;
  const sameRow = ordered.every(
    ({ sheet, range }) =>
      sheet === first?.sheet && range.top === first.range.top && range.bottom === first.range.top,
  );
  const ranges: { readonly sheet: string | null; range: Range }[] = [];
  for (const { sheet, range } of ordered) {
    const last = ranges.at(-1);
    if (last === undefined || last.sheet !== sheet) ranges.push({ sheet, range });
    else if (last.range.right === range.right && range.top <= last.range.bottom + 1)
      last.range = { ...last.range, bottom: Math.max(range.bottom, last.range.bottom) };
    else if (sameRow && last.range.right + 1 === range.right)
      last.range = { ...last.range, right: range.right };
    else ranges.push({ sheet, range });
  }
  return ranges.map(({ sheet, range }) => ({ sheet, range: rangeName(range) }));
}

/** A rectangle of a sheet. */
export interface Area {
  readonly sheet: string | null;
  readonly range: Range;
}

/** Cells that follow each other down a column, as most do, made one before anything is ordered. */
export function runsDown(addresses: Iterable<Address>): readonly Area[] {
  const runs: { readonly sheet: string | null; readonly range: { -readonly [K in keyof Range]: number } }[] =
    [];
  let last = runs[0];
  for (const { sheet, row, column } of addresses) {
    if (last?.sheet === sheet && last.range.left === column && last.range.bottom + 1 === row)
      last.range.bottom = row;
    else {
      last = { sheet, range: { top: row, left: column, bottom: row, right: column } };
      runs.push(last);
    }
  }
  return runs;
}

/** Orders by code unit: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
