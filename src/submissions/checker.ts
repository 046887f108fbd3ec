import { readSafely } from '../read/content.ts';
import type { Limits } from '../read/limits.ts';
import { Refusal } from '../read/refusal.ts';
import { checkSource } from './check-source.ts';
import type { Answer, Greeting, Question } from './messages.ts';
import { standardOf, type Standard } from './standard.ts';

/*
 * The checking process: from the bytes of one file after the other to what the rules say of them, so that a file
 * that takes too long or too much memory ends this process and not the program, and several files are checked at
 * once. Only what is kept of a submission goes back. It opens nothing itself, and ends with its channel.
 */

let told: { readonly standard: Standard; readonly limits: Limits } | null = null;

async function answerTo({ facts, bytes }: Question): Promise<Answer> {
  try {
    if (told === null) throw new Error('a file came before the standard');
    const content = await readSafely(bytes, facts.name, told.limits);
    return { kind: 'checked', checked: checkSource({ failure: null, ...facts, ...content }, told.standard) };
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', failure: error.failure };
    const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
    return { kind: 'fault', message, stack };
  }
}

process.on('message', (message: Greeting | Question) => {
  if (message.kind === 'standard') told = { standard: standardOf(message.parts), limits: message.limits };
  else void answerTo(message).then((answer) => process.send?.(answer));
});
