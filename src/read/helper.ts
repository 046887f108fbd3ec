import type { ChildProcess } from 'node:child_process';
import type { ReadFailure } from '../domain/source.ts';
import type { Limits } from './limits.ts';
import { FAULT } from './refusal.ts';

/*
 * A process and not a thread: a thread that passes its memory limit within one large allocation (an array that
 * doubles, a text split into pieces) ends the whole process with it, as measured with Node 20.
 */

/** How the engine, or the system in its place, ends a process that has used up its memory. */
const OUT_OF_MEMORY: ReadonlySet<unknown> = new Set(['SIGABRT', 'SIGTRAP', 'SIGILL', 'SIGKILL', 134]);

/** Milliseconds; a timer set for longer would ring at once. */
export const LONGEST_WAIT = 2 ** 31 - 1;

/** The process was stopped or ended by itself before it answered. */
export interface Ended {
  readonly kind: 'ended';
  readonly failure: ReadFailure;
}

/** A process that works for this one: started when first asked, and again after it had to be stopped. */
export class Helper<Question extends object, Answer extends object> {
  private child: Promise<ChildProcess> | null = null;

  /** `greeting` is what every process of this helper is told first. */
  constructor(
    private readonly script: string,
    private readonly limits: Pick<Limits, 'seconds' | 'memory'>,
    private readonly greeting: object | null = null,
  ) {}

  /** One question at a time; the next one finds a process that is alive. */
  async ask(question: Question): Promise<Answer | Ended> {
    const outcome = await this.answerTo(question);
    // A process that was stopped could still answer, and its answer must not be taken for the next one.
    if ('kind' in outcome && outcome.kind === 'ended') await this.close();
    return outcome;
  }

  /** Ends the process, so that the program can end; a further question would start another. */
  async close(): Promise<void> {
    const starting = this.child;
    this.child = null;
    const child = await starting;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    await new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
      // False where it could not even be started.
      if (!child.kill('SIGKILL')) resolve();
    });
  }

  private async answerTo(question: Question): Promise<Answer | Ended> {
    const child = await (this.child ??= this.start());
    return new Promise<Answer | Ended>((resolve) => {
      const settle = (outcome: Answer | Ended): void => {
        clearTimeout(timer);
        child.off('message', answered).off('error', failed).off('exit', ended);
        resolve(outcome);
      };
      const end = (failure: ReadFailure): void => settle({ kind: 'ended', failure });
      const answered = (message: unknown): void => settle(message as Answer);
      const failed = ({ code }: NodeJS.ErrnoException): void =>
        end(code === undefined ? FAULT : { kind: 'unreadable', reason: code });
      const ended = (code: number | null, signal: string | null): void =>
        end(OUT_OF_MEMORY.has(signal ?? code) ? this.passed('memory') : FAULT);
      const timer = setTimeout(
        () => end(this.passed('seconds')),
        Math.min(this.limits.seconds * 1000, LONGEST_WAIT),
      );
      child.on('message', answered).on('error', failed).on('exit', ended);
      // What keeps a question from arriving also ends the process, and its end tells more.
      child.send(question, () => undefined);
    });
  }

  private async start(): Promise<ChildProcess> {
    // Few runs need a process, and loading what starts one takes as long as reading a small file.
    const { fork } = await import('node:child_process');
    const child = fork(this.script, [], {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${this.limits.memory}`],
      // What the engine writes as it runs out of memory is for its developers.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const stop = (): void => void child.kill('SIGKILL');
    process.once('exit', stop);
    child.once('exit', () => process.off('exit', stop));
    // Between two questions nobody waits for it; the next one finds the process ended.
    child.on('error', () => undefined);
    if (this.greeting !== null) child.send(this.greeting, () => undefined);
    return child;
  }

  /** How far beyond the limit it would have gone is not known. */
  private passed(limit: 'seconds' | 'memory'): ReadFailure {
    const allowed = this.limits[limit];
    return { kind: 'limit', limit, allowed, found: allowed };
  }
}
