import { ListedKeys, ListedMap } from '../domain/listed-map.ts';

/** Makes maps that nearly always have the same keys keep them once; `like` makes the values that are kept. */
export class SharedKeys {
  #last = new ListedKeys([]);

  listed<Value>(
    map: ReadonlyMap<string, Value>,
    like: (value: Value) => Value = (value) => value,
  ): ReadonlyMap<string, Value> {
    if (!this.#areLast(map)) this.#last = new ListedKeys([...map.keys()]);
    return new ListedMap(this.#last, Array.from(map.values(), like));
  }

  #areLast(map: ReadonlyMap<string, unknown>): boolean {
    const { list } = this.#last;
    if (map.size !== list.length) return false;
    let place = 0;
    for (const key of map.keys()) if (key !== list[place++]) return false;
    return true;
  }
}
