import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalOf, roundedTo, toNumber } from '../../src/domain/decimal.ts';
import type { ValueProblem } from '../../src/domain/submission.ts';
import { readPercent, readTick } from '../../src/domain/value.ts';
import { cellOf, numberCell, textCell } from './cells.ts';

const reported = (value: number) => ({ state: 'reported', value, remarks: [] });
const problem = (found: ValueProblem) => ({ state: 'problem', problem: found });

describe('a stated rate', () => {
  it.each<[string, number]>([
    ['30,4%', 30.4],
    ['10,12 %', 10.12],
    ['81.82%', 81.82],
    ['100', 100],
    ['100%', 100],
    ['100,00 %', 100],
    ['0', 0],
    ['0,85%', 0.85],
    ['1 %', 1],
    ['52,6 phần trăm', 52.6],
    ['27% dân số', 27],
    ['12.3456789%', 12.345679],
  ])('%s', (text, percent) => {
    expect(readPercent(textCell(text))).toEqual(reported(percent));
    expect(readPercent(textCell(text.normalize('NFD')))).toEqual(reported(percent));
  });

  it('is the decimal that a number stands for, rounded to six places, dust or not', () => {
    const number = fc.oneof(
      fc.double({ min: 1.001, max: 100, noNaN: true }),
      fc
        .tuple(fc.integer({ min: 1_001_000, max: 100_000_000 }), fc.constantFrom(0, 1e-14, -1e-14, 1e-7))
        .map(([millionths, dust]) => Math.min(100, millionths / 1e6 + dust)),
    );
    fc.assert(
      fc.property(number, fc.constantFrom(null, '0.0', '0"%"'), (value, format) => {
        const { decimal, dust } = decimalOf(value);
        expect(readPercent({ ...numberCell(value), format })).toEqual({
          state: 'reported',
          value: toNumber(roundedTo(decimal, 6)),
          remarks: dust ? ['rounded'] : [],
        });
      }),
      { numRuns: 2000 },
    );
  });

  it.each<[string, ValueProblem]>([
    ['0,85', { kind: 'ambiguous', readings: [85, 0.85] }],
    ['1', { kind: 'ambiguous', readings: [100, 1] }],
    ['100,01%', { kind: 'rateOutOfRange' }],
    ['8500%', { kind: 'rateOutOfRange' }],
    ['-1%', { kind: 'rateOutOfRange' }],
    ['trên 90%', { kind: 'bound' }],
    ['11/11', { kind: 'fraction', numerator: 11, denominator: 11 }],
    ['85%?', { kind: 'notANumber' }],
    ['85 người', { kind: 'notANumber' }],
    ['cao', { kind: 'notANumber' }],
  ])('%s', (text, found) => {
    expect(readPercent(textCell(text))).toEqual(problem(found));
  });

  it('is a hundred times the number under a per cent format', () => {
    expect(readPercent(numberCell(0.12, '0%'))).toEqual(reported(12));
    expect(readPercent(numberCell(1, '0.00%'))).toEqual(reported(100));
    expect(readPercent(numberCell(0.07, '0%'))).toEqual(reported(7));
    expect(readPercent(numberCell(85, '0%'))).toEqual(problem({ kind: 'rateOutOfRange' }));
    fc.assert(
      fc.property(fc.nat(10_000), (hundredths) => {
        expect(readPercent(numberCell(hundredths / 10_000, '0.00%'))).toEqual(reported(hundredths / 100));
      }),
    );
  });

  it('is the number itself under any other format, and a question up to 1', () => {
    expect(readPercent(numberCell(81.82))).toEqual(reported(81.82));
    expect(readPercent(numberCell(0))).toEqual(reported(0));
    expect(readPercent(numberCell(0.12, '0.00'))).toEqual(
      problem({ kind: 'ambiguous', readings: [12, 0.12] }),
    );
    expect(readPercent(numberCell(1, 'General'))).toEqual(problem({ kind: 'ambiguous', readings: [100, 1] }));
    expect(readPercent(numberCell(1, '0"%"'))).toEqual(reported(1));
    expect(readPercent(numberCell(-5))).toEqual(problem({ kind: 'rateOutOfRange' }));
    expect(readPercent(undefined)).toEqual({ state: 'blank', remarks: [] });
    expect(readPercent(cellOf('error', '#DIV/0!'))).toEqual(problem({ kind: 'errorValue' }));
  });
});

describe('a tick', () => {
  it.each(['x', 'X', 'v', '✓', '✔', '✔\ufe0f', '√', 'có', 'Có', 'CO', 'đạt', 'yes', 'TRUE'])(
    '%s says yes',
    (text) => {
      expect(readTick(textCell(text))).toBe(true);
      expect(readTick(textCell(` ${text.normalize('NFD')} `))).toBe(true);
    },
  );

  it.each(['không', 'Khong', 'chưa', 'Chưa đạt', 'no', '0', '☐'])('%s says no', (text) => {
    expect(readTick(textCell(text))).toBe(false);
  });

  it('says nothing where nothing stands', () => {
    for (const cell of [undefined, textCell(''), textCell(' '), textCell('-'), textCell('…')]) {
      expect(readTick(cell)).toBeNull();
    }
  });

  it('is nothing else: a number, a doubt, a remark', () => {
    for (const text of ['1', '12', 'Có?', 'x2', 'xx', 'có quỹ 5 triệu', '__proto__']) {
      expect(readTick(textCell(text))).toBeUndefined();
    }
    expect(readTick(numberCell(1))).toBeUndefined();
    expect(readTick(numberCell(0))).toBe(false);
    expect(readTick(cellOf('boolean', 'TRUE'))).toBe(true);
    expect(readTick(cellOf('error', '#N/A'))).toBeUndefined();
  });
});
