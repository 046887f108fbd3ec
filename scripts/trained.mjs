// Lets this machine's engine keep what it makes of the program in runs as they are usual, so that later ones need not
// begin anew: a file for each kind of run in dist/compiled, of use to the same version of Node only.
import { spawnSync } from 'node:child_process';
import { Buffer } from 'node:buffer';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import zlib from 'node:zlib';

const DEPARTMENTS = 'fixtures/thanh-hoa-2022/in';
/** Read in a process. */
const OLD = 'fixtures/traits/xls-biff8/in';
/** So many copies of each are more files than the program checks without a thread. */
const COPIES = 16;

/**
 * Makes the files for the scripts of the programs, and gives their names. Where that fails the program runs all the
 * same, only slower: nothing else is kept from being installed.
 */
export async function trained(scripts) {
  const made = [];
  // The oldest versions of Node 20 have no checksum, and what is kept is not taken without one.
  if (zlib.crc32 === undefined) return made;
  const out = await mkdtemp(join(tmpdir(), 'khuyenhoc-build-'));
  try {
    for (const { program, run, typed } of await runsIn(out)) {
      const cache = `dist/compiled/${scripts[program]}.${run}-${process.version}-${process.arch}`;
      await keep(cache, typed, join(out, run), program);
      made.push(cache);
    }
  } catch (error) {
    console.warn(`Built, but starts slower than it could: ${error.message}`);
  } finally {
    await rm(out, { recursive: true, force: true });
  }
  return made;
}

async function runsIn(out) {
  const many = join(out, 'many');
  await mkdir(many);
  for (const name of await readdir(DEPARTMENTS))
    for (let copy = 1; copy <= COPIES; copy++)
      await copyFile(join(DEPARTMENTS, name), join(many, `${copy} ${name}`));
  const workbook = join(out, 'tong-hop.xlsx');
  return [
    { program: 'program', run: 'check', typed: ['check', DEPARTMENTS] },
    {
      program: 'program',
      run: 'rollup',
      typed: ['rollup', DEPARTMENTS, '-o', workbook, '--as-of', '2023-01-15'],
    },
    { program: 'checking-thread', run: 'thread', typed: ['check', many, '--jobs', '2'] },
    { program: 'checker', run: 'process', typed: ['check', OLD] },
  ];
}

async function keep(cache, typed, kept, program) {
  // The program looks for it, and the engine passes over what is empty.
  await writeFile(cache, withChecksum(Buffer.alloc(0)));
  const hook = ['--import', new URL('keep-compiled.mjs', import.meta.url).href];
  // Processes take it over from the surroundings, and threads only from the arguments.
  const [args, options] = program === 'checker' ? [[], hook.join(' ')] : [hook, ''];
  const env = { ...process.env, NODE_OPTIONS: options, KEEP_COMPILED: kept, KEEP_PROGRAM: program };
  args.push('bin/khuyenhoc.js', ...typed, '--fail-on', 'never');
  const { status, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`khuyenhoc ${typed.join(' ')} ended with ${status}: ${stderr}`);
  await writeFile(cache, withChecksum(await readFile(kept)));
}

/** The engine does not look for damage; the program does (src/start/compiled.ts). */
function withChecksum(bytes) {
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32LE(zlib.crc32(bytes));
  return Buffer.concat([bytes, checksum]);
}
