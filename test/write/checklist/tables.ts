import { bodyOf, rowOf } from './book.ts';
import type { Book, BookCell, BookSheet, BookTable } from './book.ts';
import type { Item } from './item.ts';
import { CHART_TABLE, DEPARTMENT_TABLE, WORKING_TABLES } from './item.ts';
import { all, attribute } from './xml.ts';

/* The part of the checklist about tables. */

const everyTable = (
  book: Book,
  faults: (sheet: BookSheet, table: BookTable) => readonly string[],
): readonly string[] =>
  book.sheets.flatMap((sheet) =>
    sheet.tables.flatMap((table) => faults(sheet, table).map((fault) => `${sheet.name}: ${fault}`)),
  );

const isBlank = (cell: BookCell | null) => cell === null || cell.value === null || cell.value === '';

/** In characters; a letter of the body's font is narrower than a digit more often than wider. */
const tooLong = (text: string, width: number) =>
  Math.max(...text.split('\n').map((line) => line.length)) > width * 1.25 + 1;

export const TABLE_ITEMS: readonly Item[] = [
  {
    id: 'tables-marked-up',
    asks: 'Mark up tables',
    faults: ({ sheets }) =>
      sheets
        .slice(1)
        .filter(({ tables, drawings }) => tables.length === 0 && drawings.length === 0)
        .map(({ name }) => `${name}: no table`),
  },
  {
    id: 'tables-named',
    asks: 'Give tables meaningful names',
    faults: (book) => {
      const names = book.sheets.flatMap(({ tables }) => tables.map(({ name }) => name));
      return names.filter(
        (name, at) =>
          !/^[A-Z][A-Za-z]{2,}[A-Za-z0-9_]*$/.test(name) ||
          /^(?:Table|Bang)\d*$|^[A-Z]{1,3}\d+$/i.test(name) ||
          names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) !== at,
      );
    },
  },
  {
    id: 'no-merged-cells',
    asks: 'Remove merged cells, split cells and nested tables',
    faults: ({ sheets }) => [
      ...sheets.flatMap(({ name, xml }) =>
        all(xml, 'mergeCell').map((each) => `${name}: ${attribute(each, 'ref')}`),
      ),
      ...sheets.flatMap(({ name, tables }) =>
        tables.some((one) =>
          tables.some((two) => one !== two && one.first <= two.last && two.first <= one.last),
        )
          ? [`${name}: tables overlap`]
          : [],
      ),
    ],
  },
  {
    id: 'no-blank-rows-or-columns',
    asks: 'Remove blank rows and columns within tables',
    faults: (book) =>
      everyTable(book, (sheet, table) => {
        const rows = bodyOf(sheet, table);
        const blankRows = rows.flatMap((row, at) =>
          row.every(isBlank) ? [`row ${table.first + 1 + at}`] : [],
        );
        const blankColumns = table.columns.filter((_, at) => rows.every((row) => isBlank(row[at] ?? null)));
        return [...blankRows, ...blankColumns.map((name) => `column ${name}`)];
      }),
  },
  {
    id: 'one-header-row',
    asks: 'All tables should have one tagged header row, its names unique and in plain text',
    faults: (book) =>
      everyTable(book, (sheet, table) => {
        if (table.headerRows !== 1) return [`${table.name}: ${table.headerRows} header rows`];
        const cells = rowOf(sheet, table, table.first);
        return table.columns.flatMap((name, at) => {
          const cell = cells[at] ?? null;
          const sound =
            cell?.value === name && cell.formula === null && name.trim() !== '' && !/[\n\r]/.test(name);
          const folded = table.columns.map((each) => each.toLowerCase());
          return sound && folded.indexOf(name.toLowerCase()) === at ? [] : [`column ${at + 1} “${name}”`];
        });
      }),
  },
  {
    id: 'text-wrapped',
    asks: 'Wrap text within cells',
    faults: (book) =>
      everyTable(book, (sheet, table) =>
        [rowOf(sheet, table, table.first), ...bodyOf(sheet, table)].flat().flatMap((cell) => {
          if (typeof cell?.value !== 'string' || cell.style.wrap) return [];
          return tooLong(cell.value, sheet.widths(cell.column)) ? [cell.address] : [];
        }),
      ),
  },
  {
    id: 'no-filters',
    asks: 'Avoid adding filters',
    faults: (book) => [
      ...everyTable(book, (_, table) => (table.filterButtons ? [table.name] : [])),
      ...book.sheets
        .filter(({ xml }) => all(xml, 'autoFilter').length > 0)
        .map(({ name }) => `${name}: filter on the sheet`),
    ],
  },
  {
    id: 'no-freeze-panes',
    asks: 'Avoid freeze panes, save on working sheets',
    faults: ({ sheets }) =>
      sheets
        .filter(
          ({ tables, xml }) =>
            all(xml, 'pane').length > 0 && !tables.some(({ name }) => WORKING_TABLES.test(name)),
        )
        .map(({ name }) => name),
  },
  {
    id: 'no-empty-cells',
    asks: 'Only leave cells with no data empty in certain circumstances: here never',
    faults: (book) =>
      everyTable(book, (sheet, table) =>
        bodyOf(sheet, table).flatMap((row, at) =>
          row.flatMap((cell, column) =>
            isBlank(cell) ? [`row ${table.first + 1 + at}, column “${table.columns[column] ?? ''}”`] : [],
          ),
        ),
      ),
  },
  {
    id: 'nothing-hidden-on-sheets',
    asks: 'Avoid hiding rows or columns',
    faults: ({ sheets }) =>
      sheets.flatMap(({ name, xml }) =>
        [...all(xml, 'row'), ...all(xml, 'col')]
          .filter(
            (each) => ['1', 'true'].includes(attribute(each, 'hidden')) || attribute(each, 'ht') === '0',
          )
          .map((each) => `${name}: ${each.name} ${attribute(each, 'r') || attribute(each, 'min')}`),
      ),
  },
  {
    id: 'tables-at-left-edge',
    asks: 'Position tables against the left-hand edge of each sheet',
    faults: (book) => everyTable(book, (_, table) => (table.firstColumn === 0 ? [] : [table.name])),
  },
  {
    id: 'nothing-below-tables',
    asks: 'Avoid putting content below a table: column A is empty from its end on',
    faults: (book) =>
      book.sheets.flatMap(({ name, cells, tables }) => {
        const last = Math.max(0, ...tables.map((table) => table.last));
        if (last === 0) return [];
        return [...cells.values()]
          .filter((cell) => cell.column === 0 && cell.row > last && !isBlank(cell))
          .map(({ address }) => `${name}: ${address}`);
      }),
  },
  {
    id: 'one-table-a-sheet',
    asks: 'Avoid worksheets with multiple tables, save the sheets sent back to departments and what charts are drawn from',
    faults: ({ sheets }) =>
      sheets
        .filter(
          ({ tables }) =>
            tables.length > 1 &&
            !tables.every(({ name }) => DEPARTMENT_TABLE.test(name) || CHART_TABLE.test(name)),
        )
        .map(({ name }) => name),
  },
  {
    id: 'numbers-are-numbers',
    asks: 'Numbers are stored as numbers',
    faults: (book) =>
      everyTable(book, (sheet, table) => {
        const rows = bodyOf(sheet, table);
        return table.columns.flatMap((_, at) => {
          const column = rows.map((row) => row[at] ?? null);
          if (!column.some((cell) => typeof cell?.value === 'number')) return [];
          const text = column.filter(
            (cell) => typeof cell?.value === 'string' && /^[\d.,%\s-]*\d$/.test(cell.value),
          );
          return text.map((cell) => cell?.address ?? '');
        });
      }),
  },
  {
    id: 'formulas-have-results',
    asks: 'Formulas show a result in every program, and no error',
    faults: ({ sheets }) =>
      sheets.flatMap(({ name, cells }) =>
        [...cells.values()]
          .filter(
            ({ formula, value }) =>
              formula !== null && (value === null || /^#[A-Z/0]+[!?A]/.test(String(value))),
          )
          .map(({ address }) => `${name}: ${address}`),
      ),
  },
];
