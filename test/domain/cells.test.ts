import { describe, expect, it } from 'vitest';
import { joinedCells, listedCells } from '../../src/domain/cells.ts';
import { BLANK_CELL, NOT_A_NUMBER, reading } from '../rules/contexts.ts';

const cellsOf = (...values: readonly Parameters<typeof reading>[3][]) =>
  listedCells(
    values.map((value, row) => ({ rowKey: `row ${row}`, reading: reading('members', row, 2, value) })),
  );

describe('the cells of a figure', () => {
  it('add up what is reported and nothing else', () => {
    expect(cellsOf(3, BLANK_CELL, NOT_A_NUMBER, 4).sum()).toBe(7);
    expect(cellsOf().sum()).toBe(0);
    expect(() => cellsOf(Number.MAX_SAFE_INTEGER, 1).sum()).toThrow(RangeError);
  });

  it('tell where the first cell of a kind stands and how many there are', () => {
    const cells = cellsOf(BLANK_CELL, 0, NOT_A_NUMBER, 4);
    expect(cells.firstIn('reported')).toBe(1);
    expect(cells.firstIn('problem', 'reported')).toBe(1);
    expect(cells.firstIn('notApplicable')).toBe(-1);
    expect(cells.count('reported', 'problem')).toBe(3);
    expect([0, 1, 2, 3].map((index) => cells.isOddAt(index))).toEqual([false, false, true, false]);
  });

  it('follow each other when they are joined, and are not known to be in step with any', () => {
    const [one, other] = [cellsOf(1, 2), cellsOf(3)];
    const joined = joinedCells([one, cellsOf(), other]);
    expect(Array.from(joined, ({ reading: { shown } }) => shown)).toEqual(['1', '2', '3']);
    expect(joinedCells([cellsOf(), one])).toBe(one);
    expect(one.isBeside(one)).toBe(false);
  });
});
