import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meets, percentage } from '../../../src/domain/ratio.ts';
import { formatCode } from '../../../src/write/workbook/plan.ts';
import { reaches } from '../../../src/write/workbook/verdicts.ts';

describe('a verdict in a cell', () => {
  it('compares whole numbers, for targets with decimals too', () => {
    const places = { n: 'D9', d: 'E9', target: 'C9' };
    expect(reaches(places, { value: 90, direction: 'at-least' })).toBe('D9*100>=C9*E9');
    expect(reaches(places, { value: 62.5, direction: 'at-least' })).toBe('D9*1000>=ROUND(C9*10,0)*E9');
    expect(reaches({ ...places, target: 12.34 }, { value: 12.34, direction: 'at-most' })).toBe(
      'D9*10000<=1234*E9',
    );
  });

  it('is the exact one for any counts', () => {
    const counts = fc
      .integer({ min: 1, max: 1_000_000 })
      .chain((d) => fc.record({ denominator: fc.constant(d), numerator: fc.integer({ min: 0, max: d }) }));
    const targets = fc.constantFrom(55, 62.5, 33.33, 90, 100, 0.1);
    fc.assert(
      fc.property(counts, targets, fc.constantFrom('at-least', 'at-most'), (ratio, value, direction) => {
        const formula = reaches(
          { n: String(ratio.numerator), d: String(ratio.denominator), target: value },
          { value, direction },
        );
        const [, left = '', right = ''] = /^(.*?)(?:>=|<=)(.*)$/.exec(formula) ?? [];
        const product = (text: string) => text.split('*').reduce((all, each) => all * Number(each), 1);
        const reached =
          direction === 'at-least' ? product(left) >= product(right) : product(left) <= product(right);
        expect(Number.isSafeInteger(product(left)) && Number.isSafeInteger(product(right))).toBe(true);
        expect(reached).toBe(meets(ratio, percentage(value), direction));
        // The sign of a rate follows its quotient, by a condition in the number format.
        const code = formatCode({ decimals: 2, percent: true, verdict: { target: value, direction } });
        const limit = Number(/^\[[<>]=([\d.]+)\]/.exec(code)?.[1]);
        const share = ratio.numerator / ratio.denominator;
        expect(direction === 'at-least' ? share >= limit : share <= limit).toBe(reached);
      }),
      { numRuns: 3000 },
    );
  });

  it('shows its sign by the number format', () => {
    const verdict = { target: 62.5, direction: 'at-least' } as const;
    expect(formatCode({ decimals: 2, percent: true, verdict })).toBe('[>=0.625]"✓ "0.00%;"✗ "0.00%');
    const ceiling = { target: 10, direction: 'at-most' } as const;
    expect(formatCode({ decimals: 2, percent: true, verdict: ceiling })).toBe('[<=0.1]"✓ "0.00%;"✗ "0.00%');
  });
});
