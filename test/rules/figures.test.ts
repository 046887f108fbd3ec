import { describe, expect, it } from 'vitest';
import { listedCells } from '../../src/domain/cells.ts';
import type { Value } from '../../src/domain/submission.ts';
import c104 from '../../src/rules/consistency/c104-fund-balance.ts';
import c106 from '../../src/rules/consistency/c106-amount-without-count.ts';
import c108 from '../../src/rules/consistency/c108-not-reported.ts';
import type { SubmissionContext } from '../../src/rules/context.ts';
import { notCompared } from '../../src/rules/not-compared.ts';
import type { Rule } from '../../src/rules/rule.ts';
import v201 from '../../src/rules/value/v201-dash.ts';
import v202 from '../../src/rules/value/v202-blank-among-reported.ts';
import { BLANK_CELL, column, contextWith, reading } from './contexts.ts';

const DASH: Value = { state: 'blank', remarks: ['dash'] };

function cells(rule: Rule, context: SubmissionContext) {
  return [...(rule.check?.(context) ?? [])].map(({ where }) => where.cell);
}

describe('C104', () => {
  const fund = (opening: number, raised: number, spent: number, balance: number, tolerance = 0) =>
    Object.entries({ fundOpening: opening, fundRaised: raised, fundSpent: spent, fundBalance: balance }).map(
      ([id, value], index) => ({
        ...column(id, index, []),
        counted: listedCells([{ rowKey: '', reading: reading(id, 1, index, value, { tolerance }) }]),
      }),
    );

  it('holds opening, raised and spent against the balance', () => {
    expect(cells(c104, contextWith(fund(5, 20, 15, 10)))).toEqual([]);
    expect([...(c104.check?.(contextWith(fund(5, 20, 15, 12))) ?? [])]).toMatchObject([
      { where: { cell: 'D2' }, found: '12', expected: '= 10' },
    ]);
  });

  it('allows what rounding explains', () => {
    expect(cells(c104, contextWith(fund(5, 20, 15, 12, 0.5)))).toEqual([]);
    expect(cells(c104, contextWith(fund(5, 20, 15, 13, 0.5)))).toEqual(['D2']);
  });

  it('is not made with a figure withheld or not reported, and the former is said', () => {
    const context = contextWith(fund(5, 20, 15, 12), {}, ['fundSpent']);
    expect(cells(c104, context)).toEqual([]);
    expect(notCompared(context).fund).toBe(true);
    const without = contextWith(fund(5, 20, 15, 12).slice(1));
    expect(cells(c104, without)).toEqual([]);
    expect(notCompared(without).fund).toBe(false);
  });
});

describe('C106', () => {
  it('asks for the count of an amount', () => {
    expect(cells(c106, contextWith([column('giftAmount', 3, [26_000_000])]))).toEqual(['D2']);
  });

  it('asks nothing where the count is given, even as zero, or the amount is nothing', () => {
    expect(cells(c106, contextWith([column('giftAmount', 3, [5]), column('gifts', 2, [0])]))).toEqual([]);
    expect(cells(c106, contextWith([column('giftAmount', 3, [0])]))).toEqual([]);
  });
});

describe('C108', () => {
  it('names all indicators at once, but none that is optional or withheld', () => {
    expect([...(c108.check?.(contextWith([])) ?? [])]).toMatchObject([
      { args: { indicators: ['members', 'units'] } },
    ]);
    expect([...(c108.check?.(contextWith([], {}, ['members'])) ?? [])]).toMatchObject([
      { args: { indicators: ['units'] } },
    ]);
  });

  it('counts zero as reported', () => {
    expect(cells(c108, contextWith([column('members', 1, [0]), column('units', 2, [0])]))).toEqual([]);
  });
});

describe('blanks and dashes', () => {
  it('tell a blank cell from a dash, and both from zero', () => {
    const context = contextWith([column('members', 2, [40, BLANK_CELL, DASH, 0])]);
    expect(cells(v202, context)).toEqual(['C3']);
    expect(cells(v201, context)).toEqual(['C4']);
  });

  it('ask nothing of a column that is wholly blank', () => {
    expect(cells(v202, contextWith([column('members', 2, [BLANK_CELL, BLANK_CELL])]))).toEqual([]);
  });

  it('ask nothing of a dash for a rate that the counts give', () => {
    const figures = [column('learningUnitRate', 3, [DASH])];
    const known = new Map([['learningUnitRate', { numerator: 1, denominator: 2 }]]);
    expect(cells(v201, contextWith(figures, { pairs: known }))).toEqual([]);
    expect(cells(v201, contextWith(figures))).toEqual(['D2']);
  });
});
