/** The keys that many maps have, in their order, each with its place. */
export class ListedKeys {
  readonly #places: ReadonlyMap<string, number>;

  constructor(readonly list: readonly string[]) {
    this.#places = new Map(list.map((key, place) => [key, place]));
  }

  placeOf(key: string): number | undefined {
    return this.#places.get(key);
  }
}

/**
 * A map that has the same keys as thousands of others: they are kept once for all, and here no more than the values in
 * the order of the keys. As maps of their own they took five times as much memory.
 */
export class ListedMap<Value> implements ReadonlyMap<string, Value> {
  /** @param values one for each of the keys */
  constructor(
    private readonly listed: ListedKeys,
    private readonly list: readonly Value[],
  ) {
    if (list.length !== listed.list.length) throw new RangeError('a map has as many values as keys');
  }

  get size(): number {
    return this.list.length;
  }

  get(key: string): Value | undefined {
    const place = this.listed.placeOf(key);
    return place === undefined ? undefined : this.list[place];
  }

  has(key: string): boolean {
    return this.listed.placeOf(key) !== undefined;
  }

  forEach(show: (value: Value, key: string, map: ReadonlyMap<string, Value>) => void): void {
    for (const [key, value] of this) show(value, key, this);
  }

  *entries(): MapIterator<[string, Value]> {
    for (const [place, key] of this.listed.list.entries()) yield [key, this.list[place] as Value];
  }

  keys(): MapIterator<string> {
    return this.listed.list.values();
  }

  values(): MapIterator<Value> {
    return this.list.values();
  }

  [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.entries();
  }
}
