import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from './sources.ts';

/*
 * What is made from the code is committed, so that it can be read and downloaded without installing anything.
 * Changed code without `npm run generate` fails here.
 */

const MADE = ['docs/findings.md', 'docs/findings.vi.md', 'templates/forms', 'templates/prepared'];

/** The bytes of a file, or of every file in a folder, by path from `root`. */
function contentsOf(root: string): ReadonlyMap<string, string> {
  const files = MADE.flatMap((path) =>
    statSync(join(root, path)).isDirectory()
      ? readdirSync(join(root, path)).map((name) => `${path}/${name}`)
      : [path],
  );
  return new Map(files.sort().map((file) => [file, readFileSync(join(root, file)).toString('base64')]));
}

let folder: string;
let made: ReadonlyMap<string, string>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'khuyenhoc-generated-'));
  const run = spawnSync(process.execPath, ['scripts/generate.mjs', folder], {
    cwd: ROOT,
    encoding: 'utf8',
    // Another zone, locale and language than most machines have: none may leave a trace in the bytes.
    env: { ...process.env, TZ: 'Pacific/Auckland', LC_ALL: 'tr_TR.UTF-8', KHUYENHOC_LANG: 'en' },
  });
  if (run.status !== 0) throw new Error(run.stderr);
  made = contentsOf(folder);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('a form of every built-in programme is made, as a workbook and as CSV', () => {
  const ids = readdirSync(join(ROOT, 'templates', 'programmes')).map((name) => name.replace(/\.yaml$/, ''));
  const forms = [...made.keys()].filter((file) => file.startsWith('templates/forms/'));
  expect(forms).toEqual(
    ids.flatMap((id) => [`templates/forms/${id}.csv`, `templates/forms/${id}.xlsx`]).sort(),
  );
});

it('every programme and register comes parsed', () => {
  const lists = ['programmes', 'registers'].flatMap((name) => readdirSync(join(ROOT, 'templates', name)));
  const prepared = [...made.keys()].filter((file) => file.startsWith('templates/prepared/'));
  expect(prepared).toEqual(lists.map((name) => `templates/prepared/${name}.json`).sort());
});

it('the committed pages and forms are what the code makes, and no others are committed', () => {
  const committed = contentsOf(ROOT);
  expect([...committed.keys()]).toEqual([...made.keys()]);
  const changed = [...made].filter(([file, bytes]) => committed.get(file) !== bytes).map(([file]) => file);
  expect(changed, 'run `npm run generate` and commit what changes').toEqual([]);
});
