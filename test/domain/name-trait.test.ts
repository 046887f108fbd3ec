import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { traitOfKey, traitOfName } from '../../src/domain/name-trait.ts';
import { nameKey } from '../../src/domain/text.ts';

const latin = fc
  .oneof(fc.integer({ min: 0, max: 0x24f }), fc.integer({ min: 0x1e00, max: 0x1eff }))
  .map((code) => String.fromCharCode(code));
const latinText = fc.array(fc.oneof(latin, fc.constantFrom(...'aàyYýđĐÐ&% -ọờ019²')), { maxLength: 30 });

describe('traitOfName', () => {
  it('is that of the key, so that two names of one key have one trait', () => {
    fc.assert(
      fc.property(latinText, (letters) => {
        const text = letters.join('');
        expect(traitOfName(text)).toBe(traitOfKey(nameKey(text)));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['Trạm Y tế xã Hòa Mỹ', 'TRẠM Y TẾ XÃ  HOÀ MĨ'],
    ['Hội Khuyến học & Cựu giáo chức', 'Hội khuyến học và cựu giáo chức'],
  ])('is the same for %s and %s', (one, other) => {
    expect(traitOfName(one)).toBe(traitOfName(other));
  });

  it.each([
    ['Trường Mầm non số 1', 'Trường Mầm non số 2'],
    ['Tổ 12', 'Tổ 21'],
    ['Tổ 1 2', 'Tổ 12'],
    ['Thôn Công', 'Thôn Cống'],
    ['Chi hội a', 'Chi hội b'],
  ])('differs for %s and %s', (one, other) => {
    expect(traitOfName(one)).not.toBe(traitOfName(other));
  });

  it('cannot be told of decomposed letters and other scripts', () => {
    expect(traitOfName('Hòa'.normalize('NFD'))).toBeNull();
    expect(traitOfName('Sở – Y tế')).toBeNull();
    expect(traitOfName('中')).toBeNull();
  });
});
