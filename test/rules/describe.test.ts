import { describe, expect, it } from 'vitest';
import { BUILT_IN } from '../../src/catalogue/derive.ts';
import { NOWHERE, type Finding } from '../../src/domain/finding.ts';
import { describeFinding } from '../../src/rules/describe.ts';
import { wordingOf } from '../../src/rules/wording.ts';

const FINDING: Finding = {
  code: 'V101',
  scope: 'value',
  severity: 'error',
  where: { ...NOWHERE, cell: 'C2', row: 'Bệnh viện A', column: 'Số hội viên', indicator: 'members' },
  args: {},
  found: 'abc',
  expected: null,
  withholds: ['members'],
};

describe('describeFinding', () => {
  it('makes the sentence in the language asked for', () => {
    expect(describeFinding(FINDING, 'vi', BUILT_IN).message).toBe(
      '“Số hội viên” của “Bệnh viện A” ghi “abc”, không phải là một con số.',
    );
    expect(describeFinding(FINDING, 'en', BUILT_IN).message).toBe(
      '“Số hội viên” of “Bệnh viện A” reads “abc”, which is not a number.',
    );
  });

  it('shows control and bidirectional characters instead of printing them', () => {
    const finding = { ...FINDING, found: 'a\u001b[31m\u202eb', where: { ...FINDING.where, row: '\u0007' } };
    const { message } = describeFinding(finding, 'vi', BUILT_IN);
    expect(message).toContain('a\\u001b[31m\\u202eb');
    expect(message).toContain('\\u0007');
  });

  it('makes words of the arguments safe as well', () => {
    const finding = { ...FINDING, code: 'R301', args: { name: 'Sở\u202eY' } };
    expect(describeFinding(finding, 'vi', BUILT_IN).message).toContain('Sở\\u202eY');
  });

  it('cuts a cell that holds a whole page', () => {
    const { message } = describeFinding({ ...FINDING, found: 'dài '.repeat(5000) }, 'vi', BUILT_IN);
    expect(message.length).toBeLessThan(250);
    expect(message).toContain('…');
  });

  it('knows no code without a rule', () => {
    expect(() => describeFinding({ ...FINDING, code: 'X999' }, 'vi', BUILT_IN)).toThrow(RangeError);
  });
});

describe('wordingOf', () => {
  it('writes values by the kind of their indicator', () => {
    const vi = wordingOf('vi', BUILT_IN);
    expect(vi.value('members', 11866)).toBe('11.866');
    expect(vi.value('fundRaised', 272_300_000)).toBe('272.300.000 đồng');
    expect(vi.value('learningUnitRate', 81.82)).toBe('81,82%');
    expect(wordingOf('en', BUILT_IN).value('members', 11866)).toBe('11,866');
  });

  it('joins lists as each language does', () => {
    expect(wordingOf('vi', BUILT_IN).list(['a', 'b', 'c'])).toBe('a, b và c');
    expect(wordingOf('en', BUILT_IN).list(['a'])).toBe('a');
  });

  it('lets an unknown id stand for itself, even one that every object has', () => {
    expect(wordingOf('vi', BUILT_IN).label('constructor')).toBe('constructor');
  });

  it('cuts a long enumeration of indicators for the screen only, and counts what is left out', () => {
    const ids = BUILT_IN.indicators.slice(0, 8).map(({ id }) => id);
    const [all, brief] = [false, true].map((each) => wordingOf('en', BUILT_IN, each).labels(ids));
    expect(all?.split('; ')).toEqual(BUILT_IN.indicators.slice(0, 8).map(({ label }) => label.en));
    expect(brief?.split('; ')).toEqual([
      ...BUILT_IN.indicators.slice(0, 6).map(({ short }) => short.en),
      'and 2 more',
    ]);
    expect(wordingOf('vi', BUILT_IN, true).labels(ids)).toMatch(/; và 2 chỉ tiêu khác$/);
    expect(wordingOf('en', BUILT_IN, true).labels(ids.slice(0, 7)).split('; ')).toHaveLength(7);
  });
});
