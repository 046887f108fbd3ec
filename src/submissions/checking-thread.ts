import { parentPort, workerData } from 'node:worker_threads';
import type { CheckedSubmission } from '../domain/result.ts';
import { readSafely } from '../read/content.ts';
import type { FoundFile } from '../read/found-file.ts';
import { isLight } from '../read/guarded.ts';
import type { Limits } from '../read/limits.ts';
import { refusedSource, sourceOf, takeFile } from '../read/read-file.ts';
import { checkSource } from './check-source.ts';
import type { ThreadAnswer, ThreadGreeting } from './messages.ts';
import { standardOf, type Standard } from './standard.ts';

/*
 * The checking thread: takes files itself, so that nothing but names goes in and what the rules say comes out, some
 * files a message. Only what is light is understood here; all else is left to a process, which can be given up.
 */

const { parts, limits } = workerData as ThreadGreeting;
const standard = standardOf(parts);

parentPort?.on('message', (files: readonly FoundFile[]) => {
  void answerTo(files).then((answer) => parentPort?.postMessage(answer));
});

async function answerTo(files: readonly FoundFile[]): Promise<ThreadAnswer> {
  try {
    const checked: (readonly CheckedSubmission[] | null)[] = [];
    for (const each of files) checked.push(await checkLight(each, standard, limits));
    return { kind: 'checked', checked };
  } catch (error) {
    const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
    return { kind: 'fault', message, stack };
  }
}

/** What the file holds, or null where it is not light. */
async function checkLight(
  found: FoundFile,
  by: Standard,
  within: Limits,
): Promise<readonly CheckedSubmission[] | null> {
  const { facts, bytes, failure } = takeFile(found, within);
  if (bytes === null) return checkSource(refusedSource(facts, failure), by);
  if (!isLight(bytes, within)) return null;
  return checkSource(await sourceOf(facts, bytes, within, readSafely), by);
}
