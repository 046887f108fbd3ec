import { parseFormula, type Parsed } from '../../domain/formula/parse.ts';
import { decoded } from './markup.ts';

/** What stands in a cell of a finished sheet. */
export const KINDS = {
  empty: 0,
  number: 1,
  words: 2,
  /** A formula of plain arithmetic with a number beside it. */
  formula: 3,
} as const;

/**
 * The cells of a sheet in a few lists, row by row, since a large one has a hundred thousand. The place of a cell is
 * `row * columns + column`, both counted from 0.
 */
export interface FinishedCells {
  readonly rows: number;
  readonly columns: number;
  readonly kinds: Uint8Array;
  /** The numbers of cells, those stored beside formulas too; of words their number among the shared texts. */
  readonly numbers: Float64Array;
  /** The formulas of plain arithmetic, each once; `OWN_ROW` stands there for the row of the cell. */
  readonly formulas: readonly Parsed[];
  /** Which of them a cell has, counted from 1; 0 where it has none. */
  readonly formulaOf: Uint32Array;
  /** Words that are no shared text: what a formula gave. */
  readonly results: ReadonlyMap<number, string>;
}

/** A cell as this program writes all of them: address, look, kind; formula and value. */
const CELL =
  /<c r="([A-Z]{1,3})\d+"(?: s="\d+")?(?: t="(\w+)")?(?:\/>|>(?:<f>([^<]*)<\/f>)?(?:<v>([^<]*)<\/v>)?<\/c>)/y;

/** Reads the cells of a sheet's part. Throws an `Error` where something stands there that is none. */
export function cellsIn(sheet: string, part: Buffer): FinishedCells {
  const { rows, columns } = sizeOf(sheet, part);
  const kinds = new Uint8Array(rows * columns);
  const numbers = new Float64Array(rows * columns);
  const formulas: Parsed[] = [];
  const formulaOf = new Uint32Array(rows * columns);
  const results = new Map<number, string>();
  const above: FormulaAbove[] = [];
  for (const { row, cells } of rowsIn(part)) {
    CELL.lastIndex = 0;
    let end = 0;
    for (let cell = CELL.exec(cells); cell !== null; cell = CELL.exec(cells)) {
      end = CELL.lastIndex;
      const [, letters = '', type = 'n', formula, value] = cell;
      if (value === undefined) continue;
      const column = columnOf(letters);
      if (row >= rows || column >= columns)
        throw new Error(`finished workbook: ${sheet} goes beyond its end`);
      const place = row * columns + column;
      kinds[place] = type === 'n' ? KINDS.number : KINDS.words;
      if (type === 'n' || type === 's') numbers[place] = Number(value);
      else results.set(place, decoded(value));
      if (type !== 'n' || formula === undefined) continue;
      const known = movedDown(decoded(formula), String(row + 1), above[column]);
      above[column] = known;
      if (known.parsed === null) continue;
      if (known.number === 0) known.number = formulas.push(known.parsed);
      kinds[place] = KINDS.formula;
      formulaOf[place] = known.number;
    }
    if (end !== cells.length) throw new Error(`finished workbook: row ${row + 1} of ${sheet} is not whole`);
  }
  return { rows, columns, kinds, numbers, formulas, formulaOf, results };
}

/** How far the sheet says that its cells go. */
function sizeOf(sheet: string, part: Buffer): { rows: number; columns: number } {
  const head = part.toString('utf8', 0, Math.max(part.indexOf('<sheetData'), 0));
  const [, letters = '', digits = ''] = /<dimension ref="(?:[A-Z]+\d+:)?([A-Z]+)(\d+)"\/>/.exec(head) ?? [];
  if (digits === '') throw new Error(`finished workbook: ${sheet} does not say how large it is`);
  return { rows: Number(digits), columns: columnOf(letters) + 1 };
}

/** The rows that hold something, counted from 0, each with the markup of its cells. */
function* rowsIn(part: Buffer): Generator<{ row: number; cells: string }> {
  for (let at = part.indexOf('<row '); at >= 0; at = part.indexOf('<row ', at + 1)) {
    const end = part.indexOf('</row>', at);
    const xml = part.toString('utf8', at, end);
    const [tag = '', digits = ''] = /^<row r="(\d+)"[^>]*>/.exec(xml) ?? [];
    yield { row: Number(digits) - 1, cells: xml.slice(tag.length) };
  }
}

function columnOf(letters: string): number {
  let column = 0;
  for (let at = 0; at < letters.length; at++) column = column * 26 + letters.charCodeAt(at) - 64;
  return column - 1;
}

/** The row, counted from 0, that stands for the cell's own: no sheet is written that long, and no column ends there. */
export const OWN_ROW = 1_048_574;
const OWN_DIGITS = String(OWN_ROW + 1);

/** A formula by what stands around its own row, with what that is as plain arithmetic. */
interface FormulaAbove {
  readonly pieces: readonly string[];
  readonly parsed: Parsed | null;
  /** Its number among those of the sheet, counted from 1; 0 before it has one. */
  number: number;
}

/** Reads a formula; most are the one above in their column, moved down to their own row. */
function movedDown(formula: string, row: string, above: FormulaAbove | undefined): FormulaAbove {
  if (above?.pieces.join(row) === formula) return above;
  // The name of another sheet may hold digits of its own.
  const pieces = formula.includes('!') ? [formula] : formula.split(new RegExp(`(?<=[A-Z])${row}(?!\\d)`));
  return { pieces, parsed: parseFormula(`=${pieces.join(OWN_DIGITS)}`), number: 0 };
}
