import type { Where } from '../domain/finding.ts';
import { cellName } from '../domain/address.ts';
import { cellAt, type Cell, type Grid } from '../domain/grid.ts';
import { clean, nameKey, words } from '../domain/text.ts';
import type { SheetLayout } from './tables.ts';

/** A line of a title block: one cell, or a title and the cell beside or below it that goes on. */
export interface TitleLine {
  readonly text: string;
  readonly place: Where;
  /** "Đơn vị báo cáo: Sở Y tế": the line says that it names the department. */
  readonly names: 'department' | 'year' | null;
  /** The addressee, or who gets copies; never the sender. */
  readonly addressee: boolean;
}

/** How many lines of words a sheet without a table may add: a list of names is no title. */
const COVER_LINES = 30;

/** The title lines of a file: what stands above its tables, and short cover sheets. */
export function titleLines(sheets: readonly SheetLayout[]): readonly TitleLine[] {
  const lines: TitleLine[] = [];
  for (const sheet of sheets) {
    const above = sheet.words.filter(({ above, cell }) =>
      sheet.tables.length === 0 ? sheet.words.length <= COVER_LINES : above && cell.type !== 'error',
    );
    for (const { cell } of above) lines.push(...linesFrom(sheet.grid, cell));
  }
  return lines;
}

function linesFrom(grid: Grid, cell: Cell): readonly TitleLine[] {
  const text = clean(cell.text);
  if (namesProgramme(text)) return [];
  const place: Where = {
    sheet: grid.sheet,
    cell: cellName(cell),
    row: null,
    column: null,
    indicator: null,
  };
  const addressee = isAddressee(text);
  const label = labelled(text);
  if (label !== null) {
    const value = label.value !== '' ? label.value : clean(nextTo(grid, cell)?.text ?? '');
    return value === '' ? [] : [{ text: value, place, names: label.names, addressee }];
  }
  const below = cellAt(grid, cell.row + 1, cell.column);
  const goesOn = below?.type === 'text' && cell.type === 'text' && !namesProgramme(clean(below.text));
  const joined = goesOn ? `${text} ${clean(below.text)}` : null;
  const own: TitleLine = { text, place, names: null, addressee };
  return joined === null || joined.length > 300 ? [own] : [own, { ...own, text: joined }];
}

const DEPARTMENT_LABELS = new Set(
  [
    'Đơn vị báo cáo', 'Tên đơn vị báo cáo', 'Đơn vị', 'Tên đơn vị', 'Cơ quan báo cáo', 'Cơ quan', 'Tên cơ quan',
    'Cơ quan, đơn vị báo cáo', 'Đơn vị gửi', 'Sở, ban, ngành', 'Sở, ngành', 'Ngành', 'Đơn vị lập báo cáo',
    'Tên cơ quan, đơn vị', 'Cơ quan, đơn vị', 'Department', 'Agency', 'Reporting department', 'Reporting unit', 'Organisation',
  ].map(nameKey),
); // prettier-ignore
const YEAR_LABELS = new Set(
  ['Năm', 'Năm báo cáo', 'Kỳ báo cáo', 'Năm số liệu', 'Năm tổng hợp', 'Year', 'Reporting year'].map(nameKey),
);

function labelled(text: string): { names: 'department' | 'year'; value: string } | null {
  const colon = text.indexOf(':');
  const label = nameKey(colon < 0 ? text : text.slice(0, colon));
  const value =
    colon < 0
      ? ''
      : text
          .slice(colon + 1)
          .replace(/^[\s….]+/, '')
          .trim();
  if (DEPARTMENT_LABELS.has(label)) return { names: 'department', value };
  if (YEAR_LABELS.has(label)) return { names: 'year', value };
  return null;
}

const PROGRAMME_LABELS = new Set(['Mã chương trình', 'Programme id'].map(nameKey));

/** "Mã chương trình: thanh-hoa-2023": the year in a programme's id is not the year of the report. */
function namesProgramme(text: string): boolean {
  const colon = text.indexOf(':');
  return colon > 0 && PROGRAMME_LABELS.has(nameKey(text.slice(0, colon)));
}

/** The first cell with words to the right, within the merged width a form may leave. */
function nextTo(grid: Grid, cell: Cell): Cell | undefined {
  for (let column = cell.column + 1; column <= cell.column + 6; column++) {
    const next = cellAt(grid, cell.row, column);
    if (next !== undefined && next.text.trim() !== '') return next;
  }
  return undefined;
}

const ADDRESSEES = [words('Kính gửi'), words('Nơi nhận'), words('Gửi'), words('To')];

function isAddressee(text: string): boolean {
  const found = words(text);
  return ADDRESSEES.some((each) => each.every((word, index) => found[index] === word));
}
