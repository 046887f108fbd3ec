import { ownScript } from '../read/own-script.ts';
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
  private readonly threads: CheckingThread[] = [];
  /** All that was begun to make them ready; whatever goes wrong in it is thrown to those who want them. */
  private starting: Promise<void> = Promise.resolve();

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

  /** Starts the threads for about so many files while it is still found out what these are held against. */
  foresee(files: number): void {
    this.begin(() => this.hire(files));
  }

  /**
   * Tells the threads that were started what to make ready for, while something else is done. Resolves when they have
   * been told, also where they could not be: what went wrong is thrown to those who want them.
   */
  tell(parts: StandardParts): Promise<void> {
    this.begin(() => this.greet(parts));
    return this.starting.catch(() => undefined);
  }

  /** The threads that check so many files; none where they are not worth it. */
  async threadsFor(files: number, parts: StandardParts): Promise<readonly CheckingThread[]> {
    this.foresee(files);
    await this.tell(parts);
    await this.starting;
    // Fewer files may have been found than were foreseen.
    return this.threads.slice(0, this.lanesFor(files) - 1);
  }

  async close(): Promise<void> {
    await this.starting.catch(() => undefined);
    await Promise.all(this.threads.map((thread) => thread.close()));
  }

  private begin(step: () => void | Promise<void>): void {
    this.starting = this.starting.then(step);
    this.starting.catch(() => undefined);
  }

  private greet(parts: StandardParts): void {
    for (const thread of this.threads) thread.greet(parts);
  }

  private async hire(files: number): Promise<void> {
    const { thread, threads, limits } = this;
    const count = this.lanesFor(files) - 1;
    if (thread === null || threads.length >= count) return;
    const { CheckingThread } = await import('./thread.ts');
    while (threads.length < count) {
      const hired = new CheckingThread(thread, limits);
      hired.start();
      threads.push(hired);
    }
  }
}
