import { once } from './remember.ts';
import { bare, hasMarks, words } from './text.ts';

/** Phrases found by meaning; a text typed without any diacritics is compared without them. */
export interface Phrases {
  /** How many of the words from a place on make the longest of the phrases; 0 where none begins there. */
  readonly lengthAt: (spoken: Spoken, at: number) => number;
  /** Whether any of them may begin with this folded word. */
  readonly mayBegin: (word: string) => boolean;
}

/** The folded words of a text, with what is needed to compare them. */
export interface Spoken {
  readonly words: readonly string[];
  readonly bare: boolean;
}

export function spoken(text: string): Spoken {
  const isBare = !hasMarks(text);
  return { words: isBare ? words(text).map(bare) : words(text), bare: isBare };
}

/** Phrases, prepared once when the first text is held against them. Those in `onlyMarked` mean something else without their diacritics. */
export function phrases(list: readonly string[], onlyMarked: readonly string[] = []): Phrases {
  const marked = once(() => byFirstWord([...list, ...onlyMarked].map(words)));
  const unmarked = once(() => byFirstWord(list.map((each) => words(each).map(bare))));
  return {
    lengthAt({ words: all, bare: isBare }, at) {
      const candidates = (isBare ? unmarked : marked)().get(all[at] ?? '') ?? [];
      return (
        candidates.find((phrase) => phrase.every((word, index) => all[at + index] === word))?.length ?? 0
      );
    },
    mayBegin: (word) => marked().has(word) || unmarked().has(bare(word)),
  };
}

/** Whether a text is one of the phrases and nothing else. */
export function isPhrase(text: string, known: Phrases): boolean {
  const all = spoken(text);
  return all.words.length > 0 && known.lengthAt(all, 0) === all.words.length;
}

function byFirstWord(
  list: readonly (readonly string[])[],
): ReadonlyMap<string, readonly (readonly string[])[]> {
  const grouped = new Map<string, (readonly string[])[]>();
  for (const phrase of [...list].sort((a, b) => b.length - a.length)) {
    const [first = ''] = phrase;
    const others = grouped.get(first);
    if (others === undefined) grouped.set(first, [phrase]);
    else others.push(phrase);
  }
  return grouped;
}
