import type { CheckedSubmission } from '../domain/result.ts';
import type { IgnoreReason } from '../domain/source.ts';
import { readContent, readSafely } from '../read/content.ts';
import type { FoundFile } from '../read/found-file.ts';
import { isLight } from '../read/guarded.ts';
import { Helper } from '../read/helper.ts';
import type { Limits } from '../read/limits.ts';
import { refusedSource, sourceOf } from '../read/read-file.ts';
import { takeSubmission, type TakenFile } from '../read/take-file.ts';
import { checkSource } from './check-source.ts';
import type { Answer, Greeting, Question, ReadFile } from './messages.ts';
import type { Standard } from './standard.ts';
import type { Answers, CheckingThread } from './thread.ts';

export interface LaneOptions {
  readonly limits: Limits;
  /** The checking process's program; null to do all here. */
  readonly script: string | null;
  /** Who checks what is light; null to do that here. */
  readonly thread: CheckingThread | null;
}

/** What is to be said of a file, department by department, or why it is no submission. */
export type Told = readonly CheckedSubmission[] | IgnoreReason;

/** Files that were read: what is to be said of them in their order, null where the thread is yet to say it. */
export interface Batch {
  readonly told: (Told | null)[];
  /** The places of those, and what is needed of them should the thread not answer. */
  readonly left: readonly { readonly place: number; readonly taken: TakenFile }[];
  /** What they hold, which goes to the thread and is not kept here meanwhile. */
  readonly files: ReadFile[];
}

/**
 * Checks files one after the other. What is light is read here and checked in a thread or here; all else goes to a
 * process, which can be given up.
 */
export class Lane {
  private readonly helper: Helper<Question, Answer> | null;
  /** A process is asked one question at a time. */
  private asked: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly standard: Standard,
    private readonly options: LaneOptions,
  ) {
    const { limits, script } = options;
    const greeting: Greeting = { kind: 'standard', parts: standard.parts, limits };
    this.helper = script === null ? null : new Helper(script, limits, greeting);
  }

  /** Reads files, whatever they do, and checks those that are not for the thread. */
  async read(files: readonly FoundFile[]): Promise<Batch> {
    const { limits, thread } = this.options;
    const told: (Told | null)[] = [];
    const left: Batch['left'][number][] = [];
    const forThread: ReadFile[] = [];
    for (const [place, found] of files.entries()) {
      // Bytes are taken and hashed here, so that a refused file keeps its hash.
      const taken = takeSubmission(found, limits);
      if (typeof taken === 'string') {
        told.push(taken);
        continue;
      }
      if (this.helper === null) {
        told.push(checkSource(await sourceOf(taken, limits, readContent), this.standard));
        continue;
      }
      if (taken.bytes === null || !isLight(taken.bytes, limits)) {
        told.push(await this.checkAlone(taken));
        continue;
      }
      const source = await sourceOf(taken, limits, readSafely);
      const { failure, grids, notes } = source;
      const isLeft = failure === null && thread !== null;
      told.push(isLeft ? null : checkSource(source, this.standard));
      if (!isLeft) continue;
      left.push({ place, taken });
      forThread.push({ facts: taken.facts, content: { grids, notes } });
    }
    return { told, left, files: forThread };
  }

  /** What is to be said of files that were read. Others may be read and asked about meanwhile. */
  tell({ told, left, files }: Batch): Promise<readonly Told[]> {
    const asked = files.length === 0 ? null : (this.options.thread?.check(files) ?? null);
    return this.complete(told, left, asked);
  }

  /** Must be called at the end; until then the program does not end by itself. The thread is not this lane's to end. */
  async close(): Promise<void> {
    await this.helper?.close();
  }

  /** With the answers of the thread, or those of a process where it gave none. */
  private async complete(
    told: Batch['told'],
    left: Batch['left'],
    asked: Promise<Answers> | null,
  ): Promise<readonly Told[]> {
    const answers = await asked;
    for (const [index, { place, taken }] of left.entries())
      told[place] = answers?.[index] ?? (await this.checkAlone(taken));
    return told.map((each) => {
      if (each === null) throw new Error('a file was read and not checked');
      return each;
    });
  }

  /** In a process, which a file can bring down without harm to the others. */
  private async checkAlone({ facts, bytes, failure }: TakenFile): Promise<readonly CheckedSubmission[]> {
    const { helper } = this;
    if (bytes === null) return checkSource(refusedSource(facts, failure), this.standard);
    if (helper === null) throw new Error('a file was left to a process that there is none of');
    const answering = this.asked.then(() => helper.ask({ kind: 'file', facts, bytes }));
    this.asked = answering;
    const answer = await answering;
    switch (answer.kind) {
      case 'checked':
        return answer.checked;
      case 'fault':
        throw Object.assign(new Error(answer.message), { stack: answer.stack });
      default:
        return checkSource(refusedSource(facts, answer.failure), this.standard);
    }
  }
}
