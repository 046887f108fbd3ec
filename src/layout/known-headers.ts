import { cellsOfRow, isBlank, type Grid } from '../domain/grid.ts';
import type { AcrossHeader } from './find-across.ts';
import { lineReader, type HeaderLine } from './header-line.ts';
import type { MergeIndex } from './header-paths.ts';
import type { Matcher } from './match-headers.ts';
import { isColumnNumberRow } from './shapes.ts';
import { understoodHeader, type UnplacedHeader } from './understood-header.ts';

/*
 * The same form comes by the thousand, with another name in its title block. So the rows of a header are understood
 * once, wherever they stand and whatever names are in them.
 */

const MOST_LEVELS = 4;
const MOST_HEADERS = 256;
/** Letters; longer blocks of words are titles or notes and seldom come twice. */
const LONGEST_HEADER = 8000;
/** Lines of a sheet; a header is looked for from row to row. */
const MOST_LINES = 16;

/** What the rows of a header were understood as, and the names in them. */
interface KnownHeader {
  readonly header: UnplacedHeader | null;
  readonly names: readonly string[];
}

interface Memory {
  readonly headers: Map<string, KnownHeader>;
  readonly read: ReturnType<typeof lineReader>;
  readonly lines: WeakMap<Grid, Map<number, HeaderLine>>;
}

const MEMORIES = new WeakMap<Matcher, Memory>();

/** The header of most meaning that begins in a row. */
export function bestHeader(
  grid: Grid,
  merges: MergeIndex,
  matcher: Matcher,
  top: number,
): AcrossHeader | null {
  const memory = memoryOf(matcher);
  const lines = linesFrom(grid, memory, top);
  if (lines.length === 0) return null;
  const names = namesIn(lines);
  const key = keyOf(grid, top, lines, names);
  let known = key === null ? undefined : memory.headers.get(key);
  if (known === undefined) {
    known = { header: understoodHeader(grid, merges, matcher, top, lines.length), names };
    if (memory.headers.size >= MOST_HEADERS) memory.headers.clear();
    if (key !== null) memory.headers.set(key, known);
  }
  return known.header === null ? null : placedAt(grid, top, known.header, renaming(known.names, names));
}

function memoryOf(matcher: Matcher): Memory {
  let memory = MEMORIES.get(matcher);
  if (memory === undefined) {
    memory = { headers: new Map(), read: lineReader(matcher), lines: new WeakMap() };
    MEMORIES.set(matcher, memory);
  }
  return memory;
}

/** The rows from this one on that may be a header's. */
function linesFrom(grid: Grid, { read, lines }: Memory, top: number): readonly HeaderLine[] {
  let known = lines.get(grid);
  if (known === undefined) lines.set(grid, (known = new Map()));
  const found: HeaderLine[] = [];
  for (let row = top; row < top + MOST_LEVELS; row++) {
    let line = known.get(row);
    if (line === undefined) {
      if (known.size >= MOST_LINES) known.clear();
      known.set(row, (line = read(cellsOfRow(grid, row))));
    }
    if (!(row === top ? line.begins : line.goesOn)) break;
    found.push(line);
  }
  return found;
}

/** The names in the rows, each once. */
function namesIn(lines: readonly HeaderLine[]): readonly string[] {
  const found: string[] = [];
  for (const { names } of lines) for (const name of names) if (!found.includes(name)) found.push(name);
  return found;
}

/** All that a header is understood by: its rows and the merged ranges over them. Null where that is too much. */
function keyOf(
  grid: Grid,
  top: number,
  lines: readonly HeaderLine[],
  names: readonly string[],
): string | null {
  let letters = 0;
  let key = '';
  for (const line of lines) {
    letters += line.letters;
    key += `${line.like}`;
    for (const name of line.names) key += `~${names.indexOf(name)}`;
    key += ' ';
  }
  if (letters > LONGEST_HEADER) return null;
  let merged = 0;
  for (const merge of grid.merges) {
    if (merge.bottom < top || merge.top >= top + lines.length) continue;
    key += `|${merge.top - top}:${merge.left}:${merge.bottom - top}:${merge.right}`;
    if ((merged += 1) > LONGEST_HEADER) return null;
  }
  return key;
}

function placedAt(
  grid: Grid,
  top: number,
  { height, columns, strength, roles }: UnplacedHeader,
  rename: ((level: string) => string) | null,
): AcrossHeader {
  const placed = columns.map(({ column, path, row, meaning }) => ({
    column,
    path: rename === null ? path : path.map(rename),
    row: row + top,
    meaning,
  }));
  const bodyTop = skipNumbers(grid, top + height);
  return { top, bottom: top + height - 1, bodyTop, columns: placed, strength, roles };
}

/** Puts other names in the place of those that a header was understood with; null where they are the same. */
function renaming(before: readonly string[], names: readonly string[]): ((level: string) => string) | null {
  if (before.every((name, index) => name === names[index])) return null;
  const renamed = new Map(before.map((name, index) => [name, names[index] ?? name]));
  return (level) => renamed.get(level) ?? level;
}

function skipNumbers(grid: Grid, row: number): number {
  const cells = cellsOfRow(grid, row).filter((cell) => !isBlank(cell));
  return isColumnNumberRow(cells) ? row + 1 : row;
}
