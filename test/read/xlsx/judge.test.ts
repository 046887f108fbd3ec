import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Cell, Grid } from '../../../src/domain/grid.ts';
import { LIMITS } from '../../../src/read/limits.ts';
import { Refusal } from '../../../src/read/refusal.ts';
import { readXlsx } from '../../../src/read/xlsx/xlsx.ts';
import { readByLibrary } from './judge/read.ts';

/*
 * Our reader of .xlsx against the spreadsheet library, which reads the other formats: over every workbook of the
 * practice data, and over the practice files of other projects where the environment variable CORPUS names them.
 */

const fixtures = fileURLToPath(new URL('../../../fixtures', import.meta.url));
const corpus = process.env['CORPUS'] ?? '';

function workbooksIn(folder: string): readonly string[] {
  if (folder === '' || !existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:xlsx|xlsm|xltx)$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

interface Seen {
  readonly sheet: string | null;
  readonly hidden: boolean;
  readonly merges: number;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** What stands in a cell, by its place. */
  readonly cells: ReadonlyMap<string, string>;
}

function saidBy({ type, text, number, format, formula, font }: Cell): string {
  return [type, JSON.stringify(text), number, format, formula ? 'formula' : '', font ?? ''].join(' ');
}

function seenIn(grid: Grid): Seen {
  const cells = new Map<string, string>();
  for (const row of grid.rows)
    for (const cell of row ?? [])
      if (cell !== undefined) cells.set(`${cell.row},${cell.column}`, saidBy(cell));
  return {
    sheet: grid.sheet,
    hidden: grid.hidden,
    merges: grid.merges.length,
    hiddenRows: [...grid.hiddenRows],
    hiddenColumns: [...grid.hiddenColumns],
    cells,
  };
}

async function told(read: () => Promise<readonly Grid[]>): Promise<readonly Seen[] | null> {
  try {
    return (await read()).map(seenIn);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** What two readers say differently of a file, in words; a few of many. */
function differences(own: readonly Seen[] | null, judge: readonly Seen[] | null): readonly string[] {
  if (own === null || judge === null)
    return own === judge ? [] : [own === null ? 'refused by ours' : 'refused by the library'];
  const found: string[] = [];
  if (own.length !== judge.length) found.push(`sheets ${own.length} ${judge.length}`);
  for (const [index, mine] of own.entries()) {
    const other = judge[index];
    if (other === undefined) continue;
    for (const key of ['sheet', 'hidden', 'merges', 'hiddenRows', 'hiddenColumns'] as const)
      if (JSON.stringify(mine[key]) !== JSON.stringify(other[key])) found.push(`${key} of ${mine.sheet}`);
    for (const place of new Set([...mine.cells.keys(), ...other.cells.keys()])) {
      const [one = 'nothing', two = 'nothing'] = [mine.cells.get(place), other.cells.get(place)];
      if (one !== two) found.push(`${mine.sheet}!${place}: ${one} and not ${two}`);
    }
  }
  return found.slice(0, 3);
}

async function compared(path: string): Promise<readonly string[]> {
  const bytes = readFileSync(path);
  const own = await told(async () => (await readXlsx(bytes, LIMITS)).grids);
  return differences(own, await told(async () => readByLibrary(bytes, LIMITS)));
}

describe('our reader of .xlsx and the spreadsheet library', () => {
  it('say the same of every workbook of the practice data', { timeout: 120_000 }, async () => {
    const paths = workbooksIn(fixtures);
    expect(paths.length).toBeGreaterThan(50);
    const found: Record<string, readonly string[]> = {};
    for (const path of paths) {
      const different = await compared(path);
      if (different.length > 0) found[relative(fixtures, path)] = different;
    }
    expect(found).toEqual({});
  });

  it.skipIf(!existsSync(corpus))(
    'say the same of the practice files of others (skipped unless CORPUS names them)',
    { timeout: 300_000 },
    async () => {
      const found: Record<string, readonly string[]> = {};
      for (const path of workbooksIn(corpus)) {
        const different = await compared(path);
        if (different.length > 0) found[relative(corpus, path).replaceAll('\\', '/')] = different;
      }
      expect(found).toEqual(JUSTIFIED);
    },
  );
});

/** Where ours says something else, and why it is right. */
const JUSTIFIED: Readonly<Record<string, unknown>> = {
  // XML takes a carriage return and a line feed for one line end.
  'calamine/richtext-namespaced.xlsx': [
    String.raw`Sheet1!0,0: text "inline string\nLine 2\nLine 3"     and not text "inline string\r\nLine 2\r\nLine 3"    `,
  ],
};
