import { describe, expect, it } from 'vitest';
import { departmentsOf, totalsOf } from '../../src/domain/consolidate.ts';
import { assertReconciled, copiesAmong, reconcile } from '../../src/domain/reconcile.ts';
import type { SelectedSubmission, Use, YearResult } from '../../src/domain/result.ts';
import { checked } from './checked.ts';

const USED: Use = { kind: 'used' };
const LEFT: Use = { kind: 'excluded', reason: 'duplicate' };
const COPY: Use = { kind: 'copy', of: 'original.csv' };

function entry(file: string, use: Use, code = file): SelectedSubmission {
  return { checked: checked(file, {}, { department: { code, name: code } }), use };
}

describe('reconciliation', () => {
  it('counts a file once, used where any of its departments is', () => {
    const selected = [entry('a', USED, 'A'), entry('a', LEFT, 'B'), entry('b', LEFT), entry('c', COPY, 'C')];
    const mixed = [...selected, entry('c', LEFT, 'D')];
    expect(reconcile(5, mixed, [{ file: 'x', reason: 'hidden' }])).toEqual({
      filesSeen: 5,
      used: 1,
      excluded: 2,
      ignored: 1,
    });
  });
  it('ignores a file of which everything is a copy, and names the original', () => {
    const selected = [
      entry('a', COPY, 'A'),
      entry('a', COPY, 'B'),
      entry('b', COPY, 'A'),
      entry('b', USED, 'B'),
    ];
    expect(copiesAmong(selected)).toEqual([{ file: 'a', reason: 'copy', copyOf: 'original.csv' }]);
  });
});

describe('before anything is written', () => {
  const selected = [entry('a', USED), entry('b', USED)];
  const departments = departmentsOf(selected, new Map());
  const year: YearResult = {
    year: 2022,
    departments,
    totals: totalsOf(departments, ['members'], [], () => null),
    missing: [],
    expected: null,
    submissions: selected,
    ignored: [],
    reconciliation: { filesSeen: 2, used: 2, excluded: 0, ignored: 0 },
    findings: [],
  };
  it('sound sums pass', () => expect(() => assertReconciled(year)).not.toThrow());
  it('a lost file is a fault', () => {
    const lost = { ...year, reconciliation: { ...year.reconciliation, filesSeen: 3 } };
    expect(() => assertReconciled(lost)).toThrow('files seen 3 ≠ used 2 + excluded 0 + ignored 0');
  });
  it('a department counted twice is a fault', () => {
    const twice = { ...year, departments: [...departments, ...departments.slice(0, 1)] };
    expect(() => assertReconciled(twice)).toThrow('a department is counted twice');
  });
  it.each([
    ['sum', { value: 81, departments: 2, withheld: 0 }],
    ['count', { value: 80, departments: 1, withheld: 0 }],
  ])('a total with another %s is a fault', (_, total) => {
    const wrong = { ...year, totals: { ...year.totals, figures: new Map([['members', total]]) } };
    expect(() => assertReconciled(wrong)).toThrow('total of members');
  });
});
