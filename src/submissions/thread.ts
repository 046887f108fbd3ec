import { Worker } from 'node:worker_threads';
import type { CheckedSubmission } from '../domain/result.ts';
import { LONGEST_WAIT } from '../read/helper.ts';
import type { Limits } from '../read/limits.ts';
import { packedMemory } from '../read/messages.ts';
import type { ReadFile, ThreadAnswer, ThreadGreeting, ThreadQuestion } from './messages.ts';
import type { StandardParts } from './standard.ts';

/** What the rules say of each file; null where the thread ended before it answered. */
export type Answers = readonly (readonly CheckedSubmission[])[] | null;

/** MiB for objects that are still young, half of what the engine takes by itself; with less, more of them outlive it. */
const YOUNG = 24;

interface Waiting {
  readonly settle: (answer: ThreadAnswer | null) => void;
}

/**
 * A thread that checks files that were read: started when first asked at the latest, and again after it had to be
 * stopped. It shares the program's memory, which a process would have to have once more.
 */
export class CheckingThread {
  private worker: Worker | null = null;
  private waiting: Waiting[] = [];
  private timer: NodeJS.Timeout | null = null;
  private greeting: ThreadGreeting | null = null;

  constructor(
    private readonly script: string,
    private readonly limits: Pick<Limits, 'seconds' | 'memory'>,
  ) {}

  /**
   * Questions are answered in turn; one may be asked before the last is answered. What the files hold is given away
   * with them and of no use any more to whoever asks. A thread that says nothing for as long as one file may take is
   * stopped with all it was asked; which file is to blame is found out by whoever checks them one by one.
   * @throws Error for a fault of the program
   */
  check(files: ReadFile[]): Promise<Answers> {
    // Nothing here waits with the files in its hand: they would be kept until they are answered.
    return this.answerTo(files).then(answersIn);
  }

  async close(): Promise<void> {
    await this.end();
  }

  /** Starts it before it is asked, or told, anything. */
  start(): void {
    this.worker ??= this.started();
  }

  /** Tells it what to hold files against; must come before the first of them. */
  greet(parts: StandardParts): void {
    if (this.greeting?.parts === parts) return;
    this.greeting = { kind: 'standard', parts };
    this.worker?.postMessage(this.greeting);
  }

  private answerTo(files: ReadFile[]): Promise<ThreadAnswer | null> {
    const worker = (this.worker ??= this.started());
    return new Promise((resolve) => {
      this.waiting.push({ settle: resolve });
      if (this.waiting.length === 1) this.watch();
      const question: ThreadQuestion = { kind: 'files', files };
      worker.postMessage(question, memoryOf(files));
    });
  }

  private started(): Worker {
    const worker = new Worker(this.script, {
      resourceLimits: {
        maxOldGenerationSizeMb: this.limits.memory,
        maxYoungGenerationSizeMb: YOUNG,
      },
    });
    // What an earlier thread still says is not this one's.
    const isOwn = (): boolean => this.worker === worker;
    worker.on('message', (answer: ThreadAnswer) => {
      if (!isOwn()) return;
      this.waiting.shift()?.settle(answer);
      this.watch();
    });
    for (const event of ['error', 'exit']) worker.on(event, () => void (isOwn() && this.end()));
    if (this.greeting !== null) worker.postMessage(this.greeting);
    return worker;
  }

  /** Waits for the next answer, if one is owed. */
  private watch(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    if (this.waiting.length === 0) return;
    this.timer = setTimeout(() => void this.end(), Math.min(this.limits.seconds * 1000, LONGEST_WAIT));
  }

  /** Nobody is left without an answer; a further question would start another thread. */
  private async end(): Promise<void> {
    const { worker, waiting } = this;
    this.worker = null;
    this.waiting = [];
    this.watch();
    for (const { settle } of waiting) settle(null);
    await worker?.terminate();
  }
}

function answersIn(answer: ThreadAnswer | null): Answers {
  if (answer?.kind === 'fault') throw Object.assign(new Error(answer.message), { stack: answer.stack });
  return answer?.checked ?? null;
}

/** The memory of packed cells, which is handed over and not copied. */
function memoryOf(files: readonly ReadFile[]): ArrayBuffer[] {
  return files.flatMap(({ content }) => content.grids.flatMap(({ rows }) => packedMemory(rows)));
}
