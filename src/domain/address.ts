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
export function coveringRanges(addresses: readonly Address[]): readonly SheetRange[] {
  const ordered = [...addresses].sort(
    (a, b) => compareText(a.sheet ?? '', b.sheet ?? '') || a.column - b.column || a.row - b.row,
  );
  const sameRow = ordered.every((each) => each.row === ordered[0]?.row && each.sheet === ordered[0]?.sheet);
  const ranges: { sheet: string | null; range: Range }[] = [];
  for (const { sheet, row, column } of ordered) {
    const last = ranges.at(-1);
    const cell = { top: row, left: column, bottom: row, right: column };
    if (last === undefined || last.sheet !== sheet) ranges.push({ sheet, range: cell });
    else if (last.range.right === column && row <= last.range.bottom + 1)
      last.range = { ...last.range, bottom: Math.max(row, last.range.bottom) };
    else if (sameRow && last.range.right + 1 === column) last.range = { ...last.range, right: column };
    else ranges.push({ sheet, range: cell });
  }
  return ranges.map(({ sheet, range }) => ({ sheet, range: rangeName(range) }));
}

/** Orders by code unit: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
