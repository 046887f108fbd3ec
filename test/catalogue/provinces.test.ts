import { describe, expect, it } from 'vitest';
import { isCityOn, PROVINCES, provinceNamed } from '../../src/catalogue/provinces.ts';
import { nameKey } from '../../src/domain/text.ts';

describe('provinces', () => {
  it('are the 63 before and the 34 after the mergers, each name once', () => {
    expect(PROVINCES).toHaveLength(63);
    const names = PROVINCES.flatMap(({ name, aliases }) => [name, ...aliases]).map(nameKey);
    expect(new Set(names).size).toBe(names.length);
  });

  it('are found in any spelling', () => {
    expect(provinceNamed('THANH HOÁ')?.name).toBe('Thanh Hóa');
    expect(provinceNamed('Thừa Thiên - Huế')?.name).toBe('Huế');
    expect(provinceNamed('Bà Rịa-Vũng Tàu')?.name).toBe('Bà Rịa - Vũng Tàu');
    expect(provinceNamed('Nông Cống')).toBeNull();
  });
});

it.each([
  ['Hà Nội', '2022-12-31', true],
  ['Thanh Hóa', '2026-12-31', false],
  ['Huế', '2024-12-31', false],
  ['Huế', '2025-01-01', true],
  ['Đồng Nai', '2026-04-29', false],
  ['Đồng Nai', '2026-04-30', true],
])('%s on %s: a city? %s', (name, day, city) => {
  expect(isCityOn(name, day)).toBe(city);
});
