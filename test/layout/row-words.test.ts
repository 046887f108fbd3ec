import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAside, rowWords, totalKind } from '../../src/layout/row-words.ts';
import { isOfWhich } from '../../src/layout/shapes.ts';
import { clean } from '../../src/domain/text.ts';

const PIECES = [
  'Tổng', 'TỔNG', 'Tô\u0309ng', 'Cộng', 'cộng', 'số', 'đồng', 'toàn', 'Toàn', 'ngành', 'Trường', 'THCS', 'Trong', 'đó', 'Tr.đó', 'Trđ',
  'Riêng', 'Of', 'which', 'Năm', 'Year', '2021', 'So', 'sánh', 'với', '%', 'Tỷ', 'lệ', 'TC', 'T.cộng', 'Total', 'Subtotal', 'Σ', '∑', 'I.',
  'a)', '1.', '1.2', '-', '(I)', '(I+II)', '(', ')', ':', '/', '&', '\u200b', ',', 'A', 'Chung', 'Tăng', '5',
]; // prettier-ignore

describe('the words of a row', () => {
  it('say the same where the first word alone tells that the label is a name', () => {
    const label = fc
      .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', ' ', '')), { maxLength: 4 })
      .map((pieces) => clean(pieces.flat().join('')));
    fc.assert(
      fc.property(label, (text) => {
        const all = { sum: totalKind(text), ofWhich: isOfWhich(text), aside: isAside(text) };
        expect(rowWords(text)).toEqual(all);
      }),
      { numRuns: 5000 },
    );
  });
});
