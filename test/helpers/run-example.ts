import { mkdir, mkdtemp, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import type { Finding } from '../../src/domain/finding.ts';
import { check, rollup } from '../../src/rollup.ts';
import type { Example } from '../../src/rules/rule.ts';
import type { Settings } from '../../src/settings.ts';
import { buildFile } from '../rules/examples/build.ts';
import { settingsOf } from './settings.ts';

/** Files are told apart by their time where a rule asks which is newer: each is a minute younger than the last. */
const RECEIVED = Date.UTC(2023, 0, 10) / 1000;
const MINUTE = 60;

/** Writes the files of an example into a folder of their own, lets the program judge them, and gives all findings. */
export async function runExample(example: Example): Promise<readonly Finding[]> {
  const folder = await mkdtemp(join(tmpdir(), 'khuyenhoc-example-'));
  try {
    const inbox = join(folder, 'inbox');
    await mkdir(inbox);
    const paths: string[] = [];
    for (const [name, text] of Object.entries(example.files)) {
      const path = join(inbox, name);
      await buildFile(path, text, example.build);
      if (example.build !== 'unopenable') {
        const time = RECEIVED + paths.length * MINUTE;
        await utimes(path, time, time);
      }
      // Named one by one: in a folder a kind that holds no table would only be ignored.
      paths.push(path);
    }
    const settings = await settingsFor(example, folder, paths);
    const run = example.rollup === true ? await rollup(settings) : await check(settings);
    return [...run.submissions.flatMap((submission) => submission.findings), ...run.findings];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function settingsFor(example: Example, folder: string, paths: readonly string[]): Promise<Settings> {
  const roster = example.roster === undefined ? null : join(folder, 'roster.csv');
  if (roster !== null) await writeFile(roster, example.roster ?? '');
  return settingsOf(folder, paths, {
    year: example.year ?? null,
    roster,
    duplicates: example.duplicates ?? 'stop',
    asOf: '2023-01-15',
  });
}
