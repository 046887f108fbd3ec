import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ListedKeys, ListedMap } from '../../src/domain/listed-map.ts';

const entries = fc.uniqueArray(fc.tuple(fc.string(), fc.option(fc.integer())), { selector: ([key]) => key });

it('is to be asked as a map of the same keys and values is', () => {
  fc.assert(
    fc.property(entries, fc.string(), (pairs, other) => {
      const map: ReadonlyMap<string, number | null> = new Map(pairs);
      const keys = new ListedKeys(pairs.map(([key]) => key));
      const listed: ReadonlyMap<string, number | null> = new ListedMap(
        keys,
        pairs.map(([, value]) => value),
      );
      expect(listed.size).toBe(map.size);
      for (const key of [...map.keys(), other]) {
        expect(listed.get(key)).toBe(map.get(key));
        expect(listed.has(key)).toBe(map.has(key));
      }
      expect([...listed]).toEqual([...map]);
      expect([...listed.entries()]).toEqual([...map.entries()]);
      expect([...listed.keys()]).toEqual([...map.keys()]);
      expect([...listed.values()]).toEqual([...map.values()]);
      const shown: unknown[] = [];
      listed.forEach((value, key, all) => shown.push([key, value, all === listed]));
      expect(shown).toEqual([...map].map(([key, value]) => [key, value, true]));
    }),
  );
});

it('has a value for every key', () => {
  expect(() => new ListedMap(new ListedKeys(['a', 'b']), [1])).toThrow(RangeError);
});
