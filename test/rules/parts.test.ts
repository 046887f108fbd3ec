import { describe, expect, it } from 'vitest';
import { listedCells } from '../../src/domain/cells.ts';
import c101 from '../../src/rules/consistency/c101-part-above-whole.ts';
import type { SubmissionContext } from '../../src/rules/context.ts';
import { BLANK_CELL, column, contextWith, NOT_A_NUMBER, reading } from './contexts.ts';

function speak(context: SubmissionContext) {
  return [...(c101.check?.(context) ?? [])].map(({ where, expected, withholds, found }) => ({
    cell: where.cell,
    found,
    expected,
    withholds,
  }));
}

describe('C101', () => {
  it('compares row by row and withholds the part only', () => {
    const figures = [column('units', 1, [11, 4]), column('unitsAchieved', 2, [12, 3])];
    expect(speak(contextWith(figures))).toEqual([
      { cell: 'C2', found: '12', expected: '≤ 11', withholds: ['unitsAchieved'] },
    ]);
  });

  it('finds a row that the sums would hide', () => {
    const figures = [column('units', 1, [1, 100]), column('unitsAchieved', 2, [2, 3])];
    expect(speak(contextWith(figures)).map(({ cell }) => cell)).toEqual(['C2']);
  });

  it('says a cell once, against the closest whole that it passes', () => {
    const figures = [
      column('units', 1, [11]),
      column('unitsRegistered', 2, [10]),
      column('unitsAchieved', 3, [12]),
    ];
    expect(speak(contextWith(figures))).toHaveLength(1);
  });

  it('is silent where a part equals its whole, and where a side is blank', () => {
    const equal = [column('units', 1, [11, 4]), column('unitsAchieved', 2, [11, 4])];
    expect(speak(contextWith(equal))).toEqual([]);
    const blank = [column('units', 1, [BLANK_CELL, 4]), column('unitsAchieved', 2, [11, 4])];
    expect(speak(contextWith(blank))).toEqual([]);
  });

  it('adds columns that make up one figure before comparing', () => {
    const organisations = {
      ...column('organisations', 1, []),
      counted: listedCells(
        ['hội', 'ban'].map((part, index) => ({
          rowKey: 'row 0',
          reading: reading('organisations', 1, index + 1, 3, { part }),
        })),
      ),
    };
    expect(speak(contextWith([organisations, column('organisationsRatedGood', 3, [6])]))).toEqual([]);
    expect(speak(contextWith([organisations, column('organisationsRatedGood', 3, [7])]))).toMatchObject([
      { cell: 'D2', expected: '≤ 6' },
    ]);
  });

  it('leaves out rows whose cell is no figure and compares the others', () => {
    const figures = [column('units', 1, [NOT_A_NUMBER, 4]), column('unitsAchieved', 2, [99, 5])];
    expect(speak(contextWith(figures)).map(({ cell }) => cell)).toEqual(['C3']);
  });

  it('compares sums where part and whole share no row', () => {
    const total = {
      ...column('units', 1, []),
      counted: listedCells([{ rowKey: '', reading: reading('units', 9, 1, 11) }]),
    };
    expect(speak(contextWith([total, column('unitsAchieved', 2, [6, 6])]))).toMatchObject([
      { cell: 'C2', found: '12', expected: '≤ 11' },
    ]);
    expect(speak(contextWith([total, column('unitsAchieved', 2, [6, 6])], {}, ['units']))).toEqual([]);
  });

  it('says nothing of a figure that two places contradict', () => {
    const cell = reading('units', 9, 9, 50);
    const conflicts = [{ reading: cell, value: 50, other: cell }];
    const figures = [column('units', 1, [11], { conflicts }), column('unitsAchieved', 2, [12])];
    expect(speak(contextWith(figures))).toEqual([]);
  });
});
