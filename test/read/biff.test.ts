import { describe, expect, it } from 'vitest';
import { countXlsCells, withoutNeedless } from '../../src/read/biff.ts';

/** Records of an .xls stream: type, then the bytes of each. */
function stream(...records: readonly (readonly [type: number, ...bytes: number[]])[]): Uint8Array {
  return Uint8Array.from(
    records.flatMap(([type, ...bytes]) => [
      type & 255,
      type >> 8,
      bytes.length & 255,
      bytes.length >> 8,
      ...bytes,
    ]),
  );
}

const GLOBALS = [0x0809, 0, 6, 5, 0] as const;
const SHEET = [0x0809, 0, 6, 0x10, 0] as const;
const CHART = [0x0809, 0, 6, 0x20, 0] as const;
const END = [0x000a] as const;
const NUMBER = [0x0203, ...new Array<number>(14).fill(0)] as const;
const THREE_NUMBERS = [0x00bd, ...new Array<number>(24).fill(0)] as const;

describe('countXlsCells', () => {
  it('counts values in worksheets, not in the charts on them', () => {
    const bytes = stream(GLOBALS, END, SHEET, NUMBER, THREE_NUMBERS, CHART, NUMBER, END, [0x0201, 0, 0], END);
    expect(countXlsCells(bytes)).toEqual({ cells: 4, whole: true, encrypted: false });
  });

  it('sees what is cut off and what is encrypted', () => {
    expect(countXlsCells(stream(GLOBALS, END, SHEET, NUMBER)).whole).toBe(false);
    expect(countXlsCells(stream(GLOBALS, END, SHEET, [0x0004, 0, 0, 0, 0], END)).whole).toBe(false);
    expect(countXlsCells(new Uint8Array()).whole).toBe(false);
    expect(countXlsCells(stream(GLOBALS, [0x002f, 0, 0], END)).encrypted).toBe(true);
  });
});

describe('withoutNeedless', () => {
  it('leaves every other byte at its place', () => {
    const bytes = stream(GLOBALS, [0x0896, 0x50, 0x4b], [0x0201, 0x96, 0x08], [0x01b8, 1], END);
    const expected = stream(GLOBALS, [0x0897, 0x50, 0x4b], [0x0201, 0x96, 0x08], [0x0897, 1], END);
    expect([...withoutNeedless(bytes)]).toEqual([...expected]);
  });
});
