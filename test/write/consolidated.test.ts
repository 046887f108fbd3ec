import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { writeConsolidated } from '../../src/write/consolidated.ts';
import { OutputError } from '../../src/write/output-error.ts';
import type { WorkbookContext } from '../../src/write/workbook/context.ts';
import { cleanYear, sampleContext, sampleYear } from './sample-year.ts';

/** Set to write the workbook of another year than the one that was asked for. */
let mistaken = false;
vi.mock('../../src/write/workbook/workbook.ts', async (original) => {
  const real = await original<typeof import('../../src/write/workbook/workbook.ts')>();
  return {
    ...real,
    writeWorkbook: (year: ReturnType<typeof sampleYear>, context: WorkbookContext) =>
      real.writeWorkbook(mistaken ? cleanYear() : year, context),
  };
});

const folder = mkdtempSync(join(tmpdir(), 'khuyenhoc-consolidated-'));
afterAll(() => rmSync(folder, { recursive: true }));

const places = {
  workbook: { shown: 'out.xlsx', path: join(folder, 'out.xlsx') },
  tidy: { shown: 'data/t.csv', path: join(folder, 'data', 't.csv'), makesFolder: true },
};
const ours = { force: true, isOurs: () => true };
const everything = () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

it('a workbook that does not hold what the year says is a fault of the program, and nothing is written', async () => {
  writeFileSync(join(folder, 'out.xlsx'), 'last year');
  mistaken = true;
  const written = writeConsolidated(places, sampleYear(), sampleContext(), ours);
  await expect(written).rejects.toThrow('finished workbook');
  await expect(written).rejects.not.toBeInstanceOf(OutputError);
  expect(everything()).toEqual(['out.xlsx']);
  expect(readFileSync(join(folder, 'out.xlsx'), 'utf8')).toBe('last year');
  mistaken = false;
  await writeConsolidated(places, sampleYear(), sampleContext(), ours);
  expect(everything()).toEqual(['data', 'data/t.csv', 'out.xlsx']);
});
