import { addressesIn, rowOf } from './book.ts';
import type { Book } from './book.ts';
import { contrast } from './contrast.ts';
import type { Item } from './item.ts';
import { FIGURE_TABLES, NOTES_TABLE } from './item.ts';
import { all, attribute } from './xml.ts';

/* The parts of the checklist about notes and formatting. */

const SMALLEST = 9;
const TITLE_SIZE = 14;
const LEAST_CONTRAST = 4.5;
const PAGE = 'FFFFFF';

/** The texts that the sheet of notes explains, in its second column. */
function explained(book: Book): readonly string[] {
  return book.sheets.flatMap(({ cells, tables }) =>
    tables.some(({ name }) => NOTES_TABLE.test(name))
      ? [...cells.values()].filter(({ column }) => column === 1).map(({ value }) => String(value))
      : [],
  );
}

const headersOf = (book: Book) =>
  book.sheets.flatMap((sheet) =>
    sheet.tables.flatMap((table) =>
      rowOf(sheet, table, table.first).map((cell) => ({
        sheet: sheet.name,
        text: String(cell?.value ?? ''),
      })),
    ),
  );

export const FORMATTING_ITEMS: readonly Item[] = [
  {
    id: 'no-note-symbols',
    asks: 'Do not use symbols or superscript to signpost to notes',
    faults: (book) => [
      ...headersOf(book)
        .filter(({ text }) => /[*†‡§¹²³⁴-⁹]|\(\d\)$/.test(text))
        .map(({ sheet, text }) => `${sheet}: ${text}`),
      ...book.styles.flatMap(({ raised }, at) => (raised ? [`style ${at}`] : [])),
    ],
  },
  {
    id: 'notes-on-a-notes-sheet',
    asks: 'Put note text in a notes table on a notes worksheet',
    faults: (book) => {
      const notes = explained(book);
      return notes.length > 10 ? [] : [`${notes.length} notes`];
    },
  },
  {
    id: 'short-forms-explained',
    asks: 'Explain shorthand: every abbreviation of a column name stands in the notes',
    faults: (book) => {
      const known = new Set(explained(book));
      return headersOf(book).flatMap(({ sheet, text }) =>
        text
          .split(/[^\p{L}\p{N}-]+/u)
          .filter((word) => /^\p{Lu}{2,}(?:-\d+)?$/u.test(word) && !known.has(word))
          .map((word) => `${sheet}: ${word}`),
      );
    },
  },
  {
    id: 'signs-explained',
    asks: 'Avoid symbols; each that is used stands beside a word and in the notes',
    faults: (book) => {
      const known = explained(book).join(' ');
      const used = book.sheets.flatMap(({ name, cells }) =>
        [...cells.values()].flatMap(({ value, format, formula }) => {
          const shown =
            typeof value === 'string' && formula !== null ? value : typeof value === 'number' ? format : '';
          return [...shown.matchAll(/[✓✗≥≤!†‡]/g)].map(([sign]) => `${name}: ${sign}`);
        }),
      );
      return [...new Set(used)].filter((each) => !known.includes(each.slice(-1)));
    },
  },
  {
    id: 'units-in-headers',
    asks: 'State the unit of a column of figures in its name',
    faults: ({ sheets }) =>
      sheets.flatMap(({ name, tables }) =>
        tables
          .filter((table) => FIGURE_TABLES.test(table.name))
          .flatMap(({ columns }) => columns.slice(2).filter((each) => !/\([^()]+\)$/.test(each)))
          .map((column) => `${name}: ${column}`),
      ),
  },
  {
    id: 'links-say-where-they-lead',
    asks: 'Links must be accessible: their text names the sheet, which exists',
    faults: ({ sheets }) =>
      sheets.flatMap(({ name, cells, links }) =>
        [...links].flatMap(([address, target]) => {
          const value = cells.get(address)?.value;
          const text = typeof value === 'string' ? value.trim() : '';
          const sound =
            sheets.some((each) => each.name === target) && text.length > 2 && !/^https?:|^#/.test(text);
          return sound ? [] : [`${name}: ${address}`];
        }),
      ),
  },
  {
    id: 'legible-text',
    asks: 'Format text to make it accessible: nothing written is too small',
    faults: ({ sheets }) =>
      sheets.flatMap(({ name, cells }) =>
        [...cells.values()]
          .filter(({ value, style }) => value !== null && style.size < SMALLEST)
          .map(({ address, style }) => `${name}: ${address} (${style.size})`),
      ),
  },
  {
    id: 'sheet-titles',
    asks: 'All worksheets should have descriptive titles, formatted as such',
    faults: ({ sheets }) =>
      sheets.slice(1).flatMap(({ name, cells }) => {
        const inColumnA = [...cells.values()].filter(({ column, value }) => column === 0 && value !== null);
        const [first] = inColumnA.sort((a, b) => a.row - b.row);
        const sound =
          typeof first?.value === 'string' &&
          first.value.length > 4 &&
          first.style.bold &&
          first.style.size >= TITLE_SIZE;
        return sound ? [] : [`${name}: ${String(first?.value)}`];
      }),
  },
  {
    id: 'nothing-in-headers-and-footers',
    asks: 'Do not use headers and footers for anything but the page number',
    faults: ({ sheets }) =>
      sheets.flatMap(({ name, xml }) =>
        all(xml, 'headerFooter').flatMap((each) =>
          each.children
            .filter(
              (part) =>
                !(part.name === 'oddFooter' && /^&C(?:&"[^"]*")?(?:&\d+)? ?\p{L}+ &P\/&N$/u.test(part.text)),
            )
            .map((part) => `${name}: ${part.text}`),
        ),
      ),
  },
  {
    id: 'no-floating-boxes',
    asks: 'Do not use floating text boxes, toolbars or comments',
    faults: ({ sheets, names }) => [
      ...sheets.flatMap(({ name, drawings }) =>
        drawings.flatMap((each) => all(each, 'sp').map(() => `${name}: box`)),
      ),
      ...names.filter((part) => /comments|vmlDrawing|ctrlProps|activeX/.test(part)),
    ],
  },
  {
    id: 'no-images',
    asks: 'Avoid images in spreadsheets',
    faults: ({ names }) => names.filter((part) => part.startsWith('xl/media/')),
  },
  {
    id: 'charts-have-alternative-text',
    asks: 'Give charts alternative text and a place on a sheet of their own',
    faults: ({ sheets }) =>
      sheets.flatMap(({ name, drawings }) =>
        drawings
          .flatMap((each) => all(each, 'cNvPr'))
          .filter((each) => attribute(each, 'descr').trim().length < 20)
          .map((each) => `${name}: ${attribute(each, 'name')}`),
      ),
  },
  {
    id: 'no-background',
    asks: 'Do not use a background fill or picture: fills are plain and stand in cells that hold something',
    faults: ({ sheets, styles }) => [
      // The second fill of every workbook is a pattern that no cell uses.
      ...sheets.filter(({ xml }) => all(xml, 'picture').length > 0).map(({ name }) => name),
      ...styles.flatMap(({ pattern }, at) =>
        /^(?:none|solid)$/.test(pattern) ? [] : [`style ${at}: ${pattern}`],
      ),
    ],
  },
  {
    id: 'colour-never-alone',
    asks: 'Do not use colour as the only way to convey a message',
    faults: ({ sheets }) =>
      sheets.flatMap(({ name, xml, cells }) =>
        all(xml, 'conditionalFormatting').flatMap((group) =>
          all(group, 'formula').flatMap(({ text }) => {
            // The look follows a sign or a word of the cell itself …
            if (/=".+"$/.test(text)) return [];
            // … or the cell shows the sign by its number format, or a word.
            return addressesIn(attribute(group, 'sqref')).flatMap((address) => {
              const cell = cells.get(address);
              const told =
                typeof cell?.value !== 'number' || /✓.*✗/.test(cell.format) || /\p{L}/u.test(cell.format);
              return told ? [] : [`${name}: ${address}`];
            });
          }),
        ),
      ),
  },
  {
    id: 'contrast',
    asks: 'When using colour for emphasis check the contrast: at least 4.5 to 1',
    faults: ({ styles, conditionalFills }) => [
      ...styles.flatMap(({ colour, fill }, at) => {
        const found = contrast(colour, fill ?? PAGE);
        return found < LEAST_CONTRAST ? [`style ${at}: ${found.toFixed(2)}`] : [];
      }),
      ...conditionalFills.flatMap((fill) =>
        styles.some(({ colour }) => contrast(colour, fill) < LEAST_CONTRAST) ? [`fill ${fill}`] : [],
      ),
    ],
  },
];
