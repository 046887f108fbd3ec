import type { CheckedSubmission } from '../domain/result.ts';
import type { FoundFile } from '../read/found-file.ts';
import { ownScript } from '../read/guarded.ts';
import type { Limits } from '../read/limits.ts';
import { Lane } from './lane.ts';
import type { Standard } from './standard.ts';

/** Told while files are read, for the progress line. */
export type Progress = (done: number, total: number, file: string) => void;

export interface CheckOptions {
  readonly limits: Limits;
  /** How many files are checked at once, at most. */
  readonly jobs: number;
  /** The checking process's program; null to do all here. */
  readonly script?: string | null;
}

/** A process is worth its start from about so many small files on. */
const FILES_A_LANE = 32;

/**
 * Checks files, several at once where there are many. The answers are in the order of the files and the same for
 * any number of jobs; memory depends on what is said and not on the files. A file that stalls is stopped alone.
 * @throws Error for a fault of the program; nothing that a file holds throws.
 */
export async function checkFiles(
  found: readonly FoundFile[],
  standard: Standard,
  { limits, jobs, script = ownScript('checker.js') }: CheckOptions,
  progress?: Progress,
): Promise<readonly CheckedSubmission[]> {
  const lanes = script === null ? 1 : Math.max(1, Math.min(jobs, Math.floor(found.length / FILES_A_LANE)));
  const answers: (readonly CheckedSubmission[])[] = [];
  let next = 0;
  let done = 0;
  const run = async (): Promise<void> => {
    const lane = new Lane(standard, { limits, script, alone: lanes === 1 });
    try {
      // All lanes take from one list, so that a slow file holds up its own lane only.
      for (let each = found[next]; each !== undefined; each = found[next]) {
        const place = next++;
        progress?.(done, found.length, each.file);
        answers[place] = await lane.check(each);
        done += 1;
      }
    } catch (error) {
      next = found.length;
      throw error;
    } finally {
      await lane.close();
    }
  };
  await Promise.all(Array.from({ length: lanes }, run));
  progress?.(done, found.length, '');
  return answers.flat();
}
