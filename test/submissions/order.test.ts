import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, vi } from 'vitest';
import { LIMITS } from '../../src/read/limits.ts';

/*
 * Headers, names and labels are remembered from file to file. What was checked before must never show: in any order,
 * and alone in a program that has seen nothing yet, a file is told the same.
 */

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SPREADSHEET = /\.(?:csv|tsv|xlsx|xlsm|xlsb|xls|ods)$/;

const paths = readdirSync(join(ROOT, 'fixtures'), { recursive: true, encoding: 'utf8' })
  .map((name) => join(ROOT, 'fixtures', name))
  .filter((path) => SPREADSHEET.test(path) && statSync(path).isFile())
  .sort();

/** A program that was just started: none of its modules remembers anything. */
async function started(): Promise<(path: string) => Promise<unknown>> {
  vi.resetModules();
  const { readSource } = await import('../../src/read/read-file.ts');
  const { loadProgramme } = await import('../../src/read/programme-file.ts');
  const { loadRegister } = await import('../../src/read/register.ts');
  const { checkSource } = await import('../../src/submissions/check-source.ts');
  const { standardOf } = await import('../../src/submissions/standard.ts');
  const { programme } = await loadProgramme('thanh-hoa-2023', join(ROOT, 'templates', 'programmes'), ROOT);
  const bodies = await loadRegister(join(ROOT, 'templates', 'registers', 'departments.csv'));
  const standard = standardOf({ programme, bodies, roster: null, requestedYear: null });
  return async (path) =>
    checkSource(
      await readSource({ file: path, path, name: basename(path), named: true, failure: null }, LIMITS),
      standard,
    );
}

async function told(order: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
  const check = await started();
  const answers = new Map<string, unknown>();
  for (const path of order) answers.set(path, await check(path));
  return answers;
}

it('files are told the same in any order', async () => {
  const forwards = await told(paths);
  expect(forwards.size).toBeGreaterThan(150);
  const backwards = await told(paths.toReversed());
  for (const path of paths) expect(backwards.get(path), path).toEqual(forwards.get(path));
  for (const path of paths.filter((_, index) => index % 16 === 0))
    expect((await told([path])).get(path), path).toEqual(forwards.get(path));
}, 120_000);
