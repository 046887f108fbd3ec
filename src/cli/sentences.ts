import type { Use } from '../domain/result.ts';
import type { IgnoredFile } from '../domain/source.ts';
import type { Words } from './words.ts';

/** Why a file was left out, as words for a person. */
export function ignoredSentence({ reason, copyOf }: IgnoredFile, words: Words): string {
  return copyOf === undefined ? words.outcome.ignored[reason] : words.outcome.copyOf(copyOf);
}

/** Why a roll-up did not count a submission; null where it did. */
export function notCountedSentence(use: Use, words: Words): string | null {
  if (use.kind === 'used') return null;
  return use.kind === 'copy' ? words.outcome.copyOf(use.of) : words.outcome.excluded[use.reason];
}
