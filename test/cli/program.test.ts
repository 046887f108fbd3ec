import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/cli/errors.ts';
import { buildProgram, type CommandName } from '../../src/cli/program.ts';
import { runCommandLine } from '../../src/cli/run.ts';
import { wordsOf } from '../../src/cli/words.ts';
import type { Language } from '../../src/domain/language.ts';
import { DEFAULT_PROGRAMME } from '../../src/settings.ts';

/** What a command line was understood to mean. */
async function understood(
  typed: string,
): Promise<{ name: CommandName; operands: readonly string[]; options: object }> {
  const found: { name: CommandName; operands: readonly string[]; options: object }[] = [];
  const program = buildProgram(wordsOf('vi'), { out: () => undefined }, async (name, operands, options) => {
    found.push({ name, operands, options });
  });
  await program.parseAsync(typed.split(' '), { from: 'user' });
  const [only] = found;
  if (only === undefined) throw new Error('no command was run');
  return only;
}

/** What is printed, and the status or the sentence with which the run ends. */
async function said(typed: string, language: Language = 'vi') {
  const printed: string[] = [];
  const screen = { write: (text: string) => void printed.push(text), isTTY: false, columns: 80 };
  const ended = await runCommandLine(typed === '' ? [] : typed.split(' '), wordsOf(language), {
    env: {},
    cwd: '/nowhere',
    stdout: screen,
    stderr: screen,
  }).catch((error: unknown) => {
    if (error instanceof UsageError) return error.message;
    throw error;
  });
  return { printed: printed.join(''), ended };
}

describe('a command line', () => {
  it('has the defaults of the contract', async () => {
    expect(await understood('check a.csv b')).toEqual({
      name: 'check',
      operands: ['a.csv', 'b'],
      options: { color: true, progress: true, maxFindings: 20, format: 'text', failOn: 'error' },
    });
    expect((await understood('rollup a -o b.xlsx')).options).toEqual({
      color: true,
      progress: true,
      maxFindings: 20,
      format: 'text',
      failOn: 'error',
      onError: 'withhold',
      duplicates: 'stop',
      output: 'b.xlsx',
    });
  });
  it('takes global options before and after the command', async () => {
    const globals = { quiet: true, color: false, progress: false, maxFindings: 3, lang: 'en' };
    const typed = '-q --no-color --no-progress --max-findings 3 --lang en';
    expect((await understood(`${typed} check a.csv`)).options).toMatchObject(globals);
    expect((await understood(`check ${typed} a.csv`)).options).toMatchObject(globals);
    expect((await understood(`check a.csv ${typed}`)).options).toMatchObject(globals);
  });
  it('takes every option of a roll-up', async () => {
    const { options } = await understood(
      'rollup a --programme p --year 2022 --roster r --format json --fail-on target --on-error exclude' +
        ' --duplicates newest --official --department-sheets --as-of 2023-01-31 --force -o b.xlsx' +
        ' --limit cells=2000000 --limit seconds=60 --jobs 3',
    );
    expect(options).toMatchObject({
      programme: 'p',
      year: 2022,
      roster: 'r',
      format: 'json',
      failOn: 'target',
      onError: 'exclude',
      duplicates: 'newest',
      official: true,
      departmentSheets: true,
      asOf: '2023-01-31',
      force: true,
      output: 'b.xlsx',
      limit: { cells: 2_000_000, seconds: 60 },
      jobs: 3,
    });
  });
  it('takes paths that look like options after --', async () => {
    expect((await understood('check -- --year')).operands).toEqual(['--year']);
  });
  it('leaves out operands that were not typed', async () => {
    expect((await understood('programme')).operands).toEqual([]);
    expect((await understood('explain c101')).operands).toEqual(['c101']);
  });
});

describe('wrong usage is told in one sentence', () => {
  it.each([
    ['chekc a.csv', 'Không có lệnh chekc. Có phải bạn muốn viết check? Xem: khuyenhoc --help'],
    [
      'check a.csv --yaer 2022',
      'Không có tùy chọn --yaer. Có phải bạn muốn viết --year? Xem: khuyenhoc check --help',
    ],
    ['check', 'Thiếu đối số <path>. Xem: khuyenhoc check --help'],
    ['check a.csv --year', 'Tùy chọn --year <yyyy> cần một giá trị. Xem: khuyenhoc check --help'],
    ['rollup a.csv', 'Cần có tùy chọn -o, --output <file>. Xem: khuyenhoc rollup --help'],
    ['explain C101 C102', 'Thừa đối số. Xem: khuyenhoc explain --help'],
    ['check a.csv --year 22', '--year cần một năm từ 1990 đến 2100, không phải "22".'],
    ['check a.csv --format github', '--format không nhận giá trị "github"; chỉ nhận: text, json.'],
    ['--bogus', 'Không có tùy chọn --bogus. Xem: khuyenhoc --help'],
    ['help chekc', 'Không có lệnh chekc. Xem: khuyenhoc --help'],
  ])('%s', async (typed, sentence) => {
    expect(await said(typed)).toEqual({ printed: '', ended: sentence });
  });
  it('in English too', async () => {
    expect((await said('check', 'en')).ended).toBe(
      'The argument <path> is missing. See: khuyenhoc check --help',
    );
    expect((await said('rolup a', 'en')).ended).toBe(
      'There is no command rolup. Did you mean rollup? See: khuyenhoc --help',
    );
  });
  it.each(['init', 'review', 'check a --previous b', 'rollup a -o b --html c', 'template --all'])(
    'nothing is offered before it works: %s',
    async (typed) => {
      expect((await said(typed)).ended).toMatch(/^Không có (lệnh|tùy chọn)/);
    },
  );
});

describe('help', () => {
  const helps = [
    '--help',
    'check --help',
    'rollup --help',
    'template --help',
    'explain --help',
    'programme --help',
  ];

  it('of the program alone says what it does, with an example', async () => {
    const { printed, ended } = await said('');
    expect(ended).toBe(0);
    expect(printed).toContain('khuyenhoc rollup bao-cao/ -o tong-hop.xlsx');
    expect((await said('--lang en', 'en')).printed).toContain(
      'khuyenhoc rollup submissions/ -o year-end.xlsx',
    );
  });
  it.each(helps)('%s is Vietnamese, without a word of commander’s', async (typed) => {
    const { printed, ended } = await said(typed);
    expect(ended).toBe(0);
    expect(printed).toMatch(/^Cách dùng: khuyenhoc/);
    expect(printed).not.toMatch(/Usage|Options|Commands|Arguments|display|default|choices|\[options\]/);
  });
  it.each(helps)('%s is English where asked', async (typed) => {
    const { printed } = await said(typed, 'en');
    expect(printed).toMatch(/^Usage: khuyenhoc/);
    expect(printed).not.toMatch(/[\u1ea0-\u1ef9ăđơư]/);
  });
  it('says the same for `help COMMAND` as for `COMMAND --help`', async () => {
    expect((await said('help check')).printed).toBe((await said('check --help')).printed);
    expect((await said('help')).printed).toBe((await said('--help')).printed);
  });
  it('names the default programme', async () => {
    for (const language of ['vi', 'en'] as const)
      for (const command of ['check', 'rollup', 'template'])
        expect((await said(`${command} --help`, language)).printed).toContain(DEFAULT_PROGRAMME);
  });
  it('keeps to 80 columns', async () => {
    for (const typed of helps)
      for (const language of ['vi', 'en'] as const)
        for (const line of (await said(typed, language)).printed.split('\n'))
          expect(line.length).toBeLessThanOrEqual(80);
  });
});
