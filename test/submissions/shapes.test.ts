import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';

/*
 * Objects that are copied and added to may get a hidden class of their own each time, and whoever looks at them finds
 * their properties anew (docs/performance.md). The engine's log of hidden classes tells where that happens.
 */

const program = fileURLToPath(new URL('../../bin/khuyenhoc.js', import.meta.url));
const submission = fileURLToPath(
  new URL('../../fixtures/thanh-hoa-2022/in/SCT_bao-cao-khuyen-hoc-2022.xlsx', import.meta.url),
);
const folder = mkdtempSync(join(tmpdir(), 'khuyenhoc-shapes-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Enough that what is done once a file has been done often, in the program's own thread and in the checking one. */
const FILES = 160;

/** How often a class was derived from another, by the place in the program and the property that was added. */
function derivations(typed: readonly string[]): ReadonlyMap<string, number> {
  const log = ['--log-maps', `--logfile=${join(folder, 'v8.log')}`];
  const { status } = spawnSync(process.execPath, [...log, program, ...typed], { encoding: 'utf8' });
  expect(status).toBe(0);
  const found = new Map<string, number>();
  const logs = readdirSync(folder).filter((name) => name.endsWith('.log'));
  // The program's own thread, the checking one and, where a workbook is large, the packing one.
  expect(logs.length).toBeGreaterThan(1);
  for (const name of logs)
    for (const line of readFileSync(join(folder, name), 'utf8').split('\n')) {
      const [kind, event, , , , , row, column, , property] = line.split(',');
      if (kind !== 'map' || event !== 'Transition') continue;
      const place = `${name} ${row}:${column} ${property}`;
      found.set(place, (found.get(place) ?? 0) + 1);
    }
  return found;
}

// Only of this engine is it known what its log looks like.
it.runIf(process.versions.v8.startsWith('11.3.'))('no object of a file has a shape of its own', () => {
  const many = join(folder, 'in');
  mkdirSync(many);
  for (let number = 0; number < FILES; number++) copyFileSync(submission, join(many, `${number}.xlsx`));
  const typed = ['rollup', many, '-o', join(folder, 'out.xlsx'), '--jobs', '2', '--fail-on', 'never', '-q'];
  const found = derivations(typed);
  expect(found.size).toBeGreaterThan(100);
  expect([...found].filter(([, times]) => times > FILES / 4)).toEqual([]);
});
