import fc from 'fast-check';
import { expect, it } from 'vitest';
import { beginnings, beginsSome } from '../../src/catalogue/beginnings.ts';

const key = fc.string({ unit: fc.constantFrom(...'sởytế'), minLength: 1, maxLength: 9 });

it('every beginning of a name is taken for one', () => {
  fc.assert(
    fc.property(fc.array(key, { minLength: 1 }), (keys) => {
      const mayBegin = beginnings(keys);
      for (const each of keys)
        for (let length = 1; length <= each.length; length++)
          expect(mayBegin(each.slice(0, length))).toBe(true);
    }),
  );
});

it('what is longer than all names with its first letters, or begins otherwise, is none', () => {
  const mayBegin = beginnings(['sởytế', 'sởtưpháp']);
  expect(['sởytếx', 'thuế', 'sởx'].map(mayBegin)).toEqual([false, false, false]);
});

it('letters begin some of the keys in order, or none', () => {
  fc.assert(
    fc.property(fc.array(key), key, (keys, letters) => {
      const sorted = [...keys].sort();
      expect(beginsSome(letters, sorted)).toBe(keys.some((each) => each.startsWith(letters)));
      for (const each of keys) expect(beginsSome(each.slice(0, 2), sorted)).toBe(true);
    }),
  );
});
