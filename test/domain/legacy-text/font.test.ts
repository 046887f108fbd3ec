import { describe, expect, it } from 'vitest';
import { legacyFont } from '../../../src/domain/legacy-text/font.ts';

describe('legacyFont', () => {
  it.each([
    ['.VnTime', { encoding: 'tcvn3', capitals: false }],
    ['.VnTimeH', { encoding: 'tcvn3', capitals: true }],
    ['.VnTimeh', { encoding: 'tcvn3', capitals: true }],
    ['.VnArial NarrowH', { encoding: 'tcvn3', capitals: true }],
    ['.VnArial Narrow', { encoding: 'tcvn3', capitals: false }],
    ['VNI-Times', { encoding: 'vni', capitals: false }],
    ['vni-helve', { encoding: 'vni', capitals: false }],
  ])('knows %s', (name, font) => {
    expect(legacyFont(name)).toEqual(font);
  });

  it.each(['Times New Roman', 'Arial', '', 'VNtimes new roman', 'Symbol', 'Gotham'])(
    'says nothing of %s',
    (name) => {
      expect(legacyFont(name)).toBeNull();
    },
  );
});
