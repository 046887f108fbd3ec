import { remembered } from '../../domain/remember.ts';
import { words } from '../../domain/text.ts';
import { isMeantInGroups } from './in-group.ts';
import { aloneLevel, isCapitals, SHORTEST_TITLE } from './level.ts';
import { areMendable } from './mend.ts';

/**
 * A level with words that nothing is known of, nor of any like them, as names have: "XÃ BẠCH MAI". No path ends in
 * it with a meaning, and above others its name changes nothing, so that all levels of one make are interchangeable.
 */
export interface OpenLevel {
  /** All that it is understood by, the name left out. */
  readonly make: string;
  /** What is left of it without numbering and unit: a level below that says the same is passed over. */
  readonly text: string;
}

/** The open level that is written so; null where every word is known, or may be a known one misspelt. */
export const openLevel = remembered((written: string): OpenLevel | null => {
  const { text, unit, tokens, unknown, section, isRole } = aloneLevel(written);
  if (isRole || unknown.every((word) => isMeantInGroups([word])) || isMeantInGroups(words(text))) return null;
  if (areMendable(unknown)) return null;
  const shape = [section, isCapitals(text), text.length >= SHORTEST_TITLE].map(Number).join('');
  const make = `${shape}${unit ?? ''}:${tokens.map((token) => token.join('/')).join(' ')}`;
  return { make: text === written ? make : `${make}:${written.length}:${written}`, text };
});
