import { parentPort, workerData } from 'node:worker_threads';
import { revived } from '../read/messages.ts';
import { checkSource } from './check-source.ts';
import type { ReadFile, ThreadAnswer, ThreadGreeting } from './messages.ts';
import { standardOf } from './standard.ts';

/*
 * The checking thread: from what files hold to what the rules say of it, some files a message. Reading stays with
 * whoever asks, so that the engine learns either work by heart in one place and not both in two.
 */

const standard = standardOf((workerData as ThreadGreeting).parts);
// The first files are still being found and read.
standard.understanding.register.prepare();

parentPort?.on('message', (files: readonly ReadFile[]) => parentPort?.postMessage(answerTo(files)));

function answerTo(files: readonly ReadFile[]): ThreadAnswer {
  try {
    const checked = files.map(({ facts, content }) =>
      checkSource({ ...facts, ...revived(content), failure: null }, standard),
    );
    return { kind: 'checked', checked };
  } catch (error) {
    const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
    return { kind: 'fault', message, stack };
  }
}
