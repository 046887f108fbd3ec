import type { CheckedSubmission } from '../domain/result.ts';
import type { IgnoredFile } from '../domain/source.ts';
import type { FoundFile } from '../read/found-file.ts';
import type { Crew } from './crew.ts';
import { Lane, type Told } from './lane.ts';
import { Sharing } from './share.ts';
import type { Standard } from './standard.ts';
import type { CheckingThread } from './thread.ts';

/** Told while files are read, for the progress line. */
export type Progress = (done: number, total: number, file: string) => void;

/** What came of files, in their order. */
export interface CheckedFiles {
  readonly submissions: readonly CheckedSubmission[];
  /** Files that are no submissions by their content. */
  readonly ignored: readonly IgnoredFile[];
}

/** Files that a lane takes at a time: enough that a message costs little, few enough that what they hold is soon let go. */
const FILES_AT_A_TIME = 8;
/** So many times that many are read while a thread is still at the ones before, so that it never waits. */
const AHEAD = 2;
/** The same until the first answer: a thread that is still making itself ready leaves a processor with nothing to do. */
const AHEAD_AT_FIRST = 7;

/**
 * Checks files, several at once where there are many: read here and checked in threads, or both in processes. The
 * answers are in the order of the files and the same for any number of jobs; memory depends on what is said and not
 * on the files. A file that stalls is stopped alone.
 * @throws Error for a fault of the program; nothing that a file holds throws.
 */
export async function checkFiles(
  found: readonly FoundFile[],
  standard: Standard,
  crew: Crew,
  progress?: Progress,
): Promise<CheckedFiles> {
  const { limits, script } = crew;
  const threads = await crew.threadsFor(found.length, standard.parts);
  const workers = crew.lanesFor(found.length);
  const answers: Told[] = [];
  // One file alone has nothing in common with others.
  const sharing = found.length > 1 ? new Sharing() : null;
  let next = 0;
  let done = 0;
  const take = (): readonly FoundFile[] => {
    const most = workers === 1 ? 1 : Math.ceil((found.length - next) / (2 * workers));
    return found.slice(next, next + Math.min(most, FILES_AT_A_TIME));
  };
  const keep = async (place: number, told: Promise<readonly Told[]>): Promise<void> => {
    for (const [index, answer] of (await told).entries()) {
      const isShared = sharing !== null && typeof answer !== 'string';
      answers[place + index] = isShared ? answer.map((each) => sharing.share(each)) : answer;
      done += 1;
    }
  };
  const run = async (thread: CheckingThread | null): Promise<void> => {
    const lane = new Lane(standard, { limits, script, thread });
    const behind: Promise<void>[] = [];
    try {
      // All lanes take from one list, so that a slow file holds up its own lane only.
      for (let some = take(); some[0] !== undefined; some = take()) {
        const place = next;
        next += some.length;
        progress?.(done, found.length, some[0].file);
        const kept = keep(place, lane.tell(await lane.read(some)));
        // A fault is thrown when its turn comes, and must not be taken for one that nobody looks after.
        kept.catch(() => undefined);
        behind.push(kept);
        if (behind.length > (done === 0 ? AHEAD_AT_FIRST : AHEAD)) await behind.shift();
      }
      await Promise.all(behind);
    } catch (error) {
      next = found.length;
      throw error;
    } finally {
      await Promise.allSettled(behind);
      await lane.close();
    }
  };
  const lanes = threads.length > 0 ? threads : Array.from({ length: workers }, () => null);
  await Promise.all(lanes.map(run));
  progress?.(done, found.length, '');
  return sortedOut(found, answers);
}

function sortedOut(found: readonly FoundFile[], answers: readonly Told[]): CheckedFiles {
  const submissions: CheckedSubmission[] = [];
  const ignored: IgnoredFile[] = [];
  for (const [index, answer] of answers.entries()) {
    const file = found[index]?.file ?? '';
    if (typeof answer === 'string') ignored.push({ file, reason: answer });
    else submissions.push(...answer);
  }
  return { submissions, ignored };
}
