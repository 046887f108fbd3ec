import { strFromU8, unzipSync } from 'fflate';
import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIGURES, RATES } from './inputs/figures.ts';
import { Maker } from './inputs/folders.ts';
import { COLUMNS, columnName } from './inputs/form.ts';
import { communes, unitName } from './inputs/names.ts';
import { workbookOf } from './inputs/workbook.ts';
import { judgeTotals } from './parts/totals.ts';
import { folderWith, readBytes, textsOf } from '../read/files.ts';

const FORM = { name: 'Sở Y tế', year: 2023, rows: 12, seed: 7 };

describe('a workbook of the bench', () => {
  it('is the same bytes every time', () => {
    expect(workbookOf(FORM).bytes).toEqual(workbookOf(FORM).bytes);
    expect(workbookOf({ ...FORM, seed: 8 }).bytes).not.toEqual(workbookOf(FORM).bytes);
  });

  it('holds the sums that it is said to hold, in 22 columns', async () => {
    const { bytes, sums, cells } = workbookOf(FORM);
    const texts = textsOf(await readBytes('a.xlsx', bytes));
    // Lines alone: ten places below groups of the header, six beside its second row, notes, two in the row of sums.
    expect(cells - Object.keys(texts).length).toBe(10 + 6 + FORM.rows + 2);
    expect(COLUMNS).toBe(22);
    const column = (index: number): readonly number[] =>
      Array.from({ length: FORM.rows }, (_, row) =>
        Number(texts[`Biểu 1!${row + 7},${index}`]?.replace(/\D/g, '')),
      );
    const total = (index: number): number => column(index).reduce((sum, value) => sum + value, 0);
    expect(total(2)).toBe(sums.staff);
    expect(total(20)).toBe(sums.awardAmount);
  });

  it('has the parts that Excel writes for one sheet, each related and of a kind', () => {
    const parts = unzipSync(workbookOf(FORM).bytes);
    const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
    const others = Object.keys(parts).filter((name) => !name.endsWith('.rels') && !name.startsWith('['));
    const targets = [text('_rels/.rels'), text('xl/_rels/workbook.xml.rels').replaceAll('Target="', '$&xl/')];
    const related = [...targets.join('').matchAll(/Target="([^"]+)"/g)].map(([, target]) => target);
    expect(related.sort()).toEqual(others.sort());
    for (const name of others) expect(text('[Content_Types].xml')).toContain(`PartName="/${name}"`);
    expect(others).toContain('xl/theme/theme1.xml');
  });

  it('formats its cells by formats that its styles have, no two alike', () => {
    const parts = unzipSync(workbookOf(FORM).bytes);
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const styles = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array());
    const formats = /<cellXfs count="(\d+)">(.*?)<\/cellXfs>/s.exec(styles);
    const list = formats?.[2]?.match(/<xf .*?(?:<\/xf>|\/>)/gs) ?? [];
    expect(list).toHaveLength(Number(formats?.[1]));
    expect(new Set(list).size).toBe(list.length);
    const used = [...sheet.matchAll(/ s="(\d+)"/g)].map(([, number]) => Number(number));
    expect(new Set(used).size).toBe(8);
    expect(Math.min(...used)).toBeGreaterThan(0);
    expect(Math.max(...used)).toBeLessThan(list.length);
  });

  it('names columns as spreadsheets do', () => {
    expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });
});

it('no two communes are alike, even without their marks', () => {
  const bare = communes(10_000).map(({ name }) =>
    name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd'),
  );
  expect(new Set(bare.map((name) => name.toLowerCase().replaceAll('đ', 'd'))).size).toBe(10_000);
});

it('no two communes have units of the same names, as it is in life', () => {
  const names = Array.from({ length: 10_000 }, (_, seed) =>
    [0, 7, 39].map((row) => unitName(seed, row)),
  ).flat();
  expect(new Set(names).size).toBe(names.length);
});

describe('the folders of the bench', () => {
  let root = '';
  beforeAll(async () => {
    root = await folderWith({});
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  it('hold a file for each commune, a roster beside them, and are used again', async () => {
    const made = await new Maker(root).communes(3);
    expect(await readdir(made.folder)).toEqual(
      ['X00001', 'X00002', 'X00003'].map((code) => `bao-cao-${code}.xlsx`),
    );
    const roster = (await readFile(made.roster ?? '', 'utf8')).trim().split('\n');
    expect(roster).toHaveLength(4);
    expect(await new Maker(root).communes(3)).toEqual(made);
    const more = await new Maker(root).communes(4);
    const file = 'bao-cao-X00001.xlsx';
    expect(await readFile(join(more.folder, file))).toEqual(await readFile(join(made.folder, file)));
  });
});

describe('totals that a contestant tells', () => {
  const { sums } = workbookOf(FORM);
  const inputs = { files: 1, totals: sums };
  const rates = Object.fromEntries(
    Object.entries(RATES).map(([rate, [part, whole]]) => [rate, sums[part] / sums[whole]]),
  );
  const told = { files: 1, totals: sums, rates };

  it('must be those of the inputs, each of them', () => {
    expect(judgeTotals(told, inputs).outcome).toBe('done');
    for (const figure of FIGURES) {
      const totals = { ...sums, [figure]: sums[figure] + 1 };
      expect(judgeTotals({ ...told, totals }, inputs)).toMatchObject({ outcome: 'wrong' });
    }
    for (const rate of Object.keys(RATES))
      expect(judgeTotals({ ...told, rates: { ...rates, [rate]: null } }, inputs).note).toContain(rate);
    expect(judgeTotals({ ...told, files: 2 }, inputs).note).toBe('2 files of 1');
  });
});
