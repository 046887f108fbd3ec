import { describe, expect, it } from 'vitest';
import { listedCells } from '../../src/domain/cells.ts';
import type { Reading, Sum } from '../../src/domain/submission.ts';
import c102 from '../../src/rules/consistency/c102-total-not-the-sum.ts';
import c107 from '../../src/rules/consistency/c107-rounding.ts';
import { notCompared } from '../../src/rules/not-compared.ts';
import { BLANK_CELL, column, contextWith, NOT_A_NUMBER, reading } from './contexts.ts';

function contextOfSum(stated: Reading, parts: readonly Reading[]) {
  const sum: Sum = {
    indicator: 'fundRaised',
    stated,
    parts: listedCells(parts.map((reading) => ({ rowKey: '', reading }))),
  };
  return contextWith([column('fundRaised', 2, [], { sums: [sum] })]);
}

/** What is said of a total over parts; numbers in đồng, each with half of its last printed place. */
function verdict(total: readonly [number, number], parts: readonly (readonly [number, number])[]) {
  const context = contextOfSum(
    reading('fundRaised', 9, 2, total[0], { tolerance: total[1] }),
    parts.map(([value, tolerance], index) => reading('fundRaised', index + 1, 2, value, { tolerance })),
  );
  const rules = [c102, c107];
  return rules.flatMap((rule) => [...(rule.check?.(context) ?? [])].map(() => rule.code));
}

const MILLION = 1_000_000;

describe('C102 and C107', () => {
  it('are silent about a total that is the sum', () => {
    expect(
      verdict(
        [65, 0],
        [
          [40, 0],
          [25, 0],
        ],
      ),
    ).toEqual([]);
  });

  it('name the cell of the total, and the sum expected', () => {
    const context = contextOfSum(reading('fundRaised', 9, 2, 75), [
      reading('fundRaised', 1, 2, 40),
      reading('fundRaised', 2, 2, 25),
    ]);
    expect([...(c102.check?.(context) ?? [])]).toMatchObject([
      { where: { cell: 'C10' }, found: '75', expected: '= 65', withholds: ['fundRaised'] },
    ]);
  });

  it('allow no difference where nothing is rounded', () => {
    expect(
      verdict(
        [66, 0],
        [
          [40, 0],
          [25, 0],
        ],
      ),
    ).toEqual(['C102']);
  });

  it('allow half of the last printed place of the total a row, and no more', () => {
    const parts = [33_300_000, 33_300_000, 33_300_000].map((value) => [value, 0] as const);
    expect(verdict([101_400_000, MILLION / 2], parts)).toEqual(['C107']);
    expect(verdict([101_400_001, MILLION / 2], parts)).toEqual(['C102']);
  });

  it('allow what the rounding of the parts can add up to', () => {
    const parts = [10 * MILLION, 20 * MILLION].map((value) => [value, MILLION / 2] as const);
    expect(verdict([31 * MILLION, 0], parts)).toEqual(['C107']);
    expect(verdict([31 * MILLION + 1, 0], parts)).toEqual(['C102']);
  });

  it('take blank parts for nothing', () => {
    const context = contextOfSum(reading('fundRaised', 9, 2, 40), [
      reading('fundRaised', 1, 2, 40),
      reading('fundRaised', 2, 2, BLANK_CELL),
    ]);
    expect([...(c102.check?.(context) ?? [])]).toEqual([]);
  });

  it('say nothing where no part reports', () => {
    const context = contextOfSum(reading('fundRaised', 9, 2, 40), [reading('fundRaised', 2, 2, BLANK_CELL)]);
    expect([...(c102.check?.(context) ?? [])]).toEqual([]);
  });

  it('do not compare with a part that is no figure, and that is said', () => {
    const context = contextOfSum(reading('fundRaised', 9, 2, 40), [
      reading('fundRaised', 1, 2, 25),
      reading('fundRaised', 2, 2, NOT_A_NUMBER),
    ]);
    expect([...(c102.check?.(context) ?? [])]).toEqual([]);
    expect(notCompared(context).sums).toEqual(['fundRaised']);
  });
});
