import { join } from 'node:path';
import type { Maker } from '../inputs/folders.ts';
import { DONE, failed, type ContestOptions, type Verdict } from '../measure/contest.ts';
import type { Command, Run } from '../measure/process.ts';
import type { Section } from '../result.ts';

/** How much is measured; the quick sizes are for a look, the full ones for figures that are kept. */
export interface Sizes {
  readonly startUpRounds: number;
  readonly rounds: number;
  /** Seconds after which a contestant is not asked for a further round. */
  readonly patience: number;
  readonly communes: number;
  readonly rows: number;
  readonly growthFiles: readonly number[];
  readonly growthRows: readonly number[];
  readonly written: number;
}

/** What every part of the bench is given. */
export interface Bench {
  /** The project's folder. */
  readonly root: string;
  /** Where contestants write what they make. */
  readonly out: string;
  readonly maker: Maker;
  readonly sizes: Sizes;
  /** Options that let a file of many cells pass, as far as the tool has such options. */
  readonly raisedLimits: readonly string[];
  readonly say: (line: string) => void;
}

export type Part = (bench: Bench) => Promise<readonly Section[]>;

/** This tool, as it is installed. */
export function khuyenhoc({ root }: Pick<Bench, 'root'>, ...args: readonly string[]): Command {
  // A language and a width of its own would make other output of the same run.
  const env = { KHUYENHOC_LANG: 'en', NO_COLOR: '1' };
  return { program: process.execPath, args: [join(root, 'bin', 'khuyenhoc.js'), ...args], env };
}

export function script({ root }: Bench, name: string, ...args: readonly string[]): Command {
  return { program: process.execPath, args: [join(root, 'test', 'bench', 'peers', name), ...args] };
}

export function optionsOf({ sizes, say }: Bench, rounds = sizes.rounds): ContestOptions {
  return { rounds, patience: sizes.patience, say };
}

/** For a run that must end with a status and nothing else. */
export function endsWith(status: number): (run: Run) => Verdict {
  return (run) => (run.status === status ? DONE : failed(run));
}
