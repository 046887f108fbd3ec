import type { Grid } from '../domain/grid.ts';
import type { FileKind, ReadNote } from '../domain/source.ts';
import { withComputedFormulas } from './compute-formulas.ts';
import { extensionNote } from './extension.ts';
import { readLegacy } from './legacy.ts';
import type { Limits } from './limits.ts';
import { withPlainRows } from './packed/packed-rows.ts';
import { FAULT, Refusal } from './refusal.ts';
import { sniffNamed } from './sniff.ts';

/** What the bytes of a file hold. */
export interface FileContent {
  readonly grids: readonly Grid[];
  readonly notes: readonly ReadNote[];
}

/** From the bytes of a file and its name to what it holds. Throws a `Refusal`. */
export type ContentReader = (bytes: Uint8Array, name: string, limits: Limits) => Promise<FileContent>;

/** Reads here and now, and throws nothing but a `Refusal`: a fault of the program costs the one file. */
export const readSafely: ContentReader = async (bytes, name, limits) => {
  try {
    return await readContent(bytes, name, limits);
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(FAULT);
  }
};

/** Reads here and now, in the thread that asks. */
export const readContent: ContentReader = async (bytes, name, limits) => {
  const content = sniffNamed(bytes, name, limits);
  switch (content.kind) {
    case 'empty':
    case 'encrypted':
      throw new Refusal({ kind: content.kind });
    case 'foreign':
      throw new Refusal({ kind: 'foreign', format: content.format });
    default: {
      const { grids, notes } = readLegacy(await readTables(bytes, content.kind, limits));
      return { grids, notes: [...extensionNote(name, content.kind), ...notes] };
    }
  }
};

/** The doors to the readers open only when a file needs them, so that a run over files of one kind stays quick. */
async function readTables(bytes: Uint8Array, kind: FileKind, limits: Limits): Promise<FileContent> {
  switch (kind) {
    case 'html': {
      const { readHtml } = await import('./html.ts');
      return readHtml(bytes, limits);
    }
    case 'csv': {
      const { readCsv } = await import('./csv.ts');
      const { grid, notes } = readCsv(bytes, limits);
      return { grids: [grid], notes };
    }
    case 'xlsx': {
      const { readXlsx } = await import('./xlsx/xlsx.ts');
      const { grids, notes, uncomputed } = await readXlsx(bytes, limits);
      return uncomputed ? withComputedFormulas({ grids: grids.map(withPlainRows), notes }) : { grids, notes };
    }
    default: {
      const { readSpreadsheet } = await import('./spreadsheet.ts');
      return withComputedFormulas(await readSpreadsheet(bytes, kind, limits));
    }
  }
}
