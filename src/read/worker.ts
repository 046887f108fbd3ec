import { readSafely } from './content.ts';
import type { Answer, Question } from './messages.ts';
import { Refusal } from './refusal.ts';

/*
 * The helper process: understands the bytes of one file after the other, so that a file that takes too long or
 * too much memory ends this process and not the program. It opens nothing itself, and ends with its channel.
 */

async function answerTo({ bytes, name, limits }: Question): Promise<Answer> {
  try {
    return { kind: 'content', content: await readSafely(bytes, name, limits) };
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', failure: error.failure };
    throw error;
  }
}

process.on('message', (question: Question) => {
  void answerTo(question).then((answer) => process.send?.(answer));
});
