import type { Grid } from '../domain/grid.ts';
import type { ReadNote } from '../domain/source.ts';
import { decodeCodePage } from './code-page.ts';
import { decode, type Decoded } from './encoding.ts';
import { decodeEntities } from './html-entities.ts';
import { Budget, HtmlTable } from './html-table.ts';
import { forEachPiece, htmlAttributes, type HtmlPieces } from './html-tags.ts';
import type { Limits } from './limits.ts';
import { Refusal, within } from './refusal.ts';
import { HEAD } from './sniff.ts';

export interface HtmlContent {
  readonly grids: readonly Grid[];
  readonly notes: readonly ReadNote[];
}

/**
 * Reads the tables of an HTML page, as many programs save it under the name of an Excel file: one grid a table,
 * in the order of their start. Every cell is text as it is written, so that no decimal comma is lost. Text above
 * a table stands in rows above it, text below the last one in rows below, as spreadsheets show it. A table within
 * a cell is a grid of its own, unless it holds one text only, which is then the cell's. Sheets are called by the
 * names that the page gives to Excel where it gives each table one, else "Sheet1", "Sheet2" …, as spreadsheets do.
 * Throws a `Refusal` for a page without any table that holds text.
 */
export function readHtml(bytes: Uint8Array, limits: Limits): HtmlContent {
  const { text, encoding, assumed } = decodeHtml(bytes);
  const page = new Page(new Budget(limits));
  forEachPiece(text, page);
  const tables = page.end();
  if (tables.length === 0) throw new Refusal({ kind: 'foreign', format: 'html' });
  const names = sheetNames(text);
  const named = names.length === tables.length && new Set(names).size === names.length;
  return {
    grids: tables.map((table, index) => table.grid((named ? names[index] : null) ?? `Sheet${index + 1}`)),
    notes: assumed ? [{ kind: 'encoding', encoding }] : [],
  };
}

/** Bounded, so that a page full of beginnings costs no more than a few times its head. */
const CHARSET = /<meta\s[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([a-z0-9_:.-]{1,40})/i;

/** Byte-order mark and strict UTF-8 prove the encoding; else the page's own word counts, then what it looks like. */
function decodeHtml(bytes: Uint8Array): Decoded {
  const told = decode(bytes);
  if (!told.assumed || !told.encoding.startsWith('windows-')) return told;
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD)).toString('latin1');
  const label = CHARSET.exec(head)?.[1]?.toLowerCase() ?? '';
  if (!/^(?:windows-|cp|iso-?8859-?)[0-9]/.test(label)) return told;
  try {
    return { text: decodeCodePage(bytes, label).normalize('NFC'), encoding: label, assumed: false };
  } catch {
    return told;
  }
}

/** Where Excel looks for the names of the sheets of a page. */
const SHEET_NAME = /<x:Name>([^<]{1,99})<\/x:Name>/g;

function sheetNames(html: string): readonly string[] {
  const head = html.slice(0, HEAD * 8);
  return [...head.matchAll(SHEET_NAME)].map(([, name = '']) => decodeEntities(name).normalize('NFC').trim());
}

/** Elements that begin and end a line. */
const LINES: ReadonlySet<string> = new Set(
  (
    'br p div h1 h2 h3 h4 h5 h6 hr li ul ol dl dt dd pre center blockquote address form fieldset caption ' +
    'section article header footer main nav tr table'
  ).split(' '),
);
/** Puts the pieces of a page into its tables. */
class Page implements HtmlPieces {
  /** In the order of their start. */
  private readonly tables = new Set<HtmlTable>();
  private readonly stack: HtmlTable[] = [];
  private loose: string[] = [];
  private lastOutside: HtmlTable | null = null;

  constructor(private readonly budget: Budget) {}

  text(written: string): void {
    this.target().push(decodeEntities(written).replace(/\n/g, ' '));
  }

  open(name: string, tag: string): void {
    const table = this.stack.at(-1);
    if (table === undefined || !TABLE_PARTS.has(name)) this.within(name);
    else if (name === 'tr') table.openRow(HIDDEN.test(htmlAttributes(tag).get('style') ?? ''));
    else table.openCell(htmlAttributes(tag));
  }

  close(name: string): void {
    const table = this.stack.at(-1);
    if (name === 'table') this.closeTable();
    else if (table !== undefined && name === 'tr') table.endRow();
    else if (table !== undefined && TABLE_PARTS.has(name)) table.endCell();
    if (LINES.has(name)) this.target().push('\n');
  }

  /** The tables that hold text; none where no cell of them does. */
  end(): readonly HtmlTable[] {
    while (this.stack.length > 0) this.closeTable();
    this.lastOutside?.addLines(this.loose);
    const tables = [...this.tables].filter(({ filled }) => filled > 0);
    return tables.some(({ filled, lines }) => filled > lines) ? tables : [];
  }

  /** Any start tag but those of rows and cells of the table that is open. */
  private within(name: string): void {
    if (name === 'table') this.openTable();
    else if (TABLE_PARTS.has(name)) this.target().push(' ');
    if (LINES.has(name)) this.target().push('\n');
  }

  private openTable(): void {
    // A table outside the cells of another can only mean that the other has ended.
    if (this.stack.at(-1)?.cell === null) this.closeTable();
    within(this.budget.limits, 'nesting', this.stack.length + 1);
    const table = new HtmlTable(this.budget);
    if (this.stack.length === 0) {
      table.loose.push(...this.loose);
      this.loose = [];
      this.lastOutside = table;
    }
    this.tables.add(table);
    this.stack.push(table);
  }

  private closeTable(): void {
    const table = this.stack.pop();
    if (table === undefined) return;
    table.end();
    const around = this.stack.at(-1)?.cell;
    if (around === undefined || around === null || (table.filled > 0 && table.only === null)) return;
    around.push(table.only ?? '');
    this.tables.delete(table);
  }

  /** What text goes to: a cell, else the lines beside the cells of a table, else those outside of all. */
  private target(): string[] {
    const table = this.stack.at(-1);
    return table === undefined ? this.loose : (table.cell ?? table.loose);
  }
}

const TABLE_PARTS: ReadonlySet<string> = new Set(['tr', 'td', 'th']);
const HIDDEN = /display\s{0,9}:\s{0,9}none/i;
