import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moneyUnitsIn } from '../../src/domain/money-unit.ts';
import { formatFacts } from '../../src/domain/number-format.ts';
import { datesIn, yearsIn } from '../../src/domain/period.ts';
import { readCount, readMoney, readPercent, readTick } from '../../src/domain/value.ts';
import type { Value } from '../../src/domain/submission.ts';
import { numberCell, textCell } from './cells.ts';
import { anyText } from './writings.ts';

function expectSound(value: Value, isValid: (number: number) => boolean): void {
  if (value.state === 'reported') expect(value.value).toSatisfy(isValid);
  else expect(['blank', 'notApplicable', 'problem']).toContain(value.state);
}

const isCount = (number: number) => Number.isSafeInteger(number) && number >= 0;
const isRate = (number: number) => number >= 0 && number <= 100;
const MILLIONS = { unit: { factor: 1e6 }, spreadsheet: true };

describe('whatever stands in a cell', () => {
  it('as text, every reader gives a sound value and never throws', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const cell = textCell(text);
        expectSound(readCount(cell, { spreadsheet: true }), isCount);
        expectSound(readMoney(cell, MILLIONS).value, isCount);
        expectSound(readMoney(cell, { unit: null, spreadsheet: false }).value, isCount);
        expectSound(readPercent(cell), isRate);
        expect([true, false, null, undefined]).toContain(readTick(cell));
        for (const { year } of yearsIn(text)) expect(year).toBeGreaterThanOrEqual(1990);
        for (const { month } of datesIn(text)) expect(month).toBeLessThanOrEqual(12);
        for (const { factor } of moneyUnitsIn(text)) expect(factor).toBeGreaterThanOrEqual(1);
        expect(formatFacts(text).divisor).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: 2000 },
    );
  });

  it('as a number, too', () => {
    fc.assert(
      fc.property(fc.double(), fc.constantFrom(null, '0%', '0.00', '#,##0,,'), (number, format) => {
        const cell = numberCell(number, format);
        expectSound(readCount(cell, { spreadsheet: true }), isCount);
        expectSound(readMoney(cell, MILLIONS).value, isCount);
        expectSound(readPercent(cell), isRate);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    '1',
    '1.',
    '1,0 ',
    ' ',
    '-',
    '(',
    '1 tr',
    '/1',
    'đồng ',
    'tháng ',
    '1/',
    'a',
    '%',
    '"',
    '\\',
    '0,',
  ])('"%s" over and over is no figure', (part) => {
    const text = part.repeat(Math.ceil(100_000 / part.length));
    const cell = textCell(`1${text}!`);
    expect(readCount(cell, { spreadsheet: false }).state).toBe('problem');
    expect(readMoney(cell, MILLIONS).value.state).toBe('problem');
    expect(readPercent(cell).state).toBe('problem');
    expect(moneyUnitsIn(text).length).toBeLessThanOrEqual(1);
    expect(yearsIn(text)).toEqual([]);
    expect(formatFacts(text).percent).toBe(part === '%');
  });
});
