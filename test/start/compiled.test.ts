import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainCrc32 } from '../../src/domain/crc32.ts';
import { ROOT } from '../meta/sources.ts';

const INBOX = join(ROOT, 'fixtures', 'thanh-hoa-2022', 'in');
/** Read in a process. */
const OLD = join(ROOT, 'fixtures', 'traits', 'xls-biff8', 'in');
/** What the engine has kept: a file for each kind of run. */
const KEPT = new RegExp(
  `^[a-z-]+-[0-9A-Z]{8}\\.cjs\\.(check|rollup|thread|process)-${process.version}-${process.arch}$`,
);

/** Writes down which scripts were started with what the engine had kept, and whether it took it. */
const WATCH = `
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import vm from 'node:vm';
const { Script } = vm;
vm.Script = class extends Script {
  constructor(...args) {
    super(...args);
    const name = args[1].filename.replace(/.*\\/(.*)-.*/, '$1');
    appendFileSync(process.env.WATCHED, name + (this.cachedDataRejected ? ' anew' : ' kept') + '\\n');
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

function run(home: string, typed: readonly string[], args: readonly string[] = [], env = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...args, join(home, 'bin', 'khuyenhoc.js'), ...typed],
    { encoding: 'utf8', cwd: root, env: { ...process.env, ...env } },
  );
  return { status, stdout, stderr };
}

let runs = 0;

/** The scripts that a run starts, in its threads or in its processes too. */
async function started(
  home: string,
  typed: readonly string[],
  where: 'threads' | 'processes' = 'threads',
): Promise<readonly string[]> {
  const WATCHED = join(root, `watched-${++runs}`);
  await writeFile(WATCHED, '');
  const hook = ['--import', pathToFileURL(watch).href];
  // Processes take it over from the surroundings, and threads only from the arguments.
  if (where === 'threads') run(home, typed, hook, { WATCHED });
  else run(home, typed, [], { WATCHED, NODE_OPTIONS: hook.join(' ') });
  return (await readFile(WATCHED, 'utf8')).split('\n').filter((line) => line !== '');
}

const check = ['check', INBOX, '--format', 'json', '--fail-on', 'never'];
const rollupTo = (output: string) => ['rollup', INBOX, '-o', output, '--as-of', '2023-01-15', '--force'];

describe('what the engine kept', () => {
  it('is there after a build, and is taken', async () => {
    const kept = (await readdir(join(ROOT, 'dist', 'compiled'))).map((name) => KEPT.exec(name)?.[1] ?? '');
    expect(kept.filter((run) => run !== '').sort()).toEqual(['check', 'process', 'rollup', 'thread']);
    for (const typed of [check, rollupTo('a.xlsx')])
      expect(await started(ROOT, typed)).toEqual(['program kept']);
  });

  it('is taken by the checking thread too', async () => {
    const many = join(root, 'many');
    for (let copy = 0; copy < 12; copy++) await cp(INBOX, join(many, String(copy)), { recursive: true });
    const scripts = await started(ROOT, ['check', many, '--jobs', '2']);
    expect([...scripts].sort()).toEqual(['checking-thread kept', 'program kept']);
  });

  it('is taken by the checking process too', async () => {
    expect(await started(ROOT, ['check', OLD], 'processes')).toEqual(['program kept', 'checker kept']);
  });

  it('is left alone by what is asked in passing', async () => {
    for (const typed of [['--version'], ['explain', 'C101']]) expect(await started(ROOT, typed)).toEqual([]);
  });

  it('changes nothing in what is said and written', async () => {
    const without = await installed('without');
    await rm(join(without, 'dist', 'compiled'), { recursive: true });
    expect(await started(without, check)).toEqual([]);
    for (const typed of [check, ['check', OLD]]) expect(run(ROOT, typed)).toEqual(run(without, typed));
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

  it('is passed over where another engine has made it, or where it is damaged', async () => {
    const home = await installed('other');
    const folder = join(home, 'dist', 'compiled');
    const kept = (await readdir(folder)).filter((name) => KEPT.test(name));
    const expected = [check, ['check', OLD]].map((typed) => run(ROOT, typed));
    const other = Buffer.from('of another make'.repeat(100));
    const checksum = Buffer.alloc(4);
    checksum.writeUInt32LE(plainCrc32(other));
    const damages: readonly (readonly [damage: (bytes: Buffer) => Buffer, scripts: readonly string[]])[] = [
      [() => Buffer.concat([other, checksum]), ['program anew', 'checker anew']],
      [() => Buffer.alloc(0), []],
      [() => other, []],
      [(bytes) => bytes.subarray(0, bytes.length / 2), []],
      [(bytes) => Buffer.from(bytes).fill(0x5a, bytes.length / 2, bytes.length / 2 + 4), []],
    ];
    for (const [damage, scripts] of damages) {
      for (const name of kept)
        await writeFile(join(folder, name), damage(await readFile(join(ROOT, 'dist', 'compiled', name))));
      expect(await started(home, ['check', OLD], 'processes')).toEqual(scripts);
      expect([check, ['check', OLD]].map((typed) => run(home, typed))).toEqual(expected);
    }
  }, 60_000);
});
