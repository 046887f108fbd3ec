import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Register } from '../catalogue/department-names.ts';
import type { Address } from '../domain/address.ts';
import { isBlank, cellAt, type Grid } from '../domain/grid.ts';
import { datesIn, toMilliseconds } from '../domain/period.ts';
import type { SourceFile } from '../domain/source.ts';
import type { UnpairedSubmission } from '../domain/submission.ts';
import { clean } from '../domain/text.ts';
import { ownership, soleBodies, type Owner, type Ownership } from './figures/owners.ts';
import type { Part } from './figures/readings.ts';
import { rowKeys } from './figures/row-keys.ts';
import { figuresOf, sharedSums, toldUnder } from './figures/submission.ts';
import type { Matcher } from './find-across.ts';
import { tellDepartment, tellYear } from './identify.ts';
import { whereOf, type DepartmentTold, type Evidence, type Identity, type YearTold } from './identity.ts';
import { withoutPersonalData, type PersonalColumn } from './personal.ts';
import { meeting, type Table } from './table.ts';
import { layOut, type SheetLayout } from './tables.ts';
import { bodiesOfTitles } from './titled.ts';
import { titleLines } from './titles.ts';

/** What is needed to understand a file, made once a run. */
export interface Understanding {
  readonly catalogue: Catalogue;
  readonly matcher: Matcher;
  readonly register: Register;
  readonly requestedYear: number | null;
}

/** One department's share of a file, with the tables it stands in and how it was told. */
export interface Recognised {
  /** Null where no table was found. */
  readonly submission: UnpairedSubmission | null;
  readonly identity: Identity;
  readonly tables: readonly Table[];
  /** Cells in hidden rows, columns or sheets that were read. */
  readonly hiddenCells: readonly Address[];
  /** Columns of personal data in lists outside the tables. */
  readonly personalLists?: readonly PersonalColumn[];
}

/** Understands a file that was read: one entry a department, at least one. */
export function recognise(source: SourceFile, using: Understanding): readonly Recognised[] {
  const namesBody = (text: string) => using.register.mentionsIn(clean(text), null).length > 0;
  const laidOut = source.grids.map((grid) => withoutPersonalData(layOut(grid, using.matcher, namesBody)));
  const sheets = laidOut.map(({ sheet }) => sheet);
  const personalLists = laidOut.flatMap(({ lists }) => lists);
  const placed = sheets.flatMap((sheet) => sheet.tables.map((table) => ({ table, sheet })));
  const tables = placed.map(({ table }) => table);
  const lines = titleLines(sheets);
  const sheetNames = sheets.flatMap(({ grid, tables }) =>
    grid.sheet === null || tables.length === 0 ? [] : [grid.sheet],
  );
  const yearTold = tellYear(lines, yearsOfTables(tables), sheetNames, source.name, using.requestedYear);
  const year = yearOf(yearTold);
  // One table alone cannot be another department's than its file.
  const titled = tables.length < 2 ? [] : bodiesOfTitles(sheets, lines, using.register, year);
  const several = ownership(tables, titled, using.register, year);
  if (several === null) {
    const inTables = soleBodies(tables, using.register, year);
    const department = tellDepartment(lines, inTables, sheetNames, source.name, using.register, year);
    const parts = placed.map((each) => partOf(each, ownRows(each.table, year), null));
    const only = made(source, { department, year: yearTold }, tables, parts, sheets, using);
    return [{ personalLists, ...only }];
  }
  return ofSeveral(several, placed, year).map(({ owner, parts }, index) => {
    const identity = { department: toldByOwner(owner), year: yearTold };
    const own = parts.map(({ table }) => table);
    const share = made(source, identity, own, parts, sheets, using);
    // They belong to the file and are named once.
    return index === 0 ? { personalLists, ...share } : share;
  });

  function ofSeveral(found: Ownership, all: readonly Placed[], among: number | null) {
    const parts = new Map(found.owners.map((owner) => [owner.key, [] as Part[]]));
    for (const [t, each] of all.entries()) {
      const rows = new Map<string, number[]>();
      for (const index of ownRows(each.table, among)) {
        const key = found.of[t]?.[index] ?? null;
        if (key === null) continue;
        const list = rows.get(key);
        if (list === undefined) rows.set(key, [index]);
        else list.push(index);
      }
      // Totals of a table that is all one department's are its own.
      const shared = rows.size > 1 ? sharedSums(partOf(each, [], new Map()), using.catalogue) : null;
      const [first] = rows.keys();
      const teller = found.owners.find(({ key }) => key === first);
      const known = shared && toldUnder(shared, teller?.body?.name.vi ?? teller?.text ?? '');
      for (const [key, own] of rows) parts.get(key)?.push(partOf(each, own, key === first ? shared : known));
    }
    return found.owners.map((owner) => ({ owner, parts: parts.get(owner.key) ?? [] }));
  }
}

interface Placed {
  readonly table: Table;
  readonly sheet: SheetLayout;
}

/** Rows of the reporting year that are neither totals nor "trong đó". */
function ownRows(table: Table, year: number | null): readonly number[] {
  const years = new Set(table.rows.filter((row) => row.year !== null).map((row) => row.year));
  // Which of several years is meant is not known: none of them may be added to another.
  const among = year ?? (years.size > 1 ? Number.NaN : null);
  return indicesOf(table.rows, (row) => (row.kind === 'unit' || row.kind === 'group') && inYear(row, among));
}

function indicesOf<T>(items: readonly T[], isMeant: (item: T) => boolean): readonly number[] {
  const found: number[] = [];
  items.forEach((item, index) => isMeant(item) && found.push(index));
  return found;
}

function partOf({ table, sheet }: Placed, rows: readonly number[], shared: Part['sharedSums']): Part {
  return {
    table,
    grid: sheet.grid,
    merges: sheet.merges,
    own: rows,
    totals: indicesOf(table.rows, (row) => row.kind === 'total'),
    sharedSums: shared,
    keys: rowKeys(table, rows),
    spreadsheet: sheet.grid.sheet !== null && sheet.grid.untyped !== true,
  };
}

function made(
  source: SourceFile,
  identity: Identity,
  tables: readonly Table[],
  parts: readonly Part[],
  sheets: readonly SheetLayout[],
  using: Understanding,
): Recognised {
  if (tables.length === 0) return { submission: null, identity, tables, hiddenCells: [] };
  const year = yearOf(identity.year);
  const body = identity.department.kind === 'told' ? identity.department.evidence.value : null;
  const submission: UnpairedSubmission = {
    file: source.file,
    sha256: source.sha256,
    department: body === null ? null : { code: body.code, name: body.name.vi },
    year,
    documentDate: documentDate(sheets),
    modified: source.modified,
    ...figuresOf(parts, using.catalogue, year),
  };
  return { submission, identity, tables, hiddenCells: hiddenCells(parts) };
}

function inYear(row: Table['rows'][number], year: number | null): boolean {
  return row.year === null || year === null || row.year === year;
}

function yearOf(told: YearTold): number | null {
  if (told.kind === 'told') return told.evidence.value;
  return told.kind === 'assumed' ? told.year : null;
}

/** Years that headers and a column of years name. */
function yearsOfTables(tables: readonly Table[]): readonly Evidence<number>[] {
  const found = tables.flatMap((table) => [
    ...table.fields.flatMap(({ year, label, address }) => (year === null ? [] : [{ year, label, address }])),
    ...table.rows
      .filter(({ year }) => year !== null)
      .flatMap(({ year, label, address }) =>
        year === null ? [] : [{ year, label: label ?? String(year), address }],
      ),
  ]);
  return found.map(({ year, label, address }) => ({ value: year, text: label, place: whereOf(address) }));
}

function toldByOwner(owner: Owner): DepartmentTold {
  const place = { ...owner.place, row: owner.text };
  if (owner.body !== null) {
    const otherTime = owner.match.kind === 'otherTime';
    return { kind: 'told', evidence: { value: owner.body, text: owner.text, place }, otherTime };
  }
  if (owner.match.kind === 'several')
    return { kind: 'several', evidence: { value: owner.match.bodies, text: owner.text, place } };
  const near = owner.match.kind === 'near' ? { value: owner.match.body, text: owner.text, place } : null;
  return { kind: 'unknown', near, written: { value: owner.text, text: owner.text, place } };
}

/** The date of signing: the latest "ngày … tháng … năm …" outside the tables, else the latest date written. */
function documentDate(sheets: readonly SheetLayout[]): number | null {
  const dated = sheets.flatMap((sheet) =>
    sheet.words.flatMap(({ cell }) => {
      const text = clean(cell.text);
      const dates = datesIn(text);
      return dates.length === 0 ? [] : [{ text, dates }];
    }),
  );
  const signed = dated.filter(({ text }) => /ngày\s.*tháng\s.*năm\s/iu.test(text));
  const among = signed.length > 0 ? signed : dated;
  const days = among.flatMap(({ dates }) => dates.map(toMilliseconds));
  return days.length === 0 ? null : Math.max(...days);
}

function hidesSome({ hidden, hiddenRows, hiddenColumns }: Grid): boolean {
  return hidden || hiddenRows.size > 0 || hiddenColumns.size > 0;
}

function hiddenCells(parts: readonly Part[]): readonly Address[] {
  const found: Address[] = [];
  for (const { table, grid, own } of parts) {
    const isInHidden = hidesSome(grid);
    for (const field of table.fields) {
      if (!(field.hidden || isInHidden)) continue;
      if (field.meaning.kind !== 'indicator' && field.meaning.kind !== 'rate') continue;
      for (const index of own) {
        const row = table.rows[index];
        if (row === undefined || !(field.hidden || row.hidden || grid.hidden)) continue;
        const address = meeting(table, field, row);
        if (!isBlank(cellAt(grid, address.row, address.column))) found.push(address);
      }
    }
  }
  return found;
}
