import type { Grid } from '../../domain/grid.ts';
import type { ReadNote } from '../../domain/source.ts';
import type { Limits } from '../limits.ts';
import { packageOutside } from '../ooxml-outside.ts';
import { outsideNotes } from '../outside.ts';
import type { PackedStyle } from '../packed/packed-cells.ts';
import { PackedRows } from '../packed/packed-rows.ts';
import { hasRest, showRest } from '../packed/show-rest.ts';
import { damaged } from '../refusal.ts';
import type { ZipEntry } from '../zip-guard.ts';
import { Parts } from './parts.ts';
import { Sheet, type SheetContent, type Spent } from './sheet.ts';
import { Styles } from './styles.ts';
import { SharedStrings } from './texts.ts';
import { told, visit } from './visit.ts';
import { readWorkbook, type Workbook } from './workbook.ts';
import { WORD } from './words.ts';

/** What a workbook holds, and what is left to do for its cells. */
export interface XlsxContent {
  readonly grids: readonly Grid[];
  readonly notes: readonly ReadNote[];
  /** Whether formulas stand there without a result. */
  readonly uncomputed: boolean;
}

/**
 * Reads an .xlsx or .xlsm workbook into one grid a sheet, chart sheets left out. Only the parts that hold cells are
 * inflated. Throws a `Refusal` naming the part that cannot be right, or the limit that is passed.
 */
export async function readXlsx(bytes: Uint8Array, limits: Limits): Promise<XlsxContent> {
  const parts = new Parts(bytes, limits);
  const book = await readWorkbook(parts);
  const shared = {
    strings: await sharedStrings(parts, book),
    styles: await styles(parts, book.styles),
    date1904: book.date1904,
  };
  const spent: Spent = { cells: 0 };
  const grids: Grid[] = [];
  let uncomputed = 0;
  let ddeFormulas = 0;
  for (const { name, hidden, part, holdsCells } of book.sheets) {
    if (!holdsCells) continue;
    const sheet = new Sheet(shared, part.name, limits, spent, part.size);
    await visit(parts, part, sheet);
    if (sheet.root !== WORD.worksheet) throw damaged(part.name);
    const content = sheet.finish();
    if (hasRest(content.cells)) {
      const { writeNumber } = await import('../spreadsheet-formats.ts');
      showRest(content.cells, writeNumber);
    }
    uncomputed += content.uncomputed;
    ddeFormulas += content.ddeFormulas;
    grids.push(gridOf(name, hidden, content));
  }
  return { grids, notes: notesOf(bytes, parts, ddeFormulas), uncomputed: uncomputed > 0 };
}

function gridOf(sheet: string, hidden: boolean, content: SheetContent): Grid {
  const { cells, merges, hiddenRows, hiddenColumns } = content;
  return { sheet, hidden, rows: new PackedRows(cells), merges, hiddenRows, hiddenColumns };
}

async function sharedStrings(parts: Parts, book: Workbook): Promise<readonly string[]> {
  if (book.strings === undefined) return [];
  const strings = new SharedStrings(parts.limits);
  await visit(parts, book.strings, strings);
  if (strings.root !== WORD.sst) throw damaged(book.strings.name);
  return strings.items;
}

/** The last style is plain. A workbook may be without styles. */
async function styles(parts: Parts, part: ZipEntry | undefined): Promise<readonly PackedStyle[]> {
  if (part === undefined) return new Styles().told;
  const found = await told(parts, part, Styles);
  if (found.root !== WORD.styleSheet) throw damaged(part.name);
  if (found.told.length > MOST_STYLES) throw damaged(part.name);
  return found.told;
}

/** Excel allows 65,490. */
const MOST_STYLES = 65_536;
const MACROS = /(?:^|\/)vbaproject[^/]*\.bin$/i;

function notesOf(bytes: Uint8Array, { entries }: Parts, ddeFormulas: number): readonly ReadNote[] {
  const macros: readonly ReadNote[] = entries.some(({ name }) => MACROS.test(name))
    ? [{ kind: 'macros' }]
    : [];
  const outside = packageOutside(bytes, entries);
  return [...macros, ...outsideNotes({ ...outside, dde: outside.dde + ddeFormulas })];
}
