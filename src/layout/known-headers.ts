import { cellsOfRow, isBlank, type Grid } from '../domain/grid.ts';
import { lastAnswered } from '../domain/remember.ts';
import type { AcrossHeader } from './find-across.ts';
import { lineReader, type HeaderLine } from './header-line.ts';
import type { MergeIndex } from './header-paths.ts';
import type { Matcher } from './match-headers.ts';
import { isColumnNumberRow } from './shapes.ts';
import { understoodHeader, type HeaderColumn, type UnplacedHeader } from './understood-header.ts';

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
  /** Its columns where it stood last: in files of one form it stands at the same place. */
  last: { readonly top: number; readonly columns: readonly HeaderColumn[] } | null;
}

/** A header that was found in a sheet. */
export interface FoundHeader {
  readonly top: number;
  readonly header: UnplacedHeader;
  readonly known: KnownHeader;
  /** The names in its rows. */
  readonly names: readonly string[];
}

/** What is known of a sheet's rows from one look to the next. */
interface Sheet {
  readonly lines: Map<number, HeaderLine>;
  readonly found: Map<number, FoundHeader | null>;
}

interface Memory {
  readonly headers: Map<string, KnownHeader>;
  readonly read: ReturnType<typeof lineReader>;
}

const MEMORIES = new WeakMap<Matcher, Memory>();

/** What is known of the sheet that is looked at. */
const knownOf = lastAnswered((): Map<Matcher, Sheet> => new Map());

/** The header of most meaning that begins in a row. A row is looked at from its own and from those above it. */
export function bestHeader(
  grid: Grid,
  merges: MergeIndex,
  matcher: Matcher,
  top: number,
): FoundHeader | null {
  const memory = memoryOf(matcher);
  const known = knownOf(grid);
  let sheet = known.get(matcher);
  if (sheet === undefined) known.set(matcher, (sheet = { lines: new Map(), found: new Map() }));
  let found = sheet.found.get(top);
  if (found === undefined) {
    found = findHeader(grid, merges, matcher, top, linesFrom(grid, memory, sheet, top));
    if (sheet.found.size >= MOST_LINES) sheet.found.clear();
    sheet.found.set(top, found);
  }
  return found;
}

function findHeader(
  grid: Grid,
  merges: MergeIndex,
  matcher: Matcher,
  top: number,
  lines: readonly HeaderLine[],
): FoundHeader | null {
  if (lines.length === 0) return null;
  const { headers } = memoryOf(matcher);
  const names = namesIn(lines);
  const key = keyOf(grid, top, lines, names);
  let known = key === null ? undefined : headers.get(key);
  if (known === undefined) {
    known = { header: understoodHeader(grid, merges, matcher, top, lines.length), names, last: null };
    if (headers.size >= MOST_HEADERS) headers.clear();
    if (key !== null) headers.set(key, known);
  }
  return known.header === null ? null : { top, header: known.header, known, names };
}

function memoryOf(matcher: Matcher): Memory {
  let memory = MEMORIES.get(matcher);
  if (memory === undefined) {
    memory = { headers: new Map(), read: lineReader(matcher) };
    MEMORIES.set(matcher, memory);
  }
  return memory;
}

/** The rows from this one on that may be a header's. */
function linesFrom(
  grid: Grid,
  { read }: Memory,
  { lines: known }: Sheet,
  top: number,
): readonly HeaderLine[] {
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

/** The header where it stands, with the names that stand in it. The same columns for headers written alike. */
export function placed(grid: Grid, { top, header, known, names }: FoundHeader): AcrossHeader {
  const { height, strength, roles } = header;
  const rename = renaming(known.names, names);
  let columns = rename === null && known.last?.top === top ? known.last.columns : null;
  if (columns === null) {
    columns = header.columns.map(({ column, path, row, meaning }) => ({
      column,
      path: rename === null ? path : path.map(rename),
      row: row + top,
      meaning,
    }));
    if (rename === null) known.last = { top, columns };
  }
  const bodyTop = skipNumbers(grid, top + height);
  return { top, bottom: top + height - 1, bodyTop, columns, strength, roles };
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
