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

export interface LaneOptions {
  readonly limits: Limits;
  /** The checking process's program; null to do all here. */
  readonly script: string | null;
  /** False where the thread that asks has other lanes to serve and takes on no file itself. */
  readonly alone: boolean;
}

/** Checks one file after the other, with a process of its own for what is not light. */
export class Lane {
  private readonly helper: Helper<Question, Answer> | null;

  constructor(
    private readonly standard: Standard,
    private readonly options: LaneOptions,
  ) {
    const { limits, script } = options;
    const greeting: Greeting = { kind: 'standard', parts: standard.parts, limits };
    this.helper = script === null ? null : new Helper(script, limits, greeting);
  }

  /** Whatever the file does, it comes back with what is to be said of it and the next one can be checked. */
  async check(found: FoundFile): Promise<readonly CheckedSubmission[]> {
    const { limits, alone } = this.options;
    if (this.helper === null) return this.judge(await readSource(found, limits, readContent));
    // Bytes are taken and hashed here, so that a refused file keeps its hash.
    const { facts, bytes, failure } = await takeFile(found, limits);
    if (bytes === null) return this.judge(refusedSource(facts, failure));
    if (alone && isLight(bytes, limits)) return this.judge(await sourceOf(facts, bytes, limits, readSafely));
    return this.ask(this.helper, facts, bytes);
  }

  /** Must be called at the end; until then the program does not end by itself. */
  async close(): Promise<void> {
    await this.helper?.close();
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
