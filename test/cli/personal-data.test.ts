import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderWith, khuyenhoc } from './working-folder.ts';

/** Values that must not be seen again, as text and as numbers. */
const SECRETS = ['038201000001', '0912345678', 'Phường Lam Sơn', '15/03/1980', '1900123456', '171234567'];

let folder = '';
beforeAll(async () => {
  const book = new ExcelJS.Workbook();
  const figures = book.addWorksheet('Biểu 1');
  figures.addRows([
    ['STT', 'Tên đơn vị', 'Số CCCD', 'Địa chỉ', 'Số hội viên', 'Mã'],
    [1, 'Bệnh viện A', '038201000001', 'Phường Lam Sơn', 40, 171234567],
    [2, null, '038201000001', 'Phường Lam Sơn', 'abc', 171234567],
    [3, 'Bệnh viện C', '038201000001', 'Phường Lam Sơn', 10, 171234567],
  ]);
  const list = book.addWorksheet('Danh sách');
  list.addRows([
    ['STT', 'Họ và tên', 'SĐT', 'Ngày sinh', 'STK'],
    [1, 'Nguyễn Văn A', '0912345678', '15/03/1980', 1900123456],
  ]);
  folder = folderWith({ 'in/So-Y-te_2022.xlsx': new Uint8Array(await book.xlsx.writeBuffer()) });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function expectSilent(text: string): void {
  for (const secret of SECRETS) expect(text).not.toContain(secret);
}

describe('personal data', () => {
  it.each([['text'], ['json']])('reaches no screen and no script (%s)', (format) => {
    const { stdout, stderr } = khuyenhoc(folder, [
      'check',
      'in',
      '--format',
      format,
      '--max-findings',
      '1000',
    ]);
    expect(stdout).toContain('H109');
    expect(stdout).toContain('abc');
    expectSilent(stdout + stderr);
  });

  it('reaches no workbook', () => {
    khuyenhoc(folder, [
      'rollup',
      'in',
      '-o',
      'tong-hop.xlsx',
      '--as-of',
      '2023-01-15',
      '--department-sheets',
    ]);
    const parts = Object.values(unzipSync(readFileSync(join(folder, 'tong-hop.xlsx'))));
    const text = parts.map((part) => Buffer.from(part).toString('utf8')).join('\n');
    expect(text).toContain('Số CCCD');
    expectSilent(text);
  });
});
