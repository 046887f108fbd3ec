import { expect, it } from 'vitest';
import { ListedMap } from '../../src/domain/listed-map.ts';
import { SharedKeys } from '../../src/submissions/shared-keys.ts';

const keysOf = (map: ReadonlyMap<string, unknown>) => (map instanceof ListedMap ? map['listed'] : null);

it('keeps the keys of maps that have the same ones in the same order once', () => {
  const shared = new SharedKeys();
  const maps = [1, 2].map((value) => shared.listed(new Map([['a', value], ['b', 0]]))); // prettier-ignore
  expect(maps.map((map) => [...map])).toEqual([1, 2].map((value) => [['a', value], ['b', 0]])); // prettier-ignore
  const [one, other] = maps.map(keysOf);
  expect(one).not.toBeNull();
  expect(other).toBe(one);
});

it('takes no keys for others, however much they look alike', () => {
  const shared = new SharedKeys();
  const maps = [['a', 'b'], ['b', 'a'], ['a'], [], ['a', 'c'], ['a', 'b', 'c'], ['', 'b']].map(
    (keys) => new Map(keys.map((key, place) => [key, place])),
  );
  for (const map of [...maps, ...maps]) expect([...shared.listed(map)]).toEqual([...map]);
});

it('keeps the values that are made of those given', () => {
  const map = new Map([['a', 1]]);
  expect([...new SharedKeys().listed(map, (value) => value + 1)]).toEqual([['a', 2]]);
});
