import { SPELLINGS } from '../../catalogue/lexicon.ts';
import { once } from '../../domain/remember.ts';
import { editDistance } from '../../domain/edit-distance.ts';
import { words } from '../../domain/text.ts';

/** Every word of the lexicon: as compared, and as written. */
const knownWords = once((): ReadonlyMap<string, string> => {
  const known = new Map<string, string>();
  for (const { written } of SPELLINGS) {
    for (const word of written.split(' ')) {
      const [folded] = words(word);
      if (folded !== undefined && folded.length > 1 && !known.has(folded)) known.set(folded, word);
    }
  }
  return known;
});

const SHORTEST = 3;
const LONGEST = 14;
const MOST_WORDS = 2;
const MOST_MENDINGS = 24;
const MOST_REMEMBERED = 5000;

/** The header with its misspelt words mended, in every way that is equally near; none where no word is near. */
export function mendings(
  path: readonly string[],
  unknown: readonly string[],
): readonly (readonly string[])[] {
  if (unknown.length === 0 || !areMendable(unknown)) return [];
  let ways: ReadonlyMap<string, string>[] = [new Map()];
  for (const word of unknown) {
    const near = nearestWords(word);
    ways = ways.flatMap((way) => near.map((written) => new Map([...way, [word, written]])));
  }
  return ways.slice(0, MOST_MENDINGS).map((instead) => path.map((level) => withWords(level, instead)));
}

/** Whether these words can be known ones misspelt; others beside them change nothing once they cannot. */
export function areMendable(unknown: readonly string[]): boolean {
  return unknown.length <= MOST_WORDS && unknown.every((word) => nearestWords(word).length > 0);
}

const NEAREST = new Map<string, readonly string[]>();

function nearestWords(word: string): readonly string[] {
  let found = NEAREST.get(word);
  if (found === undefined) {
    found = word.length < SHORTEST || word.length > LONGEST ? [] : searched(word);
    // Names come by the thousand, and those of the files at hand are asked about again.
    if (NEAREST.size >= MOST_REMEMBERED) NEAREST.clear();
    NEAREST.set(word, found);
  }
  return found;
}

function searched(word: string): readonly string[] {
  let limit = word.length <= 4 ? 1 : 2;
  let found: string[] = [];
  for (const [folded, written] of knownWords()) {
    const distance = editDistance(word, folded, limit);
    if (distance > limit) continue;
    if (distance < limit) found = [];
    limit = distance;
    found.push(written);
  }
  return found;
}

function withWords(level: string, instead: ReadonlyMap<string, string>): string {
  return level.normalize('NFC').replace(/[\p{L}\p{M}\p{N}]+/gu, (word, at: number) => {
    const written = instead.get(words(word)[0] ?? '');
    if (written === undefined) return word;
    return at === 0 ? written.charAt(0).toUpperCase() + written.slice(1) : written;
  });
}
