import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Inputs } from '../inputs/folders.ts';
import { runCommand } from '../measure/process.ts';
import { roomsOfLines, sharesOf, type Profile } from '../measure/profile.ts';
import type { Section } from '../result.ts';
import type { Bench, Part } from './part.ts';
import { rollup } from './rollup.ts';

const SHOWN = 14;

/** What a roll-up is busy with, by room of the program and by package; slower than unwatched, so without times. */
export const profile: Part = async (bench) => {
  const { maker, sizes } = bench;
  const most = Math.max(...sizes.growthRows);
  try {
    await built(bench, '--readable');
    return [
      await watched(bench, 'profile-files', 'Busy with many files', await maker.communes(sizes.communes)),
      await watched(bench, 'profile-rows', 'Busy with many rows', await maker.rows(Math.min(most, 20_000))),
    ];
  } finally {
    await built(bench);
  }
};

/** The program as it is shipped says no longer which line came from where. */
async function built({ root }: Bench, ...how: readonly string[]): Promise<void> {
  const args = [join(root, 'scripts', 'build.mjs'), ...how];
  const { status, stderr } = await runCommand({ program: process.execPath, args });
  if (status !== 0) throw new Error(`the program could not be built: ${stderr}`);
}

async function watched(bench: Bench, id: string, title: string, inputs: Inputs): Promise<Section> {
  const folder = join(bench.out, 'profiles');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  bench.say(title);
  const command = rollup(bench, inputs, join(bench.out, 'profiled.xlsx'), '-q');
  const preload = pathToFileURL(join(bench.root, 'test', 'bench', 'peers', 'profiled.mjs'));
  const env = { ...command.env, NODE_OPTIONS: `--import ${preload.href}`, BENCH_PROFILES: folder };
  const { status, stderr } = await runCommand({ ...command, env });
  if (status !== 0) throw new Error(`the profiled run ended with ${status}: ${stderr}`);
  const names = await readdir(folder);
  const profiles = await Promise.all(
    names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as Profile),
  );
  const rooms = await roomsOfBundles(profiles, join(bench.root, 'dist'));
  const shares = sharesOf(profiles, (url, line) => rooms.get(url)?.[line] ?? null);
  return { id, title, rows: [], shares: shares.slice(0, SHOWN) };
}

/** The lines of every part of the program that the profiles name. */
async function roomsOfBundles(
  profiles: readonly Profile[],
  dist: string,
): Promise<ReadonlyMap<string, readonly (string | null)[]>> {
  const rooms = new Map<string, readonly (string | null)[]>();
  for (const { nodes } of profiles) {
    for (const { url } of nodes.map(({ callFrame }) => callFrame)) {
      if (rooms.has(url) || !url.startsWith('file:')) continue;
      const path = fileURLToPath(url);
      if (path.startsWith(dist)) rooms.set(url, roomsOfLines(await readFile(path, 'utf8')));
    }
  }
  return rooms;
}
