import { ownScript } from '../read/guarded.ts';
import type { Limits } from '../read/limits.ts';
import type { StandardParts } from './standard.ts';
import type { CheckingThread } from './thread.ts';

export interface CrewOptions {
  readonly limits: Limits;
  /** How many files are checked at once, at most. */
  readonly jobs: number;
  /** The checking process's program; null to do all here. */
  readonly script?: string | null;
  /** The checking thread's program, used where there are many files; null to do without. */
  readonly thread?: string | null;
}

/** Another thread or process is worth its start from about so many small files for each on. */
const FILES_A_LANE = 32;

/**
 * Who checks the files of a run. Threads take a while to start, so they may be told beforehand about how many files
 * there will be. Must be closed at the end; until then the program does not end by itself.
 */
export class Crew {
  readonly limits: Limits;
  readonly script: string | null;
  private readonly jobs: number;
  private readonly thread: string | null;
  private hired: Promise<readonly CheckingThread[]> | null = null;

  constructor({
    limits,
    jobs,
    script = ownScript('checker.js'),
    thread = ownScript('checking-thread.js'),
  }: CrewOptions) {
    this.limits = limits;
    this.jobs = jobs;
    this.script = script;
    this.thread = thread;
  }

  /** How many lanes so many files are worth: they are read here and checked in threads, or both in processes. */
  lanesFor(files: number): number {
    if (this.script === null) return 1;
    return Math.max(1, Math.min(this.jobs, Math.floor(files / FILES_A_LANE)));
  }

  /** Starts the threads for so many files while something else is done. */
  expect(files: number, parts: StandardParts): void {
    this.hired ??= this.hire(files, parts);
    // Whatever went wrong is thrown to those who want the threads.
    this.hired.catch(() => undefined);
  }

  /** The threads that check so many files; none where they are not worth it. */
  async threadsFor(files: number, parts: StandardParts): Promise<readonly CheckingThread[]> {
    this.expect(files, parts);
    const hired = (await this.hired) ?? [];
    // Some of the files that were expected may have turned out to be none.
    return hired.slice(0, this.lanesFor(files) - 1);
  }

  async close(): Promise<void> {
    const hired = await this.hired?.catch(() => []);
    await Promise.all(hired?.map((thread) => thread.close()) ?? []);
  }

  private async hire(files: number, parts: StandardParts): Promise<readonly CheckingThread[]> {
    const { thread, limits } = this;
    // A single file, as a clerk checks it, needs neither.
    if (files > 1) (await import('./engine.ts')).compileLate();
    const count = this.lanesFor(files) - 1;
    if (thread === null || count === 0) return [];
    const { CheckingThread } = await import('./thread.ts');
    return Array.from({ length: count }, () => {
      const hired = new CheckingThread(thread, { parts }, limits);
      hired.start();
      return hired;
    });
  }
}
