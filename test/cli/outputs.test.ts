import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { folderWith, khuyenhoc, stateOf, type RollUp } from './working-folder.ts';

/* What a roll-up writes besides its workbook, and what becomes of its files where the system refuses them. */

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const INBOX = {
  'in/So-Y-te_2022.csv': 'STT,Tên đơn vị,Số hội viên\n1,Bệnh viện A,40\n2,Bệnh viện B,25\n',
  'in/So-Tu-phap_2022.csv': 'STT,Tên đơn vị,Số hội viên\n1,Phòng công chứng,12\n',
};

function inFolder(files: Readonly<Record<string, string>> = INBOX): string {
  const folder = folderWith(files);
  folders.push(folder);
  return folder;
}

const typed = ['rollup', 'in', '-o', 'out.xlsx', '--as-of', '2023-01-15'];
const json = (text: string) => JSON.parse(text) as RollUp;

describe('--csv', () => {
  it('writes the figures beside the workbook, into a folder that it makes', () => {
    const folder = inFolder();
    const text = khuyenhoc(folder, [...typed, '--csv', 'data/']);
    expect(text.status).toBe(0);
    expect(text.stdout).toMatch(/\nĐã ghi: out\.xlsx\nĐã ghi: data\/so-lieu-2022\.csv\n$/);
    const rows = parse(readFileSync(join(folder, 'data/so-lieu-2022.csv')), { bom: true, columns: true });
    expect(
      (rows as Record<string, string>[])
        .filter(({ indicator }) => indicator === 'members')
        .map(({ department_code: code, value, source_file: file }) => [code, value, file]),
    ).toEqual([
      ['STP', '12', 'in/So-Tu-phap_2022.csv'],
      ['SYT-OLD', '65', 'in/So-Y-te_2022.csv'],
    ]);
    const again = khuyenhoc(folder, [...typed, '--csv', 'data', '--force', '--format', 'json']);
    const { output, outputs } = json(again.stdout);
    expect([output, outputs]).toEqual(['out.xlsx', ['out.xlsx', 'data/so-lieu-2022.csv']]);
  });

  it('is left out, and named, where it lies in the folder that is read', () => {
    const folder = inFolder();
    for (const more of [[], ['--force']]) {
      const ended = khuyenhoc(folder, [...typed, '--csv', 'in', '--format', 'json', ...more]);
      expect(ended.status, ended.stderr).toBe(0);
      expect(json(ended.stdout).ignored).toEqual(
        more.length === 0
          ? []
          : [{ file: 'in/so-lieu-2022.csv', reason: 'tệp do khuyenhoc ghi ra', kind: 'ownOutput' }],
      );
      expect(json(ended.stdout).totals.figures['members']?.value).toBe(77);
    }
  });

  it.each([
    ['a file of that name that is not ours, even with --force', 'ghi chú', ['--force'], 'không phải do'],
    ['one that is ours, without --force', null, [], 'đã có; thêm --force'],
  ])('writes nothing at all over %s', (_, content, more, said) => {
    const folder = inFolder();
    mkdirSync(join(folder, 'data'));
    if (content === null) khuyenhoc(folder, [...typed, '--csv', 'data']);
    else writeFileSync(join(folder, 'data/so-lieu-2022.csv'), content);
    rmSync(join(folder, 'out.xlsx'), { force: true });
    const before = stateOf(folder);
    const ended = khuyenhoc(folder, [...typed, '--csv', 'data', ...more]);
    expect(ended.status).toBe(2);
    expect(ended.stderr).toMatch(/^[^\n]+\n$/);
    expect(ended.stderr).toContain(`data/so-lieu-2022.csv đã có`);
    expect(ended.stderr).toContain(said);
    expect(stateOf(folder)).toEqual(before);
  });

  it.each([
    ['khong/co', 'khong/co: thư mục chứa nó không có'],
    ['in/So-Y-te_2022.csv', 'in/So-Y-te_2022.csv: thư mục chứa nó không có'],
  ])('refuses %s before anything is read', (dir, said) => {
    const folder = inFolder();
    const before = stateOf(folder);
    const { status, stderr } = khuyenhoc(folder, [...typed, '--csv', dir]);
    expect([status, stderr]).toEqual([2, `Không ghi được ${said}.\n`]);
    expect(stateOf(folder)).toEqual(before);
  });

  it('a submission of its name is never overwritten', () => {
    const folder = inFolder();
    khuyenhoc(folder, [...typed, '--csv', 'in']);
    const { status, stderr } = khuyenhoc(folder, [...typed, 'in/so-lieu-2022.csv', '--csv', 'in', '--force']);
    expect([status, stderr]).toEqual([
      2,
      'in/so-lieu-2022.csv là tệp được đọc trong lần chạy này, nên không bị ghi đè.\n',
    ]);
  });

  it('writes neither file with --on-error fail', () => {
    const folder = inFolder({ ...INBOX, 'in/hong.xlsx': 'PK\u0003\u0004 broken off' });
    const before = stateOf(folder);
    const ended = khuyenhoc(folder, [...typed, '--csv', 'data', '--on-error', 'fail', '--format', 'json']);
    expect(ended.status).toBe(1);
    expect([json(ended.stdout).output, json(ended.stdout).outputs]).toEqual([null, []]);
    expect(stateOf(folder)).toEqual(before);
  });
});

/** Makes the system refuse one of its calls with a code, for paths that end so: what an open Excel or a full disk does. */
function refusing(call: 'rename' | 'open' | 'link', ending: string, code: string): object {
  const script = `
    import fs from 'node:fs/promises';
    import { syncBuiltinESMExports } from 'node:module';
    const real = fs[${JSON.stringify(call)}];
    fs[${JSON.stringify(call)}] = async (...given) => {
      if (given.some((each) => typeof each === 'string' && each.endsWith(${JSON.stringify(ending)})))
        throw Object.assign(new Error('refused'), { code: ${JSON.stringify(code)} });
      return real(...given);
    };
    syncBuiltinESMExports();`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(script)}` };
}

describe('an output that the system refuses', () => {
  it.each([
    [
      'vi',
      'Không thay được out.xlsx: tệp đang mở ở chương trình khác hoặc bị khóa (EBUSY). Kết quả mới nằm ở out (2).xlsx',
    ],
    [
      'en',
      'out.xlsx cannot be replaced: it is open in another program, or locked (EBUSY). The new result is out (2).xlsx',
    ],
  ])('open in Excel: the result is kept beside it, and the sentence says where (%s)', (language, said) => {
    const folder = inFolder();
    khuyenhoc(folder, typed);
    const old = stateOf(folder)['out.xlsx'];
    const env = refusing('rename', 'out.xlsx', 'EBUSY');
    const ended = khuyenhoc(folder, [...typed, '--force', '--lang', language, '--as-of', '2024-02-20'], env);
    expect([ended.status, ended.stdout]).toEqual([2, '']);
    expect(ended.stderr).toMatch(/^[^\n]+\n$/);
    expect(ended.stderr).toContain(said);
    const after = stateOf(folder);
    expect(after['out.xlsx']).toBe(old);
    khuyenhoc(folder, ['rollup', 'in', '-o', 'wanted.xlsx', '--lang', language, '--as-of', '2024-02-20']);
    expect(after['out (2).xlsx']).toBe(stateOf(folder)['wanted.xlsx']);
    expect(readdirSync(folder).sort()).toEqual(['in', 'out (2).xlsx', 'out.xlsx', 'wanted.xlsx']);
    // The next one takes the next number, and none of them is ever read as a submission.
    khuyenhoc(folder, [...typed, '--force'], env);
    const { ignored } = json(khuyenhoc(folder, ['check', '.', '--format', 'json']).stdout);
    expect(ignored.map(({ file }) => file)).toEqual([
      './out (2).xlsx',
      './out (3).xlsx',
      './out.xlsx',
      './wanted.xlsx',
    ]);
  });

  it('one of two that is open: the other is written, and the sentence names the one', () => {
    const folder = inFolder();
    khuyenhoc(folder, [...typed, '--csv', 'data']);
    const old = stateOf(folder);
    const again = [...typed, '--csv', 'data', '--force', '--as-of', '2024-02-20', '--lang', 'en'];
    const { status, stderr } = khuyenhoc(folder, again, refusing('rename', '2022.csv', 'EPERM'));
    expect([status, stderr]).toEqual([
      2,
      'data/so-lieu-2022.csv cannot be replaced: it is open in another program, or locked (EPERM). The new result is data/so-lieu-2022 (2).csv: use that file, or close the old one and run again.\n',
    ]);
    const after = stateOf(folder);
    expect(after['data/so-lieu-2022.csv']).toBe(old['data/so-lieu-2022.csv']);
    expect(after['data/so-lieu-2022 (2).csv']).toBeDefined();
    expect(after['out.xlsx']).not.toBe(old['out.xlsx']);
  });

  it.each([
    ['ENOSPC', 'out.xlsx cannot be written: the disk is full (ENOSPC).'],
    ['EDQUOT', 'out.xlsx cannot be written: the disk is full (EDQUOT).'],
    ['EROFS', 'out.xlsx cannot be written: its folder does not let files be written (EROFS).'],
    ['EACCES', 'out.xlsx cannot be written: its folder does not let files be written (EACCES).'],
    ['EIO', 'out.xlsx cannot be written (EIO).'],
  ])('no new file can be made (%s): nothing is written or changed', (code, said) => {
    const folder = inFolder();
    khuyenhoc(folder, typed);
    const before = stateOf(folder);
    const again = [...typed, '--csv', 'data', '--force', '--lang', 'en', '--format', 'json'];
    const { status, stdout, stderr } = khuyenhoc(folder, again, refusing('open', '.tmp', code));
    expect(status).toBe(2);
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr).toContain(said);
    expect(JSON.parse(stdout)).toEqual({ schema: 'khuyenhoc/error/1', message: stderr.trimEnd() });
    expect(stateOf(folder)).toEqual(before);
  });
});
