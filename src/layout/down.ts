import { BUILT_IN, indicatorOf } from '../catalogue/derive.ts';
import type { Meaning } from '../catalogue/meaning.ts';
import { cellAt, cellsOfRow, isBlank, type Grid } from '../domain/grid.ts';
import { hasUnit } from '../domain/money-unit.ts';
import { clean } from '../domain/text.ts';
import { readTick } from '../domain/value.ts';
import { isFigure, settle, withWholeBands } from './across-fields.ts';
import type { Placed } from './across.ts';
import type { DownHeader } from './down-header.ts';
import { acrossHeaderAt, type Matcher } from './find-across.ts';
import type { MergeIndex } from './header-paths.ts';
import { NO_PLACE } from './places.ts';
import { isDataLike, isEnding, isTick, levelOf, splitNumbering } from './shapes.ts';
import { totalKind } from './row-words.ts';
import type { Field, Table, TableRow } from './table.ts';
import { soleYear, yearOfHeader } from './years.ts';

const UNNUMBERED = 8;
const TITLE = 7.5;

interface Section {
  readonly level: number;
  readonly words: string;
}

/** Reads a form that runs down the page: a row a figure, its label told from the sections above it. */
export function downTable(
  grid: Grid,
  merges: MergeIndex,
  matcher: Matcher,
  header: DownHeader,
  unitLine: string | null,
): Placed {
  const fields: Field[] = [];
  const sections: Section[] = [];
  let end = header.bodyTop;
  for (let row = header.bodyTop; row < grid.rows.length; row++) {
    const cells = cellsOfRow(grid, row).filter((cell) => !isBlank(cell));
    if (cells.length === 0) continue;
    const hasData = header.values.some(({ column }) => isDataLike(cellAt(grid, row, column)));
    if (!hasData && cells.some((cell) => cell.type === 'text' && isEnding(cell.text))) break;
    if (!hasData && cells.length >= 2 && startsAcross(grid, merges, matcher, row)) break;
    const label = labelOf(grid, merges, header, row);
    if (label === null) continue;
    end = row + 1;
    const level = levelOf(label.numbering) ?? (hasData ? UNNUMBERED : TITLE);
    while (sections.length > 0 && (sections.at(-1)?.level ?? 0) >= level) sections.pop();
    const unit = header.units === null ? '' : clean(cellAt(grid, row, header.units)?.text ?? '');
    const own = unit === '%' ? [...label.path.slice(0, -1), `${label.path.at(-1) ?? ''} (%)`] : label.path;
    const path = [...sections.map((section) => section.words), ...own];
    const meaning = settle(inSection(matcher, path, own), fields.at(-1)?.meaning);
    const titled = level === TITLE && isFigure(meaning);
    // The numbering stays with a title: it marks a section that need not add to the meaning below it.
    const numbered = !hasData && label.numbering !== '' ? `${label.numbering.replace(/[.):]+$/, '')}. ` : '';
    const title = splitNumbering(label.path.join(' ')).words;
    if (!titled) sections.push({ level, words: `${numbered}${title}` });
    // Where nothing is reported there is no question either: "II. Đơn vị học tập" is a title.
    if (!hasData && !isFigure(meaning)) continue;
    fields.push({
      at: row,
      address: { sheet: grid.sheet, row, column: label.column },
      label: label.path.join(' > '),
      meaning,
      unitText: unitText(unit, label.path.join(' '), header, unitLine),
      year: yearOfHeader(label.path.join(' > ')),
      hidden: grid.hiddenRows.has(row),
      ticks: ticksIn(grid, header, row),
    });
  }
  const table: Table = {
    sheet: grid.sheet,
    orientation: 'down',
    address: { sheet: grid.sheet, row: header.row ?? header.bodyTop, column: header.labels[0] ?? 0 },
    fields: [...withWholeBands(fields), ...unreadFields(grid, header)],
    rows: valueColumns(grid, header),
  };
  const more = header.amounts.map((amount) => amountTable(grid, table, fields, amount));
  return { table, more, end };
}

/** The column of amounts beside the counts, as a table of its own: the same rows, with the amounts they go with. */
function amountTable(
  grid: Grid,
  { sheet, orientation, address }: Table,
  counts: readonly Field[],
  { column, title }: DownHeader['amounts'][number],
): Table {
  const fields = counts.flatMap((field): Field[] => {
    const meaning = isMoney(field)
      ? field.meaning
      : settle({ kind: 'ofPrevious', what: 'amount' }, field.meaning);
    if (meaning.kind !== 'indicator') return [];
    const unitText = hasUnit(title) ? title : field.unitText;
    return [{ ...field, label: `${field.label} > ${title}`, meaning, unitText, ticks: false }];
  });
  const row: TableRow = {
    at: column,
    kind: 'unit',
    label: null,
    address: { ...address, column },
    children: [],
    departmentText: null,
    year: null,
    unitText: null,
    hidden: grid.hiddenColumns.has(column),
    place: NO_PLACE,
  };
  return { sheet, orientation, address: { ...address, column }, fields, rows: [row] };
}

function isMoney({ meaning }: Field): boolean {
  return meaning.kind === 'indicator' && indicatorOf(BUILT_IN, meaning.id)?.kind === 'money';
}

/** A label that is clear by itself stays so below a section about several things: "Quỹ và khen thưởng". */
function inSection(matcher: Matcher, path: readonly string[], own: readonly string[]): Meaning {
  const meaning = matcher(path);
  if (meaning.kind !== 'question' || own.length === path.length) return meaning;
  const alone = matcher(own);
  return alone.kind === 'indicator' && meaning.candidates.includes(alone.id) ? alone : meaning;
}

function startsAcross(grid: Grid, merges: MergeIndex, matcher: Matcher, row: number): boolean {
  return (acrossHeaderAt(grid, merges, matcher, row)?.strength ?? 0) >= 2;
}

function labelOf(
  grid: Grid,
  merges: MergeIndex,
  header: DownHeader,
  row: number,
): { numbering: string; path: readonly string[]; column: number } | null {
  const path: string[] = [];
  let column = header.labels[0] ?? 0;
  for (const each of header.labels) {
    const range = merges.at(row, each);
    const cell = range === undefined ? cellAt(grid, row, each) : cellAt(grid, range.top, range.left);
    if (isBlank(cell) || cell === undefined) continue;
    const text = clean(cell.text);
    if (text === path.at(-1)) continue;
    path.push(text);
    column = each;
  }
  if (path.length === 0) return null;
  const numberCell = header.numbers === null ? undefined : cellAt(grid, row, header.numbers);
  const inLabel = splitNumbering(path[0] ?? '');
  const numbering = isBlank(numberCell) ? inLabel.numbering : clean(numberCell?.text ?? '');
  return { numbering, path, column };
}

/** The words that tell the unit of a row's amounts, nearest first: ĐVT, label, column title, line above. */
function unitText(unit: string, label: string, header: DownHeader, unitLine: string | null): string | null {
  const titles = header.values.map(({ title }) => title ?? '');
  return [unit, label, ...titles].find((text) => text !== '' && hasUnit(text)) ?? unitLine;
}

function ticksIn(grid: Grid, header: DownHeader, row: number): Field['ticks'] {
  const cells = header.values.map(({ column }) => cellAt(grid, row, column));
  if (!cells.some(isTick)) return false;
  return cells.some((cell) => readTick(cell) === true) ? 'ticked' : 'unticked';
}

function valueColumns(grid: Grid, header: DownHeader): readonly TableRow[] {
  const several = header.values.length > 1;
  const kinds = header.values.map(({ title }) =>
    several && title !== null && totalKind(title) === 'total' ? 'total' : 'unit',
  );
  const units = kinds.flatMap((kind, index) => (kind === 'unit' ? [index] : []));
  return header.values.map(({ column, title }, index) => ({
    at: column,
    kind: kinds[index] ?? 'unit',
    label: several ? title : null,
    address: { sheet: grid.sheet, row: header.row ?? header.bodyTop, column },
    children: kinds[index] === 'total' ? units : [],
    departmentText: null,
    unitText: null,
    year: title === null ? null : soleYear(title),
    hidden: grid.hiddenColumns.has(column),
    place: NO_PLACE,
  }));
}

function unreadFields(grid: Grid, header: DownHeader): readonly Field[] {
  const row = header.row ?? header.bodyTop;
  return header.unread.map(({ column, title }) => ({
    at: row,
    address: { sheet: grid.sheet, row, column },
    label: title,
    meaning: { kind: 'unknown' },
    unitText: null,
    year: null,
    hidden: grid.hiddenColumns.has(column),
    ticks: false,
  }));
}
