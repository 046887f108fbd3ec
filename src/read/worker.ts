import { readContent } from './content.ts';
import type { Answer, Question } from './messages.ts';
import { Refusal } from './refusal.ts';

/*
 * The helper process: understands the bytes of one file after the other, so that a file that takes too long or
 * too much memory ends this process and not the program. It opens nothing itself, and ends with its channel.
 */

async function answerTo({ bytes, name, limits }: Question): Promise<Answer> {
  try {
    return { kind: 'content', content: await readContent(bytes, name, limits) };
  } catch (error) {
    return error instanceof Refusal ? { kind: 'refused', failure: error.failure } : { kind: 'fault' };
  }
}

process.on('message', (question: Question) => {
  void answerTo(question).then((answer) => process.send?.(answer));
});
