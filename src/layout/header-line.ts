import { cellsOfRow, isBlank, type Cell, type Grid } from '../domain/grid.ts';
import { clean } from '../domain/text.ts';
import type { Matcher } from './match-headers.ts';
import { isColumnNumberRow, isDataLike, isOfWhich, isTickWord } from './shapes.ts';

/** A row as a part of a header. */
export interface HeaderLine {
  /** Whether a header may begin in it, or go on in it. */
  readonly begins: boolean;
  readonly goesOn: boolean;
  /** All of its cells that a header is understood by, the names left out; those stand in `names`. */
  readonly written: string;
  readonly names: readonly string[];
  /** How many letters its cells have. */
  readonly letters: number;
}

const NO_LINE: HeaderLine = { begins: false, goesOn: false, written: '', names: [], letters: 0 };

export function headerLine(grid: Grid, matcher: Matcher, row: number): HeaderLine {
  const cells = cellsOfRow(grid, row);
  if (cells.length === 0) return NO_LINE;
  const filled = cells.filter((cell) => !isBlank(cell));
  const begins = filled.length > 0 && looksLikeHeader(filled);
  const goesOn = filled.length === cells.length ? begins : looksLikeHeader(cells);
  if (!begins && !goesOn) return NO_LINE;
  const names: string[] = [];
  let written = `\u0000${cells.length}`;
  let letters = 0;
  for (const { column, type, text } of cells) {
    letters += text.length;
    const open = matcher.openLevel(clean(text));
    if (open !== null) names.push(open.text);
    written += `\u0002${column}\u0001${type}\u0001${open === null ? `${text.length}\u0001${text}` : `~${open.make}`}`;
  }
  return { begins, goesOn, written, names, letters };
}

/** A line of a title block holds no more cells than this. */
const FEW = 3;

function looksLikeHeader(cells: readonly Cell[]): boolean {
  // "Đơn vị báo cáo:" asks for what stands beside it, not below.
  if (cells.length <= FEW && cells.some(({ text }) => text.trim().endsWith(':') && !isOfWhich(text)))
    return false;
  const worded = cells.some((cell) => !isDataLike(cell));
  return (
    cells.every((cell) => !isDataLike(cell) || isYearHeader(cell) || (worded && isTickWord(cell))) &&
    !isColumnNumberRow(cells)
  );
}

/** A year may head a column; other numbers never do. */
function isYearHeader(cell: Cell): boolean {
  return /^(?:19|20)\d\d$/.test(cell.text.trim());
}
