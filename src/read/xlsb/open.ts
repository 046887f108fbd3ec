import type { Limits } from '../limits.ts';
import { guardedPackage, relationsOf, resolve, workbookName } from '../ooxml.ts';
import type { Outside } from '../outside.ts';
import { damaged, within } from '../refusal.ts';
import type { Opened, SourceBook, SourceSheet } from '../sheet-grid.ts';
import { showNumber } from '../shown-number.ts';
import type { NumberFormats } from '../spreadsheet-cell.ts';
import { readSheet, type Surroundings } from './sheet.ts';
import { readStrings } from './strings.ts';
import { NO_STYLES, readStyles } from './styles.ts';
import { readWorkbook } from './workbook.ts';

/*
 * An .xlsb container is read here from end to end. What other readers do with damaged records, their counts and
 * their whole-column ranges costs any amount of time; here every length is held against the bytes there are, and
 * formulas, links and all else that holds no cell's value are never looked at.
 */

export interface BinaryContent {
  readonly book: SourceBook;
  readonly opened: Omit<Opened, 'bytes' | 'notes'>;
  readonly macros: boolean;
  readonly outside: Outside;
}

/** Reads an .xlsb container. Throws a `Refusal` naming the part that cannot be right. */
export function openXlsb(bytes: Uint8Array, formats: NumberFormats, limits: Limits): BinaryContent {
  const { parts, byName, macros, outside } = guardedPackage(bytes, limits);
  const name = workbookName(parts, byName);
  const { date1904, sheets } = readWorkbook(partOf(parts, name), name);
  const folder = name.slice(0, name.lastIndexOf('/') + 1);
  const relations = relationsOf(parts, byName, `${folder}_rels/${name.slice(folder.length)}.rels`);
  const related = (kind: string): string | undefined => {
    const found = [...relations.values()].find(({ type }) => type.endsWith(kind));
    return found === undefined ? undefined : resolve(folder, found.target, byName);
  };
  const strings = related('/sharedStrings');
  const styles = related('/styles');
  const known = styles === undefined ? NO_STYLES : readStyles(partOf(parts, styles), styles);
  const codes = known.formats.map(({ id, code }) => code ?? formats.builtIn(id) ?? null);
  const around: Surroundings = {
    strings: strings === undefined ? [] : readStrings(partOf(parts, strings), strings),
    styles: known,
    limits,
    shown: (style, number) => showNumber(formats, codes[style] ?? null, number, date1904),
  };
  let cells = 0;
  const read = sheets.map(({ relation }) => {
    const found = relations.get(relation);
    const part = found === undefined ? undefined : resolve(folder, found.target, byName);
    if (found === undefined || part === undefined) throw damaged(found?.target ?? name);
    if (!found.type.endsWith('/worksheet')) return { part, sheet: null };
    const sheet = readSheet(partOf(parts, part), part, around);
    cells += sheet.facts.valued;
    within(limits, 'cells', cells);
    return { part, sheet };
  });
  const book: SourceBook = {
    SheetNames: sheets.map(({ name: title }) => title),
    Sheets: Object.fromEntries(read.map(({ sheet }, index) => [sheets[index]?.name ?? '', sourceOf(sheet)])),
    Workbook: { Sheets: sheets.map(({ hidden }) => ({ Hidden: hidden ? 1 : 0 })), WBProps: { date1904 } },
  };
  const opened = {
    part: name,
    sheets: read.map(({ part, sheet }) => ({ part, facts: sheet?.facts ?? null })),
    valued: 0,
    fonts: read.map(({ sheet }) => sheet?.fonts ?? new Map<number, string>()),
  };
  return { book, opened, macros, outside };
}

function partOf(parts: ReadonlyMap<string, Uint8Array>, name: string): Uint8Array {
  return parts.get(name) ?? new Uint8Array();
}

function sourceOf(sheet: ReturnType<typeof readSheet> | null): SourceSheet {
  return sheet === null ? { '!type': 'chart' } : { '!data': sheet.rows, '!merges': sheet.merges };
}
