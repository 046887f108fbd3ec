import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderWith } from '../read/files.ts';
import { reportBefore, withSection } from './machine.ts';
import { optionsOf } from './options.ts';
import { PART_NAMES } from './parts/names.ts';
import { report, row } from './rows.ts';

it('all parts are meant unless some are named, in their own order', () => {
  expect(optionsOf([])?.parts).toEqual(PART_NAMES);
  expect(optionsOf(['--only', 'peers', '--only', 'start-up'])?.parts).toEqual(['start-up', 'peers']);
  expect(optionsOf(['--help'])).toBeNull();
});

it('quick sizes are smaller, and rounds can be told', () => {
  const [full, quick] = [optionsOf([]), optionsOf(['--quick', '--rounds', '2'])];
  expect(full?.sizes.communes).toBe(3321);
  expect(full?.sizes.rows).toBe(100_000);
  expect(quick?.sizes.communes).toBeLessThan(1000);
  expect(quick?.sizes.rounds).toBe(2);
});

it.each([
  ['--only', 'speed'],
  ['--rounds', '0'],
  ['--rounds', 'many'],
])('%s %s is refused by name', (option, value) => {
  expect(() => optionsOf([option, value])).toThrow(value);
});

it('figures of one machine and size are kept, others are not', async () => {
  const before = report([row('khuyenhoc')]);
  const folder = await folderWith({ 'bench.json': JSON.stringify(before) });
  const path = join(folder, 'bench.json');
  expect(await reportBefore(path, before.machine)).toEqual(before);
  expect((await reportBefore(path, { ...before.machine, quick: true })).sections).toEqual([]);
  expect((await reportBefore(join(folder, 'none.json'), before.machine)).sections).toEqual([]);
  await rm(folder, { recursive: true });
});

it('a section takes the place of an earlier one', () => {
  const before = report([row('khuyenhoc')]);
  const again = { id: 'communes', title: 'again', rows: [] };
  expect(withSection(before, again).sections).toEqual([again]);
  expect(withSection(before, { ...again, id: 'rows' }).sections.map(({ id }) => id)).toEqual([
    'communes',
    'rows',
  ]);
});
