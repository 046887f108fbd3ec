import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ValueProblem } from '../../src/domain/submission.ts';
import { readMoney } from '../../src/domain/value.ts';
import { cellOf, numberCell, textCell } from './cells.ts';
import { GROUPINGS, grouped } from './writings.ts';

const unitOf = (factor: number | null) => (factor === null ? null : { factor });
const inCsv = (text: string, factor: number | null = null) =>
  readMoney(textCell(text), { unit: unitOf(factor), spreadsheet: false });
const stored = (number: number, factor: number | null, format: string | null = null) =>
  readMoney(numberCell(number, format), { unit: unitOf(factor), spreadsheet: true });
const amount = (value: number, tolerance = 0, ...remarks: string[]) => ({
  value: { state: 'reported', value, remarks },
  tolerance,
});
const problem = (found: ValueProblem) => ({ value: { state: 'problem', problem: found }, tolerance: 0 });

describe('an amount with its unit in the cell', () => {
  it.each<[string, number, number]>([
    ['71,5 triệu đồng', 71_500_000, 50_000],
    ['30.8 triệu', 30_800_000, 50_000],
    ['26 triệu', 26_000_000, 500_000],
    ['71,50 triệu', 71_500_000, 5000],
    ['100 tr', 100_000_000, 500_000],
    ['100trđ', 100_000_000, 500_000],
    ['100 tr.đ', 100_000_000, 500_000],
    ['100 tr. đồng', 100_000_000, 500_000],
    ['26 triệu đồng.', 26_000_000, 500_000],
    ['26 (triệu đồng)', 26_000_000, 500_000],
    ['26 trieu dong', 26_000_000, 500_000],
    ['500 nghìn đồng', 500_000, 500],
    ['500 ngàn', 500_000, 500],
    ['500k', 500_000, 500],
    ['68,6 tỉ đồng', 68_600_000_000, 50_000_000],
    ['1,5 tỷ', 1_500_000_000, 50_000_000],
    ['30.8 million VND', 30_800_000, 50_000],
    ['VND 30.8 million', 30_800_000, 50_000],
    ['30.800.000đ', 30_800_000, 0],
    ['30,800,000 VND', 30_800_000, 0],
    ['₫30.800.000', 30_800_000, 0],
    ['30.800.000 đồng Việt Nam', 30_800_000, 0],
    ['1.000đ', 1000, 0],
    ['200 đồng', 200, 0],
    ['0 đồng', 0, 0],
    ['0,500 triệu', 500_000, 500],
    ['1.150,5 triệu', 1_150_500_000, 50_000],
    ['1,150.5 triệu', 1_150_500_000, 50_000],
    ['1 150 triệu', 1_150_000_000, 500_000],
    ['1.150.000 triệu', 1_150_000_000_000, 500_000],
    ['71,1234567 tỷ', 71_123_456_700, 50],
  ])('%s', (text, dong, tolerance) => {
    expect(inCsv(text)).toEqual(amount(dong, tolerance));
    expect(inCsv(text.normalize('NFD'))).toEqual(amount(dong, tolerance));
  });

  it('counts more than the unit of the column', () => {
    expect(inCsv('71,5 triệu', 1000)).toEqual(amount(71_500_000, 50_000));
    expect(inCsv('71.500.000 đồng', 1e6)).toEqual(amount(71_500_000));
  });
});

describe('a compound amount', () => {
  it.each<[string, number, number]>([
    ['420 tỷ 936 triệu đồng', 420_936_000_000, 500_000],
    ['58 tỷ 996 triệu', 58_996_000_000, 500_000],
    ['1.420 tỷ 936 triệu', 1_420_936_000_000, 500_000],
    ['71 triệu 500 nghìn đồng', 71_500_000, 500],
    ['71 triệu 500.000 đồng', 71_500_000, 0],
    ['1 tỷ 2,5 triệu', 1_002_500_000, 50_000],
    ['71tr5', 71_500_000, 50_000],
    ['1tỷ200', 1_200_000_000, 500_000],
    ['1 tỷ 200', 1_200_000_000, 500_000],
  ])('%s', (text, dong, tolerance) => {
    expect(inCsv(text)).toEqual(amount(dong, tolerance));
  });

  it.each<[string, number[]]>([
    ['1 tỷ 2', [1_200_000_000, 1_002_000_000]],
    ['1tr25', [1_250_000, 1_025_000]],
    ['1 tỷ 200 đồng', [1_200_000_000, 1_000_000_200]],
  ])('%s can be read two ways', (text, readings) => {
    expect(inCsv(text)).toEqual(problem({ kind: 'ambiguous', readings }));
  });

  it.each([
    '936 triệu 420 tỷ',
    '1 tỷ 1.150 triệu',
    '71,5 triệu 200 nghìn',
    '1 tỷ 2000',
    '5 5 triệu',
    '1 tỷ 2 tỷ',
  ])('%s is none', (text) => {
    expect(inCsv(text)).toEqual(problem({ kind: 'notANumber' }));
  });
});

describe('an amount in the unit of its column', () => {
  it('is scaled exactly', () => {
    expect(inCsv('71,5', 1e6)).toEqual(amount(71_500_000, 50_000));
    expect(inCsv('26', 1e6)).toEqual(amount(26_000_000, 500_000));
    expect(inCsv('26.000', 1)).toEqual(amount(26_000));
    expect(inCsv('26,000', 1)).toEqual(amount(26_000));
    expect(inCsv('500', 1e3)).toEqual(amount(500_000, 500));
  });

  it('is a question where a lone mark stands before three digits', () => {
    expect(inCsv('1.150', 1e6)).toEqual(problem({ kind: 'ambiguous', readings: [1_150_000_000, 1_150_000] }));
    expect(inCsv('71,500', 1e6)).toEqual(
      problem({ kind: 'ambiguous', readings: [71_500_000_000, 71_500_000] }),
    );
    expect(inCsv('71,500 triệu')).toEqual(
      problem({ kind: 'ambiguous', readings: [71_500_000_000, 71_500_000] }),
    );
    expect(inCsv('1.150.000', 1e3)).toEqual(amount(1_150_000_000, 500));
  });

  it('has no fraction of a đồng', () => {
    expect(inCsv('71,12345678', 1e6)).toEqual(problem({ kind: 'fractional' }));
    expect(inCsv('1,5', 1)).toEqual(problem({ kind: 'fractional' }));
    expect(inCsv('1.1500', 1)).toEqual(problem({ kind: 'notANumber' }));
  });

  it('is told where a spreadsheet keeps it as text, unless the unit stands beside it', () => {
    const source = { unit: { factor: 1e6 }, spreadsheet: true };
    expect(readMoney(textCell('71,5'), source)).toEqual(amount(71_500_000, 50_000, 'textNumber'));
    expect(readMoney(textCell('71,5 triệu đồng'), source)).toEqual(amount(71_500_000, 50_000));
  });
});

describe('an amount without any unit', () => {
  it('is đồng from a million on, zero is zero, and the rest is a question', () => {
    expect(inCsv('26000000')).toEqual(amount(26_000_000, 0, 'dongAssumed'));
    expect(inCsv('24.516.470.000')).toEqual(amount(24_516_470_000, 0, 'dongAssumed'));
    expect(inCsv('1.000.000')).toEqual(amount(1_000_000, 0, 'dongAssumed'));
    expect(stored(26_000_000, null)).toEqual(amount(26_000_000, 0, 'dongAssumed'));
    expect(inCsv('0')).toEqual(amount(0));
    expect(stored(0, null)).toEqual(amount(0));
    for (const number of ['999.999', '71,5', '26', '71,500']) {
      expect(inCsv(number)).toEqual(problem({ kind: 'unitMissing', number }));
    }
    expect(stored(71.5, null)).toEqual(problem({ kind: 'unitMissing', number: '71.5' }));
    expect(inCsv('1.500.000,5')).toEqual(problem({ kind: 'fractional' }));
    expect(inCsv('1500.000')).toEqual(problem({ kind: 'ambiguous', readings: [1_500_000, 1500] }));
  });
});

describe('what is no amount', () => {
  it.each<[string, ValueProblem]>([
    ['hơn 355 tỷ', { kind: 'bound' }],
    ['gần 82 tỷ đồng', { kind: 'bound' }],
    ['-5 triệu', { kind: 'negative' }],
    ['(5.000.000)', { kind: 'negative' }],
    ['-71', { kind: 'negative' }],
    ['12%', { kind: 'percentInCount' }],
    ['11/11', { kind: 'fraction', numerator: 11, denominator: 11 }],
    ['59 ngàn đồng/người', { kind: 'notANumber' }],
    ['ít nhất một ngày lương', { kind: 'notANumber' }],
    ['200.000đ x 130', { kind: 'notANumber' }],
    ['không', { kind: 'notANumber' }],
    ['đồng', { kind: 'notANumber' }],
    ['26 người', { kind: 'notANumber' }],
    ['99.999.999 tỷ', { kind: 'tooLarge' }],
  ])('%s', (text, found) => {
    expect(inCsv(text)).toEqual(problem(found));
  });

  it('stays blank or a question', () => {
    expect(inCsv('…')).toEqual({ value: { state: 'blank', remarks: ['dash'] }, tolerance: 0 });
    expect(inCsv('KAD').value.state).toBe('notApplicable');
    expect(readMoney(undefined, { unit: null, spreadsheet: true }).value.state).toBe('blank');
    const date = cellOf('date', '07/03/2024', 45_358);
    expect(readMoney(date, { unit: null, spreadsheet: true })).toEqual(problem({ kind: 'date' }));
  });
});

describe('a stored amount', () => {
  it('is scaled from its decimals, not from what its format shows', () => {
    expect(stored(71.5, 1e6, '#,##0')).toEqual(amount(71_500_000, 50_000));
    expect(stored(1.15, 1e6, '#,##0.000')).toEqual(amount(1_150_000, 5000));
    expect(stored(1150, 1e6)).toEqual(amount(1_150_000_000, 500_000));
    expect(stored(30_800_000, 1)).toEqual(amount(30_800_000));
  });

  it('loses the dust of floating-point sums, and nothing else', () => {
    expect(stored(0.1 + 0.2, 1e6)).toEqual(amount(300_000, 50_000, 'rounded'));
    expect(stored(71.4999999999999, 1e6)).toEqual(amount(71_500_000, 0, 'rounded'));
    expect(stored(71.49999999, 1e6)).toEqual(problem({ kind: 'fractional' }));
    expect(stored(30_800_000.5, 1)).toEqual(problem({ kind: 'fractional' }));
    expect(stored(-1.5, 1e6)).toEqual(problem({ kind: 'negative' }));
    expect(stored(1e16, 1)).toEqual(problem({ kind: 'tooLarge' }));
    expect(stored(1e10, 1e9)).toEqual(problem({ kind: 'tooLarge' }));
  });

  it('takes the unit that its format prints, and sees when the format divides', () => {
    expect(stored(71.5, null, '0.0" triệu"')).toEqual(amount(71_500_000, 50_000));
    expect(stored(71_500_000, null, '#,##0 [$₫-42A]')).toEqual(amount(71_500_000));
    expect(stored(71_500_000, 1e6, '#,##0.0,,')).toEqual(amount(71_500_000));
    expect(stored(71_500_000, 1, '#,##0,')).toEqual(
      problem({ kind: 'ambiguous', readings: [71_500_000, 71_500] }),
    );
    expect(stored(0.5, null, '0%')).toEqual(problem({ kind: 'percentInCount' }));
  });
});

/** Writes `dong / 10^digits` without losing anything. */
function decimalText(dong: number, digits: number, style: { group: string; decimal: string }): string {
  const padded = String(dong).padStart(digits + 1, '0');
  const whole = digits === 0 ? padded : padded.slice(0, -digits);
  const decimals = digits === 0 ? '' : padded.slice(-digits).replace(/0+$/, '');
  return grouped(whole, style.group) + (decimals === '' ? '' : style.decimal + decimals);
}

describe('every amount', () => {
  const amounts = fc.oneof(
    fc.nat(2_000_000),
    fc.nat(1_000_000).map((thousands) => thousands * 100_000),
    fc.integer({ min: 0, max: 999_999_999_999_999 }),
  );
  const units = fc.constantFrom(
    ...(
      [
        [0, ['đồng', 'đ', 'VNĐ', 'vnd', '₫']],
        [3, ['nghìn đồng', 'ngàn', 'NGHÌN VND', 'thousand dong']],
        [6, ['triệu đồng', 'triệu', 'tr', 'trđ', 'tr.đ', 'TRIỆU ĐỒNG', 'million VND']],
        [9, ['tỷ đồng', 'tỉ', 'Tỷ', 'billion VND']],
      ] as const
    ).flatMap(([digits, names]) => names.map((name) => ({ digits, name }))),
  );

  it('written exactly in any unit and style is read back, or both readings are told', () => {
    const style = fc.constantFrom(...GROUPINGS);
    const form = fc.constantFrom('NFC', 'NFD');
    fc.assert(
      fc.property(amounts, units, style, form, fc.constantFrom('', ' '), (dong, unit, marks, nf, gap) => {
        const number = decimalText(dong, unit.digits, marks);
        const inCell = inCsv(`${number}${gap}${unit.name}`.normalize(nf)).value;
        const inColumn = inCsv(number, 10 ** unit.digits).value;
        expect(inColumn).toEqual(inCell);
        const isUnclear = unit.digits > 0 && /^[0-9]+[.,][0-9]{3}$/.test(number) && !/^0+[.,]/.test(number);
        if (!isUnclear) {
          expect(inCell).toEqual({ state: 'reported', value: dong, remarks: [] });
        } else {
          const readings =
            inCell.state === 'problem' && inCell.problem.kind === 'ambiguous' ? inCell.problem.readings : [];
          expect(readings).toHaveLength(2);
          expect(readings).toContain(dong);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('stored in any unit is read back', () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom(1, 1e3, 1e6, 1e9), (dong, factor) => {
        const { value } = stored(dong / factor, factor);
        expect(value.state === 'reported' && value.value).toBe(dong);
      }),
      { numRuns: 500 },
    );
  });

  it('of two terms is the sum of them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999 }),
        fc.integer({ min: 0, max: 999 }),
        (billions, millions) => {
          const { value } = inCsv(`${billions} tỷ ${millions} triệu đồng`);
          expect(value).toEqual({
            state: 'reported',
            value: (billions * 1000 + millions) * 1e6,
            remarks: [],
          });
        },
      ),
    );
  });
});
