import { cellsIn, type FinishedCells } from './cells.ts';
import { decoded } from './markup.ts';
import { partsOf, type FinishedPart } from './parts.ts';
import type { ReadPart } from './read-again.ts';

/** A sheet of the finished workbook. */
export interface FinishedSheet extends FinishedCells {
  readonly name: string;
}

/** A finished workbook, read on asking. */
export interface FinishedWorkbook {
  readonly sheets: ReadonlyMap<string, () => FinishedSheet>;
  /** The shared texts of these numbers. */
  readonly texts: (wanted: ReadonlySet<number>) => ReadonlyMap<number, string>;
}

const NONE: ReadonlyMap<string, ReadPart> = new Map();

/**
 * Opens a finished workbook. Throws an `Error` where it is not whole.
 * @param read parts that were read when they had been packed; they need not be again if the workbook holds those bytes
 */
export function openFinished(bytes: Uint8Array, read = NONE): FinishedWorkbook {
  const parts = partsOf(bytes);
  const found = (name: string): FinishedPart => {
    const part = parts.get(name);
    if (part === undefined) throw new Error(`finished workbook: no part ${name}`);
    return part;
  };
  const partOf = (name: string) => found(name).content();
  const cellsOf = (sheet: string, name: string): FinishedCells => {
    const before = read.get(name);
    return before !== undefined && found(name).isPackedAs(before)
      ? before.cells
      : cellsIn(sheet, partOf(name));
  };
  const tagsIn = (name: string, pattern: RegExp) => partOf(name).toString('utf8').match(pattern) ?? [];
  const targets = new Map(
    tagsIn('xl/_rels/workbook.xml.rels', /<Relationship\b[^>]*>/g).map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target').replace(/^(?:\/?xl\/)?/, 'xl/'),
    ]),
  );
  const sheets = tagsIn('xl/workbook.xml', /<sheet\b[^>]*>/g).map((tag) => {
    const name = attribute(tag, 'name');
    const part = targets.get(attribute(tag, 'r:id')) ?? '';
    return [name, () => ({ name, ...cellsOf(name, part) })] as const;
  });
  return { sheets: new Map(sheets), texts: (wanted) => textsOf(partOf('xl/sharedStrings.xml'), wanted) };
}

function attribute(tag: string, name: string): string {
  return decoded(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
}

const ITEM = '<si>';

/** Only the texts asked for are made: a workbook has tens of thousands. */
function textsOf(part: Buffer, wanted: ReadonlySet<number>): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  let at = part.indexOf(ITEM);
  for (let number = 0; at >= 0; number++) {
    const next = part.indexOf(ITEM, at + ITEM.length);
    if (wanted.has(number))
      texts.set(number, textIn(part.toString('utf8', at, next < 0 ? part.length : next)));
    at = next;
  }
  return texts;
}

function textIn(xml: string): string {
  return decoded([...xml.matchAll(/<t\b[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text).join(''));
}
