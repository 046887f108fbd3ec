import { describe, expect, it } from 'vitest';
import { keptByBytes } from '../../src/read/kept-by-bytes.ts';
import { LIMITS } from '../../src/read/limits.ts';

describe('keptByBytes', () => {
  it('finds out once for the same bytes under the same limits, and anew for others', () => {
    const asked: number[] = [];
    const lengthOf = keptByBytes((bytes) => asked.push(bytes.length));
    const bytes = new Uint8Array(3);
    expect([lengthOf(bytes, LIMITS), lengthOf(bytes, LIMITS)]).toEqual([1, 1]);
    expect(lengthOf(new Uint8Array(3), LIMITS)).toBe(2);
    expect(lengthOf(bytes, { ...LIMITS, zipEntries: 1 })).toBe(3);
    expect(asked).toEqual([3, 3, 3]);
  });

  it('refuses again what was refused', () => {
    let asked = 0;
    const refuse = keptByBytes(() => {
      asked += 1;
      throw new Error('damaged');
    });
    const bytes = new Uint8Array(1);
    for (let time = 1; time <= 2; time++) {
      expect(() => refuse(bytes, LIMITS)).toThrow('damaged');
      expect(asked).toBe(time);
    }
  });
});
