import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { MemoryWatch } from './memory.ts';

/** A program to run, with what it is given. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** What one run of a command cost and gave. */
export interface Run {
  /** From the start of the process to its end. */
  readonly seconds: number;
  /** Time that the processors spent on it, all its processes together; null where the system does not tell. */
  readonly processor: number | null;
  /** MiB at the peak, all its processes together; null where the system does not tell. */
  readonly memory: number | null;
  /** Exit status; null where it was ended by a signal. */
  readonly status: number | null;
  readonly stdout: string;
  /** The end of what it said on stderr. */
  readonly stderr: string;
}

/** Minutes after which a run is ended. */
const PATIENCE = 20;

/** Rejects where the program cannot be started. */
export function runCommand({ program, args, env = {} }: Command): Promise<Run> {
  return new Promise((resolve, reject) => {
    const before = processorOfChildren();
    const start = performance.now();
    const child = spawn(program, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: PATIENCE * 60_000,
    });
    const watch = child.pid === undefined ? null : new MemoryWatch(child.pid);
    let seconds = 0;
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (piece: Buffer) => stdout.push(piece));
    child.stderr.on('data', (piece: Buffer) => stderr.push(piece));
    child.once('error', reject);
    child.once('exit', () => (seconds = (performance.now() - start) / 1000));
    child.once('close', (status) => {
      const memory = watch?.stop() ?? null;
      const after = processorOfChildren();
      const processor = before === null || after === null ? null : after - before;
      const text = (pieces: readonly Buffer[]): string => Buffer.concat(pieces).toString('utf8');
      resolve({
        seconds,
        processor,
        memory,
        status,
        stdout: text(stdout),
        stderr: text(stderr).slice(-2000),
      });
    });
    watch?.start();
  });
}

/** Seconds that the processors have spent on all children of this process that have ended, and on theirs. */
function processorOfChildren(): number | null {
  try {
    return childrenTime(readFileSync('/proc/self/stat', 'latin1'));
  } catch {
    return null;
  }
}

/** The same from the system's line about a process, whose name may hold blanks and brackets. */
export function childrenTime(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // Counted in hundredths of a second, in user and in system mode.
  return (Number(fields[13]) + Number(fields[14])) / 100;
}
