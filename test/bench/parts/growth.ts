import type { Inputs } from '../inputs/folders.ts';
import { contest } from '../measure/contest.ts';
import { fittedExponent, type Point } from '../measure/statistics.ts';
import type { Growth, Row, Section } from '../result.ts';
import { optionsOf, type Bench, type Part } from './part.ts';
import { ownContestant } from './rollup.ts';

/** How time and memory grow with the number of files and with the rows of one file. */
export const growth: Part = async (bench) => {
  const { maker, sizes } = bench;
  return [
    await series(bench, 'growth-files', 'Growth with files', 'files', sizes.growthFiles, (count) =>
      maker.communes(count),
    ),
    await series(
      bench,
      'growth-rows',
      'Growth with rows of one workbook',
      'rows',
      sizes.growthRows,
      (count) => maker.rows(count),
    ),
  ];
};

async function series(
  bench: Bench,
  id: string,
  title: string,
  unit: string,
  sizes: readonly number[],
  make: (count: number) => Promise<Inputs>,
): Promise<Section> {
  bench.say(`${title}:`);
  const contestants = [];
  for (const size of sizes)
    contestants.push({ ...(await ownContestant(bench, await make(size))), name: `${size} ${unit}` });
  const measured = await contest(contestants, optionsOf(bench));
  const rows = measured.map((row, index) => ({ ...row, size: sizes[index] as number }));
  return { id, title, rows, growth: growthOf(rows) };
}

/** Of the steps that were done; a file refused costs what refusing costs. */
export function growthOf(rows: readonly Row[]): Growth {
  const done = rows.filter(({ outcome }) => outcome === 'done');
  const points = (of: readonly Row[], key: 'seconds' | 'processor' | 'memory'): readonly Point[] =>
    of.map((row) => ({ size: row.size ?? 0, cost: row[key] ?? 0 }));
  const last = done.slice(-2);
  return {
    time: fittedExponent(points(done, 'seconds')),
    processor: fittedExponent(points(done, 'processor')),
    memory: fittedExponent(points(done, 'memory')),
    lastTime: fittedExponent(points(last, 'seconds')),
    lastProcessor: fittedExponent(points(last, 'processor')),
    lastMemory: fittedExponent(points(last, 'memory')),
  };
}
