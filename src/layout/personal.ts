import type { Address } from '../domain/address.ts';
import { cellAt, isBlank, type Cell, type Grid } from '../domain/grid.ts';
import { clean } from '../domain/text.ts';
import { countsOrValues, isListHeader, isPersonalHeader } from './personal-header.ts';
import { holdsPersonalNumbers } from './personal-numbers.ts';
import { isDataLike } from './shapes.ts';
import { meeting, type Field, type Table } from './table.ts';
import type { SheetLayout } from './tables.ts';

/** A column of personal data in a list of persons, which is no table of figures. */
export interface PersonalColumn {
  readonly address: Address;
  /** The header as written. */
  readonly label: string;
}

/** A sheet of which no value of a column of personal data can be copied any more, and such columns outside its tables. */
export interface GuardedSheet {
  readonly sheet: SheetLayout;
  readonly lists: readonly PersonalColumn[];
}

/** Marks the fields that hold personal data; takes what stands there out of the names of rows and the words of titles. */
export function withoutPersonalData(sheet: SheetLayout): GuardedSheet {
  const { rows, columns } = listsOfPersons(sheet);
  const words = rows.size === 0 ? sheet.words : sheet.words.filter(({ cell }) => !rows.has(cell.row));
  const tables = sheet.tables.map((table) => guarded(sheet.grid, table));
  return { sheet: { ...sheet, tables, words }, lists: columns };
}

function guarded(grid: Grid, table: Table): Table {
  const found = table.fields.map((field) => isPersonal(grid, table, field));
  if (!found.includes(true)) return table;
  const fields = table.fields.map((field, index): Field =>
    found[index] === true ? { ...field, meaning: { kind: 'unknown' }, personal: true } : field,
  );
  const hidden = fields.filter(({ personal }) => personal === true);
  if (table.orientation === 'down') return { ...table, fields };
  const rows = table.rows.map((row) => {
    const taken = hidden.some((field) => {
      const { row: at, column } = meeting(table, field, row);
      return clean(cellAt(grid, at, column)?.text ?? '') === row.label;
    });
    return taken ? { ...row, label: null } : row;
  });
  return { ...table, fields, rows };
}

/** A column with a meaning of its own never is; one that means nothing known may be by its cells. */
function isPersonal(grid: Grid, table: Table, field: Field): boolean {
  const { kind } = field.meaning;
  if (kind !== 'unknown' && kind !== 'outside' && kind !== 'misspelt') return false;
  if (isPersonalHeader(field.label)) return true;
  if (kind !== 'unknown' || table.orientation !== 'across' || countsOrValues(field.label)) return false;
  return holdsPersonalNumbers(
    table.rows
      .filter(({ kind }) => kind !== 'total')
      .map((row) => meeting(table, field, row))
      .map(({ row, column }) => cellAt(grid, row, column)),
  );
}

/** The header of a list stands among the first rows of what stands together; no sheet holds many lists. */
const FIRST_ROWS = 12;
const MOST_TRIED = 500;
const LONGEST_HEADER = 80;

/** The rows of lists with a column of personal data outside the tables, headers included, and those columns. */
function listsOfPersons({ grid, words }: SheetLayout): {
  rows: ReadonlySet<number>;
  columns: readonly PersonalColumn[];
} {
  const byRow = new Map<number, Cell[]>();
  for (const { cell } of words) {
    const row = byRow.get(cell.row);
    if (row === undefined) byRow.set(cell.row, [cell]);
    else row.push(cell);
  }
  const rows = new Set<number>();
  const columns: PersonalColumn[] = [];
  let together = 0;
  let tried = 0;
  for (const [row, cells] of byRow) {
    together = byRow.has(row - 1) ? together + 1 : 0;
    if (together >= FIRST_ROWS || rows.has(row) || tried >= MOST_TRIED) continue;
    tried += 1;
    const headers = headersOf(cells).filter(({ column }) => !isBlank(cellAt(grid, row + 1, column)));
    if (headers.length === 0) continue;
    for (let each = row; (byRow.get(each)?.length ?? 0) >= 2; each++) rows.add(each);
    for (const { column, text } of headers)
      columns.push({ address: { sheet: grid.sheet, row, column }, label: clean(text) });
  }
  return { rows, columns };
}

/** The personal ones among the headers of a list. */
function headersOf(cells: readonly Cell[]): readonly Cell[] {
  const isHeader = (cell: Cell) =>
    cell.type === 'text' && cell.text.length <= LONGEST_HEADER && !isDataLike(cell);
  if (!cells.every(isHeader) || !cells.some(({ text }) => isListHeader(text))) return [];
  return cells.filter(({ text }) => isPersonalHeader(text));
}
