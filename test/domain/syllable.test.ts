import { describe, expect, it } from 'vitest';
import { COMMON_SYLLABLES } from '../../src/domain/legacy-text/common-syllables.ts';
import { isSyllable } from '../../src/domain/syllable.ts';

const words = (text: string): string[] => text.split(' ');

describe('isSyllable', () => {
  it.each(
    words('nghiêng Khuyến quỹ quỷnh quýt gì giếng giữa hoà hòa thuỷ thủy khuya khuỷu uỷ ủy ưu rượu qúy gía'),
  )('accepts %s', (word) => {
    expect(isSyllable(word)).toBe(true);
    expect(isSyllable(word.toUpperCase())).toBe(true);
  });

  it('accepts every common syllable', () => {
    expect([...COMMON_SYLLABLES].filter((word) => !isSyllable(word))).toEqual([]);
  });

  it.each(words('Sôû Phaùt khaù nghieäp säo Săo kết̀ cá́ cétt céng kà gé nghà cat cạtn f ß é́ ngờơ Café ê2'))(
    'refuses %s',
    (word) => {
      expect(isSyllable(word)).toBe(false);
    },
  );

  it('refuses what is no word', () => {
    for (const text of ['', ' ', 'b', 'ng', '́', 'hai ba', 'nghiêngg', 'constructor'])
      expect(isSyllable(text)).toBe(false);
  });
});
