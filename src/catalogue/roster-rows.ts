import { exists, toMilliseconds } from '../domain/dates.ts';
import type { Text } from '../domain/language.ts';
import { nearest } from '../domain/edit-distance.ts';
import { clean, nameKey } from '../domain/text.ts';

/** One department of a roster, as its list writes it. */
export interface RosterEntry {
  /** Row of the list, counted from 1 with the header. */
  readonly line: number;
  /** Code or name may be missing where the register knows the other. */
  readonly code: string | null;
  readonly name: string | null;
  readonly aliases: readonly string[];
  readonly contact: string | null;
  readonly email: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export interface RosterProblem {
  readonly line: number;
  /** A whole sentence that names the line. */
  readonly message: Text;
}

/** A roster that cannot be used, with everything that is to be mended. */
export class RosterError extends Error {
  readonly problems: readonly RosterProblem[];
  /** All problems in one text. */
  readonly problem: Text;

  constructor(problems: readonly RosterProblem[]) {
    const join = (language: keyof Text) => problems.map(({ message }) => message[language]).join('; ');
    super(join('en'));
    this.name = 'RosterError';
    this.problems = problems;
    this.problem = { vi: join('vi'), en: join('en') };
  }
}

const HEADERS = {
  code: ['code', 'mã', 'mã đơn vị', 'mã cơ quan', 'ký hiệu'],
  name: ['name', 'tên', 'tên đơn vị', 'tên cơ quan', 'tên cơ quan, đơn vị', 'đơn vị', 'cơ quan'],
  aliases: ['aliases', 'alias', 'tên khác', 'tên viết tắt', 'viết tắt', 'tên gọi khác'],
  contact: ['contact', 'liên hệ', 'người liên hệ', 'đầu mối', 'điện thoại'],
  email: ['email', 'e-mail', 'thư điện tử', 'địa chỉ thư điện tử'],
  validFrom: ['valid_from', 'hiệu lực từ', 'có hiệu lực từ', 'từ ngày'],
  validTo: ['valid_to', 'hiệu lực đến', 'có hiệu lực đến', 'đến ngày'],
} as const;
type Column = keyof typeof HEADERS;

const COLUMNS = new Map(
  Object.entries(HEADERS).flatMap(([column, names]) =>
    names.map((name) => [nameKey(name), column as Column]),
  ),
);

/**
 * Reads the rows of a roster, the first row that holds anything being its header. Columns it does not know
 * (STT, Ghi chú) are left alone, one that is nearly a known one is not. Throws a RosterError.
 */
export function rosterFrom(rows: readonly (readonly string[])[]): readonly RosterEntry[] {
  const top = rows.findIndex((row) => row.some((cell) => clean(cell) !== ''));
  const header = rows[top];
  if (header === undefined) throw failed(1, 'không có gì', 'holds nothing');
  const columns = columnsOf(header, top + 1);
  const problems: RosterProblem[] = [];
  const entries = rows.flatMap((row, at) => {
    if (at <= top || row.every((cell) => clean(cell) === '')) return [];
    return [entryOf(row, columns, at + 1, problems)];
  });
  if (problems.length > 0) throw new RosterError(problems);
  if (entries.length === 0) throw failed(top + 1, 'không có đơn vị nào ở dưới', 'has no department below it');
  return entries;
}

function columnsOf(header: readonly string[], line: number): ReadonlyMap<Column, number> {
  const columns = new Map<Column, number>();
  const problems: RosterProblem[] = [];
  header.forEach((text, at) => {
    const key = nameKey(text);
    const column = COLUMNS.get(key);
    const near = column === undefined ? nearest(key, COLUMNS.keys()) : null;
    if (near !== null)
      problems.push(
        rosterProblem(
          line,
          `có cột '${clean(text)}'; có phải '${near}'?`,
          `has a column '${clean(text)}'; did you mean '${near}'?`,
        ),
      );
    if (column === undefined) return;
    if (columns.has(column))
      problems.push(rosterProblem(line, `có hai cột cho '${column}'`, `has two columns for '${column}'`));
    columns.set(column, at);
  });
  if (!columns.has('code') && !columns.has('name'))
    problems.push(
      rosterProblem(line, "phải có cột 'code' (mã) hoặc 'name' (tên)", "needs a column 'code' or 'name'"),
    );
  if (problems.length > 0) throw new RosterError(problems);
  return columns;
}

function entryOf(
  row: readonly string[],
  columns: ReadonlyMap<Column, number>,
  line: number,
  problems: RosterProblem[],
): RosterEntry {
  const cell = (column: Column) => clean(row[columns.get(column) ?? -1] ?? '') || null;
  const date = (column: Column) => {
    const text = cell(column);
    const found = text === null ? null : realDate(text);
    if (text !== null && found === null)
      problems.push(rosterProblem(line, `có ngày không đúng: '${text}'`, `has no real date: '${text}'`));
    return found;
  };
  const entry: RosterEntry = {
    line,
    code: cell('code'),
    name: cell('name'),
    aliases: (cell('aliases') ?? '')
      .split(/[|;]/)
      .map(clean)
      .filter((alias) => alias !== ''),
    contact: cell('contact'),
    email: cell('email'),
    validFrom: date('validFrom'),
    validTo: date('validTo'),
  };
  if (entry.code === null && entry.name === null)
    problems.push(rosterProblem(line, 'không có mã và tên', 'has neither code nor name'));
  if (entry.email !== null && !entry.email.split(/[,;] ?/).every((each) => /^[^\s@]+@[^\s@]+$/.test(each)))
    problems.push(
      rosterProblem(
        line,
        `có thư điện tử không đúng: '${entry.email}'`,
        `has no e-mail address: '${entry.email}'`,
      ),
    );
  if (entry.validFrom !== null && entry.validTo !== null && entry.validFrom > entry.validTo)
    problems.push(rosterProblem(line, 'có hiệu lực đến trước hiệu lực từ', 'ends before it begins'));
  return entry;
}

/** The ISO date of 2025-02-28 or 28/2/2025; null where there is no such day or its year is not plausible. */
function realDate(text: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const [year, month, day] = (
    iso?.slice(1) ??
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)?.slice(1).reverse() ??
    []
  ).map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = { year, month, day };
  const isReal = exists(date) && year >= 1900 && year <= 2100;
  return isReal ? new Date(toMilliseconds(date)).toISOString().slice(0, 10) : null;
}

export function rosterProblem(line: number, vi: string, en: string): RosterProblem {
  return { line, message: { vi: `dòng ${line} ${vi}`, en: `line ${line} ${en}` } };
}

function failed(line: number, vi: string, en: string): RosterError {
  return new RosterError([rosterProblem(line, vi, en)]);
}
