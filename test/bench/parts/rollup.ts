import { join } from 'node:path';
import type { Inputs } from '../inputs/folders.ts';
import type { Contestant } from '../measure/contest.ts';
import { runCommand, type Command } from '../measure/process.ts';
import { khuyenhoc, type Bench } from './part.ts';
import { judgeOwn, judgeSame } from './totals.ts';

/** Fixed, so that the same inputs give the same bytes on any day. */
const AS_OF = '2024-01-31';

export function rollup(bench: Bench, inputs: Inputs, output: string, ...more: readonly string[]): Command {
  const how = ['--as-of', AS_OF, '--fail-on', 'never', '--force', ...more];
  return khuyenhoc(bench, 'rollup', inputs.folder, ...rosterOf(inputs), '-o', output, ...how);
}

export function check(bench: Bench, inputs: Inputs): Command {
  return khuyenhoc(bench, 'check', inputs.folder, ...rosterOf(inputs), '-q', '--fail-on', 'never');
}

const rosterOf = ({ roster }: Inputs): readonly string[] => (roster === null ? [] : ['--roster', roster]);

/**
 * This tool's roll-up. Before it is measured it runs once for its JSON, whose totals are held against the inputs;
 * the measured runs print what a person reads, and must write the same workbook. Limits are raised only for what
 * would be refused otherwise.
 */
export async function ownContestant(bench: Bench, inputs: Inputs): Promise<Contestant> {
  const sample = join(bench.out, `${inputs.name}-sample.xlsx`);
  const output = join(bench.out, `${inputs.name}.xlsx`);
  bench.say(`khuyenhoc: looking at the totals of ${inputs.name}`);
  const look = async (limits: readonly string[]) =>
    judgeOwn(await runCommand(rollup(bench, inputs, sample, '--format', 'json', ...limits)), inputs);
  let limits: readonly string[] = [];
  let first = await look(limits);
  if (first.outcome === 'refused' && bench.raisedLimits.length > 0) {
    limits = bench.raisedLimits;
    first = await look(limits);
  }
  const note = limits.length === 0 ? null : 'limits raised';
  return {
    name: 'khuyenhoc',
    command: rollup(bench, inputs, output, '-q', ...limits),
    // A refused file is measured too: what refusing costs.
    judge: async (run) => {
      if (first.outcome !== 'done') return first;
      // On a machine that is busy otherwise, the limit on seconds may be passed in one run and not in another.
      if (run.status === 0 && run.stdout.includes('F105')) return { outcome: 'refused', note: 'F105' };
      const verdict = await judgeSame(run, output, sample);
      return verdict.outcome === 'done' ? { ...verdict, note } : verdict;
    },
  };
}

/** Options that let a file of very many cells pass, as far as the tool has them. */
export async function raisedLimits(bench: Pick<Bench, 'root'>): Promise<readonly string[]> {
  const { stdout } = await runCommand(khuyenhoc(bench, 'rollup', '--help'));
  if (!/^ +--limit\b/m.test(stdout)) return [];
  return ['cells=5000000', 'seconds=120', 'memory=4096'].flatMap((limit) => ['--limit', limit]);
}
