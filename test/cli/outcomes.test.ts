import { mkdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { folderWith, khuyenhoc, ROOT, stateOf, type RollUp } from './working-folder.ts';

/*
 * Whole outcomes, as whoever types the command or reads its status in a script gets them: what is printed where,
 * what is written, what is left alone.
 */

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function inFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = folderWith(files);
  folders.push(folder);
  return folder;
}

const sheet = (...rows: readonly string[]) => ['STT,Tên đơn vị,Số hội viên', ...rows, ''].join('\n');
const HEALTH = sheet('1,Bệnh viện A,40', '2,Bệnh viện B,25');
const JUSTICE = sheet('1,Phòng công chứng,12');
const INBOX = { 'in/So-Y-te_2022.csv': HEALTH, 'in/So-Tu-phap_2022.csv': JUSTICE };
/** A workbook as a department sends it. */
const SENT = readFileSync(join(ROOT, 'fixtures/thanh-hoa-2022/in/SCT_bao-cao-khuyen-hoc-2022.xlsx'));
const DAMAGED = 'PK\u0003\u0004 broken off';

/** A programme of two figures and one target, so that a submission can be without any remark. */
const PROGRAMME = `id: thu-nghiem
name: { vi: Chương trình thử nghiệm, en: Trial programme }
province: Thanh Hóa
period: { start: 2020, end: 2030 }
cadence: yearly
indicators: [units, unitsAchieved]
targets:
  - year: 2022
    rates:
      - rate: learningUnitRate
        value: 90
        source: { vi: 90% đơn vị đạt, en: 90 % of units }
`;
const achieved = (count: number) =>
  `STT,Tên đơn vị,Tổng số đơn vị trực thuộc,Đơn vị đạt "Đơn vị học tập"\n1,Sở,10,${count}\n`.replace(
    'Đơn vị đạt "Đơn vị học tập"',
    '"Đơn vị đạt ""Đơn vị học tập"""',
  );

function rollup(folder: string, ...typed: readonly string[]) {
  const ended = khuyenhoc(folder, ['rollup', ...typed, '--format', 'json', '--as-of', '2023-01-15']);
  if (ended.stdout === '') throw new Error(`nothing on stdout; stderr: ${ended.stderr}`);
  return { ...ended, result: JSON.parse(ended.stdout) as RollUp };
}

const codesOf = ({ submissions, findings }: RollUp) =>
  [...submissions.flatMap((each) => each.findings), ...findings].map(({ code }) => code);
const filesOf = ({ departments }: RollUp) => departments.flatMap(({ files }) => files);

/** A run that is not done: status 2, one line that says why, nothing written or changed, and JSON that is JSON. */
function expectRefused(
  folder: string,
  typed: readonly string[],
  ...said: readonly (string | RegExp)[]
): void {
  const before = stateOf(folder);
  const plain = khuyenhoc(folder, ['rollup', ...typed]);
  expect(plain.status, plain.stderr).toBe(2);
  expect(plain.stdout).toBe('');
  expect(plain.stderr).toMatch(/^[^\n]+\n$/);
  for (const words of said) expect(plain.stderr).toMatch(words);
  const json = khuyenhoc(folder, ['rollup', ...typed, '--format', 'json']);
  expect(json.status).toBe(2);
  expect(JSON.parse(json.stdout)).toEqual({ schema: 'khuyenhoc/error/1', message: plain.stderr.trimEnd() });
  expect(json.stderr).toBe(plain.stderr);
  expect(stateOf(folder)).toEqual(before);
}

describe('a run that cannot be done writes nothing, and says why in one line', () => {
  it('no such programme: the nearest is named', () => {
    expectRefused(
      inFolder(INBOX),
      ['in', '-o', 'out.xlsx', '--programme', 'thanh-hoa-2032'],
      /'thanh-hoa-2023'/,
    );
  });

  it('a programme file that is not there', () => {
    expectRefused(inFolder(INBOX), ['in', '-o', 'out.xlsx', '--programme', 'rieng.yaml'], 'không tồn tại');
  });

  it('a key that no programme has: the nearest is named', () => {
    const folder = inFolder({ ...INBOX, 'rieng.yaml': PROGRAMME.replace('cadence:', 'cadance:') });
    expectRefused(folder, ['in', '-o', 'out.xlsx', '--programme', 'rieng.yaml'], 'cadance', 'cadence');
  });

  it('a programme file that is no YAML', () => {
    const folder = inFolder({ ...INBOX, 'in/programme.yaml': 'id: [\n' });
    expectRefused(folder, ['in', '-o', 'out.xlsx'], 'Chương trình không dùng được');
  });

  it('a path that does not exist, even among others that do', () => {
    expectRefused(inFolder(INBOX), ['in', 'khong-co', '-o', 'out.xlsx'], 'khong-co');
  });

  it.each([
    ['an empty folder', {}],
    [
      'a folder without a table',
      { 'in/cong-van.pdf': '%PDF-1.7', 'in/~$So-Y-te.xlsx': 'x', 'in/.an.csv': HEALTH },
    ],
  ])('no submission: %s', (_, files) => {
    const folder = inFolder(files);
    mkdirSync(join(folder, 'in'), { recursive: true });
    expectRefused(folder, ['in', '-o', 'out.xlsx'], 'Không tìm thấy báo cáo nào trong in');
  });

  it.each([
    ['not there', ['--roster', 'khong-co.csv'], {}],
    ['without a header', ['--roster', 'ds.csv'], { 'ds.csv': 'a,b\n1,2\n' }],
    [
      'with a department twice',
      ['--roster', 'ds.csv'],
      { 'ds.csv': 'code,name\nSTP,Sở Tư pháp\nSTP,Sở Tư pháp\n' },
    ],
  ])('a roster %s', (_, typed, files) => {
    expectRefused(inFolder({ ...INBOX, ...files }), ['in', '-o', 'out.xlsx', ...typed], 'Danh sách đơn vị');
  });

  it('submissions of two years and no --year: the files of each year are listed', () => {
    const folder = inFolder({ ...INBOX, 'in/So-Cong-Thuong_2023.csv': JUSTICE });
    const files2022 = /2022: in\/So-Tu-phap_2022\.csv, in\/So-Y-te_2022\.csv/;
    expectRefused(
      folder,
      ['in', '-o', 'out.xlsx'],
      '--year',
      files2022,
      /2023: in\/So-Cong-Thuong_2023\.csv/,
    );
  });
});

describe('an output is refused', () => {
  it('where an earlier roll-up stands; with --force it is replaced', () => {
    const folder = inFolder(INBOX);
    expect(khuyenhoc(folder, ['rollup', 'in', '-o', 'out.xlsx', '--as-of', '2023-01-15']).status).toBe(0);
    const first = stateOf(folder)['out.xlsx'];
    expectRefused(folder, ['in', '-o', 'out.xlsx'], 'out.xlsx đã có; thêm --force');
    expect(
      khuyenhoc(folder, ['rollup', 'in', '-o', 'out.xlsx', '--force', '--as-of', '2024-02-20']).status,
    ).toBe(0);
    expect(stateOf(folder)['out.xlsx']).not.toBe(first);
  });

  it('where a file stands that is not ours, even with --force', () => {
    for (const content of ['ghi chú của tôi', SENT, ''])
      expectRefused(
        inFolder({ ...INBOX, 'out.xlsx': content }),
        ['in', '-o', 'out.xlsx', '--force'],
        'không phải do',
      );
  });

  it('where it is a file of this run, however it is written, even with --force', () => {
    const files = { ...INBOX, 'in/So-Cong-Thuong_2022.xlsx': SENT };
    const typed = ['in', 'in/So-Cong-Thuong_2022.xlsx', '--force'];
    for (const output of ['in/So-Cong-Thuong_2022.xlsx', './in/../in/So-Cong-Thuong_2022.xlsx'])
      expectRefused(inFolder(files), [...typed, '-o', output], 'là tệp được đọc trong lần chạy này');
    expectRefused(
      inFolder(files),
      ['in', '-o', 'in/So-Cong-Thuong_2022.xlsx', '--force'],
      'nên không bị ghi đè',
    );
  });

  it('where it is the programme, the roster or a submission that is no workbook, even with --force', () => {
    const files = { ...INBOX, 'rieng.yaml': PROGRAMME, 'ds.csv': 'code,name\nSTP,Sở Tư pháp\n' };
    const typed = ['in', '--programme', 'rieng.yaml', '--roster', 'ds.csv', '--force'];
    for (const output of ['rieng.yaml', 'ds.csv', 'in/So-Y-te_2022.csv'])
      expectRefused(inFolder(files), [...typed, '-o', output], output);
  });

  it('where it is a roll-up that was named as a submission, even with --force', () => {
    const folder = inFolder(INBOX);
    khuyenhoc(folder, ['rollup', 'in', '-o', 'out.xlsx']);
    expectRefused(
      folder,
      ['in', 'out.xlsx', '-o', 'out.xlsx', '--force'],
      'là tệp được đọc trong lần chạy này',
    );
  });

  it('where its folder does not exist', () => {
    expectRefused(inFolder(INBOX), ['in', '-o', 'khong/co/out.xlsx'], 'thư mục chứa nó không có');
  });

  it('where a folder stands', () => {
    expectRefused(inFolder(INBOX), ['in', '-o', 'in', '--force'], 'Không ghi được in');
  });
});

describe('findings do not stop a roll-up', () => {
  it('a damaged file among good ones: the others are rolled up, status 1', () => {
    const folder = inFolder({ ...INBOX, 'in/So-Cong-Thuong_2022.xlsx': DAMAGED });
    const { status, result } = rollup(folder, 'in', '-o', 'out.xlsx');
    expect(status).toBe(1);
    expect(filesOf(result)).toEqual(['in/So-Tu-phap_2022.csv', 'in/So-Y-te_2022.csv']);
    expect(result.totals.figures['members']).toEqual({ value: 77, departments: 2, withheld: 0 });
    expect(result.reconciliation).toEqual({ filesSeen: 3, used: 2, excluded: 1, ignored: 0 });
    expect(codesOf(result)).toContain('F102');
    expect(result.output).toBe('out.xlsx');
    expect(stateOf(folder)['out.xlsx']).toBeDefined();
  });

  it('an earlier roll-up in the folder is ignored, so that the same command can be repeated', () => {
    const folder = inFolder(INBOX);
    const first = rollup(folder, 'in', '-o', 'in/tong-hop.xlsx').result;
    const again = rollup(folder, 'in', '-o', 'in/tong-hop.xlsx', '--force').result;
    expect(again.totals).toEqual(first.totals);
    expect(again.ignored.map(({ file }) => file)).toEqual(['in/tong-hop.xlsx']);
    const other = rollup(folder, 'in', '-o', 'khac.xlsx').result;
    expect(other.totals).toEqual(first.totals);
    expect(other.ignored.map(({ file }) => file)).toEqual(['in/tong-hop.xlsx']);
  });

  it('submissions of two years with --year: only that year counts, the other is named', () => {
    const folder = inFolder({ ...INBOX, 'in/So-Cong-Thuong_2023.csv': JUSTICE });
    const { status, result } = rollup(folder, 'in', '-o', 'out.xlsx', '--year', '2022');
    expect(status).toBe(1);
    expect(result.programme.year).toBe(2022);
    expect(filesOf(result)).toEqual(['in/So-Tu-phap_2022.csv', 'in/So-Y-te_2022.csv']);
    expect(codesOf(result)).toContain('R113');
    expect(result.totals.figures['members']?.value).toBe(77);
  });
});

describe('--on-error', () => {
  const files = { ...INBOX, 'in/So-Y-te_2022.csv': sheet('1,Bệnh viện A,40', '2,Bệnh viện B,hai mươi') };

  it('withhold: the figure named by the error does not count, the submission does', () => {
    const { status, result } = rollup(inFolder(files), 'in', '-o', 'out.xlsx');
    expect(status).toBe(1);
    expect(result.totals.figures['members']).toEqual({ value: 12, departments: 1, withheld: 1 });
    expect(result.departments).toHaveLength(2);
  });

  it('exclude: the whole submission does not count', () => {
    const { status, result } = rollup(inFolder(files), 'in', '-o', 'out.xlsx', '--on-error', 'exclude');
    expect(status).toBe(1);
    expect(filesOf(result)).toEqual(['in/So-Tu-phap_2022.csv']);
    expect(result.reconciliation).toEqual({ filesSeen: 2, used: 1, excluded: 1, ignored: 0 });
    expect(result.totals.figures['members']).toEqual({ value: 12, departments: 1, withheld: 0 });
  });

  it('fail: nothing is written', () => {
    const folder = inFolder(files);
    const before = stateOf(folder);
    const { status, result } = rollup(folder, 'in', '-o', 'out.xlsx', '--on-error', 'fail');
    expect(status).toBe(1);
    expect(result.schema).toBe('khuyenhoc/rollup/1');
    expect(result.output).toBeNull();
    expect(stateOf(folder)).toEqual(before);
    const sound = inFolder(INBOX);
    expect(rollup(sound, 'in', '-o', 'out.xlsx', '--on-error', 'fail').result.output).toBe('out.xlsx');
  });
});

describe('--duplicates', () => {
  const members = ({ totals }: RollUp) => totals.figures['members']?.value;
  const dated = (count: number, date: string) =>
    `Báo cáo năm 2022\n\n${sheet(`1,Bệnh viện A,${count}`)}\n"Thanh Hóa, ngày ${date}"\n`;

  it('stop: of two different submissions of one department neither counts', () => {
    const folder = inFolder({ ...INBOX, 'in/So-Y-te_2022 (sua).csv': sheet('1,Bệnh viện A,41') });
    const { status, result } = rollup(folder, 'in', '-o', 'out.xlsx');
    expect(status).toBe(1);
    expect(filesOf(result)).toEqual(['in/So-Tu-phap_2022.csv']);
    expect(codesOf(result).filter((code) => code === 'R201')).toHaveLength(2);
    expect(result.reconciliation).toEqual({ filesSeen: 3, used: 1, excluded: 2, ignored: 0 });
  });

  it('newest: the date in the document decides before the time of the file', () => {
    const folder = inFolder({
      'in/1/So-Y-te_2022.csv': dated(50, '20 tháng 01 năm 2023'),
      'in/2/So-Y-te_2022.csv': dated(60, '05 tháng 01 năm 2023'),
    });
    const { result } = rollup(folder, 'in', '-o', 'out.xlsx', '--duplicates', 'newest');
    expect(members(result)).toBe(50);
    expect(codesOf(result)).toContain('R202');
    expect(codesOf(result)).not.toContain('R201');
  });

  it('newest: without a date in the document the time of the file decides', () => {
    const folder = inFolder({
      'in/1/So-Y-te_2022.csv': HEALTH,
      'in/2/So-Y-te_2022.csv': sheet('1,Bệnh viện A,41'),
    });
    expect(members(rollup(folder, 'in', '-o', 'out.xlsx', '--duplicates', 'newest').result)).toBe(41);
  });

  it('newest: a tie counts neither', () => {
    const day = '20 tháng 01 năm 2023';
    const folder = inFolder({
      ...INBOX,
      'in/1/So-Cong-Thuong_2022.csv': dated(50, day),
      'in/2/So-Cong-Thuong_2022.csv': dated(60, day),
    });
    for (const name of ['1', '2']) utimesSync(join(folder, `in/${name}/So-Cong-Thuong_2022.csv`), 1e9, 1e9);
    const { status, result } = rollup(folder, 'in', '-o', 'out.xlsx', '--duplicates', 'newest');
    expect(status).toBe(1);
    expect(members(result)).toBe(77);
    expect(codesOf(result)).toContain('R201');
  });

  it('a copy with the same figures counts once and is ignored', () => {
    const folder = inFolder({ ...INBOX, 'in/zalo/So-Y-te_2022.csv': HEALTH });
    const { status, result } = rollup(folder, 'in', '-o', 'out.xlsx');
    expect(status).toBe(0);
    expect(members(result)).toBe(77);
    expect(result.ignored).toHaveLength(1);
    expect(result.reconciliation).toEqual({ filesSeen: 3, used: 2, excluded: 0, ignored: 1 });
  });
});

describe('--fail-on', () => {
  const clean = { 'in/So-Y-te_2022.csv': achieved(9), 'programme.yaml': PROGRAMME };
  const missed = { ...clean, 'in/So-Y-te_2022.csv': achieved(8) };
  const doubtful = { ...clean, 'in/So-Y-te_2022.csv': achieved(9).replace(',9\n', ',9\n2,Trung tâm,1,-\n') };
  const wrong = { ...clean, 'in/So-Y-te_2022.csv': achieved(11) };

  it.each([
    ['nothing to remark', clean, { error: 0, warning: 0, target: 0, never: 0 }],
    ['a target missed', missed, { error: 0, warning: 0, target: 1, never: 0 }],
    ['a warning', doubtful, { error: 0, warning: 1, target: 1, never: 0 }],
    ['an error', wrong, { error: 1, warning: 1, target: 1, never: 0 }],
  ])('%s', (_, files, expected) => {
    const folder = inFolder(files);
    for (const [level, status] of Object.entries(expected)) {
      const typed = ['--fail-on', level];
      expect(rollup(folder, 'in', '-o', `${level}.xlsx`, ...typed).status, `rollup, ${level}`).toBe(status);
      expect(khuyenhoc(folder, ['check', 'in', ...typed]).status, `check, ${level}`).toBe(status);
      expect(stateOf(folder)[`${level}.xlsx`]).toBeDefined();
    }
  });
});

describe('what a run finds beside its inputs', () => {
  it('programme.yaml in the folder, or above it up to where the command is run, is used and named', () => {
    for (const place of ['in/programme.yaml', 'programme.yaml']) {
      const folder = inFolder({ 'in/So-Y-te_2022.csv': achieved(9), [place]: PROGRAMME });
      const { status, stderr, result } = rollup(folder, 'in', '-o', 'out.xlsx');
      expect(status).toBe(0);
      expect(result.programme.id).toBe('thu-nghiem');
      expect(stderr).toContain('thu-nghiem');
      expect(stderr).toContain(place);
    }
  });

  it('not in a folder below, nor above the working directory, nor where another programme is asked for', () => {
    const folder = inFolder({ ...INBOX, 'in/con/programme.yaml': PROGRAMME, 'programme.yaml': PROGRAMME });
    expect(rollup(join(folder, 'in'), '.', '-o', '../1.xlsx').result.programme.id).toBe('thanh-hoa-2023');
    const asked = rollup(folder, 'in', '-o', '2.xlsx', '--programme', 'dak-lak-55', '--year', '2022');
    expect(asked.result.programme).toMatchObject({ id: 'dak-lak-55', origin: 'built-in' });
  });

  it('--roster closes the list: who is missing is named, who is not on it is asked about', () => {
    const roster = 'code,name\nSTP,Sở Tư pháp\nSCT,Sở Công Thương\n';
    const folder = inFolder({ ...INBOX, 'ds.csv': roster });
    const { status, result } = rollup(folder, 'in', '-o', 'out.xlsx', '--roster', 'ds.csv');
    expect(status).toBe(0);
    expect(result.missing).toEqual([{ code: 'SCT', name: 'Sở Công Thương' }]);
    expect(codesOf(result)).toEqual(expect.arrayContaining(['R301', 'R105']));
    const plain = khuyenhoc(folder, ['rollup', 'in', '-o', 'khac.xlsx', '--roster', 'ds.csv']);
    expect(plain.stdout).toContain('Còn thiếu: Sở Công Thương.');
  });

  it('without a closed roster nobody is missing', () => {
    const { result } = rollup(inFolder(INBOX), 'in', '-o', 'out.xlsx');
    expect(result.missing).toEqual([]);
    expect(codesOf(result)).not.toContain('R301');
  });
});

describe('what is found among the inputs and is no submission', () => {
  it('a folder that holds nothing else has nothing to check or to add up', () => {
    const folder = inFolder({ 'in/scan.pdf': '%PDF-1.7', 'in/letter.json': '{"a": 1}' });
    const ran = [khuyenhoc(folder, ['check', 'in']), khuyenhoc(folder, ['rollup', 'in', '-o', 'out.xlsx'])];
    for (const { status, stderr } of ran) {
      expect(status).toBe(2);
      expect(stderr).toContain('Không tìm thấy báo cáo nào trong in.');
    }
    expect(stateOf(folder)['out.xlsx']).toBeUndefined();
  });

  it('an output of an earlier run is no input, and may be replaced', () => {
    const folder = inFolder(INBOX);
    const typed = ['-o', 'in/out.xlsx', '--csv', 'in'];
    const first = rollup(folder, 'in', ...typed);
    const inputs = stateOf(folder)['in/So-Y-te_2022.csv'];
    const again = rollup(folder, 'in', ...typed, '--force');
    expect([first.status, again.status]).toEqual([0, 0]);
    expect(stateOf(folder)['in/So-Y-te_2022.csv']).toBe(inputs);
    expect(again.result.ignored.map(({ file, reason }) => [file, reason])).toEqual([
      ['in/out.xlsx', 'tệp do khuyenhoc ghi ra'],
      ['in/so-lieu-2022.csv', 'tệp do khuyenhoc ghi ra'],
    ]);
  });
});

describe('the same inputs give the same outputs', () => {
  const inbox = join(ROOT, 'fixtures/sample-province/in');
  const before = stateOf(inbox);
  const files = Object.entries(before).flatMap(([name, hash]) =>
    hash === 'folder' ? [] : [join(inbox, name)],
  );
  /** A shuffle that is the same on every run. */
  const shuffled = files.map((file, index) => [((index * 7919) % 104_729) % files.length, file] as const);

  function outcome(paths: readonly string[], env: object) {
    const folder = inFolder({});
    const typed = ['rollup', ...paths, '-o', 'out.xlsx', '--format', 'json', '--as-of', '2024-01-15'];
    const { status, stdout, stderr } = khuyenhoc(
      folder,
      [...typed, '--official', '--department-sheets', '--csv', 'csv'],
      env,
    );
    const { 'out.xlsx': workbook, 'csv/so-lieu-2023.csv': tidy } = stateOf(folder);
    return { status, stdout, stderr, workbook, tidy };
  }

  it('on every run, in every time zone and locale', () => {
    const here = outcome([inbox], {});
    expect(here.status).toBe(1);
    expect(here.workbook).toBeDefined();
    expect(here.tidy).toBeDefined();
    for (const env of [
      {},
      { TZ: 'Asia/Ho_Chi_Minh', LC_ALL: 'vi_VN.UTF-8', LANG: 'vi_VN.UTF-8' },
      { TZ: 'America/Los_Angeles', LC_ALL: 'C', LANG: 'C' },
      { TZ: 'UTC', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
    ])
      expect(outcome([inbox], env)).toEqual(here);
  });

  it('in whatever order the files are named', () => {
    const here = outcome(files, {});
    expect(here.status).toBe(1);
    expect(outcome([...files].reverse(), {})).toEqual(here);
    const mixed = [...shuffled].sort(([a], [b]) => a - b).map(([, file]) => file);
    expect(mixed.map((file) => basename(file))).not.toEqual(files.map((file) => basename(file)));
    expect(outcome(mixed, {})).toEqual(here);
  });

  it('and leave the inputs as they were', () => {
    expect(stateOf(inbox)).toEqual(before);
    const folder = inFolder({
      ...INBOX,
      'ds.csv': 'code,name\nSTP,Sở Tư pháp\n',
      'programme.yaml': PROGRAMME,
    });
    const untouched = stateOf(folder);
    khuyenhoc(folder, ['check', 'in', '--roster', 'ds.csv']);
    expect(stateOf(folder)).toEqual(untouched);
    khuyenhoc(folder, ['rollup', 'in', '-o', 'out.xlsx', '--roster', 'ds.csv']);
    const { 'out.xlsx': written, ...rest } = stateOf(folder);
    expect(written).toBeDefined();
    expect(rest).toEqual(untouched);
  });
});

describe('a limit on reading', () => {
  it('is changed by --limit, for the run it is typed for', () => {
    const folder = inFolder(INBOX);
    const check = (...typed: readonly string[]) => {
      const ended = khuyenhoc(folder, ['check', 'in', '--format', 'json', ...typed]);
      const { submissions } = JSON.parse(ended.stdout) as RollUp;
      return {
        status: ended.status,
        codes: submissions.map(({ findings }) => findings.map(({ code }) => code)),
      };
    };
    // So-Tu-phap holds six cells, So-Y-te nine.
    const lowered = check('--limit', 'cells=7');
    expect(lowered.status).toBe(1);
    expect(lowered.codes.map((codes) => codes.includes('F105'))).toEqual([false, true]);
    expect(check('--limit', 'cells=7', '--limit', 'cells=1000').codes.flat()).not.toContain('F105');
  });
});
