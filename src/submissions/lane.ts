import type { CheckedSubmission } from '../domain/result.ts';
import type { SourceFile } from '../domain/source.ts';
import { readContent, readSafely } from '../read/content.ts';
import type { FoundFile } from '../read/found-file.ts';
import { isLight } from '../read/guarded.ts';
import { Helper } from '../read/helper.ts';
import type { Limits } from '../read/limits.ts';
import { readSource, refusedSource, sourceOf, takeFile, type FileFacts } from '../read/read-file.ts';
import { checkSource } from './check-source.ts';
import type { Answer, Greeting, Question } from './messages.ts';
import type { Standard } from './standard.ts';
import { CheckingThread } from './thread.ts';

export interface LaneOptions {
  readonly limits: Limits;
  /** The checking process's program; null to do all here. */
  readonly script: string | null;
  /** The checking thread's program; null to do here what is light. */
  readonly thread: string | null;
}

/** Checks files one after the other: what is light in a thread of its own or here, what is not in a process. */
export class Lane {
  private readonly helper: Helper<Question, Answer> | null;
  private readonly thread: CheckingThread | null;

  constructor(
    private readonly standard: Standard,
    private readonly options: LaneOptions,
  ) {
    const { limits, script, thread } = options;
    const { parts } = standard;
    const greeting: Greeting = { kind: 'standard', parts, limits };
    this.helper = script === null ? null : new Helper(script, limits, greeting);
    this.thread = thread === null ? null : new CheckingThread(thread, { parts, limits });
  }

  /** Whatever the files do, they come back in their order with what is to be said, and the next can be checked. */
  async check(files: readonly FoundFile[]): Promise<readonly (readonly CheckedSubmission[])[]> {
    const answers = await this.thread?.check(files);
    const checked: (readonly CheckedSubmission[])[] = [];
    for (const [index, found] of files.entries())
      checked.push(answers?.[index] ?? (await this.checkAlone(found)));
    return checked;
  }

  /** Must be called at the end; until then the program does not end by itself. */
  async close(): Promise<void> {
    await Promise.all([this.helper?.close(), this.thread?.close()]);
  }

  private async checkAlone(found: FoundFile): Promise<readonly CheckedSubmission[]> {
    const { limits, thread } = this.options;
    if (this.helper === null) return this.judge(await readSource(found, limits, readContent));
    // Bytes are taken and hashed here, so that a refused file keeps its hash.
    const { facts, bytes, failure } = takeFile(found, limits);
    if (bytes === null) return this.judge(refusedSource(facts, failure));
    if (thread === null && isLight(bytes, limits))
      return this.judge(await sourceOf(facts, bytes, limits, readSafely));
    return this.ask(this.helper, facts, bytes);
  }

  private async ask(
    helper: Helper<Question, Answer>,
    facts: FileFacts,
    bytes: Uint8Array,
  ): Promise<readonly CheckedSubmission[]> {
    const answer = await helper.ask({ kind: 'file', facts, bytes });
    switch (answer.kind) {
      case 'checked':
        return answer.checked;
      case 'fault':
        throw Object.assign(new Error(answer.message), { stack: answer.stack });
      default:
        return this.judge(refusedSource(facts, answer.failure));
    }
  }

  private judge(source: SourceFile): readonly CheckedSubmission[] {
    return checkSource(source, this.standard);
  }
}
