import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/cli/errors.ts';
import { languageOf, parsersIn, wantsJson } from '../../src/cli/options.ts';
import { localDate, settingsOf } from '../../src/cli/settings.ts';
import { wordsOf } from '../../src/cli/words.ts';

const words = wordsOf('en');
const parse = parsersIn(words.usage);

describe('the language of a run', () => {
  it.each([
    [[], {}, 'vi'],
    [[], { KHUYENHOC_LANG: 'en' }, 'en'],
    [[], { KHUYENHOC_LANG: '' }, 'vi'],
    [['check', '--lang', 'en', 'a.csv'], {}, 'en'],
    [['--lang=en', 'check', '--lang', 'vi'], { KHUYENHOC_LANG: 'en' }, 'vi'],
    [['--lang', 'vi'], { KHUYENHOC_LANG: 'fr' }, 'vi'],
    [['check', '--', '--lang', 'en'], {}, 'vi'],
    [['check', '--lang'], {}, 'vi'],
  ])('%j with %j is %s', (typed, env, language) => {
    expect(languageOf(typed, env)).toBe(language);
  });

  it.each([
    [['--lang', 'fr'], {}, '--lang: "fr"'],
    [[], { KHUYENHOC_LANG: 'xx' }, 'KHUYENHOC_LANG: "xx"'],
  ])('%j with %j is refused in both languages', (typed, env, start) => {
    expect(() => languageOf(typed, env)).toThrow(UsageError);
    expect(() => languageOf(typed, env)).toThrow(start);
    expect(() => languageOf(typed, env)).toThrow(/chỉ nhận.*takes/);
  });
});

it.each([
  [['check', '--format', 'json'], true],
  [['--format=json'], true],
  [['--format', 'text'], false],
  [['check', '--', '--format', 'json'], false],
  [[], false],
])('JSON wanted by %j: %s', (typed, wanted) => {
  expect(wantsJson(typed)).toBe(wanted);
});

describe('values of options', () => {
  it.each(['1990', '2022', '2100'])('the year %s is taken', (typed) => {
    expect(parse.year('--year')(typed)).toBe(Number(typed));
  });
  it.each(['1989', '2101', '22', '02022', '2022.5', 'x', ''])('the year "%s" is refused', (typed) => {
    expect(() => parse.year('--year')(typed)).toThrow(UsageError);
  });
  it.each(['2024-02-29', '2022-12-31'])('the date %s is taken', (typed) => {
    expect(parse.date('--as-of')(typed)).toBe(typed);
  });
  it.each(['2023-02-29', '2022-13-01', '2022-00-10', '0025-01-01', '31/12/2022', '2022-1-1', ''])(
    'the date "%s" is refused',
    (typed) => {
      expect(() => parse.date('--as-of')(typed)).toThrow(UsageError);
    },
  );
  it.each(['-1', '1.5', 'x', '', '99999999999'])('the count "%s" is refused', (typed) => {
    expect(() => parse.count('--max-findings')(typed)).toThrow(UsageError);
  });
  it('a count may be 0', () => {
    expect(parse.count('--max-findings')('0')).toBe(0);
  });
  it('a choice names what it takes', () => {
    expect(() => parse.oneOf('--fail-on', ['error', 'never'])('constructor')).toThrow(
      '--fail-on does not take "constructor"; it takes: error, never.',
    );
  });
  it.each(['1', '2', '9999', '08'])('%s jobs are taken', (typed) => {
    expect(parse.positive('--jobs')(typed)).toBe(Number(typed));
  });
  it.each(['0', '00', '-1', '1.5', '10000', 'x', ''])('"%s" jobs are refused', (typed) => {
    expect(() => parse.positive('--jobs')(typed)).toThrow(UsageError);
  });
  it('limits add up, the last of one name counts', () => {
    const limit = parse.limit('--limit');
    expect(limit('cells=5', limit('seconds=30', limit('cells=9')))).toEqual({ cells: 5, seconds: 30 });
  });
  it.each(['cells', 'cells=', 'cells=0', 'cells=-1', 'cells=1e6', 'rows=5', 'toString=5', '__proto__=5', ''])(
    'the limit "%s" is refused with the names there are',
    (typed) => {
      expect(() => parse.limit('--limit')(typed)).toThrow(/needs NAME=NUMBER.*fileBytes.*memory/);
    },
  );
});

describe('settings', () => {
  const session = { cwd: '/somewhere', language: 'vi', words } as const;
  const options = { color: true, progress: true, maxFindings: 20, format: 'text', failOn: 'error' } as const;

  it('of a check are complete and sound', () => {
    const settings = settingsOf(
      ['a.csv'],
      { ...options, onError: 'withhold', duplicates: 'stop' },
      session,
      '2024-01-02',
    );
    expect(settings).toMatchObject({
      paths: ['a.csv'],
      programme: null,
      year: null,
      output: null,
      csv: null,
      asOf: '2024-01-02',
      force: false,
    });
  });
  it('refuse an empty path', () => {
    expect(() =>
      settingsOf([''], { ...options, onError: 'withhold', duplicates: 'stop' }, session, '2024-01-02'),
    ).toThrow(UsageError);
  });
  it('take the day of the place where the program runs', () => {
    expect(localDate(new Date(2024, 0, 2, 23, 59))).toBe('2024-01-02');
    expect(localDate(new Date(2024, 11, 31, 0, 1))).toBe('2024-12-31');
  });
});
