import type { Item } from './item.ts';
import { DEPARTMENT_TABLE, STATUS_TABLE } from './item.ts';
import type { Book } from './book.ts';
import { all, attribute } from './xml.ts';

/* The parts of the checklist about structure and about what to do before publishing. */

/** Sheets that a sheet's links lead to. */
function linkedFrom(book: Book, at: (name: string) => boolean): ReadonlySet<string> {
  return new Set(book.sheets.filter(({ name }) => at(name)).flatMap(({ links }) => [...links.values()]));
}

const PROPERTIES = ['title', 'subject', 'creator', 'language', 'created'];

export const STRUCTURE_ITEMS: readonly Item[] = [
  {
    id: 'sheet-names',
    asks: 'Give worksheets unique names that say what they hold',
    faults: ({ sheets }) => {
      const folded = sheets.map(({ name }) => name.toLowerCase());
      return sheets
        .map(({ name }) => name)
        .filter(
          (name, at) =>
            folded.indexOf(name.toLowerCase()) !== at ||
            !/^[^[\]:*?/\\]{2,31}$/.test(name) ||
            /^(?:sheet|trang)\s*\d+$/i.test(name),
        );
    },
  },
  {
    id: 'no-hidden-sheets',
    asks: 'Leave no sheet hidden',
    faults: ({ sheets }) =>
      sheets.filter(({ state }) => state !== '' && state !== 'visible').map(({ name }) => name),
  },
  {
    id: 'no-blank-sheets',
    asks: 'Remove blank worksheets',
    faults: ({ sheets }) =>
      sheets
        .filter(({ cells }) => [...cells.values()].every(({ value }) => value === null))
        .map(({ name }) => name),
  },
  {
    id: 'column-a',
    asks: 'Use cells in column A wisely: every sheet says there what it is',
    faults: ({ sheets }) =>
      sheets
        .filter(
          ({ cells }) => ![...cells.values()].some(({ column, value }) => column === 0 && value !== null),
        )
        .map(({ name }) => name),
  },
  {
    id: 'contents-list',
    asks: 'A contents list on the first sheet leads to every sheet; departments’ own sheets from the sheet of submissions',
    faults: (book) => {
      const [cover] = book.sheets;
      const contents = linkedFrom(book, (name) => name === cover?.name);
      const status = book.sheets.find(({ tables }) => tables.some(({ name }) => STATUS_TABLE.test(name)));
      const departments = linkedFrom(book, (name) => name === status?.name);
      return book.sheets.slice(1).flatMap(({ name, tables }) => {
        const own = tables.some((table) => DEPARTMENT_TABLE.test(table.name));
        return (own ? departments : contents).has(name) ? [] : [name];
      });
    },
  },
  {
    id: 'no-macros',
    asks: 'Remove macros',
    faults: ({ names }) => names.filter((name) => /vbaProject|macrosheets/i.test(name)),
  },
  {
    id: 'nothing-outside-the-file',
    asks: 'No link to another file, query or connection',
    faults: ({ names, parts }) => [
      ...names.filter((name) => /externalLinks|connections|queryTables/.test(name)),
      ...[...parts]
        .filter(([name, xml]) => name.endsWith('.rels') && xml.includes('External'))
        .map(([name]) => name),
    ],
  },
  {
    id: 'document-information',
    asks: 'Add document information: title, subject, author, language and date',
    faults: ({ core }) =>
      PROPERTIES.filter((name) => all(core, name).every(({ text }) => text.trim() === '')),
  },
  {
    id: 'cursor-at-the-start',
    asks: 'The cursor is in cell A1 of the first worksheet',
    faults: ({ workbook, sheets }) => {
      const active = all(workbook, 'workbookView').map((view) => attribute(view, 'activeTab') || '0');
      const first = sheets.flatMap(({ name, xml }, at) => {
        const [view] = all(xml, 'sheetView');
        const panes =
          view === undefined
            ? []
            : all(view, 'selection').map((each) => attribute(each, 'activeCell') || 'A1');
        const top = attribute(view, 'topLeftCell') || 'A1';
        const selected = attribute(view, 'tabSelected') === '1';
        const frozen = view !== undefined && all(view, 'pane').length > 0;
        const sound =
          top === 'A1' && (frozen || panes.every((cell) => cell === 'A1')) && (at === 0 || !selected);
        return sound ? [] : [name];
      });
      return [...active.filter((tab) => tab !== '0').map((tab) => `opens on sheet ${tab}`), ...first];
    },
  },
];
