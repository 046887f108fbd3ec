import { parseArgs } from 'node:util';
import { isPart, PART_NAMES, type PartName } from './parts/names.ts';
import type { Sizes } from './parts/part.ts';

export const USAGE = `npm run bench -- [options]

  --quick       small sizes and few rounds: some minutes, for a look only
  --only PART   this part alone, may be repeated: ${PART_NAMES.join(', ')}
  --rounds N    how often each contestant runs
  --publish     put the figures into docs/bench.json, the plot and the tables of the documentation
  --help        this page`;

const FULL: Sizes = {
  startUpRounds: 15,
  rounds: 3,
  patience: 240,
  communes: 3321,
  rows: 100_000,
  growthFiles: [10, 100, 1000, 10_000],
  growthRows: [100, 1000, 10_000, 100_000],
  written: 3400,
};

const QUICK: Sizes = {
  startUpRounds: 7,
  rounds: 3,
  patience: 10,
  communes: 100,
  rows: 5000,
  growthFiles: [10, 30, 100],
  growthRows: [100, 1000, 5000],
  written: 300,
};

export interface Options {
  readonly parts: readonly PartName[];
  readonly quick: boolean;
  readonly sizes: Sizes;
  readonly publish: boolean;
}

/** What was typed; null where only the help is wanted. Throws an error that names what cannot be meant. */
export function optionsOf(typed: readonly string[]): Options | null {
  const { values } = parseArgs({
    args: [...typed],
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] },
      rounds: { type: 'string' },
      publish: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return null;
  const unknown = values.only.find((name) => !isPart(name));
  if (unknown !== undefined) throw new Error(`no part "${unknown}"; there are ${PART_NAMES.join(', ')}`);
  const rounds = values.rounds === undefined ? null : Number(values.rounds);
  if (rounds !== null && !(Number.isInteger(rounds) && rounds > 0))
    throw new Error(`--rounds must be a whole number above 0, not "${values.rounds}"`);
  const sizes = values.quick ? QUICK : FULL;
  return {
    parts: values.only.length === 0 ? PART_NAMES : PART_NAMES.filter((name) => values.only.includes(name)),
    quick: values.quick,
    sizes: rounds === null ? sizes : { ...sizes, rounds, startUpRounds: rounds },
    publish: values.publish,
  };
}
