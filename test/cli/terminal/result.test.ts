import { describe, expect, it } from 'vitest';
import { bar } from '../../../src/cli/terminal/targets.ts';
import { remarks } from '../../../src/cli/terminal/remarks.ts';
import { checkText, rollupText } from '../../../src/cli/terminal/result.ts';
import { sharedFolder } from '../../../src/cli/terminal/files.ts';
import { widthOf } from '../../../src/cli/terminal/width.ts';
import { checkRun, finding, rollupRun, sound, voice, wrong } from '../runs.ts';
import { loadWidths } from '../../../src/cli/terminal/width.ts';

await loadWidths();

const everything = { maxFindings: 20, quiet: false };

describe('what check prints', () => {
  const text = checkText(checkRun, voice(), everything);

  it('begins with one line a file', () => {
    expect(text.split('\n').slice(0, 6)).toEqual([
      'inbox/',
      expect.stringMatching(/^✓ {2}so-cong-thuong\.xlsx {2,}Sở Công Thương {2,}chấp nhận$/),
      expect.stringMatching(/^✗ {2}nam-2022\/so-van-hoa.* {2}Sở Văn hóa, Thể thao.* cần sửa$/),
      expect.stringMatching(/^ {3}\S/),
      expect.stringMatching(/^\? {2}hong\\u202e\.xlsx {2,}không rõ đơn vị {2,}không đọc được$/),
      '',
    ]);
  });
  it('shows the place, code, message and help of each finding', () => {
    expect(text).toContain(
      [
        '  ✗ C101  Biểu 1!F9 · Trung tâm Văn hóa',
        '          Số liệu 12 không hợp lệ vì lớn hơn tổng số mà chính bảng này đã nêu.',
        '          Sửa một trong hai số rồi gửi lại.',
      ].join('\n'),
    );
    expect(text).toContain('Giữ lại, không cộng: Đơn vị đạt "Đơn vị học tập".');
  });
  it('names what was ignored', () => {
    expect(text).toContain('Bỏ qua 2 tệp:\n  tệp khóa của phần mềm văn phòng: inbox/~$so-y-te.xlsx\n');
  });
  it('ends with the totals', () => {
    expect(text.replaceAll('\n', ' ')).toMatch(
      /3 báo cáo: 1 chấp nhận; 1 cần sửa; 1 không đọc được\. 2 lỗi, 1 lưu ý, 1 chỉ tiêu chưa đạt, bỏ qua 2 tệp\. $/,
    );
  });
  it('says nothing of a sound submission without a missed target but its line', () => {
    const calm = {
      ...checkRun,
      ignored: [],
      submissions: [{ ...sound, findings: [finding('V301', 'info')] }],
    };
    expect(checkText(calm, voice('en'), everything)).toBe(
      '✓  inbox/so-cong-thuong.xlsx  Sở Công Thương  accepted\n\n1 submission: 1 accepted.\n',
    );
  });
  it('is short with --quiet: what fails, and the totals', () => {
    const quiet = checkText(checkRun, voice(), { ...everything, quiet: true });
    expect(quiet).not.toContain('Bỏ qua 2 tệp:');
    expect(quiet).toContain('C101');
    expect(quiet).toContain('3 báo cáo');
  });
});

describe('many findings', () => {
  const many = Array.from({ length: 23 }, (_, at) =>
    finding('V101', 'error', { sheet: 'Biểu 1', cell: `F${at + 3}` }),
  );
  const single = ['A1', 'B2', 'C3', 'D4'].map((cell) => finding('V102', 'error', { cell }));
  const run = { ...checkRun, submissions: [{ ...wrong, findings: [...many, ...single] }] };

  it('of one code in one column become one entry', () => {
    const text = checkText(run, voice(), everything);
    expect(text).toContain('✗ V101  23 ô ở cột F (Biểu 1!F3:F25)\n          Ví dụ ô F3: Số liệu');
    expect(text.match(/V101/g)).toHaveLength(1);
  });
  it('beyond the cap are counted', () => {
    const text = checkText(run, voice(), { ...everything, maxFindings: 2 });
    expect(text.match(/V102/g)).toHaveLength(1);
    expect(text).toContain('… và 3 vấn đề nữa');
  });
  it('can be left out altogether', () => {
    const text = checkText(run, voice(), { ...everything, maxFindings: 0 });
    expect(text).not.toContain('V101');
    expect(text).toContain('… và 27 vấn đề nữa');
  });
});

describe('a long result', () => {
  const long = (found: string) => ({ ...finding('V101', 'error', { cell: 'F3' }), found });
  const words = 'một '.repeat(120).trim();

  it('says the help of a code once', () => {
    const run = { ...checkRun, submissions: [wrong, { ...wrong, file: 'inbox/khac.csv' }] };
    const text = checkText(run, voice(), everything);
    expect(text.match(/C101/g)).toHaveLength(2);
    expect(text.match(/Sửa một trong hai số rồi gửi lại\./g)).toHaveLength(3);
  });
  it('clips messages among many submissions, and never of a single one', () => {
    const submission = { ...wrong, findings: [long(words)] };
    const single = checkText({ ...checkRun, submissions: [submission] }, voice(), everything);
    expect(single.match(/một/g)?.length).toBeGreaterThan(120);
    const several = checkText({ ...checkRun, submissions: [submission, sound] }, voice(), everything);
    const lines = several.split('\n');
    const from = lines.findIndex((line) => line.includes('V101'));
    expect(lines[from + 4]).toMatch(/một …$/);
    expect(lines[from + 5]).toContain('Sửa một trong hai số');
  });
});

describe('what rollup prints', () => {
  const text = rollupText(rollupRun, voice(), everything);

  it('shows the targets with bars, counts and what is lacking', () => {
    const line = text.split('\n').find((each) => each.includes('9/11')) ?? '';
    expect(line).toMatch(/██████▌ +9\/11 +81,82 % +≥ 90 % +✗ chưa đạt, thiếu 1$/);
    expect(text).toMatch(/████████ +22\/22 +100 % +≥ 100 % +✓ đạt\n/);
    expect(text).toMatch(/\?\/11 +≥ 100 % +chưa có số liệu\n/);
    expect(text).not.toContain('membershipRate');
    expect(text).toContain('(so với chỉ tiêu đề ra cho năm 2023)');
  });
  it('shows sums with their coverage', () => {
    expect(text).toMatch(/Quỹ vận động trong năm +70\.000\.000 đồng +1\/3 đơn vị\n/);
    expect(text).toMatch(/Đơn vị đạt "Đơn vị học tập" +9 +1\/3 đơn vị; giữ lại 1\n/);
  });
  it('says why a submission was not counted', () => {
    expect(text).toContain('Không được tính: không đọc được.');
    expect(text).toMatch(/không đọc được; không\s+tính\n/);
  });
  it('leaves targets missed to the table, and assumptions to the remarks', () => {
    expect(text).not.toMatch(/T101|T102|V301/);
    expect(text).toContain('R301');
  });
  it('ends with the reconciliation, who is missing and the workbook', () => {
    expect(text).toMatch(
      /Gặp 5 tệp: tính 2, loại 1, bỏ qua 2\.\nĐã nhận 2\/3 đơn vị\. Còn thiếu: Sở Tài chính\.\nĐã ghi: tong-hop-2022\.xlsx\n$/,
    );
  });
  it('names every file written, the workbook first', () => {
    const outputs = ['tong-hop-2022.xlsx', 'csv/so-lieu-2022.csv'];
    expect(rollupText({ ...rollupRun, outputs }, voice(), everything)).toMatch(
      /\nĐã ghi: tong-hop-2022\.xlsx\nĐã ghi: csv\/so-lieu-2022\.csv\n$/,
    );
  });
  it('says that nothing was written', () => {
    expect(rollupText({ ...rollupRun, output: null, outputs: [] }, voice('en'), everything)).toMatch(
      /Nothing was written, because of errors \(--on-error fail\)\.\n$/,
    );
  });
  it('names nobody as missing where the list is open', () => {
    const open = { ...rollupRun, result: { ...rollupRun.result, expected: null, missing: [] } };
    expect(rollupText(open, voice('en'), everything)).not.toMatch(/missing|Received/i);
  });
});

it.each(['vi', 'en'] as const)('keeps every line within 80 and within 60 columns (%s)', (language) => {
  for (const columns of [80, 60]) {
    const said = [
      checkText(checkRun, voice(language, columns), everything),
      rollupText(rollupRun, voice(language, columns), everything),
      remarks(checkRun, voice(language, columns)),
    ].join('');
    for (const line of said.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(columns);
  }
});

it('says programme, hash, year, targets and what was assumed', () => {
  expect(remarks(checkRun, voice('en', 200))).toBe(
    'Programme: thanh-hoa-2023 (built in, 0123456789ab); year 2022; held against the targets set for 2023.\n' +
      'Assumed or left aside: Tên của V301 (V301, 2).\n',
  );
});

it('fills a bar only at 100 per cent', () => {
  expect(bar(0)).toBe('');
  expect(bar(1.57)).toBe('▏');
  expect(bar(50)).toBe('████');
  expect(bar(99.99)).toBe('███████▉');
  expect(bar(100)).toBe('████████');
  expect(bar(140)).toBe('████████');
});

it.each([
  [['a/b/x.csv', 'a/b/y.csv'], 'a/b/'],
  [['a/b/x.csv', 'a/c/y.csv'], 'a/'],
  [['ab/x.csv', 'a/y.csv'], ''],
  [['a/b/x.csv'], ''],
  [['/x.csv', '/y.csv'], '/'],
  [[], ''],
])('the folder shared by %j is "%s"', (files, folder) => {
  expect(sharedFolder(files)).toBe(folder);
});
