import { columnName } from '../../domain/address.ts';

/*
 * This format writes formulas by rows and columns counted from the cell itself: R[-3]C is three rows above.
 */

/** A text or a quoted sheet name, which stay; a cell; a whole row or column. */
const REFERENCE =
  /"[^"]*"|'[^']*'|(?<![\w.])(?:R(\[-?\d{1,7}\]|\d{1,7})?C(\[-?\d{1,7}\]|\d{1,7})?|([RC])(\[-?\d{1,7}\]|\d{1,7}))(?![\w.([])/g;

/** The formula of a cell with its references as spreadsheets show them: `A1`, `$B$2`, `$C:$C`. */
export function toLetters(formula: string, row: number, column: number): string {
  return formula.replace(
    REFERENCE,
    (whole: string, down?: string, across?: string, line?: string, count?: string) => {
      if (whole.startsWith('"') || whole.startsWith("'")) return whole;
      if (line === 'R') return range(rowOf(count, row));
      if (line === 'C') return range(columnOf(count, column));
      return columnOf(across, column) + rowOf(down, row);
    },
  );
}

const range = (line: string): string => `${line}:${line}`;

function rowOf(count: string | undefined, row: number): string {
  const [at, fixed] = placeOf(count, row);
  return at < 0 ? '#REF!' : `${fixed}${at + 1}`;
}

function columnOf(count: string | undefined, column: number): string {
  const [at, fixed] = placeOf(count, column);
  return at < 0 ? '#REF!' : `${fixed}${columnName(at)}`;
}

/** A place counted from 0, and the mark of one that does not move with the cell. */
function placeOf(count: string | undefined, here: number): readonly [at: number, fixed: string] {
  if (count === undefined) return [here, ''];
  return count.startsWith('[') ? [here + Number(count.slice(1, -1)), ''] : [Number(count) - 1, '$'];
}
