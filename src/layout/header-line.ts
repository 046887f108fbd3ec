import { isBlank, type Cell } from '../domain/grid.ts';
import { clean } from '../domain/text.ts';
import type { Matcher } from './match-headers.ts';
import { isColumnNumberRow, isDataLike, isOfWhich, isTickWord } from './shapes.ts';

/** A row as a part of a header. */
export interface HeaderLine {
  /** Whether a header may begin in it, or go on in it. */
  readonly begins: boolean;
  readonly goesOn: boolean;
  /** The same number for rows that a header is understood alike by, whatever names are in them. */
  readonly like: number;
  readonly names: readonly string[];
  /** How many letters its cells have. */
  readonly letters: number;
}

const NO_LINE: HeaderLine = { begins: false, goesOn: false, like: -1, names: [], letters: 0 };
const MOST_LINES = 512;
/** Letters; a row of more is seldom a header's, and seldom comes twice. */
const LONGEST_LINE = 4000;

/** Reads rows as parts of headers; those that are written alike are read once, in whatever file they stand. */
export function lineReader(matcher: Matcher): (cells: readonly Cell[]) => HeaderLine {
  const known = new Map<string, HeaderLine>();
  const numbers = new Map<string, number>();
  let next = 0;
  const numberOf = (written: string): number => {
    let number = numbers.get(written);
    if (number === undefined) {
      number = next++;
      // Numbers are never given again, so that nothing is taken for what was forgotten.
      if (numbers.size >= MOST_LINES) numbers.clear();
      numbers.set(written, number);
    }
    return number;
  };
  return (cells) => {
    if (cells.length === 0 || cells.some(isNumber)) return NO_LINE;
    const key = writtenIn(cells, ({ text }) => text);
    let line = known.get(key);
    if (line === undefined) {
      line = read(cells, matcher, numberOf);
      if (known.size >= MOST_LINES) known.clear();
      if (key.length <= LONGEST_LINE) known.set(key, line);
    }
    return line;
  };
}

function read(cells: readonly Cell[], matcher: Matcher, numberOf: (written: string) => number): HeaderLine {
  const filled = cells.filter((cell) => !isBlank(cell));
  const begins = filled.length > 0 && looksLikeHeader(filled);
  const goesOn = filled.length === cells.length ? begins : looksLikeHeader(cells);
  if (!begins && !goesOn) return NO_LINE;
  const names: string[] = [];
  const withoutNames = writtenIn(cells, ({ text }) => {
    const open = matcher.openLevel(clean(text));
    if (open === null) return `=${text}`;
    names.push(open.text);
    return `~${open.make}`;
  });
  const letters = cells.reduce((sum, { text }) => sum + text.length, 0);
  return { begins, goesOn, like: numberOf(withoutNames), names, letters };
}

/** All of the cells that a header is understood by. */
function writtenIn(cells: readonly Cell[], textOf: (cell: Cell) => string): string {
  let written = '';
  for (const cell of cells) {
    const text = textOf(cell);
    written += `${cell.column} ${cell.type} ${text.length} ${text}`;
  }
  return written;
}

/** Whether a cell can stand in no header: a year may head a column, other numbers never do. */
function isNumber(cell: Cell): boolean {
  return cell.type !== 'text' && !isYear(cell);
}

/** A line of a title block holds no more cells than this. */
const FEW = 3;

function looksLikeHeader(cells: readonly Cell[]): boolean {
  // "Đơn vị báo cáo:" asks for what stands beside it, not below.
  if (cells.length <= FEW && cells.some(({ text }) => text.trim().endsWith(':') && !isOfWhich(text)))
    return false;
  const worded = cells.some((cell) => !isDataLike(cell));
  return (
    cells.every((cell) => !isDataLike(cell) || isYear(cell) || (worded && isTickWord(cell))) &&
    !isColumnNumberRow(cells)
  );
}

function isYear(cell: Cell): boolean {
  return /^(?:19|20)\d\d$/.test(cell.text.trim());
}
