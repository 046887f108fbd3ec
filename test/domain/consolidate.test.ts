import { describe, expect, it } from 'vitest';
import { assessRate } from '../../src/domain/assess.ts';
import { departmentsOf, receivedFrom, totalsOf } from '../../src/domain/consolidate.ts';
import type { CheckedSubmission, Use } from '../../src/domain/result.ts';
import { checked } from './checked.ts';

const TARGET = { value: 90, direction: 'at-least' } as const;

function of(code: string, more: Partial<CheckedSubmission> = {}, members: number | null = 40) {
  return checked(`${code}.csv`, { members }, { department: { code, name: code }, ...more });
}
const rate = (numerator: number | null, denominator: number | null) => ({
  rates: new Map([['goodRate', assessRate({ numerator, denominator }, TARGET)]]),
});
function totals(...submissions: readonly CheckedSubmission[]) {
  const selected = submissions.map((each) => ({ checked: each, use: { kind: 'used' } as Use }));
  const { figures, rates } = totalsOf(
    departmentsOf(selected, new Map()),
    ['members'],
    ['goodRate'],
    () => TARGET,
  );
  return { members: figures.get('members'), goodRate: rates.get('goodRate') };
}

describe('departments of the year', () => {
  it('are those that count, in the order of the register', () => {
    const selected = [
      { checked: of('B'), use: { kind: 'used' } },
      { checked: of('A'), use: { kind: 'used' } },
      { checked: of('C'), use: { kind: 'excluded', reason: 'duplicate' } },
    ] as const;
    const order = new Map([
      ['B', 0],
      ['A', 1],
    ]);
    expect(departmentsOf(selected, order).map(({ code }) => code)).toEqual(['B', 'A']);
  });
});

describe('a total', () => {
  it('sums what is reported and counts who reported it and whose is withheld', () => {
    const withheld = of('C', { withheld: new Set(['members']) }, null);
    expect(totals(of('A'), of('B', {}, 0), withheld, of('D', {}, null)).members).toEqual({
      value: 40,
      departments: 2,
      withheld: 1,
    });
  });
  it('nobody reported is unknown and not zero', () => {
    expect(totals(of('A', {}, null)).members).toEqual({ value: null, departments: 0, withheld: 0 });
  });
});

describe('the rate of the province', () => {
  it('is a sum over a sum of those that gave both sides', () => {
    const all = [of('A', rate(9, 10)), of('B', rate(17, 20)), of('C', rate(5, null)), of('D', rate(null, 7))];
    expect(totals(...all).goodRate).toMatchObject({ numerator: 26, denominator: 30, departments: 2 });
  });
  it('leaves out whom it does not apply to', () => {
    expect(totals(of('A', rate(9, 10)), of('B', rate(0, 0))).goodRate).toMatchObject({
      numerator: 9,
      denominator: 10,
      met: true,
      departments: 1,
    });
  });
  it('is not judged where nobody gave both', () => {
    expect(totals(of('A', rate(null, 7)), of('B', rate(0, 0))).goodRate).toEqual({
      numerator: null,
      denominator: null,
      percent: null,
      target: 90,
      direction: 'at-least',
      met: null,
      shortBy: null,
      departments: 0,
    });
  });
});

describe('something was received', () => {
  it('from whoever sent a file for the year, even one that cannot be read', () => {
    const broken = of('B', { status: 'unreadable', submission: null, year: null });
    expect([...receivedFrom([of('A'), broken, checked('x', {}, { department: null })], 2022)]).toEqual([
      'A',
      'B',
    ]);
  });
  it('but not by a file of another year', () => {
    expect([...receivedFrom([of('A', { year: 2021 }), of('B')], 2022)]).toEqual(['B']);
  });
  it('of any year where the year of the run is not known', () => {
    expect([...receivedFrom([of('A', { year: 2021 })], null)]).toEqual(['A']);
  });
});
