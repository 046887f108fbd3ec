import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../meta/sources.ts';

const INBOX = join(ROOT, 'fixtures', 'thanh-hoa-2022', 'in');
/** What the engine has kept: a file for each kind of run. */
const KEPT = new RegExp(
  `^[a-z-]+-[0-9A-Z]{8}\\.cjs\\.(check|rollup|thread)-${process.version}-${process.arch}$`,
);

/** Says at the end of a run which scripts were started with what the engine had kept, and whether it took it. */
const WATCH = `
import { syncBuiltinESMExports } from 'node:module';
import vm from 'node:vm';
const { Script } = vm;
vm.Script = class extends Script {
  constructor(...args) {
    super(...args);
    console.error(args[1].filename.replace(/.*\\/(.*)-.*/, '$1'), this.cachedDataRejected ? 'anew' : 'kept');
  }
};
syncBuiltinESMExports();
`;

let root = '';
let watch = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'khuyenhoc-start-'));
  watch = join(root, 'watch.mjs');
  await writeFile(watch, WATCH);
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** The installed program somewhere else, which can be changed. */
async function installed(name: string): Promise<string> {
  const home = join(root, name);
  for (const part of ['bin', 'dist', 'package.json'])
    await cp(join(ROOT, part), join(home, part), { recursive: true });
  for (const part of ['templates', 'node_modules']) await symlink(join(ROOT, part), join(home, part));
  return home;
}

function run(home: string, typed: readonly string[], preload: readonly string[] = []) {
  const args = [
    ...preload.flatMap((file) => ['--import', file]),
    join(home, 'bin', 'khuyenhoc.js'),
    ...typed,
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', cwd: root });
  return { status, stdout, stderr };
}

const check = ['check', INBOX, '--format', 'json', '--fail-on', 'never'];
const rollupTo = (output: string) => ['rollup', INBOX, '-o', output, '--as-of', '2023-01-15', '--force'];

describe('what the engine kept', () => {
  it('is there after a build, and is taken', async () => {
    const kept = (await readdir(join(ROOT, 'dist', 'compiled'))).map((name) => KEPT.exec(name)?.[1] ?? '');
    expect(kept.filter((run) => run !== '').sort()).toEqual(['check', 'rollup', 'thread']);
    for (const typed of [check, rollupTo('a.xlsx')])
      expect(run(ROOT, typed, [watch]).stderr).toMatch(/^program kept$/m);
  });

  it('is taken by the checking thread too', async () => {
    const many = join(root, 'many');
    for (let copy = 0; copy < 12; copy++) await cp(INBOX, join(many, String(copy)), { recursive: true });
    const { stderr } = run(ROOT, ['check', many, '--jobs', '2', '--fail-on', 'never', '-q'], [watch]);
    expect(stderr.trim().split('\n').sort()).toEqual(['checking-thread kept', 'program kept']);
  });

  it('is left alone by what is asked in passing', () => {
    for (const typed of [['--version'], ['explain', 'C101']])
      expect(run(ROOT, typed, [watch])).toMatchObject({ status: 0, stderr: '' });
  });

  it('changes nothing in what is said and written', async () => {
    const without = await installed('without');
    await rm(join(without, 'dist', 'compiled'), { recursive: true });
    expect(run(without, check, [watch]).stderr).not.toMatch(/kept|anew/);
    expect(run(ROOT, check)).toEqual(run(without, check));
    expect(run(ROOT, rollupTo('year.xlsx'))).toMatchObject({ status: 0 });
    const written = await readFile(join(root, 'year.xlsx'));
    expect(run(without, rollupTo('year.xlsx'))).toMatchObject({ status: 0 });
    expect(await readFile(join(root, 'year.xlsx'))).toEqual(written);
    for (const wrong of [
      ['check', 'nowhere'],
      ['rollup', INBOX],
      ['check', '--format', 'xml', INBOX],
    ])
      expect(run(ROOT, wrong)).toEqual(run(without, wrong));
  });

  it('is passed over where another engine, or none, has made it', async () => {
    const home = await installed('other');
    const folder = join(home, 'dist', 'compiled');
    const kept = (await readdir(folder)).filter((name) => KEPT.test(name));
    for (const content of ['', 'of another make'.repeat(100)]) {
      for (const name of kept) await writeFile(join(folder, name), content);
      expect(run(home, check, [watch]).stderr).toMatch(/^program anew$/m);
      expect(run(home, check)).toEqual(run(ROOT, check));
    }
  });
});
