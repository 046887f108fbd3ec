import { catalogueOf } from '../../src/catalogue/derive.ts';
import { RATES } from '../../src/catalogue/rates.ts';
import type { Programme } from '../../src/catalogue/programme.ts';
import { targetsOf } from '../../src/catalogue/programme.ts';
import { columnName, type Address } from '../../src/domain/address.ts';
import type { Finding } from '../../src/domain/finding.ts';
import { NOWHERE } from '../../src/domain/finding.ts';
import { addWhole } from '../../src/domain/quantity.ts';
import { meets, percentage, shortBy, shownPercent } from '../../src/domain/ratio.ts';
import type { CheckedSubmission, DepartmentYear, RateResult, YearResult } from '../../src/domain/result.ts';
import type { Reading } from '../../src/domain/submission.ts';
import type { WorkbookContext } from '../../src/write/workbook/context.ts';

/* An invented province of nine departments, with one of everything that can go wrong. */

const IDS = (
  'staff members membersRatedGood organisations organisationsRatedGood units unitsRegistered unitsAchieved ' +
  'unitsWithFund citizensRegistered citizensAchieved fundOpening fundRaised fundSpent fundBalance ' +
  'studentsAwarded awardAmount teachersAwarded scholarships scholarshipAmount gifts giftAmount'
).split(' ');

const TARGETS: readonly (readonly [rate: string, value: number, vi: string])[] = [
  ['membersGoodRate', 85, '85% cán bộ, hội viên hội khuyến học xếp loại từ khá trở lên'],
  ['organisationsGoodRate', 85, '85% tổ chức hội hoặc ban khuyến học xếp loại từ khá trở lên'],
  ['unitRegistrationRate', 100, '100% đơn vị trực thuộc đăng ký xây dựng “Đơn vị học tập”'],
  ['learningUnitRate', 90, '90% đơn vị trở lên đạt “Đơn vị học tập”'],
  ['citizenRegistrationRate', 100, '100% cán bộ, đảng viên, công chức đăng ký “Công dân học tập”'],
  ['learningCitizenRate', 55, '55% trở lên đạt danh hiệu “Công dân học tập”'],
  ['fundCoverageRate', 100, '100% đơn vị trực thuộc có quỹ khuyến học, khuyến tài'],
];

export const PROGRAMME: Programme = {
  id: 'thanh-hoa-2023',
  name: {
    vi: 'Chương trình phối hợp giữa Hội Khuyến học tỉnh Thanh Hóa với các sở, ban, ngành, đoàn thể cấp tỉnh',
    en: 'Coordination programme of the Study Promotion Association of Thanh Hóa with the province’s departments',
  },
  province: 'Thanh Hóa',
  documentNumber: '12/CTr-HKH',
  period: { start: 2022, end: 2023 },
  cadence: { kind: 'yearly' },
  milestones: [],
  parties: [],
  partiesNote: null,
  indicators: IDS.map((id) => ({ id, optional: false })),
  ownIndicators: [],
  targetSets: [
    {
      year: 2023,
      judgesFrom: 2022,
      targets: TARGETS.map(([rate, value, vi]) => ({
        rate,
        value,
        direction: 'at-least',
        denominator: null,
        source: { vi, en: `Target ${value}% (${rate})` },
      })),
    },
  ],
  rating: { bands: ['Xuất sắc', 'Tốt', 'Khá', 'Trung bình', 'Yếu'], goodFrom: 'Khá' },
  countsChapters: false,
  departments: null,
  dueDate: '01-10',
  signatures: [],
  letterhead: null,
  seriesBreaks: [
    {
      indicators: ['unitsAchieved'],
      from: 2024,
      note: {
        vi: 'Từ năm 2024 danh hiệu “Đơn vị học tập” xét theo Thông tư 24/2023/TT-BGDĐT.',
        en: 'From 2024 a Learning Unit is judged by Circular 24/2023/TT-BGDĐT.',
      },
    },
  ],
};

const _ = null;
/** Figures in the order of `IDS`; amounts in thousand đồng. */
const DEPARTMENTS: readonly (readonly [string, string, string, readonly (number | null)[]])[] = [
  // prettier-ignore
  ['SNN', 'Sở Nông nghiệp và Phát triển nông thôn', 'inbox/so-nn-ptnt.xlsx',
    [1204, 1100, 990, 24, 22, 24, 24, 22, 24, 1204, 730, 35000, 100000, 82500, 52500, 214, 42800, 12, 30, 15000, 20, 4000]],
  // prettier-ignore
  ['SVHTTDL', 'Sở Văn hóa, Thể thao và Du lịch', 'inbox/so-vhttdl.csv',
    [540, 498, 431, 12, 10, 12, 12, 10, 12, 540, 312, 12000, 70000, 61000, 21000, 96, 19200, 4, _, _, 15, 3000]],
  // prettier-ignore
  ['SLDTBXH', 'Sở Lao động, Thương binh và Xã hội', 'inbox/So LDTBXH 2022.xlsx',
    [760, 700, 610, _, _, _, _, _, _, 760, 455, _, 71500, _, _, 120, _, _, _, _, _, _]],
  // prettier-ignore
  ['SYT', 'Sở Y tế', 'inbox/so-y-te.xlsx',
    [6410, 6013, 5404, 11, 10, 11, 11, 9, 11, 6410, 3525, _, _, _, _, _, _, _, _, _, _, _]],
  // prettier-ignore
  ['SCT', 'Sở Công Thương', 'inbox/so-cong-thuong.xlsx',
    [310, 288, 250, 7, 6, 7, 7, 7, 7, 310, 190, 4200, 30800, 27100, 7900, 41, 8200, _, 10, 5000, _, _]],
  // prettier-ignore
  ['STP', 'Sở Tư pháp', 'inbox/so-tu-phap.csv',
    [182, 175, 160, 4, 4, 4, 4, 4, 4, 182, 121, _, _, _, _, _, _, _, _, _, 130, 26000]],
  // prettier-ignore
  ['SGDDT', 'Sở Giáo dục và Đào tạo', 'inbox/so-gd-dt.xlsx',
    [24310, 23880, 20290, 118, 104, 118, 118, _, 117, 24310, 14120, 412600, 1348750, 1290400, 470950, 5812, 1162400, 640, 412, 206000, 385, 77000]],
  // prettier-ignore
  ['TINHDOAN', 'Tỉnh Đoàn Thanh Hóa', 'inbox/tinh-doan.xlsx',
    [64, 64, 60, 1, 1, _, _, _, _, 64, 51, 1500, 18400, 17000, 2900, 60, 12000, _, 20, 10000, 40, 8000]],
];

const MONEY = new Set(IDS.filter((id) => id.startsWith('fund') || id.endsWith('Amount')));
const NOT_APPLICABLE = ['units', 'unitsRegistered', 'unitsAchieved', 'unitsWithFund'];

function finding(code: string, severity: Finding['severity'], rest: Partial<Finding>): Finding {
  return {
    code,
    scope: 'value',
    severity,
    where: NOWHERE,
    args: {},
    found: null,
    expected: null,
    withholds: [],
    ...rest,
  };
}

const FINDINGS = new Map<string, readonly Finding[]>([
  [
    'SGDDT',
    [
      finding('C101', 'error', {
        scope: 'consistency',
        where: {
          sheet: 'Biểu 1',
          cell: 'F9',
          row: '=HYPERLINK("http://x.vn";"Phòng GD")',
          column: 'Đạt ĐVHT',
          indicator: 'unitsAchieved',
        },
        found: "=cmd|' /C calc'!A0 121\u0007\u202e",
        expected: '≤ 118',
        withholds: ['unitsAchieved'],
      }),
    ],
  ],
  ['SYT', [finding('C108', 'warning', { scope: 'consistency' })]],
  [
    'SLDTBXH',
    [finding('C111', 'info', { scope: 'consistency', where: { ...NOWHERE, sheet: 'Biểu 2', cell: 'C4' } })],
  ],
  ['SVHTTDL', [finding('T101', 'target', { scope: 'target' })]],
]);

/** Some reports bear a date: one late, one on the day. */
const DATED = new Map([
  ['SYT', Date.UTC(2023, 0, 12)],
  ['SCT', Date.UTC(2023, 0, 10)],
]);

function rateResult(id: string, n: number | null, d: number | null): RateResult {
  const target = TARGETS.find(([rate]) => rate === id)?.[1] ?? null;
  const base = { numerator: n, denominator: d, target, direction: 'at-least' as const };
  if (n === null || d === null || d === 0) return { ...base, percent: null, met: null, shortBy: null };
  const ratio = { numerator: n, denominator: d };
  if (target === null) return { ...base, percent: shownPercent(ratio), met: null, shortBy: null };
  const goal = percentage(target);
  return {
    ...base,
    percent: shownPercent(ratio, goal),
    met: meets(ratio, goal),
    shortBy: shortBy(ratio, goal),
  };
}

function ratesOf(figures: ReadonlyMap<string, number | null>): ReadonlyMap<string, RateResult> {
  return new Map(
    RATES.map(({ id, numerator, denominator }) => [
      id,
      rateResult(id, figures.get(numerator) ?? null, figures.get(denominator) ?? null),
    ]),
  );
}

function reading(indicator: string, address: Address): Reading {
  const value = { state: 'reported', value: 100, remarks: [] } as const;
  return {
    indicator,
    part: null,
    address,
    row: null,
    column: 'Tỷ lệ có quỹ',
    shown: '100%',
    value,
    tolerance: 0,
  };
}

function departmentOf(
  [code, name, file, values]: (typeof DEPARTMENTS)[number],
  position: number,
): DepartmentYear {
  const figures = new Map(
    IDS.map((id, index) => {
      const value = values[index] ?? null;
      return [id, value !== null && MONEY.has(id) ? value * 1000 : value];
    }),
  );
  const sheet = file.endsWith('.csv') ? null : 'Biểu 1';
  const notApplicable = code === 'TINHDOAN' ? NOT_APPLICABLE : [];
  const sources = new Map(
    [...figures].flatMap(([id, value], column) => {
      if (value === null && !notApplicable.includes(id)) return [];
      const letter = columnName(column + 2);
      return [[id, [{ sheet, range: `${letter}10:${letter}12` }]]];
    }),
  );
  const findings = FINDINGS.get(code) ?? [];
  const withheld = new Set(findings.flatMap(({ withholds }) => withholds));
  const stated = new Map(
    code === 'SLDTBXH'
      ? [
          [
            'fundCoverageRate',
            { percent: 100, reading: reading('fundCoverageRate', { sheet: 'Biểu 2', row: 3, column: 2 }) },
          ],
        ]
      : [],
  );
  const severities = findings.map(({ severity }) => severity);
  const status = severities.includes('error')
    ? 'needs-correction'
    : severities.includes('warning')
      ? 'accepted-with-remarks'
      : 'accepted';
  const sha256 = `${position}`.repeat(64);
  const shared = { figures, notApplicable, withheld, stated, rates: ratesOf(figures), status } as const;
  const checked: CheckedSubmission = {
    ...shared,
    file,
    sha256,
    department: { code, name },
    year: 2022,
    rows: 3,
    submission: { documentDate: DATED.get(code) ?? null, modified: 0, sources, withheldShown: new Map() },
    findings,
  };
  return { ...shared, code, name, files: [file], checked };
}

const UNREADABLE: CheckedSubmission = {
  file: 'inbox/so-xay-dung.xlsx',
  sha256: 'e'.repeat(64),
  status: 'unreadable',
  department: null,
  year: null,
  rows: 0,
  submission: null,
  figures: new Map(),
  notApplicable: [],
  withheld: new Set(),
  stated: new Map(),
  rates: new Map(),
  findings: [finding('F102', 'error', { scope: 'file', found: 'xl/worksheets/sheet1.xml' })],
};

/** The year as `consolidate` would give it, for any choice of the departments above. */
export function sampleYear(count = DEPARTMENTS.length): YearResult {
  return yearOf(DEPARTMENTS.slice(0, count).map(departmentOf));
}

/** A province of any size: every fifth department has no units, every seventh told nothing of its fund. */
export function largeYear(count: number): YearResult {
  const departments = Array.from({ length: count }, (_, index) => {
    const [staff, units] = [60 + ((index * 37) % 400), 1 + ((index * 13) % 29)];
    const part = (whole: number, step: number, from: number) =>
      Math.floor((whole * (from + ((index * step) % (101 - from)))) / 100);
    const members = part(staff, 17, 80);
    const ofUnits: readonly (number | null)[] =
      index % 5 === 4 ? [null, null, null, null] : [units, units, part(units, 31, 60), part(units, 41, 90)];
    const raised = index % 7 === 6 ? null : 1500 * (1 + ((index * 7919) % 991));
    const values: readonly (number | null)[] = [
      staff,
      members,
      part(members, 23, 70),
      units,
      part(units, 29, 60),
      ...ofUnits,
    ];
    const rest: readonly (number | null)[] = [staff, part(staff, 43, 30), 0, raised];
    const name = `${LARGE_NAMES[index % LARGE_NAMES.length] ?? ''} ${index + 1}`;
    return departmentOf([`D${index}`, name, `inbox/${index}.xlsx`, [...values, ...rest]], index);
  });
  return yearOf(departments);
}

const LARGE_NAMES = [
  'Sở Y tế',
  'Sở Nông nghiệp và Phát triển nông thôn',
  'Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh',
  'Liên đoàn Lao động',
  'Ban Quản lý Khu kinh tế Nghi Sơn và các khu công nghiệp',
];

function yearOf(departments: readonly DepartmentYear[]): YearResult {
  const count = departments.length;
  const figures = new Map(
    IDS.map((id) => {
      const values = departments.flatMap((department) => department.figures.get(id) ?? []);
      const withheld = departments.filter((department) => department.withheld.has(id)).length;
      return [
        id,
        { value: values.length === 0 ? null : addWhole(values), departments: values.length, withheld },
      ];
    }),
  );
  const rates = new Map(
    RATES.map(({ id }) => {
      const pairs = departments.flatMap(({ rates: all }) => {
        const { numerator = null, denominator = null } = all.get(id) ?? {};
        return numerator !== null && denominator !== null && denominator > 0
          ? [{ numerator, denominator }]
          : [];
      });
      const n = pairs.length === 0 ? null : addWhole(pairs.map(({ numerator }) => numerator));
      const d = pairs.length === 0 ? null : addWhole(pairs.map(({ denominator }) => denominator));
      return [id, { ...rateResult(id, n, d), departments: pairs.length }];
    }),
  );
  return {
    year: 2022,
    departments,
    totals: { figures, rates },
    missing: [{ code: 'STC', name: 'Sở Tài chính' }],
    expected: count + 1,
    submissions: [
      ...departments.map(({ checked }) => ({ checked, use: { kind: 'used' } as const })),
      { checked: UNREADABLE, use: { kind: 'excluded', reason: 'unreadable' } },
    ],
    ignored: [
      { file: 'inbox/~$so-y-te.xlsx', reason: 'officeLock' },
      { file: 'inbox/so-y-te (1).xlsx', reason: 'copy', copyOf: 'inbox/so-y-te.xlsx' },
    ],
    reconciliation: { filesSeen: count + 3, used: count, excluded: 1, ignored: 2 },
    findings: [
      finding('T102', 'target', { scope: 'target' }),
      finding('R301', 'warning', { scope: 'roster' }),
    ],
  };
}

/** A year in which everyone expected reported everything and nothing is in doubt. */
export function cleanYear(): YearResult {
  const year = sampleYear(2);
  return {
    ...year,
    missing: [],
    expected: 2,
    submissions: year.submissions.filter(({ use }) => use.kind === 'used'),
    ignored: [],
    reconciliation: { filesSeen: 2, used: 2, excluded: 0, ignored: 0 },
    findings: [],
  };
}

export function sampleContext(changes: Partial<WorkbookContext> = {}): WorkbookContext {
  return {
    programme: PROGRAMME,
    programmeHash: 'ab12'.repeat(16),
    catalogue: catalogueOf(PROGRAMME),
    targets: targetsOf(PROGRAMME, 2022),
    language: 'vi',
    asOf: '2023-01-15',
    version: '0.1.0',
    settings: { paths: ['inbox'], onError: 'withhold', duplicates: 'stop', roster: 'danh-sach.csv' },
    contacts: new Map([['STC', 'Ông Nguyễn Văn An, an@tai-chinh.example']]),
    describe: ({ code, found }) => ({
      title: `Tiêu đề ${code}`,
      message: `Ô ghi “${found ?? ''}” không khớp với tổng số đơn vị trực thuộc đã báo cáo ở cùng dòng.`,
      help: 'Kiểm tra lại số đơn vị đạt; số đơn vị đạt không thể lớn hơn số đơn vị trực thuộc.',
    }),
    official: false,
    departmentSheets: false,
    ...changes,
  };
}
