import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/domain/grid.ts';
import type { ValueProblem } from '../../src/domain/submission.ts';
import { readCount } from '../../src/domain/value.ts';
import { cellOf, numberCell, textCell } from './cells.ts';
import { GROUPINGS, grouped } from './writings.ts';

const CSV = { spreadsheet: false };
const SPREADSHEET = { spreadsheet: true };
const reported = (value: number, ...remarks: string[]) => ({ state: 'reported', value, remarks });
const problem = (found: ValueProblem) => ({ state: 'problem', problem: found });

describe('a count that can be read', () => {
  it.each([
    ['11866', 11_866],
    ['110.641', 110_641],
    ['110,641', 110_641],
    ['1.150.000', 1_150_000],
    ['1 150 000', 1_150_000],
    ['1\u00a0150\u2009000', 1_150_000],
    ['12,0', 12],
    ['12.00', 12],
    ['1.150,0', 1150],
    ['1,150.00', 1150],
    ['0', 0],
    ['-0', 0],
    ['05', 5],
    ["'12", 12],
    ['90.680 học sinh, sinh viên', 90_680],
    ['12 (người)', 12],
    ['21.268 HỘI VIÊN', 21_268],
    ['130 suất quà', 130],
    ['5 don vi', 5],
    ['7 cán bộ và giáo viên', 7],
    ['531 cộng đồng', 531],
    ['12 persons', 12],
    ['1,200 students', 1200],
  ])('%s', (text, value) => {
    expect(readCount(textCell(text), CSV)).toEqual(reported(value));
  });

  it('is told where a spreadsheet keeps it as text, unless words stand beside it', () => {
    expect(readCount(textCell('110.641'), SPREADSHEET)).toEqual(reported(110_641, 'textNumber'));
    expect(readCount(textCell('110.641 người'), SPREADSHEET)).toEqual(reported(110_641));
    expect(readCount(numberCell(110_641), SPREADSHEET)).toEqual(reported(110_641));
  });
});

describe('what is no count', () => {
  it.each<[string, ValueProblem]>([
    ['12,5', { kind: 'fractional' }],
    ['1.150,5', { kind: 'fractional' }],
    ['0,150', { kind: 'fractional' }],
    ['1.1500', { kind: 'notANumber' }],
    ['1.15.000', { kind: 'notANumber' }],
    ['1,150,00', { kind: 'notANumber' }],
    ['12 5', { kind: 'notANumber' }],
    ['12.', { kind: 'notANumber' }],
    ['1e5', { kind: 'notANumber' }],
    ['+5', { kind: 'notANumber' }],
    ['12?', { kind: 'notANumber' }],
    ['5 hội, 3 ban', { kind: 'notANumber' }],
    ['12 đồng', { kind: 'notANumber' }],
    ['1,15 triệu', { kind: 'notANumber' }],
    ['Không', { kind: 'notANumber' }],
    ['１２', { kind: 'notANumber' }],
    ['١٢', { kind: 'notANumber' }],
    ['__proto__', { kind: 'notANumber' }],
    ['5 constructor', { kind: 'notANumber' }],
    ['1500.000', { kind: 'ambiguous', readings: [1_500_000, 1500] }],
    ['-5', { kind: 'negative' }],
    ['− 5', { kind: 'negative' }],
    ['(1.150)', { kind: 'negative' }],
    ['-12,5', { kind: 'negative' }],
    ['hơn 1,15 triệu', { kind: 'bound' }],
    ['Trên 100', { kind: 'bound' }],
    ['gần 392.000 hội viên', { kind: 'bound' }],
    ['ít nhất 5', { kind: 'bound' }],
    ['10 trở lên', { kind: 'bound' }],
    ['khoang 10', { kind: 'bound' }],
    ['about 10', { kind: 'bound' }],
    ['≈12', { kind: 'bound' }],
    ['~12', { kind: 'bound' }],
    ['>= 12', { kind: 'bound' }],
    ['<12', { kind: 'bound' }],
    ['11/11', { kind: 'fraction', numerator: 11, denominator: 11 }],
    ['91 / 74 cộng đồng', { kind: 'fraction', numerator: 91, denominator: 74 }],
    ['1.150/2.000', { kind: 'fraction', numerator: 1150, denominator: 2000 }],
    ['12%', { kind: 'percentInCount' }],
    ['10,12 %', { kind: 'percentInCount' }],
    ['12 phần trăm', { kind: 'percentInCount' }],
    ['16/10/2024', { kind: 'date' }],
    ['12-Nov', { kind: 'date' }],
    ['2024-03-07', { kind: 'date' }],
    ['#DIV/0!', { kind: 'errorValue' }],
    ['#N/A', { kind: 'errorValue' }],
    ['9007199254740992', { kind: 'tooLarge' }],
  ])('%s', (text, found) => {
    expect(readCount(textCell(text), CSV)).toEqual(problem(found));
    expect(readCount(textCell(text.normalize('NFD')), CSV)).toEqual(problem(found));
  });

  it.each<[string, Cell, ValueProblem]>([
    ['a Boolean', cellOf('boolean', 'TRUE'), { kind: 'notANumber' }],
    ['an error', cellOf('error', '#REF!'), { kind: 'errorValue' }],
    ['a formula without result', cellOf('uncomputed', '=SUM(A1:A3)'), { kind: 'uncomputed' }],
    ['a date', cellOf('date', '11/12/2022', 44_876), { kind: 'date' }],
    ['a fraction', numberCell(12.5), { kind: 'fractional' }],
    ['a fraction that the format hides', numberCell(12.4, '0', '12'), { kind: 'fractional' }],
    ['a negative number', numberCell(-3), { kind: 'negative' }],
    ['a per cent format', numberCell(0.12, '0%', '12%'), { kind: 'percentInCount' }],
    ['a whole number shown in per cent', numberCell(1, '0.00%', '100.00%'), { kind: 'percentInCount' }],
    ['a number beyond 2^53', numberCell(2 ** 53), { kind: 'tooLarge' }],
    ['infinity', numberCell(Infinity), { kind: 'tooLarge' }],
    ['not-a-number', numberCell(Number.NaN), { kind: 'notANumber' }],
  ])('%s', (_name, cell, found) => {
    expect(readCount(cell, SPREADSHEET)).toEqual(problem(found));
  });
});

describe('what is not reported', () => {
  it('keeps blank, dash and not applicable apart', () => {
    expect(readCount(undefined, CSV)).toEqual({ state: 'blank', remarks: [] });
    for (const text of ['', '  \u00a0', '\u200b']) {
      expect(readCount(textCell(text), CSV)).toEqual({ state: 'blank', remarks: [] });
    }
    for (const text of ['-', '–', '—', '…', '...', '--', ' - ']) {
      expect(readCount(textCell(text), CSV)).toEqual({ state: 'blank', remarks: ['dash'] });
    }
    for (const text of ['Không áp dụng', 'khong ap dung', 'KAD', 'n/a', 'N/A', 'not applicable']) {
      expect(readCount(textCell(text), CSV)).toEqual({ state: 'notApplicable', remarks: [] });
    }
    expect(readCount(textCell('Không có đơn vị trực thuộc'), CSV).state).toBe('notApplicable');
  });
});

describe('every count', () => {
  const counts = fc.oneof(fc.nat(20_000), fc.maxSafeNat());

  it('is read back from every way of writing it', () => {
    const words = fc.constantFrom(
      '',
      ' người',
      'người',
      ' học sinh, sinh viên',
      ' (đơn vị)',
      ' suất quà',
      ' persons',
    );
    const decimals = fc.constantFrom('', '0', '00');
    const form = fc.constantFrom('NFC', 'NFD');
    fc.assert(
      fc.property(
        counts,
        fc.constantFrom(...GROUPINGS),
        decimals,
        words,
        form,
        (count, style, zeros, unit, nf) => {
          const tail = zeros === '' ? '' : style.decimal + zeros;
          const text = ` ${grouped(String(count), style.group)}${tail}${unit} `.normalize(nf);
          expect(readCount(textCell(text), CSV)).toEqual(reported(count));
        },
      ),
    );
  });

  it('is read back from a number cell, also with floating-point dust', () => {
    fc.assert(
      fc.property(counts, (count) => {
        expect(readCount(numberCell(count), SPREADSHEET)).toEqual(reported(count));
      }),
    );
    expect(readCount(numberCell((0.1 + 0.2) * 10), SPREADSHEET)).toEqual(reported(3, 'rounded'));
    expect(readCount(numberCell(-0), SPREADSHEET)).toEqual(reported(0));
  });

  it('beside another one is a question with both, in every way of writing them', () => {
    const percentages = fc.constantFrom('', ' (81,8%)', ' (81.82 %)', ' = 81,8%', '; 100%', ' đạt 81,8%');
    fc.assert(
      fc.property(
        counts,
        counts,
        fc.constantFrom(...GROUPINGS.filter(({ group }) => group !== '')),
        fc.constantFrom('/', ' / ', '/ '),
        fc.oneof(percentages, fc.constantFrom(' đơn vị', ' hội')),
        (numerator, denominator, { group }, between, after) => {
          const [upper, lower] = [numerator, denominator].map((count) => grouped(String(count), group));
          const text = `${upper}${between}${lower}${after}`;
          expect(readCount(textCell(text), CSV)).toEqual(
            problem({ kind: 'fraction', numerator, denominator }),
          );
        },
      ),
    );
  });

  it('with a fraction is none', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 99 }), (count, cents) => {
        const text = `${count},${String(cents).padStart(2, '0')}`;
        expect(readCount(textCell(text), CSV)).toEqual(problem({ kind: 'fractional' }));
        expect(readCount(numberCell(count + cents / 100), SPREADSHEET)).toEqual(
          problem({ kind: 'fractional' }),
        );
      }),
    );
  });
});
