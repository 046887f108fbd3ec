import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writeWorkbook } from '../../../src/write/workbook/workbook.ts';
import { cleanYear, sampleContext, sampleYear } from '../sample-year.ts';
import { ITEMS, lookAt } from './checklist.ts';
import { PLANTS, planted } from './plants.ts';

const sound = writeWorkbook(sampleYear(), sampleContext());
const unmet = (bytes: Uint8Array) => lookAt(bytes).filter(({ ok }) => !ok);

describe('the checklist', () => {
  it('has items with names of their own', () => {
    expect(ITEMS.length).toBeGreaterThanOrEqual(30);
    expect(new Set(ITEMS.map(({ id }) => id)).size).toBe(ITEMS.length);
  });

  describe.each(['vi', 'en'] as const)('of a workbook in %s', (language) => {
    it.each([
      ['plain', {}],
      ['official with a sheet for each department', { official: true, departmentSheets: true }],
    ])('is met: %s', async (_, changes) => {
      for (const year of [sampleYear(), cleanYear(), sampleYear(0)]) {
        const bytes = await writeWorkbook(year, sampleContext({ language, ...changes }));
        expect(unmet(bytes)).toEqual([]);
      }
    });
  });

  it('has a fault to plant for every item', () => {
    expect(Object.keys(PLANTS).sort()).toEqual(ITEMS.map(({ id }) => id).sort());
  });

  it.each(Object.entries(PLANTS))('tells where %s is not met', async (id, plant) => {
    const bytes = planted(await sound, plant);
    const told = lookAt(bytes).find(({ item }) => item === id);
    expect(told?.ok).toBe(false);
    expect(told?.where.every((place) => place.length > 1)).toBe(true);
  });

  it('stands in docs/workbook.md item by item', () => {
    const page = readFileSync('docs/workbook.md', 'utf8');
    const named = [...page.matchAll(/^\| `([a-z-]+)` /gm)].map(([, id]) => id);
    expect(named.sort()).toEqual(ITEMS.map(({ id }) => id).sort());
    expect(page).toContain(`${ITEMS.length} items`);
  });
});
