import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { LIMITS } from '../../src/read/limits.ts';
import { loadProgramme } from '../../src/read/programme-file.ts';
import { Crew } from '../../src/submissions/crew.ts';
import type { StandardParts } from '../../src/submissions/standard.ts';
import { folderWith } from '../read/files.ts';

const templates = fileURLToPath(new URL('../../templates', import.meta.url));

/** A checking thread that leaves a mark when it has started, and never ends by itself. */
const MARKING = `
import { writeFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
writeFileSync(new URL('started', import.meta.url), '');
parentPort.on('message', () => undefined);
`;

let parts: StandardParts;
let folder = '';
beforeAll(async () => {
  const { programme } = await loadProgramme('thanh-hoa-2023', `${templates}/programmes`, templates);
  parts = { programme, bodies: [], roster: null, requestedYear: 2022 };
  folder = await folderWith({ 'thread.mjs': MARKING });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const crewOf = (
  jobs: number,
  thread: string | null = join(folder, 'thread.mjs'),
  script: string | null = '',
) => new Crew({ limits: LIMITS, jobs, script, thread });

it('gives no more lanes than there are jobs, and each some dozens of files', () => {
  const crew = crewOf(4);
  expect([1, 31, 32, 63, 64, 100, 128, 10_000].map((files) => crew.lanesFor(files))).toEqual([
    1, 1, 1, 1, 2, 3, 4, 4,
  ]);
  expect(crewOf(4, null, null).lanesFor(10_000)).toBe(1);
});

it('starts a thread before it is known what files are held against, and ends it though none was checked', async () => {
  const crew = crewOf(2);
  crew.foresee(64);
  await vi.waitFor(() => expect(existsSync(join(folder, 'started'))).toBe(true), { timeout: 20_000 });
  await crew.close();
});

it('has as many threads as the files are worth, whatever was foreseen', async () => {
  for (const foreseen of [1, 64, 10_000]) {
    const crew = crewOf(3);
    crew.foresee(foreseen);
    await crew.tell(parts);
    expect(await crew.threadsFor(96, parts), String(foreseen)).toHaveLength(2);
    await crew.close();
  }
});

it('hands over those that were started, no more than the files are worth', async () => {
  const crew = crewOf(3);
  crew.foresee(96);
  expect(await crew.threadsFor(96, parts)).toHaveLength(2);
  expect(await crew.threadsFor(64, parts)).toHaveLength(1);
  expect(await crew.threadsFor(63, parts)).toEqual([]);
  await crew.close();
});

it('has no thread for few files, nor where there is no program for one', async () => {
  const cases = [
    [crewOf(2), 63],
    [crewOf(2, null), 1000],
  ] as const;
  for (const [crew, files] of cases) {
    expect(await crew.threadsFor(files, parts)).toEqual([]);
    await crew.close();
  }
});
