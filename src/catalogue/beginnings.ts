/* Whether letters begin one of many keys: asked of every word of every text, and mostly they begin none. */

/** So many letters tell most words that begin no name. */
const FIRST_LETTERS = 5;

/** Whether letters may be the first ones of a key, as far as its first few tell. */
export function beginnings(keys: Iterable<string>): (letters: string) => boolean {
  const longest = new Map<string, number>();
  for (const key of keys) {
    for (let length = 1; length <= Math.min(FIRST_LETTERS, key.length); length++) {
      const first = key.slice(0, length);
      longest.set(first, Math.max(longest.get(first) ?? 0, key.length));
    }
  }
  return (letters) => letters.length <= (longest.get(letters.slice(0, FIRST_LETTERS)) ?? -1);
}

/** Whether these are the first letters of any of the keys, which are in order. */
export function beginsSome(letters: string, sorted: readonly string[]): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as string) < letters) low = middle + 1;
    else high = middle;
  }
  return sorted[low]?.startsWith(letters) === true;
}
