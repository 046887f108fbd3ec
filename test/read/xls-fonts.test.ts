import { describe, expect, it } from 'vitest';
import { placeKey } from '../../src/read/sheet-facts.ts';
import { readXlsFonts } from '../../src/read/xls-fonts.ts';

function record(type: number, body: readonly number[]): number[] {
  return [type & 0xff, type >> 8, body.length & 0xff, body.length >> 8, ...body];
}

const begin = (version: number, kind: number): number[] => record(0x0809, [0, version, kind, 0]);
const END = record(0x000a, []);
const codes = (name: string): number[] => Array.from(name, (letter) => letter.charCodeAt(0));
const zeros = (count: number): number[] => new Array<number>(count).fill(0);
const font97 = (name: string): number[] => record(0x31, [...zeros(14), name.length, 0, ...codes(name)]);
const wideFont97 = (name: string): number[] =>
  record(0x31, [...zeros(14), name.length, 1, ...codes(name).flatMap((code) => [code, 0])]);
const font95 = (name: string): number[] => record(0x31, [...zeros(14), name.length, ...codes(name)]);
const format = (font: number): number[] => record(0xe0, [font, 0, ...zeros(18)]);
const text = (row: number, column: number, format: number): number[] =>
  record(0xfd, [row, 0, column, 0, format, 0, 0, 0, 0, 0]);

describe('readXlsFonts', () => {
  it('finds the font of each text through its format, counting no font of number 4', () => {
    const fonts = ['Arial', 'Arial', '.VnTime', 'Arial'].map(font97).flat();
    const globals = [
      ...begin(6, 5),
      ...fonts,
      ...wideFont97('VNI-Times'),
      ...[0, 2, 5].map(format).flat(),
      ...END,
    ];
    const chart = [...begin(6, 0x20), ...text(9, 9, 1), ...END];
    const first = [...begin(6, 0x10), ...text(0, 0, 0), ...text(1, 2, 1), ...chart, ...text(3, 4, 2), ...END];
    const second = [...begin(6, 0x10), ...text(5, 0, 1), ...record(0x203, zeros(14)), ...END];
    expect(readXlsFonts(Uint8Array.from([...globals, ...first, ...second]))).toEqual([
      new Map([
        [placeKey(1, 2), '.VnTime'],
        [placeKey(3, 4), 'VNI-Times'],
      ]),
      new Map([[placeKey(5, 0), '.VnTime']]),
    ]);
  });

  it('reads the names of Excel 5', () => {
    const globals = [...begin(5, 5), ...font95('.VnTimeH'), ...format(0), ...END];
    const sheet = [...begin(5, 0x10), ...text(0, 0, 0), ...END];
    expect(readXlsFonts(Uint8Array.from([...globals, ...sheet]))).toEqual([new Map([[0, '.VnTimeH']])]);
  });

  it('stops where a stream is cut off', () => {
    const whole = [
      ...begin(6, 5),
      ...font97('.VnTime'),
      ...format(0),
      ...END,
      ...begin(6, 0x10),
      ...text(0, 0, 0),
    ];
    for (let length = 0; length <= whole.length; length++)
      expect(readXlsFonts(Uint8Array.from(whole.slice(0, length))).length).toBeLessThanOrEqual(1);
    expect(readXlsFonts(new Uint8Array())).toEqual([]);
  });
});
