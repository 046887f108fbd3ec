import { visible } from '../domain/text.ts';
import { FAULT, NOT_DONE } from './exit-status.ts';
import { VERSION } from '../version.ts';
import type { Words } from './words.ts';

/** Wrong usage, told in one finished sentence: status 2. */
export class UsageError extends Error {}

export interface Failure {
  readonly status: typeof NOT_DONE | typeof FAULT;
  /** One line in the language of the run. */
  readonly message: string;
}

/** What an error means to whoever typed the command: theirs to mend (2), or a fault of the program (70). */
export async function failureOf(error: unknown, words: Words): Promise<Failure> {
  if (error instanceof UsageError) return { status: NOT_DONE, message: oneLine(error.message) };
  const { runErrorSentence } = await import('./run-errors.ts');
  const sentence = runErrorSentence(error, words);
  if (sentence !== null) return { status: NOT_DONE, message: oneLine(sentence) };
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { status: FAULT, message: oneLine(words.usage.fault(oneLine(detail), VERSION, process.version)) };
}

/** Line breaks become blanks; every other character that could disturb a terminal is shown escaped. */
function oneLine(text: string): string {
  return visible(text.replace(/[\r\n]+[ \t]*/g, ' ').trim());
}
