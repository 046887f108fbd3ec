import { SSF } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainnessOf, shownNumber } from '../../src/read/plain-number.ts';
import { isDateFormat } from '../../src/read/xlsx/date-format.ts';

const PLAIN = ['0', '0.0', '0.00', '0.000', '#,##0', '0%', '0.0%', '0.00%', '#,##0%'];

describe('what is shown of a number', () => {
  const number = fc.oneof(
    fc.integer(),
    fc.nat(1000),
    fc.maxSafeNat(),
    fc.integer({ min: 0, max: 2e12 }),
    fc.double({ min: -1e9, max: 1e9, noNaN: true }),
    fc.tuple(fc.integer({ min: -1e7, max: 1e7 }), fc.nat(4)).map(([digits, scale]) => digits / 10 ** scale),
  );

  it('is what the spreadsheet library shows, in the general format', () => {
    const any = fc.oneof(number, fc.double({ noNaN: true, noDefaultInfinity: true }));
    fc.assert(
      fc.property(any, (value) => {
        expect(shownNumber(value, null)).toBe(SSF.format('General', value));
        expect(shownNumber(value, '@')).toBe(SSF.format('General', value));
      }),
      { numRuns: 2000 },
    );
  });

  it.each(PLAIN)('is what the spreadsheet library shows, as %s', (format) => {
    fc.assert(
      fc.property(number, (value) => {
        if (plainnessOf(format)(value)) expect(shownNumber(value, format)).toBe(SSF.format(format, value));
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['General "đ"', '0;-0', '[Red]0', '0,', '# ?/?', 'dd/mm/yyyy', '0.00E+00', '#,##0.00', ''])(
    'is left to the library as %j',
    (format) => {
      expect(shownNumber(5, format)).toBeNull();
      expect(plainnessOf(format)(5)).toBe(false);
    },
  );
});

describe('a format of dates', () => {
  it('is what the spreadsheet library takes for one', () => {
    const piece = fc.constantFrom(
      'd',
      'mm',
      'yyyy',
      'h',
      'ss',
      '0',
      '#,##0',
      '.',
      '%',
      '"ngày"',
      '\\d',
      '_d',
      '[h]',
      '[Red]',
      '[$-42A]',
      '[>5]',
      'General',
      'E+00',
      '@',
      ' ',
      '-',
      '/',
      ';',
      '(',
      ')',
      '?',
      'AM/PM',
      '* ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const format = pieces.join('');
        expect([format, isDateFormat(format)]).toEqual([format, SSF.is_date(format)]);
      }),
      { numRuns: 3000 },
    );
  });
});
