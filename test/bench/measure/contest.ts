import { median } from './statistics.ts';
import { runCommand, type Command, type Run } from './process.ts';
import type { Row } from '../result.ts';

/** Somebody who does the job of a contest. */
export interface Contestant {
  readonly name: string;
  /** Null where it cannot run on this machine; `note` says why. */
  readonly command: Command | null;
  readonly note?: string;
  /** Anything that must stand ready before each run, such as an empty folder for what it writes. */
  readonly prepare?: () => Promise<void>;
  /** What is wrong with what it gave; null where the job is done. */
  readonly judge: (run: Run) => Verdict | Promise<Verdict>;
}

export interface Verdict {
  readonly outcome: Row['outcome'];
  readonly note: string | null;
}

export const DONE: Verdict = { outcome: 'done', note: null };

export function failed({ status, stderr }: Run): Verdict {
  const line = stderr.trim().split('\n').at(-1) ?? '';
  return { outcome: 'failed', note: `status ${status ?? 'none'}: ${line.slice(0, 200)}` };
}

export interface ContestOptions {
  readonly rounds: number;
  /** Seconds after which a contestant is not asked for a further round. */
  readonly patience: number;
  readonly say: (line: string) => void;
}

/**
 * Lets all run in turn, round after round, each round begun by another, so that what the machine does meanwhile
 * meets all of them alike. The first row is what the others are compared with.
 */
export async function contest(
  contestants: readonly Contestant[],
  { rounds, patience, say }: ContestOptions,
): Promise<readonly Row[]> {
  const tries = contestants.map(() => ({ runs: [] as Run[], verdict: null as Verdict | null, spent: 0 }));
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < contestants.length; turn++) {
      const index = (turn + round) % contestants.length;
      const contestant = contestants[index] as Contestant;
      const so = tries[index] as (typeof tries)[number];
      if (contestant.command === null || so.spent > patience || (so.verdict ?? DONE).outcome !== 'done')
        continue;
      await contestant.prepare?.();
      const run = await runCommand(contestant.command);
      so.verdict = await contestant.judge(run);
      so.spent += run.seconds;
      so.runs.push(run);
      say(`${contestant.name}: ${run.seconds.toFixed(2)} s, ${so.verdict.note ?? so.verdict.outcome}`);
    }
  }
  const rows = contestants.map(({ name, note = null }, index) => {
    const { runs, verdict } = tries[index] as (typeof tries)[number];
    return rowOf(name, runs, verdict ?? { outcome: 'skipped', note });
  });
  return compared(rows);
}

function rowOf(name: string, runs: readonly Run[], { outcome, note }: Verdict): Row {
  const times = runs.map(({ seconds }) => seconds);
  return {
    name,
    outcome,
    note,
    runs: runs.length,
    seconds: median(times),
    fastest: times.length === 0 ? null : Math.min(...times),
    slowest: times.length === 0 ? null : Math.max(...times),
    processor: median(runs.flatMap(({ processor }) => processor ?? [])),
    memory: median(runs.flatMap(({ memory }) => memory ?? [])),
    timeRatio: null,
    processorRatio: null,
    memoryRatio: null,
  };
}

/** With ratios to the first row, of those that did the job when the first one did. */
export function compared(rows: readonly Row[]): readonly Row[] {
  const base = rows[0];
  const ratio = (row: Row, key: 'seconds' | 'processor' | 'memory'): number | null => {
    const [own, other] = [row[key], base?.[key] ?? null];
    const sound = row.outcome === 'done' && base?.outcome === 'done';
    return own === null || other === null || other === 0 || !sound ? null : own / other;
  };
  return rows.map((row) => ({
    ...row,
    timeRatio: ratio(row, 'seconds'),
    processorRatio: ratio(row, 'processor'),
    memoryRatio: ratio(row, 'memory'),
  }));
}
