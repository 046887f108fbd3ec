import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeRoster, RosterError, rosterFrom } from '../../src/catalogue/roster.ts';
import { isValidIn } from '../../src/catalogue/validity.ts';
import { loadRegister } from '../../src/read/register.ts';

const register = await loadRegister('templates/registers/departments.csv');

const rowsOf = (text: string) => text.split('\n').map((line) => line.split(','));
const merge = (text: string) => mergeRoster(register, rosterFrom(rowsOf(text)));
const expectedCodes = (text: string, year: number) =>
  merge(text)
    .listed.filter((body) => isValidIn(body, year))
    .map(({ code }) => code);

function problemsOf(text: string): readonly (readonly [number, string])[] {
  try {
    merge(text);
  } catch (error) {
    if (error instanceof RosterError) return error.problems.map(({ line, message }) => [line, message.vi]);
    throw error;
  }
  return [];
}

describe('reading', () => {
  it('takes English and Vietnamese headers, in any order and case', () => {
    expect(
      rosterFrom([
        ['', ''],
        [
          'STT',
          'TÊN ĐƠN VỊ',
          'Mã',
          'Tên khác',
          'Liên hệ',
          'Thư điện tử',
          'Hiệu lực từ',
          'valid_to',
          'Ghi chú',
        ],
        ['1', ' Sở  Y tế ', 'SYT', 'SYT TH; Y tế', 'Bà An', 'a@b.vn; c@d.vn', '1/3/2025', '2030-12-31', 'x'],
        ['', '', ''],
      ]),
    ).toEqual([
      {
        line: 3,
        code: 'SYT',
        name: 'Sở Y tế',
        aliases: ['SYT TH', 'Y tế'],
        contact: 'Bà An',
        email: 'a@b.vn; c@d.vn',
        validFrom: '2025-03-01',
        validTo: '2030-12-31',
      },
    ]);
  });

  it.each([
    ['', [[1, 'dòng 1 không có gì']]],
    ['code,name', [[1, 'dòng 1 không có đơn vị nào ở dưới']]],
    ['số,ghi chú\n1,2', [[1, "dòng 1 phải có cột 'code' (mã) hoặc 'name' (tên)"]]],
    ['code,nane\nSCT,Sở Công Thương', [[1, "dòng 1 có cột 'nane'; có phải 'name'?"]]],
    ['code,mã\nSCT,SCT', [[1, "dòng 1 có hai cột cho 'code'"]]],
    ['code,email\nSCT,không có', [[2, "dòng 2 có thư điện tử không đúng: 'không có'"]]],
    ['code,valid_from\nSCT,30/2/2025', [[2, "dòng 2 có ngày không đúng: '30/2/2025'"]]],
    ['code,valid_from\nSCT,1/3/25', [[2, "dòng 2 có ngày không đúng: '1/3/25'"]]],
    [
      'code,valid_from,valid_to\nSCT,2025-02-01,2025-01-01',
      [[2, 'dòng 2 có hiệu lực đến trước hiệu lực từ']],
    ],
    ['code,name,email\nSCT,,\n,,a@b.vn', [[3, 'dòng 3 không có mã và tên']]],
  ])('%#: %s', (text, expected) => {
    expect(problemsOf(text)).toEqual(expected);
  });
});

describe('merging', () => {
  it('extends a body of the register by code or name', () => {
    const text =
      'code,name,aliases,email\nSCT,Sở Công Thương tỉnh TH,Công thương|CT TH,ct@x.vn\n,Sở Tư pháp,,tp@x.vn';
    const { bodies, listed } = merge(text);
    expect(bodies.length).toBe(register.length);
    expect(listed.map(({ code }) => code)).toEqual(['SCT', 'STP']);
    expect(listed[0]?.aliases.slice(-3)).toEqual(['Sở Công Thương tỉnh TH', 'Công thương', 'CT TH']);
    expect(listed[0]?.email).toBe('ct@x.vn');
    expect(bodies.find(({ code }) => code === 'STP')?.email).toBe('tp@x.vn');
    expect(register.find(({ code }) => code === 'SCT')?.email).toBeUndefined();
  });

  it('adds a body that the register does not know', () => {
    const { bodies, listed } = merge('code,name\nTHPT-LS,Trường THPT chuyên Lam Sơn');
    expect(bodies.length).toBe(register.length + 1);
    expect(listed).toMatchObject([
      { code: 'THPT-LS', name: { vi: 'Trường THPT chuyên Lam Sơn' }, validTo: null },
    ]);
  });

  it('lets the year decide between namesakes, whichever code was typed', () => {
    for (const row of ['SYT,Sở Y tế', 'SYT-OLD,Sở Y tế', 'syt,', ',Sở Y tế', 'YT01,Sở Y tế Thanh Hóa']) {
      expect(expectedCodes(`code,name\n${row}`, 2022)).toEqual(['SYT-OLD']);
      expect(expectedCodes(`code,name\n${row}`, 2025)).toEqual(['SYT']);
    }
    expect(expectedCodes('name\nSở Nông nghiệp', 2022)).toEqual(['SNNPTNT']);
    expect(expectedCodes('name\nSở Nông nghiệp', 2025)).toEqual(['SNNMT']);
  });

  it('takes the register itself as a roster', () => {
    const rows = register.map((each) => [each.code, each.name.vi, each.validFrom ?? '', each.validTo ?? '']);
    const merged = mergeRoster(register, rosterFrom([['code', 'name', 'valid_from', 'valid_to'], ...rows]));
    expect(merged.bodies).toEqual(register);
    expect(merged.listed).toEqual(register);
  });

  it("takes the roster's dates for a body that is meant alone", () => {
    expect(expectedCodes('code,valid_to\nSCT,31/8/2023', 2022)).toEqual(['SCT']);
    expect(expectedCodes('code,valid_to\nSCT,31/8/2023', 2023)).toEqual([]);
  });

  it.each([
    ['code,name\nSCT,Sở Công Thương\nSCT,', [[3, 'dòng 3 trùng với dòng 2: SCT']]],
    ['code,name\nX1,Đơn vị mới\nX1,Đơn vị khác', [[3, 'dòng 3 trùng với dòng 2: X1']]],
    ['code,name\nSCT,Sở Tư pháp', [[2, 'dòng 2 có mã của Sở Công Thương và tên của Sở Tư pháp']]],
    [
      'code,name\nX1,Sở Tư phap',
      [[2, "dòng 2 có 'Sở Tư phap' không có trong danh mục; có phải 'Sở Tư pháp'?"]],
    ],
    ['code\nX1', [[2, "dòng 2 có 'X1' không có trong danh mục; đơn vị mới cần cả mã và tên"]]],
    [
      'name,valid_from,valid_to\nSở Nông nghiệp và PTNT,2026-01-01,2027-01-01',
      [[2, 'dòng 2 có đơn vị đã nêu ở dòng khác, hoặc không có trong thời gian ấy']],
    ],
  ])('refuses %#: %s', (text, expected) => {
    expect(problemsOf(text)).toEqual(expected);
  });

  it('is unharmed by names that objects have', () => {
    const { listed } = merge('code,name,__proto__\n__proto__,constructor,x\nconstructor,hasOwnProperty,y');
    expect(listed.map(({ code }) => code)).toEqual(['__proto__', 'constructor']);
  });

  it('answers any rows with a roster or a RosterError', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('code', 'tên', 'SCT', 'Sở Y tế', '1/3/2025', 'valid_from'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 5 }), (rows) => {
        try {
          expect(mergeRoster(register, rosterFrom(rows)).listed.length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(RosterError);
        }
      }),
    );
  });
});
