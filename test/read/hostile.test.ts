import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderWith } from './files.ts';
import { book, HOSTILE, SOUND } from './hostile-files.ts';

/*
 * Files made to bring a reader down, all in one folder beside a sound one, read by the program as it is shipped.
 * Each must be told by its finding and cost its own line and nothing else. The largest are made in CI only.
 */

const program = fileURLToPath(new URL('../../bin/khuyenhoc.js', import.meta.url));
const MADE = HOSTILE.filter(({ large }) => large !== true || process.env['CI'] !== undefined);
const NAMED = MADE.filter(({ special }) => special === true);

interface Told {
  readonly submissions: readonly {
    readonly file: string;
    readonly findings: readonly { readonly code: string; readonly message: string }[];
  }[];
  readonly ignored: readonly { readonly file: string; readonly reason: string }[];
}

let folder = '';
let told: Told = { submissions: [], ignored: [] };

/** Folders that lead back to themselves, and in a folder what cannot be read. */
async function makeTraps(): Promise<void> {
  await mkdir(join(folder, 'in/deep/er'), { recursive: true });
  await symlink('..', join(folder, 'in/deep/up'));
  await symlink(join(folder, 'in'), join(folder, 'in/deep/er/top'));
  for (const { make } of NAMED) await make(join(folder, 'in'));
}

const special = process.platform !== 'win32';

beforeAll(async () => {
  if (!existsSync(fileURLToPath(new URL('../../dist/worker.js', import.meta.url))))
    throw new Error('run `npm run build` first');
  folder = await folderWith({ 'in/sound.csv': SOUND, 'in/sound.xlsx': book() });
  for (const { make, special: alone } of MADE) await make(alone === true ? folder : join(folder, 'in'));
  if (special) await makeTraps();
  const { stdout, status } = spawnSync(
    process.execPath,
    [program, 'check', 'in', ...NAMED.map(({ name }) => name), '--format', 'json', '--lang', 'en'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 64_000_000 },
  );
  expect(status).toBe(1);
  told = JSON.parse(stdout) as Told;
}, 300_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

const ofFile = (file: string) => told.submissions.find((each) => each.file === file)?.findings ?? [];

describe('a hostile file', () => {
  it.each(MADE)('$name is refused and told', ({ name, code, about, special: alone }) => {
    const finding = ofFile(alone === true ? name : `in/${name}`).find((each) => each.code.startsWith('F'));
    expect(finding?.code).toBe(code);
    expect(finding?.message).toMatch(about);
  });

  it('keeps no other from being read', () => {
    const refused = (file: string): readonly string[] =>
      ofFile(file).flatMap(({ code }) => (code.startsWith('F1') ? [code] : []));
    expect(told.submissions.map(({ file }) => file)).toEqual(
      expect.arrayContaining(['in/sound.csv', 'in/sound.xlsx']),
    );
    expect([...refused('in/sound.csv'), ...refused('in/sound.xlsx')]).toEqual([]);
  });
});

describe.skipIf(!special)('what is no file', () => {
  it('in a folder is left out by name, and no loop of links is walked', () => {
    const reasons = told.ignored.map(({ file, reason }) => [file, reason]);
    expect(reasons).toEqual([
      ['in/deep/er/top', 'link'],
      ['in/deep/up', 'link'],
      ['in/pipe.csv', 'not an ordinary file'],
      ['in/self.csv', 'link'],
    ]);
  });
});
