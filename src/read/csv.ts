import { CsvError, parse, type Options } from 'csv-parse/sync';
import type { Cell, Grid } from '../domain/grid.ts';
import { once } from '../domain/remember.ts';
import type { ReadNote } from '../domain/source.ts';
import { tellDelimiter } from './delimiter.ts';
import { decode } from './encoding.ts';
import type { Limits } from './limits.ts';
import { isDdeFormula, NOTHING_OUTSIDE, outsideNotes } from './outside.ts';
import { damaged, Refusal, within } from './refusal.ts';

export interface CsvContent {
  readonly grid: Grid;
  readonly notes: readonly ReadNote[];
}

/**
 * Reads a text file into one grid. Rows count as a spreadsheet shows them: blank lines keep their number, a
 * line break within quotes starts no row, a `sep=` line is none. Every cell is text as it stands. Throws a
 * `Refusal` naming the line where a quote is opened and not closed, since rows would vanish into one cell.
 */
export function readCsv(bytes: Uint8Array, limits: Limits): CsvContent {
  const { text, encoding, assumed } = decode(bytes);
  const { delimiter, skip } = tellDelimiter(text);
  // DOS programs end a text with this character.
  const body = text.slice(skip, text.endsWith('\u001a') ? -1 : undefined);
  within(limits, 'cells', countSeparators(body, delimiter));
  within(limits, 'cellText', plainCellBeyond(limits.cellText, body, delimiter));
  const rows = rowsOf(body, delimiter, skip > 0 ? 1 : 0, limits);
  const notes: ReadNote[] = [];
  if (assumed) notes.push({ kind: 'encoding', encoding });
  if (delimiter !== ',') notes.push({ kind: 'delimiter', delimiter });
  notes.push(...outsideNotes({ ...NOTHING_OUTSIDE, dde: countDde(rows) }));
  const none: ReadonlySet<number> = new Set();
  return {
    grid: { sheet: null, hidden: false, rows, merges: [], hiddenRows: none, hiddenColumns: none },
    notes,
  };
}

/** A ditto mark is a cell of one quote; only where quotes do not fit otherwise is it taken for that. */
function rowsOf(
  body: string,
  delimiter: string,
  skippedLines: number,
  limits: Limits,
): readonly (readonly Cell[] | undefined)[] {
  try {
    return parseRows(body, delimiter, skippedLines, limits);
  } catch (error) {
    const written = body.replace(/(?<=^|[\t;|,])"(?=$|[\t;|,\r\n])/gm, '""""');
    if (!(error instanceof Refusal) || written === body) throw error;
    return parseRows(written, delimiter, skippedLines, limits);
  }
}

function parseRows(
  body: string,
  delimiter: string,
  skippedLines: number,
  limits: Limits,
): readonly (readonly Cell[] | undefined)[] {
  const options = optionsFor(delimiter);
  const records = parseRecords(body, options, skippedLines);
  const width = records.reduce((widest, record) => Math.max(widest, record.length), 0);
  const broken = once(() => ({ lines: body.split(LINE_END), ends: endsOfRecords(body, options) }));
  return records.map((record, row) => {
    if (record.some((cell) => LINE_END.test(cell))) {
      const { lines, ends } = broken();
      const first = ends[row - 1] ?? 0;
      const raw = lines.slice(first, ends[row]).join('\n');
      if (swallowsRows(record, raw, delimiter, width)) throw damagedLine(first + 1 + skippedLines);
    }
    return toCells(record, row, limits);
  });
}

const LINE_END = /\r\n|\n|\r/;
/** Named, because mixed line ends would otherwise join rows. */
const LINE_ENDS = ['\r\n', '\n', '\r'];

function optionsFor(delimiter: string): Options {
  return {
    delimiter,
    record_delimiter: LINE_ENDS,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
  };
}

function parseRecords(body: string, options: Options, skippedLines: number): readonly (readonly string[])[] {
  try {
    return parse(body, options);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw damagedLine((endsOfRecords(body, options).at(-1) ?? 0) + 1 + skippedLines);
  }
}

/**
 * How many lines there are to the end of each record, up to one that is damaged. The parser is asked for it only where
 * it is needed: telling of every record where it stands takes as long again as finding it.
 */
function endsOfRecords(body: string, options: Options): readonly number[] {
  const ends: number[] = [];
  const on_record = (record: unknown, { lines }: { lines: number }): unknown => {
    ends.push(lines);
    return record;
  };
  try {
    parse(body, { ...options, on_record } as Options);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
  return ends;
}

/** A line counted from 1, as an editor shows it. */
function damagedLine(line: number): Error {
  return damaged(`line ${line}`);
}

/**
 * Whether a cell with line breaks is really rows caught between two stray quotes: it begins or ends with a
 * separator, a whole line inside it has as many of them as a row, or its closing quote stands within a cell.
 */
function swallowsRows(record: readonly string[], raw: string, delimiter: string, width: number): boolean {
  const broken = record.filter((cell) => LINE_END.test(cell));
  if (broken.some((cell) => cell.startsWith(delimiter) || cell.endsWith(delimiter))) return true;
  const inner = broken.flatMap((cell) => cell.split(LINE_END).slice(1, -1));
  if (width > 2 && inner.some((line) => line.split(delimiter).length === width)) return true;
  if (!broken.some((cell) => cell.startsWith('"'))) return false;
  try {
    parse(raw, { delimiter, record_delimiter: LINE_ENDS, relax_column_count: true });
    return false;
  } catch {
    return true;
  }
}

function toCells(record: readonly string[], row: number, limits: Limits): readonly Cell[] | undefined {
  within(limits, 'columns', record.length);
  const cells: Cell[] = [];
  record.forEach((text, column) => {
    within(limits, 'cellText', text.length);
    if (text !== '')
      cells[column] = { row, column, type: 'text', text, number: null, format: null, formula: false };
  });
  return cells.length === 0 ? undefined : cells;
}

/** Cells that a spreadsheet program would take for a formula that asks another program. */
function countDde(rows: readonly (readonly Cell[] | undefined)[]): number {
  let count = 0;
  for (const row of rows)
    row?.forEach(({ text }) => {
      if (/^[=+@-]/.test(text) && isDdeFormula(text)) count += 1;
    });
  return count;
}

/**
 * The length of the first cell longer than that, 0 where none is: told before the text is taken apart, which needs
 * several times its memory. Where a quote stands, only that tells where a cell ends.
 */
function plainCellBeyond(most: number, text: string, delimiter: string): number {
  if (text.length <= most || text.includes('"')) return 0;
  const separator = delimiter.charCodeAt(0);
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at === text.length ? separator : text.charCodeAt(at);
    if (code !== separator && code !== LINE_FEED && code !== RETURN) continue;
    if (at - start > most) return at - start;
    start = at + 1;
  }
  return 0;
}

const LINE_FEED = 10;
const RETURN = 13;

function countSeparators(text: string, delimiter: string): number {
  let count = 0;
  for (let at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, at + 1)) count++;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1))
    if (text[at + 1] !== '\n') count++;
  return count;
}
