/*
 * "Văn phòng Sở | 20" above "1 | Bệnh viện A | 100": without a numbering of its own it may be the sum of the
 * numbered rows or one unit more. The figures tell which.
 */

/** What the columns of figures show in a row. */
type Numbers = readonly (number | null)[];

/** What the rest of the table shows: the sums of its numbered rows column by column, and its total rows. */
export interface RestOfTable {
  readonly units: readonly number[];
  readonly totals: readonly Numbers[];
}

/** Whether a row with figures and without numbering sums up the rows below it; false where it is a unit itself. */
export function sumsUpRows(row: Numbers, below: readonly Numbers[], rest: RestOfTable): boolean {
  const sums = columnSums(below);
  const columns = row.flatMap((own, column) => (own === null ? [] : [{ own, column }]));
  if (columns.some(({ own, column }) => own !== 0 && own === sums[column])) return true;
  const inTotal = columns.some(({ own, column }) => {
    const withUnits = own + (rest.units[column] ?? 0);
    return own !== 0 && rest.totals.some((numbers) => numbers[column] === withUnits);
  });
  const compared = columns.flatMap(({ own, column }) => {
    const parts = below.flatMap((numbers) => numbers[column] ?? []);
    return parts.length > 0 ? [{ own, parts }] : [];
  });
  // One figure below a part of it may be a slip; where all are, it is no sum.
  const tooSmall =
    compared.length >= 2 && compared.every(({ own, parts }) => parts.some((part) => part > own));
  return !inTotal && !tooSmall;
}

/** The numbers of each column added up. */
export function columnSums(rows: readonly Numbers[]): readonly number[] {
  const sums: number[] = [];
  for (const numbers of rows)
    for (const [column, number] of numbers.entries()) sums[column] = (sums[column] ?? 0) + (number ?? 0);
  return sums;
}
