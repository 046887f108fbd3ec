import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { entriesUnder } from '../../src/read/entries.ts';
import { folderWith } from './files.ts';

it('counts the entries of folders, and one for whatever else is named', async () => {
  const folder = await folderWith({ 'in/a.csv': '', 'in/b.csv': '', 'in/more/c.csv': '' });
  expect(entriesUnder(['in'], folder)).toBe(3);
  expect(entriesUnder(['in', 'in/more', 'in/a.csv', 'absent'], folder)).toBe(6);
  expect(entriesUnder([join(folder, 'in')], '/')).toBe(3);
  expect(entriesUnder([], folder)).toBe(0);
  await rm(folder, { recursive: true, force: true });
});
