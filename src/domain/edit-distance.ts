/** How many letters must be changed, put in or left out to make one text the other; `limit + 1` where that is more. */
export function editDistance(a: string, b: string, limit: number): number {
  const beyond = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return beyond;
  let above: number[] = [];
  for (let j = 0; j <= b.length; j++) above.push(j);
  let here: number[] = [];
  for (let i = 1; i <= a.length; i++) {
    // Further from the diagonal every way is too long.
    const from = Math.max(1, i - limit);
    const to = Math.min(b.length, i + limit);
    let least = (here[from - 1] = from === 1 ? i : beyond);
    if (to === i + limit) above[to] = beyond;
    for (let j = from; j <= to; j++) {
      const change = (above[j - 1] as number) + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      const steps = Math.min(change, (above[j] as number) + 1, (here[j - 1] as number) + 1);
      here[j] = steps;
      if (steps < least) least = steps;
    }
    if (least > limit) return beyond;
    [above, here] = [here, above];
  }
  return Math.min(above[b.length] as number, beyond);
}

/** The known word nearest to a mistyped one, or null where none is near or two are equally near. */
export function nearest(word: string, known: Iterable<string>): string | null {
  const limit = word.length <= 4 ? 1 : word.length <= 12 ? 2 : 3;
  let best: string | null = null;
  let distance = limit + 1;
  let tie = false;
  for (const each of known) {
    const found = editDistance(word, each, limit);
    if (found < distance) [best, distance, tie] = [each, found, false];
    else if (found === distance && found <= limit && each !== best) tie = true;
  }
  return tie ? null : best;
}
