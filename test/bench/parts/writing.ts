import { join } from 'node:path';
import { contest } from '../measure/contest.ts';
import { endsWith, optionsOf, type Part } from './part.ts';
import { check, rollup } from './rollup.ts';

/**
 * The workbook of very many departments. They report in short CSV files, so that what a roll-up takes longer than
 * a check of the same files is the writing.
 */
export const writing: Part = async (bench) => {
  const { written } = bench.sizes;
  const inputs = await bench.maker.briefCommunes(written);
  const command = rollup(bench, inputs, join(bench.out, 'written.xlsx'), '-q');
  const judge = endsWith(0);
  const rows = await contest(
    [
      { name: 'check: read only', command: check(bench, inputs), judge },
      { name: 'roll-up: read and write', command, judge },
    ],
    optionsOf(bench),
  );
  return [{ id: 'writing', title: `The workbook of ${written} departments`, rows }];
};
