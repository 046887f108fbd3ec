import type { Language } from '../domain/language.ts';
import { helpWords } from './words/help.ts';
import { libraryWords } from './words/library.ts';
import { outcomeWords } from './words/outcome.ts';
import { usageWords } from './words/usage.ts';

/** Every fixed word that is printed, in one language. Sentences of findings stand with their rules. */
export function wordsOf(language: Language) {
  return {
    language,
    help: helpWords[language],
    usage: usageWords[language],
    outcome: outcomeWords[language],
    library: libraryWords[language],
  };
}

export type Words = ReturnType<typeof wordsOf>;
