import { parentPort } from 'node:worker_threads';
import type { CheckedSubmission } from '../domain/result.ts';
import { revived } from '../read/messages.ts';
import { checkSource } from './check-source.ts';
import type { ReadFile, ThreadAnswer, ThreadGreeting, ThreadQuestion } from './messages.ts';
import { standardOf, type Standard } from './standard.ts';

/*
 * The checking thread: from what files hold to what the rules say of it, some files a message. Reading stays with
 * whoever asks, so that the engine learns either work by heart in one place and not both in two.
 */

let standard: Standard | null = null;

parentPort?.on('message', (message: ThreadGreeting | ThreadQuestion) => {
  if (message.kind === 'files') {
    parentPort?.postMessage(answerTo(message.files));
    return;
  }
  standard = standardOf(message.parts);
  // The first files are still being found and read.
  standard.understanding.register.prepare();
});

/** Takes the files out of what was asked one by one, so that none is kept longer than it is looked at. */
function answerTo(files: ReadFile[]): ThreadAnswer {
  try {
    const against = standard;
    if (against === null) throw new Error('files came before the standard to hold them against');
    const checked: (readonly CheckedSubmission[])[] = [];
    for (let file = files.shift(); file !== undefined; file = files.shift())
      checked.push(checkSource({ failure: null, ...file.facts, ...revived(file.content) }, against));
    return { kind: 'checked', checked };
  } catch (error) {
    const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
    return { kind: 'fault', message, stack };
  }
}
