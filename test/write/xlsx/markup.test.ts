import fc from 'fast-check';
import { expect, it } from 'vitest';
import { markup, MarkupBytes } from '../../../src/write/xlsx/markup.ts';

const decoder = new TextDecoder();

/** What may be put, and the text that it is. */
const puttings = fc.oneof(
  fc
    .stringMatching(/^[ -~]{0,40}$/)
    .map((text) => ({ put: (to: MarkupBytes) => to.put(markup(text)), text })),
  fc
    .string({ unit: 'grapheme', maxLength: 2000 })
    .map((text) => ({ put: (to: MarkupBytes) => to.putText(text), text })),
  fc.maxSafeNat().map((number) => ({ put: (to: MarkupBytes) => to.putWhole(number), text: `${number}` })),
);

it('is what was put together, however much that is, and begins anew once it was taken', () => {
  fc.assert(
    fc.property(fc.array(fc.array(puttings, { maxLength: 20 }), { maxLength: 4 }), (rounds) => {
      const bytes = new MarkupBytes();
      for (const each of rounds) {
        for (const { put } of each) put(bytes);
        const text = each.map((one) => one.text).join('');
        expect(decoder.decode(bytes.taken())).toBe(text);
      }
    }),
  );
});

it.each([0, 9, 10, 99, 100, 1_048_576, 9_999_999_999, 2 ** 53 - 1])('writes %d', (number) => {
  const bytes = new MarkupBytes();
  bytes.putWhole(number);
  expect(decoder.decode(bytes.taken())).toBe(String(number));
});
