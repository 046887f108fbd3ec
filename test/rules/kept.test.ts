import { expect, it } from 'vitest';
import { listedCells } from '../../src/domain/cells.ts';
import type { Quantity } from '../../src/domain/quantity.ts';
import { keptOf } from '../../src/rules/kept.ts';
import { column, reading, submissionOf } from './contexts.ts';

const ranges = [{ sheet: 'Biểu 1', range: 'D10:D1009' }];
const figures = new Map<string, Quantity>([
  ['members', { state: 'reported', value: 1000, ranges }],
  ['units', { state: 'notApplicable', ranges: [{ sheet: 'Biểu 1', range: 'D10' }] }],
  ['staff', { state: 'blank' }],
]);

it('the cells of a figure are kept as ranges, those of a blank one not at all', () => {
  const { sources } = keptOf(submissionOf([], { figures, documentDate: 5, modified: 7 }), new Set());
  expect([...sources]).toEqual([
    ['members', [{ sheet: 'Biểu 1', range: 'D10:D1009' }]],
    ['units', [{ sheet: 'Biểu 1', range: 'D10' }]],
  ]);
});

it('what the cells show is kept of withheld figures only: counted cells, contradictions and sums', () => {
  const [hai, ba, tong] = ['hai', 'ba', 'tổng'].map((shown, row) => reading('members', row, 3, 0, { shown }));
  if (hai === undefined || ba === undefined || tong === undefined)
    throw new Error('three readings were made');
  const members = column('members', 3, [], {
    counted: listedCells([{ rowKey: '', reading: hai }]),
    conflicts: [{ reading: ba, value: 3, other: hai }],
    sums: [{ indicator: 'members', stated: tong, parts: listedCells([{ rowKey: '', reading: hai }]) }],
  });
  const submission = submissionOf([members, column('staff', 4, [1, 2])]);
  const { withheldShown } = keptOf(submission, new Set(['members', 'fundRaised']));
  expect([...withheldShown]).toEqual([['members', '["hai","ba","tổng"]']]);
});
