import type { Cell, Grid } from '../../domain/grid.ts';
import { parseFormula, type Parsed } from '../../domain/formula/parse.ts';
import { partsOf } from './parts.ts';

/** A sheet of the finished workbook. Formulas of plain arithmetic stand there as if they had no result yet. */
export interface FinishedSheet {
  readonly grid: Grid;
  /** The results that stand beside those formulas. */
  readonly stored: ReadonlyMap<Cell, number>;
  /** The other sheets that those formulas look at. */
  readonly needs: ReadonlySet<string>;
}

/** The sheets of a finished workbook by name, read on asking. */
export function finishedSheets(bytes: Uint8Array): ReadonlyMap<string, () => FinishedSheet> {
  const parts = partsOf(bytes);
  const partOf = (name: string): string => {
    const part = parts.get(name);
    if (part === undefined) throw new Error(`finished workbook: no part ${name}`);
    return part();
  };
  const targets = new Map(
    [...partOf('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target').replace(/^(?:\/?xl\/)?/, 'xl/'),
    ]),
  );
  let strings: readonly string[] | null = null;
  const shared = (index: number): string =>
    (strings ??= [...partOf('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, item = '']) =>
      textIn(item),
    ))[index] ?? '';
  return new Map(
    [...partOf('xl/workbook.xml').matchAll(/<sheet\b[^>]*>/g)].map(([tag]) => {
      const name = attribute(tag, 'name');
      const part = targets.get(attribute(tag, 'r:id')) ?? '';
      return [name, () => sheetIn(name, partOf(part), shared)];
    }),
  );
}

function sheetIn(name: string, xml: string, shared: (index: number) => string): FinishedSheet {
  const rows: Cell[][] = [];
  const stored = new Map<Cell, number>();
  const needs = new Set<string>();
  for (const [, tag = '', content = ''] of xml.matchAll(/<c\b([^>]*?[^/])>(.*?)<\/c>/gs)) {
    const value = /<v>([^<]*)<\/v>/.exec(content)?.[1];
    const formula = decoded(/<f\b[^>]*>([^<]*)<\/f>/.exec(content)?.[1] ?? '');
    const type = / t="(\w+)"/.exec(tag)?.[1] ?? 'n';
    const number = type === 'n' && value !== undefined ? Number(value) : null;
    const plain = number === null || formula === '' ? null : parseFormula(`=${formula}`);
    const { row, column } = placeIn(tag);
    const text =
      plain !== null
        ? `=${formula}`
        : type === 's'
          ? shared(Number(value))
          : type === 'inlineStr'
            ? textIn(content)
            : decoded(value ?? '');
    const cell: Cell = {
      row,
      column,
      type: plain !== null ? 'uncomputed' : number !== null ? 'number' : 'text',
      text,
      number: plain !== null ? null : number,
      format: null,
      formula: formula !== '',
    };
    if (plain !== null && number !== null) stored.set(cell, number);
    for (const sheet of sheetsIn(plain)) needs.add(sheet);
    (rows[row] ??= [])[column] = cell;
  }
  const none = { merges: [], hidden: false, hiddenRows: new Set<number>(), hiddenColumns: new Set<number>() };
  return { grid: { sheet: name, rows, ...none }, stored, needs };
}

function sheetsIn(formula: Parsed | null): readonly string[] {
  return (formula?.references ?? []).flatMap(({ sheet }) => sheet ?? []);
}

/** Row and column that a cell's tag names, counted from 0. */
function placeIn(tag: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = / r="([A-Z]+)(\d+)"/.exec(tag) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits) - 1, column: column - 1 };
}

function attribute(tag: string, name: string): string {
  return decoded(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
}

function textIn(xml: string): string {
  return decoded([...xml.matchAll(/<t\b[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text).join(''));
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function decoded(xml: string): string {
  if (!xml.includes('&')) return xml;
  return xml.replace(
    /&(?:#x([0-9A-Fa-f]+)|#(\d+)|(\w+));/g,
    (_, hex?: string, digits?: string, name = '') => {
      if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
      if (digits !== undefined) return String.fromCodePoint(Number(digits));
      return ENTITIES.get(name) ?? '';
    },
  );
}
