import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codeAt } from '../../src/domain/code-at.ts';

it('is the unit of any text at any place, however the text was made', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (one, other) => {
      for (const text of [one, one + other, `${one}${other}`.slice(1)])
        for (let at = -1; at <= text.length; at++) expect(codeAt(text, at)).toBe(text.charCodeAt(at));
    }),
  );
});
