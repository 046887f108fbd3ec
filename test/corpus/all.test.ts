import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { SourceFile } from '../../src/domain/source.ts';
import { openReader } from '../../src/read/guarded.ts';

/*
 * Spreadsheets and text tables of other projects and offices, hostile ones among them. Each is read with the
 * limits and the helper process that the program itself uses. Runs where the environment variable CORPUS names
 * the folder.
 */

const corpus = process.env['CORPUS'] ?? '';
const here = corpus !== '' && existsSync(corpus);
const TABLE = /\.(?:xlsx|xlsm|xltx|xls|xlsb|ods|csv|tsv)$/i;
const files = here
  ? readdirSync(corpus, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && TABLE.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
  : [];

const cellsOf = ({ grids }: SourceFile): number =>
  grids.reduce(
    (sum, { rows }) => sum + [...rows].reduce<number>((all, row) => all + Object.keys(row ?? []).length, 0),
    0,
  );

/** Files whose sheets hold no cell, looked into by hand and with another spreadsheet program. */
const EMPTY = [
  'apache-poi/47090.xlsx',
  'apache-poi/47504.xlsx',
  'calamine/capitalized_wbook_stream.xls',
  'calamine/misc_biff5_parsing.xls',
  'calamine/picture.ods',
  'closedxml/FilterPrivacyEnabledWorkbook.xlsx',
  'closedxml/HideSheets.xlsx',
  'closedxml/SelectingRanges.xlsx',
  'closedxml/hidden_sheets.xlsx',
  'exceldatareader/Test_git_issue_224_simple_95.xls',
];

describe.skipIf(!here)('the practice files (skipped unless CORPUS names their folder)', () => {
  const reader = openReader({ script: fileURLToPath(new URL('../../dist/worker.js', import.meta.url)) });
  afterAll(() => reader.close());

  it('are each read or refused, none in silence', { timeout: 600_000 }, async () => {
    expect(files.length).toBeGreaterThan(100);
    const counts = new Map<string, number>();
    const empty: string[] = [];
    const faults: string[] = [];
    for (const path of files) {
      const name = relative(corpus, path).replaceAll('\\', '/');
      const source = await reader.read({ file: name, path, name: basename(path), failure: null });
      const outcome = source.failure?.kind ?? 'read';
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
      // Nothing here is out of reach, so what cannot be read is a fault of the program.
      if (outcome === 'unreadable') faults.push(name);
      if (outcome === 'empty') expect(readFileSync(path)).toHaveLength(0);
      if (outcome === 'read' && cellsOf(source) === 0) empty.push(name);
    }
    const shown = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, count]) => `${kind} ${count}`);
    process.stdout.write(`practice files: ${shown.join(', ')}; without cells ${empty.length}\n`);
    expect(faults).toEqual([]);
    expect(empty).toEqual(EMPTY);
  });
});
