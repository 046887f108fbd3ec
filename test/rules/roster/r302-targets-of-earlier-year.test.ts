import { expect, it } from 'vitest';
import { targetsOf } from '../../../src/catalogue/programme.ts';
import rule from '../../../src/rules/roster/r302-targets-of-earlier-year.ts';
import { checked } from '../../domain/checked.ts';
import { understanding } from '../../helpers/understanding.ts';

const { measure } = await understanding();

/** The years of submissions, and the years that the rule says are held against earlier targets. */
function spokenOf(year: number | null, ...told: readonly (number | null)[]) {
  const run = {
    ...measure,
    targets: targetsOf(measure.programme, year),
    year,
    submissions: told.map((each) => ({
      checked: checked('a.csv', {}, { year: each }),
      use: { kind: 'used' as const },
    })),
    missing: [],
    rates: new Map(),
  };
  return [...(rule.checkRun?.(run) ?? [])].map(({ args }) => [args?.['year'], args?.['set']]);
}

it('warns where the year of the run is later than the targets', () => {
  expect(spokenOf(2024, 2024)).toEqual([[2024, 2023]]);
});
it.each([2021, 2022, 2023])('is silent for %i', (year) => {
  expect(spokenOf(year, year)).toEqual([]);
});
it('speaks of every such year where a check holds several, and of each once', () => {
  expect(spokenOf(null, 2025, 2023, null, 2024, 2025)).toEqual([
    [2024, 2023],
    [2025, 2023],
  ]);
});
