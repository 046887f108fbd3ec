import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRegister } from '../../src/catalogue/department-names.ts';
import type { BodyMatch } from '../../src/catalogue/departments.ts';
import { isValidIn } from '../../src/catalogue/validity.ts';
import { loadRegister } from '../../src/read/register.ts';

const bodies = await loadRegister('templates/registers/departments.csv');
const register = createRegister(bodies);
const thanhHoa = createRegister(bodies, { province: 'Thanh Hóa' });

/** A match in one word: the code, `~` before a body of another time, `?` before a suggestion. */
function brief(match: BodyMatch): string {
  if (match.kind === 'none') return '-';
  if (match.kind === 'several') return match.bodies.map(({ code }) => code).join('+');
  return { one: '', otherTime: '~', near: '?' }[match.kind] + match.body.code;
}

function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd');
}

describe('a whole text', () => {
  it.each([
    ['Sở Y tế', 2022, 'SYT-OLD'],
    ['Sở Y tế', 2025, 'SYT'],
    ['Sở Y tế', null, 'SYT-OLD+SYT'],
    ['Sở Tư pháp', null, 'STP'],
    ['SỞ Y TẾ TỈNH THANH HÓA', 2022, 'SYT-OLD'],
    ['Sở Y tế Thanh Hoá', 2022, 'SYT-OLD'],
    ['Sở Y tế tỉnh', 2022, 'SYT-OLD'],
    ['Sở Y tế (SYT)', 2022, 'SYT-OLD'],
    ['Sở Giáo dục và Đào tạo (GDĐT)', 2022, 'SGDDT-OLD'],
    ['1. Sở Y tế', 2022, 'SYT-OLD'],
    ['IV. Sở Công Thương', 2022, 'SCT'],
    ['So Y te', 2022, 'SYT-OLD'],
    ['SLDTBXH', 2022, 'SLDTBXH'],
    ['SYT-OLD', 2025, '~SYT-OLD'],
    ['Hội Khuyến học Sở Y tế Thanh Hóa', 2022, 'SYT-OLD'],
    ['Hội (Chi hội) Khuyến học Sở X', 2022, '-'],
    ['Hội (Chi hội) Khuyến học Sở Công Thương', 2022, 'SCT'],
    ['Chi hội KH Sở Tư pháp', 2022, 'STP'],
    ['Ban Khuyến học Sở Y tế', 2022, 'SYT-OLD'],
    ['Ban KH cơ quan Sở Y tế', 2022, 'SYT-OLD'],
    ['Hội Khuyến học Tỉnh đoàn', 2022, 'TDTN'],
    ['Hội Khuyến học tỉnh Thanh Hóa', 2022, 'HKH'],
    ['Hội Khuyến học', 2022, 'HKH'],
    ['Sở Lao động, Thương binh và Xã hội', 2022, 'SLDTBXH'],
    ['Sở Lao động - Thương binh & Xã hội', 2022, 'SLDTBXH'],
    ['Sở LĐ-TB&XH', 2022, 'SLDTBXH'],
    ['Sở LĐTBXH', 2022, 'SLDTBXH'],
    ['SLĐTBXH', 2022, 'SLDTBXH'],
    ['Sở LĐ, TB và Xã hội', 2022, 'SLDTBXH'],
    ['Sở Ðầu tư', 2022, '-'],
    ['Sở Kế hoạch và Ðầu tư', 2022, 'SKHDT'],
    ['Sở KH & ĐT', 2022, 'SKHDT'],
    ['Sở KH & CN', 2022, 'SKHCN-OLD'],
    ['Sở Nông nghiệp và Phát triển nông thôn', 2022, 'SNNPTNT'],
    ['Sở Nông nghiệp và PTNT', 2025, '~SNNPTNT'],
    ['Sở Nông nghiệp', 2022, 'SNNPTNT'],
    ['Sở Nông nghiệp', 2025, 'SNNMT'],
    ['Sở Nông nghiệp và Môi trường', 2022, '~SNNMT'],
    ['Sở NN và Phát triển nông thôn', 2022, 'SNNPTNT'],
    ['Sở Nội vụ', 2022, 'SNV-OLD'],
    ['Sở Ngoại vụ', 2022, 'SNGV'],
    ['Sở NV', 2022, 'SNV-OLD'],
    ['Thanh tra tỉnh', 2022, 'TTT'],
    ['Thanh tra tỉnh Thanh Hóa', 2022, 'TTT'],
    ['Công an Thanh Hóa', 2022, 'CA'],
    ['Công an thành phố Thanh Hóa', 2022, '-'],
    ['Công an thành phố Hà Nội', 2022, 'CA'],
    ['Hội Nông dân', 2022, 'HND'],
    ['Hội LHPN tỉnh Nghệ An', 2022, 'HLHPN'],
    ['Báo Thanh Hóa', 2022, 'BAO'],
    ['Báo Quảng Trị', 2022, 'BAO'],
    ['Thuế tỉnh', 2022, '~THUE'],
    ['Cục Thuế tỉnh Thanh Hóa', 2022, 'THUE-OLD'],
    ['Đoàn TNCS Hồ Chí Minh tỉnh', 2022, 'TDTN'],
  ])('%s in %s is %s', (text, year, expected) => {
    expect(brief(register.find(text, year))).toBe(expected);
  });

  it.each([
    'Văn phòng Sở Y tế',
    'Văn phòng',
    'Thanh tra Sở',
    'Trung tâm Y tế',
    'Trung tâm Y tế thành phố Thanh Hóa',
    'Chi cục Thú y',
    'Chi cục Thuế tỉnh',
    'Bệnh viện Đa khoa tỉnh',
    'Các cơ sở y tế',
    'Hội Khuyến học huyện Nông Cống',
    'Tổng cộng',
    'Đơn vị',
    'BAO',
    'Thuế',
    'Công đoàn Sở Y tế',
    '',
    '...',
    '__proto__',
    'constructor',
  ])('%s names no body', (text) => {
    expect(register.find(text, 2022).kind).toBe('none');
  });

  it('suggests a near miss with its proper spelling and never accepts it', () => {
    expect(register.find('Sở Nông ngiệp và PTNT', 2022)).toMatchObject({
      kind: 'near',
      body: { code: 'SNNPTNT' },
      spelling: 'Sở Nông nghiệp và PTNT',
    });
    expect(register.find('Sở Tư phap', 2022)).toMatchObject({ kind: 'near', spelling: 'Sở Tư pháp' });
    expect(register.find('Sở Công Thưong tỉnh Thanh Hóa', 2022)).toMatchObject({ body: { code: 'SCT' } });
    expect(register.find('Sở Y tê', 2025)).toMatchObject({ kind: 'near', body: { code: 'SYT' } });
  });

  it('only suggests a name that is too general without "tỉnh"', () => {
    expect(register.find('Thanh tra', 2022)).toMatchObject({ kind: 'near', spelling: 'Thanh tra tỉnh' });
    expect(register.find('Công an', 2022)).toMatchObject({ kind: 'near', body: { code: 'CA' } });
  });

  it('takes no department of another province where the province is known', () => {
    expect(brief(thanhHoa.find('Sở Y tế tỉnh Thanh Hóa', 2022))).toBe('SYT-OLD');
    expect(brief(thanhHoa.find('Sở Y tế Nghệ An', 2022))).toBe('?SYT-OLD');
    expect(thanhHoa.mentionsIn('BÁO CÁO CỦA SỞ Y TẾ TỈNH NGHỆ AN', 2022)).toEqual([]);
    expect(thanhHoa.findInFileName('so-y-te-nghe-an.xlsx', 2022).kind).toBe('none');
  });
});

describe('a line', () => {
  const mentions = (line: string, year: number | null = 2022) =>
    register.mentionsIn(line, year).map((each) => `${brief(each)}@${each.start}+${each.length}`);

  it.each([
    [
      'BÁO CÁO KẾT QUẢ KHUYẾN HỌC CỦA SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN TỈNH THANH HÓA NĂM 2022',
      ['SNNPTNT@7+11'],
    ],
    ['UBND TỈNH THANH HÓA - SỞ Y TẾ', ['SYT-OLD@4+3']],
    ['Đơn vị: Sở Tư pháp', ['STP@2+3']],
    ['Đơn vị báo cáo: SYT', ['SYT-OLD@4+1']],
    ['Kết quả SYT năm 2022', []],
    ['Văn phòng Sở Y tế', ['SYT-OLD@2+3']],
    ['Hội Khuyến học Sở Công Thương Thanh Hóa vận động', ['SCT@0+8']],
    ['Kính gửi: Hội Khuyến học tỉnh Thanh Hóa', ['HKH@2+6']],
    ['Hội viên Hội Khuyến học xếp loại khá', []],
    ['Sở Y tế và Sở Nội vụ', ['SYT-OLD@0+3', 'SNV-OLD@4+3']],
    ['Sở Nông nghiệp và Sở Y tế', ['SNNPTNT@0+3', 'SYT-OLD@4+3']],
    ['Sở Nông nghiệp và Phát triên nông thôn', []],
    ['Các cơ sở y tế, cơ sở giáo dục và đào tạo', []],
    ['Trụ sở công thương', []],
    ['Toàn tỉnh đoàn viên, hội viên', []],
    ['Tỉnh đoàn Thanh Hóa', ['TDTN@0+4']],
    ['Thanh tra Tỉnh ủy', []],
    ['CT tỉnh', ['THUE-OLD@0+2']],
    ['Theo CT tỉnh giao', []],
    ['Số thuế tỉnh thu được', []],
    ['Theo thống kê tỉnh Thanh Hóa', []],
    ['Chi cục Thuế tỉnh', []],
    ['BÁO CÁO CỦA CÔNG AN TỈNH', ['CA@3+3']],
    ['Công an huyện và công an xã', []],
    ['Ủy ban Dân tộc', []],
    ['BAO CAO CUA SO Y TE NAM 2022', ['SYT-OLD@3+3']],
  ])('%s', (line, expected) => {
    expect(mentions(line)).toEqual(expected);
  });

  it('tells a body of another time and leaves namesakes open without a year', () => {
    expect(mentions('CỦA SỞ NÔNG NGHIỆP VÀ PTNT', 2025)).toEqual(['~SNNPTNT@1+5']);
    expect(mentions('CỦA SỞ Y TẾ', null)).toEqual(['SYT-OLD+SYT@1+3']);
  });
});

describe("a file's name", () => {
  it.each([
    ['So-NN&PTNT_2022.csv', 'SNNPTNT'],
    ['so-y-te.xlsx', 'SYT-OLD'],
    ['SYT2022', 'SYT-OLD'],
    ['soyte_2022', 'SYT-OLD'],
    ['SoYTe2022.xlsx', 'SYT-OLD'],
    ['soytethanhhoa.xlsx', 'SYT-OLD'],
    ['inbox/2022/BC_Sở LĐTBXH (lần 2).xlsx', 'SLDTBXH'],
    ['BC_Sở LDTBXH.xlsx', 'SLDTBXH'],
    ['Bao cao So Giao duc va Dao tao Thanh Hoa.xls', 'SGDDT-OLD'],
    ['bieu_so_lieu_SCT.xlsx', 'SCT'],
    ['SNNPTNT gui Hoi Khuyen hoc tinh.xlsx', 'SNNPTNT'],
    ['Hoi khuyen hoc tinh.xlsx', 'HKH'],
    ['Thanh tra tinh.csv', 'TTT'],
    ['BC Thanh tra 2022.csv', 'TTT'],
    ['CA tinh 2022.xlsx', 'CA'],
    ['Tong hop STP SYT.xlsx', 'STP+SYT-OLD'],
    ['BAO CAO 2022.xlsx', '-'],
    ['cat giam 2022.xlsx', '-'],
    ['Cac co so y te.xlsx', '-'],
    ['TT tinh hinh thuc hien.xlsx', '-'],
    ['khuyen hoc 2022.xlsx', '-'],
    ['', '-'],
  ])('%s', (name, expected) => {
    expect(brief(register.findInFileName(name, 2022))).toBe(expected);
  });

  it('lets the year decide', () => {
    expect(brief(register.findInFileName('so-y-te.xlsx', 2025))).toBe('SYT');
    expect(brief(register.findInFileName('Sở NN&PTNT.xlsx', 2025))).toBe('~SNNPTNT');
    expect(brief(register.findInFileName('SYT.xlsx', null))).toBe('SYT-OLD+SYT');
  });
});

describe('every name and alias', () => {
  /** Names that mean another body in that year; every other name finds its own body, or one of its name. */
  const MEANS: Readonly<Record<string, string>> = {
    'SNNPTNT|Sở Nông nghiệp|2025': 'SNNMT',
    'SNNMT|Sở Nông nghiệp|2022': 'SNNPTNT',
    'THADS-NEW|THADS tỉnh|2022': 'THADS',
  };

  it.each([2022, 2025])('finds its body in %s', (year) => {
    for (const body of bodies) {
      const namesake = bodies.find((each) => each.name.vi === body.name.vi && isValidIn(each, year));
      for (const text of [body.name.vi, ...body.aliases]) {
        const fallback = namesake === undefined ? `~${body.code}` : namesake.code;
        const expected = MEANS[`${body.code}|${text}|${year}`] ?? fallback;
        expect(`${text}: ${brief(register.find(text, year))}`).toBe(`${text}: ${expected}`);
        const mentioned = register.mentionsIn(text, year);
        expect(`${text}: ${mentioned.map(brief).join()}`).toBe(`${text}: ${expected}`);
      }
    }
  });

  it('survives case, composition, tone placement, i/y and punctuation', () => {
    const names = bodies.flatMap((body) => [body.name.vi, ...body.aliases]);
    const variation = fc.record({
      text: fc.constantFrom(...names),
      form: fc.constantFrom('NFC', 'NFD'),
      upper: fc.constantFrom('as is', 'upper', 'lower'),
      blank: fc.constantFrom(' ', '  ', '\u00a0', '\n'),
      and: fc.constantFrom(' và ', ' & '),
      comma: fc.constantFrom(', ', ' - ', ' – ', ' '),
      tone: fc.boolean(),
      d: fc.boolean(),
      year: fc.constantFrom(2022, 2025),
    });
    fc.assert(
      fc.property(variation, ({ text, form, upper, blank, and, comma, tone, d, year }) => {
        let varied = text.split(' và ').join(and).split(', ').join(comma).split(' - ').join(comma);
        if (tone) varied = varied.replace(/hóa/g, 'hoá').replace(/òa/g, 'oà').replace(/ủy/g, 'uỷ');
        if (d) varied = varied.replace(/Đ/g, '\u00d0');
        if (upper === 'upper') varied = varied.toUpperCase();
        if (upper === 'lower') varied = varied.toLowerCase();
        varied = varied.split(' ').join(blank).normalize(form);
        expect(brief(register.find(varied, year))).toBe(brief(register.find(text, year)));
        expect(['one', 'otherTime']).toContain(register.find(varied, year).kind);
      }),
      { numRuns: 3000, seed: 1 },
    );
  });

  it('is the same with its province, before it the association, and without any mark', () => {
    const before = ['', 'Hội Khuyến học ', 'Chi hội KH ', '1. ', 'II. '];
    const after = ['', ' tỉnh', ' Thanh Hóa', ' tỉnh Thanh Hoá', ' TỈNH THANH HÓA', ', tỉnh Thanh Hóa'];
    const departments = bodies.filter(({ name }) => name.vi.startsWith('Sở '));
    fc.assert(
      fc.property(
        fc.constantFrom(...departments),
        fc.constantFrom(...before),
        fc.constantFrom(...after),
        fc.boolean(),
        fc.constantFrom(2022, 2025),
        ({ name }, lead, province, isBare, year) => {
          const written = `${lead}${name.vi}${province}`;
          const text = isBare ? withoutMarks(written) : written;
          expect(`${text}: ${brief(thanhHoa.find(text, year))}`).toBe(
            `${text}: ${brief(thanhHoa.find(name.vi, year))}`,
          );
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('is found by a file name without marks', () => {
    for (const body of bodies.filter((each) => each.name.vi.startsWith('Sở '))) {
      const bare = withoutMarks(body.name.vi);
      const found = brief(register.findInFileName(`${bare.replace(/[ ,-]+/g, '_')}_2022.xlsx`, 2022));
      expect(`${bare}: ${found}`).toBe(`${bare}: ${brief(register.find(body.name.vi, 2022))}`);
    }
  });

  it('never throws on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(['none', 'near', 'one', 'otherTime', 'several']).toContain(register.find(text, 2022).kind);
        expect(Array.isArray(register.mentionsIn(text, null))).toBe(true);
        expect(register.findInFileName(text, 2022)).toHaveProperty('kind');
      }),
    );
  });
});

it('a name is told by its first words only where none begins with them', () => {
  const names = bodies.flatMap(({ name, aliases, code }) => [name.vi, name.en, ...aliases, code]);
  const word = fc.constantFrom(
    ...new Set(names.flatMap((name) => name.split(' '))),
    ...'Hội Chi hội Khuyến học KH HKH của tỉnh Thanh Hóa Hà Nội và Trường Mầm non Thôn Đông số 3 (SYT)'.split(
      ' ',
    ),
  );
  const whole = fc.tuple(
    fc.constantFrom('', 'Hội Khuyến học ', 'HKH ', 'Ban KH '),
    fc.constantFrom(...names),
    fc.constantFrom('', ' tỉnh', ' Thanh Hóa', ' Hà Nội', ' (SYT)'),
  );
  const text = fc.oneof(
    whole.map((parts) => parts.join('')),
    fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(text, fc.boolean(), fc.constantFrom(register, thanhHoa), (written, bare, one) => {
      const name = bare ? withoutMarks(written) : written;
      // What nobody sees keeps it from being told by its first words.
      expect(one.named(name, 2023)).toEqual(one.named(`\u200b${name}`, 2023));
    }),
    { numRuns: 3000 },
  );
});
