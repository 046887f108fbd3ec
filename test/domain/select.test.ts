import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckedSubmission } from '../../src/domain/result.ts';
import { select, type Policy } from '../../src/domain/select.ts';
import { checked } from './checked.ts';

const STOP: Policy = { onError: 'withhold', duplicates: 'stop' };
const NEWEST: Policy = { ...STOP, duplicates: 'newest' };
const NOWHERE_TOLD = { department: null, year: 2022 } as const;

/** What became of each file: `used`, `copy of …` or the reason why it does not count. */
function fates(submissions: readonly CheckedSubmission[], policy = STOP): Record<string, string> {
  return Object.fromEntries(
    select(submissions, 2022, policy).map(({ checked: { file }, use }) => [
      file,
      use.kind === 'used' ? 'used' : use.kind === 'copy' ? `copy of ${use.of}` : use.reason,
    ]),
  );
}

describe('copies', () => {
  it('with the same figures count once', () => {
    expect(fates([checked('a'), checked('b')])).toEqual({ a: 'used', b: 'copy of a' });
  });
  it('with the same bytes count once, whatever their names tell', () => {
    const same = { sha256: 'aa' };
    expect(
      fates([checked('ban-sao', {}, { ...same, ...NOWHERE_TOLD }), checked('SYT_2022', {}, same)]),
    ).toEqual({
      'ban-sao': 'copy of SYT_2022',
      SYT_2022: 'used',
    });
    const untold = { ...same, department: null };
    expect(fates([checked('a', {}, untold), checked('b', {}, untold)])).toEqual({
      a: 'departmentUnknown',
      b: 'copy of a',
    });
  });
  it('are none where their names tell two departments or two years', () => {
    const same = { sha256: 'aa' };
    const other = { ...same, department: { code: 'STP', name: 'Sở Tư pháp' } };
    expect(fates([checked('a', {}, same), checked('b', {}, other)])).toEqual({ a: 'used', b: 'used' });
    expect(
      fates([checked('a', {}, same), checked('2021', {}, { ...same, department: null, year: 2021 })]),
    ).toEqual({ a: 'used', 2021: 'departmentUnknown' });
  });
  it('that cannot be read are each told of', () => {
    const broken = { sha256: 'aa', status: 'unreadable', submission: null } as const;
    expect(fates([checked('a', {}, broken), checked('b', {}, broken)])).toEqual({
      a: 'unreadable',
      b: 'unreadable',
    });
  });

  const withheld = { withheld: new Set(['members']), figures: new Map([['members', null]]) };
  const showing = (shown: string) => ({ shown: new Map([['members', shown]]) });
  it('may share a mistake', () => {
    expect(fates([checked('a', showing('hai'), withheld), checked('b', showing('hai'), withheld)])).toEqual({
      a: 'used',
      b: 'copy of a',
    });
    expect(fates([checked('a', showing('hai'), withheld), checked('b', showing('ba'), withheld)])).toEqual({
      a: 'duplicate',
      b: 'duplicate',
    });
  });
  it('are none where what is withheld is not known', () => {
    expect(fates([checked('a', {}, withheld), checked('b', {}, withheld)])).toEqual({
      a: 'duplicate',
      b: 'duplicate',
    });
  });
});

describe('two different submissions of one department', () => {
  it('do not count', () => {
    expect(fates([checked('a'), checked('b', { members: 41 })])).toEqual({ a: 'duplicate', b: 'duplicate' });
  });
  it.each([
    ['the date in the document', { date: 2, modified: 1 }, { date: 1, modified: 2 }],
    ['the time of the file, where one has no date', { modified: 2 }, { date: 9, modified: 1 }],
    [
      'the time of the file, where the dates are the same',
      { date: 5, modified: 2 },
      { date: 5, modified: 1 },
    ],
  ])('the newest counts, by %s', (_, newer, older) => {
    expect(fates([checked('old', { ...older, members: 1 }), checked('new', newer)], NEWEST)).toEqual({
      old: 'superseded',
      new: 'used',
    });
  });
  it('a tie counts neither', () => {
    const at = { date: 5, modified: 5 };
    expect(fates([checked('a', at), checked('b', { ...at, members: 41 })], NEWEST)).toEqual({
      a: 'duplicate',
      b: 'duplicate',
    });
  });
  it('sent again, one is as new as its newest copy', () => {
    const sent = [
      checked('a', { modified: 1 }),
      checked('b', { modified: 2, members: 41 }),
      checked('c', { modified: 3 }),
    ];
    expect(fates(sent, NEWEST)).toEqual({ a: 'used', b: 'superseded', c: 'copy of a' });
  });
  it('the order in which they are met decides nothing but which copy is named', () => {
    const version = fc.record({
      members: fc.integer({ min: 1, max: 2 }),
      date: fc.option(fc.integer({ min: 1, max: 3 })),
      modified: fc.integer({ min: 1, max: 3 }),
    });
    const counted = (list: readonly CheckedSubmission[]) =>
      select(list, 2022, NEWEST)
        .filter(({ use }) => use.kind === 'used')
        .map(({ checked: { figures } }) => figures.get('members'));
    fc.assert(
      fc.property(fc.array(version, { maxLength: 5 }), (versions) => {
        const met = versions.map((each, index) => checked(String(index), each));
        expect(counted([...met].reverse())).toEqual(counted(met));
      }),
    );
  });
});

describe('what cannot count', () => {
  it.each([
    ['unreadable', { status: 'unreadable' }],
    ['noTable', { submission: null }],
    ['departmentUnknown', { department: null }],
    ['yearUnknown', { year: null }],
    ['otherYear', { year: 2021 }],
  ] as const)('%s', (reason, more) => {
    expect(fates([checked('a', {}, more)])).toEqual({ a: reason });
  });
  it('a submission with errors, where that is asked for', () => {
    const wrong = checked('a', {}, { status: 'needs-correction' });
    expect(fates([wrong])).toEqual({ a: 'used' });
    expect(fates([wrong], { ...STOP, onError: 'exclude' })).toEqual({ a: 'onError' });
  });
});
