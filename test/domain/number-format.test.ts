import { describe, expect, it } from 'vitest';
import { formatFacts } from '../../src/domain/number-format.ts';

const plain = { percent: false, percentText: false, unit: null, divisor: 1 };

describe('formatFacts', () => {
  it.each([null, 'General', '#,##0', '0.00', '#,##0.00_);(#,##0.00)', '[Red]0', '@', '0" người"', ''])(
    '%s shows the number as it is',
    (format) => {
      expect(formatFacts(format)).toEqual(plain);
    },
  );

  it('tells a per cent sign that multiplies from one that is text', () => {
    expect(formatFacts('0.00%')).toEqual({ ...plain, percent: true });
    expect(formatFacts('0"%"')).toEqual({ ...plain, percentText: true });
    expect(formatFacts('0\\%')).toEqual({ ...plain, percentText: true });
    expect(formatFacts('0;-0%')).toEqual(plain);
  });

  it('finds the unit that is printed', () => {
    for (const format of ['#,##0 "đồng"', '#,##0\\ [$₫-42A]', '#,##0\\đ', '[$VND] #,##0', '#,##0 ₫']) {
      expect([format, formatFacts(format)]).toEqual([format, { ...plain, unit: { factor: 1 } }]);
    }
    expect(formatFacts('0.0" triệu đồng"')).toEqual({ ...plain, unit: { factor: 1e6 } });
  });

  it('finds how often the number is divided by a thousand', () => {
    expect(formatFacts('#,##0,')).toEqual({ ...plain, divisor: 1e3 });
    expect(formatFacts('#,##0.0,,"tr"')).toEqual({ ...plain, unit: { factor: 1e6 }, divisor: 1e6 });
  });
});
