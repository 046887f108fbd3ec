import { beforeAll, describe, expect, it } from 'vitest';
import type { Grid } from '../../src/domain/grid.ts';
import { gridOf, sourceOf, type Content } from '../helpers/grid.ts';
import { figuresOf, read, understanding, type Both } from '../helpers/understanding.ts';

let using: Awaited<ReturnType<typeof understanding>>;
beforeAll(async () => {
  using = await understanding();
});

const sheet = (rows: readonly (readonly Content[])[], name = 'Biểu 1'): Grid => gridOf(rows, { sheet: name });

function readAll(...grids: readonly Grid[]): readonly Both[] {
  return read(sourceOf(grids, 'So-Y-te_2022.xlsx'), using);
}

/** What H109 says: the place and header of each column, in the file's first submission. */
function remarksOn(...grids: readonly Grid[]): readonly string[] {
  const findings = readAll(...grids)[0]?.checked.findings ?? [];
  return findings
    .filter(({ code }) => code === 'H109')
    .map(({ where }) => `${where.sheet}!${where.cell} ${where.column}`);
}

const codesOf = (both: Both | undefined) => both?.checked.findings.map(({ code }) => code) ?? [];

describe('columns of personal data', () => {
  it('are named by their headers, once each, and are not columns that nobody asked for', () => {
    const grid = sheet([
      ['STT', 'Tên đơn vị', 'Số CCCD', 'SĐT', 'Số hội viên', 'Địa chỉ', 'Đảng viên'],
      [1, 'Bệnh viện A', '038201000001', '0912345678', 40, 'Phường Lam Sơn', 3],
      [2, 'Bệnh viện B', '038201000002', '0912345679', 25, 'Phường Hạc Thành', 4],
    ]);
    expect(remarksOn(grid)).toEqual(['Biểu 1!C1 Số CCCD', 'Biểu 1!D1 SĐT', 'Biểu 1!F1 Địa chỉ']);
    const [both] = readAll(grid);
    expect(codesOf(both).filter((code) => code === 'H105')).toHaveLength(1);
    expect(both === undefined ? {} : figuresOf(both.checked)).toEqual({ members: 65 });
    expect(both?.checked.status).toBe('accepted-with-remarks');
  });

  it('are told by their cells where the header says nothing known', () => {
    const grid = sheet([
      ['STT', 'Tên đơn vị', 'Số hội viên', 'Liên lạc', 'Mã riêng'],
      [1, 'Bệnh viện A', 40, '0912345678', 1],
      [2, 'Bệnh viện B', 25, '0912345679', 2],
      [3, 'Bệnh viện C', 10, '0912345670', 3],
      [null, 'Tổng cộng', 75, null, null],
    ]);
    expect(remarksOn(grid)).toEqual(['Biểu 1!D1 Liên lạc']);
  });

  it('are never columns of figures, whatever the numbers', () => {
    const grid = sheet([
      ['STT', 'Tên đơn vị', 'Số hội viên', 'Quỹ vận động trong năm (đồng)', 'Kinh phí đối ứng', 'Dân số'],
      [1, 'Bệnh viện A', 912345678, 171234567, 171234567, 171234567],
      [2, 'Bệnh viện B', 912345679, 171234568, 171234568, 171234568],
      [3, 'Bệnh viện C', 912345670, 171234569, 171234569, 171234569],
    ]);
    expect(remarksOn(grid)).toEqual([]);
  });

  it('give no name to a row', () => {
    const grid = sheet([
      ['STT', 'Tên đơn vị', 'Địa chỉ', 'Số hội viên'],
      [1, 'Bệnh viện A', 'Phường Lam Sơn', 40],
      [2, null, 'Phường Hạc Thành', 'abc'],
    ]);
    const [both] = readAll(grid);
    expect(both?.recognised.tables[0]?.rows.map(({ label }) => label)).toEqual(['Bệnh viện A', null]);
    expect(JSON.stringify(both?.checked.findings)).not.toContain('Hạc Thành');
    expect(codesOf(both)).toContain('V101');
  });

  it('are told in a form that runs down the page', () => {
    const grid = sheet([
      ['TT', 'Nội dung', 'Số liệu'],
      [1, 'Số hội viên', 40],
      [2, 'Tổng số đơn vị trực thuộc', 3],
      [3, 'Số điện thoại người lập', '0912345678'],
    ]);
    expect(remarksOn(grid)).toEqual(['Biểu 1!B4 Số điện thoại người lập']);
    const [both] = readAll(grid);
    expect(both === undefined ? {} : figuresOf(both.checked)).toEqual({ members: 40, units: 3 });
  });
});

const FIGURES = sheet([
  ['STT', 'Tên đơn vị', 'Số hội viên'],
  [1, 'Bệnh viện A', 40],
  [2, 'Bệnh viện B', 25],
]);

describe('lists of persons outside the tables', () => {
  it('are named, and tell neither year nor department', () => {
    const list = sheet(
      [
        ['DANH SÁCH KHEN THƯỞNG'],
        ['STT', 'Họ và tên', 'Ngày sinh', 'Địa chỉ', 'STK'],
        [1, 'Nguyễn Văn A', '15/03/2010', 'Sở Tư pháp, báo cáo năm 2019', '1900123'],
        [2, 'Trần Thị B', '16/03/2010', 'Sở Công Thương', '1900124'],
      ],
      'Danh sách',
    );
    expect(remarksOn(FIGURES, list)).toEqual([
      'Danh sách!C2 Ngày sinh',
      'Danh sách!D2 Địa chỉ',
      'Danh sách!E2 STK',
    ]);
    const [both] = readAll(FIGURES, list);
    expect(both?.checked.department?.name).toBe('Sở Y tế');
    expect(both?.checked.year).toBe(2022);
    expect(JSON.stringify(both?.recognised.identity)).not.toContain('2019');
    expect(codesOf(both).filter((code) => code.startsWith('R'))).toEqual([]);
  });

  it('are not seen in a letterhead, whose words go on telling', () => {
    const titled = sheet([
      ['Địa chỉ', 'Phường Hạc Thành', 'Điện thoại', 'chưa có'],
      ['Đơn vị báo cáo', 'Sở Tư pháp', 'Điện thoại', '0237 385 0000'],
      ['Năm báo cáo', '2022'],
      [],
      ['STT', 'Tên đơn vị', 'Số hội viên'],
      [1, 'Phòng A', 40],
    ]);
    expect(remarksOn(titled)).toEqual([]);
    expect(read(sourceOf([titled], 'bao-cao.xlsx'), using)[0]?.checked.department?.name).toBe('Sở Tư pháp');
  });
});
