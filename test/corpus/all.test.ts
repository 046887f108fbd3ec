import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { SourceFile } from '../../src/domain/source.ts';
import { openReader } from '../../src/read/guarded.ts';
import { LIMITS } from '../../src/read/limits.ts';
import { describeFinding } from '../../src/rules/describe.ts';
import { read, understanding } from '../helpers/understanding.ts';

/*
 * Spreadsheets and text tables of other projects and offices, hostile ones among them, and with them every committed
 * practice file. Each is read as the program reads it and then understood and checked: at most ten seconds and
 * 400 MB in the helper process, nothing refused or left without a figure in silence. The corpus is read where the
 * environment variable CORPUS names its folder.
 */

const corpus = process.env['CORPUS'] ?? '';
const here = corpus !== '' && existsSync(corpus);
const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url));
const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

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

const reader = openReader({
  script: fileURLToPath(new URL('../../dist/worker.js', import.meta.url)),
  limits: { ...LIMITS, seconds: 10, memory: 400 },
});
afterAll(() => reader.close());

/** What became of the files of a folder, and what should not have. */
async function outcomesOf(folder: string) {
  const known = await understanding();
  const counts = new Map<string, number>();
  const empty: string[] = [];
  const wrong: string[] = [];
  for (const path of filesBelow(folder)) {
    const name = relative(folder, path).replaceAll('\\', '/');
    const source = await reader.read({ file: name, path, name: basename(path), named: true, failure: null });
    const { failure } = source;
    const checked = read(source, known).map((each) => each.checked);
    const outcome = reasonOf(source);
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    // Nothing here is out of reach, so what cannot be opened is a fault of the program.
    if (failure?.kind === 'unreadable') wrong.push(`${name}: ${failure.reason}`);
    if (failure?.kind === 'empty') expect(readFileSync(path)).toHaveLength(0);
    if (failure === null && cellsOf(source) === 0) empty.push(name);
    if (checked.length === 0) wrong.push(`${name}: no entry`);
    for (const { status, findings, figures, stated } of checked) {
      const sentences = findings.map(
        (finding) => describeFinding(finding, 'en', known.using.catalogue).message,
      );
      if (
        failure !== null &&
        (status !== 'unreadable' || sentences.length !== 1 || !isSentence(sentences[0]))
      )
        wrong.push(`${name}: ${status}, ${sentences.join(' | ')}`);
      const says =
        findings.length > 0 || stated.size > 0 || [...figures.values()].some((value) => value !== null);
      if (!says) wrong.push(`${name}: nothing said`);
      if (status !== 'accepted' && findings.length === 0) wrong.push(`${name}: ${status} without a finding`);
    }
  }
  const shown = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, count]) => `${kind} ${count}`);
  return { all: [...counts.values()].reduce((sum, count) => sum + count, 0), shown, empty, wrong };
}

function reasonOf({ failure }: SourceFile): string {
  if (failure === null) return 'read';
  if (failure.kind === 'foreign') return `foreign (${failure.format})`;
  return failure.kind === 'limit' ? `limit (${failure.limit})` : failure.kind;
}

/** One line that ends as a sentence does. */
function isSentence(text: string | undefined): boolean {
  return text !== undefined && /^[^\n]{20,300}[.]$/.test(text);
}

describe.skipIf(!here)('the practice files (skipped unless CORPUS names their folder)', () => {
  it('are each read or refused with one sentence, none in silence', { timeout: 600_000 }, async () => {
    const { all, shown, empty, wrong } = await outcomesOf(corpus);
    process.stdout.write(`practice files ${all}: ${shown.join(', ')}; without cells ${empty.length}\n`);
    expect(all).toBeGreaterThan(200);
    expect(wrong).toEqual([]);
    expect(empty).toEqual(EMPTY);
  });
});

describe('the committed practice data', () => {
  it('is read or refused with one sentence, file by file', { timeout: 600_000 }, async () => {
    const { all, shown, empty, wrong } = await outcomesOf(fixtures);
    process.stdout.write(`committed files ${all}: ${shown.join(', ')}\n`);
    expect(all).toBeGreaterThan(150);
    expect(wrong).toEqual([]);
    expect(empty).toEqual([]);
  });
});
