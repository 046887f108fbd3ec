import type { Range } from '../../src/domain/address.ts';
import { gridOf, sourceOf, type Content } from './grid.ts';
import { figuresOf, read, understanding } from './understanding.ts';

type Rows = readonly (readonly Content[])[];

export interface Sheet {
  readonly rows: Rows;
  readonly sheet?: string | null;
  /** As a spreadsheet names them: "A1:B2". */
  readonly merges?: readonly string[];
}

/** What a reader of the result sees of one department. */
export interface Submitted {
  readonly department: string | null;
  readonly year: number | null;
  readonly rows: number;
  readonly figures: Record<string, number>;
  /** Errors and warnings, without the one that lists what is not reported; with the cell where it has one. */
  readonly findings: readonly string[];
  /** All codes, infos included. */
  readonly codes: readonly string[];
}

const known = understanding();
const NOT_REPORTED = 'C108';

/** Reads a file of these sheets and gives what was understood, a department an entry. */
export async function submitted(
  sheets: readonly Sheet[],
  name = 'bao-cao.xlsx',
): Promise<readonly Submitted[]> {
  const grids = sheets.map(({ rows, sheet, merges = [] }, index) =>
    gridOf(rows, { sheet: sheet === undefined ? `Sheet${index + 1}` : sheet, merges: merges.map(rangeOf) }),
  );
  return read(sourceOf(grids, name), await known).map(({ checked }) => ({
    department: checked.department?.name ?? null,
    year: checked.year,
    rows: checked.rows,
    figures: figuresOf(checked),
    findings: checked.findings
      .filter(
        ({ code, severity }) => code !== NOT_REPORTED && (severity === 'error' || severity === 'warning'),
      )
      .map(({ code, where }) => (where.cell === null ? code : `${code} ${where.cell}`)),
    codes: checked.findings.map(({ code }) => code),
  }));
}

/** The one department of a file of one sheet. */
export async function submittedAlone(
  rows: Rows,
  options: Omit<Sheet, 'rows'> & { name?: string } = {},
): Promise<Submitted> {
  const [only, ...others] = await submitted([{ rows, ...options }], options.name);
  if (only === undefined || others.length > 0) throw new Error('not one submission');
  return only;
}

function rangeOf(name: string): Range {
  const [first = '', last = first] = name.split(':');
  const [from, to] = [cellOf(first), cellOf(last)];
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

function cellOf(name: string): { row: number; column: number } {
  const found = /^([A-Z])(\d+)$/.exec(name);
  if (found === null) throw new Error(`${name} is no cell`);
  return { row: Number(found[2]) - 1, column: (found[1] ?? 'A').charCodeAt(0) - 65 };
}
