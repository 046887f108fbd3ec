import { Worker } from 'node:worker_threads';
import type { CheckedSubmission } from '../domain/result.ts';
import type { FoundFile } from '../read/found-file.ts';
import { LONGEST_WAIT } from '../read/helper.ts';
import type { ThreadAnswer, ThreadGreeting } from './messages.ts';

/** What the rules say of a file; null where it was not light, or the thread ended before it was through. */
export type LightAnswer = readonly CheckedSubmission[] | null;

/**
 * A thread that checks light files: started when first asked, and again after it had to be stopped. It shares the
 * program's memory, which a process would have to have once more, and costs a message for some files instead of two
 * for each.
 */
export class CheckingThread {
  private worker: Worker | null = null;

  constructor(
    private readonly script: string,
    private readonly greeting: ThreadGreeting,
  ) {}

  /**
   * One question at a time. A thread that says nothing for as long as one file may take is stopped; which of its
   * files is to blame is found out by whoever checks them one by one.
   * @throws Error for a fault of the program
   */
  async check(files: readonly FoundFile[]): Promise<readonly LightAnswer[]> {
    const answer = await this.answerTo(files);
    if (answer === null) {
      await this.close();
      return files.map(() => null);
    }
    if (answer.kind === 'fault') throw Object.assign(new Error(answer.message), { stack: answer.stack });
    return answer.checked;
  }

  async close(): Promise<void> {
    const { worker } = this;
    this.worker = null;
    await worker?.terminate();
  }

  private answerTo(files: readonly FoundFile[]): Promise<ThreadAnswer | null> {
    const worker = (this.worker ??= this.start());
    return new Promise((resolve) => {
      const settle = (answer: ThreadAnswer | null): void => {
        clearTimeout(timer);
        worker.off('message', settle).off('error', end).off('exit', end);
        resolve(answer);
      };
      const end = (): void => settle(null);
      const timer = setTimeout(end, Math.min(this.greeting.limits.seconds * 1000, LONGEST_WAIT));
      worker.on('message', settle).on('error', end).on('exit', end);
      worker.postMessage(files);
    });
  }

  private start(): Worker {
    const worker = new Worker(this.script, {
      workerData: this.greeting,
      resourceLimits: { maxOldGenerationSizeMb: this.greeting.limits.memory },
    });
    // Between two questions nobody waits for it; the next one finds the thread ended.
    worker.on('error', () => undefined);
    return worker;
  }
}
