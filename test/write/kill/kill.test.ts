import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout } from 'node:timers/promises';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { discover } from '../../../src/read/discover.ts';
import { isOwnFile } from '../../../src/read/own-file.ts';

/* Killed at any moment, an output is whole: the old one or the new one. */

/** Killed processes in all; fewer where nobody waits for the whole proof. */
const KILLS = process.env['CI'] === undefined ? 40 : 200;
const AT_ONCE = 2;
/** Of the whole program, which takes much longer to come to its writing. */
const PROGRAM_KILLS = process.env['CI'] === undefined ? 4 : 10;

const root = mkdtempSync(join(tmpdir(), 'khuyenhoc-kill-'));
const saver = join(root, 'saver.mjs');
const PROGRAM = fileURLToPath(new URL('../../../bin/khuyenhoc.js', import.meta.url));
const STORY = fileURLToPath(new URL('../../../fixtures/thanh-hoa-2022/in', import.meta.url));

beforeAll(async () => {
  const entry = fileURLToPath(new URL('saver.ts', import.meta.url));
  await build({
    entryPoints: [entry],
    outfile: saver,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
  });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function ended(child: ChildProcess): Promise<NodeJS.Signals | null> {
  return new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)));
}

function isWhole(file: string): boolean {
  const bytes = readFileSync(file);
  return bytes.toString('latin1', 0, 64) === createHash('sha256').update(bytes.subarray(64)).digest('hex');
}

/** Everything in a folder that is no whole output and no hidden file. */
function broken(folder: string): readonly string[] {
  return readdirSync(folder).filter(
    (name) => !/^\.khuyenhoc-[0-9a-f]{12}\.tmp$/.test(name) && !isWhole(join(folder, name)),
  );
}

describe('a process killed while it writes', () => {
  it(`leaves only whole outputs (${KILLS} times)`, async () => {
    let left = KILLS;
    const leftBehind = new Set<string>();
    const one = async (worker: number): Promise<void> => {
      const folder = mkdtempSync(join(root, 'out-'));
      while (left-- > 0) {
        const child = spawn(process.execPath, [saver, folder, `${worker}.${left}`], {
          stdio: ['ignore', 'pipe', 'inherit'],
        });
        const end = ended(child);
        await new Promise((resolve) => child.stdout.once('data', resolve));
        await setTimeout(Math.random() * 30);
        child.kill('SIGKILL');
        expect(await end).toBe('SIGKILL');
        expect(broken(folder)).toEqual([]);
        expect(readdirSync(folder)).toEqual(expect.arrayContaining(['out.xlsx', 'so-lieu.csv']));
      }
      const { found, ignored } = await discover([folder], { cwd: folder });
      expect(found.map(({ name }) => name).sort()).toEqual(['out.xlsx', 'so-lieu.csv']);
      for (const { file, reason } of ignored) {
        expect(reason).toBe('hidden');
        leftBehind.add(file);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, (_, worker) => one(worker)));
    // Otherwise no process was ever killed between the first byte of an output and its last.
    expect(leftBehind.size).toBeGreaterThan(0);
  }, 300_000);
});

describe('a roll-up killed while it runs', () => {
  const typed = (folder: string) => [
    'rollup',
    STORY,
    '-o',
    join(folder, 'out.xlsx'),
    '--csv',
    folder,
    '--force',
    '--as-of',
    '2023-01-15',
  ];
  const run = (folder: string) => spawn(process.execPath, [PROGRAM, ...typed(folder)], { stdio: 'ignore' });
  const outputs = ['out.xlsx', 'so-lieu-2022.csv'];

  it(`leaves only whole outputs (${PROGRAM_KILLS} times)`, async () => {
    if (!existsSync(join(PROGRAM, '..', '..', 'dist', 'main.js')))
      throw new Error('run `npm run build` first');
    const folder = mkdtempSync(join(root, 'program-'));
    await ended(run(folder));
    const whole = outputs.map((name) => readFileSync(join(folder, name)));
    expect(whole.map((bytes) => isOwnFile(bytes))).toEqual([true, true]);
    for (let kill = 0; kill < PROGRAM_KILLS; kill++) {
      const child = run(folder);
      const end = ended(child);
      const before = new Set(readdirSync(folder));
      let over = false;
      void end.then(() => (over = true));
      // The moments that matter are those from the first temporary file on.
      while (!over && readdirSync(folder).every((name) => before.has(name))) await setTimeout(1);
      await setTimeout(Math.random() * 10);
      child.kill('SIGKILL');
      await end;
      expect(outputs.map((name) => readFileSync(join(folder, name)))).toEqual(whole);
      expect(readdirSync(folder).filter((name) => !outputs.includes(name) && !name.startsWith('.'))).toEqual(
        [],
      );
    }
    // What was left behind does not stand in the way of the next run.
    await ended(run(folder));
    expect(outputs.map((name) => readFileSync(join(folder, name)))).toEqual(whole);
  }, 300_000);
});
