import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import type { Programme } from '../../src/catalogue/programme.ts';
import { NOWHERE, type Finding, type Where } from '../../src/domain/finding.ts';
import type { Language } from '../../src/domain/language.ts';
import type { CheckedSubmission, DepartmentYear, RateResult, TotalRate } from '../../src/domain/result.ts';
import type { CheckRun, RollupRun } from '../../src/rollup.ts';
import { styleOf } from '../../src/cli/terminal/style.ts';
import type { Voice } from '../../src/cli/voice.ts';
import { wordsOf } from '../../src/cli/words.ts';

/** Runs made by hand, so that what is printed can be tested without reading a file. */
export const programme: Programme = {
  id: 'thanh-hoa-2023',
  name: { vi: 'Chương trình phối hợp', en: 'Coordination programme' },
  province: 'Thanh Hóa',
  documentNumber: null,
  period: { start: 2022, end: null },
  cadence: { kind: 'yearly' },
  milestones: [],
  parties: [],
  partiesNote: null,
  indicators: [
    { id: 'units', optional: false },
    { id: 'unitsAchieved', optional: false },
    { id: 'fundRaised', optional: false },
  ],
  ownIndicators: [],
  targetSets: [{ year: 2023, judgesFrom: 2022, targets: [] }],
  rating: { bands: ['yếu', 'khá'], goodFrom: 'khá' },
  countsChapters: false,
  departments: null,
  dueDate: null,
  signatures: [],
  letterhead: null,
  seriesBreaks: [],
};

const LABELS = new Map([
  ['units', { vi: 'Đơn vị trực thuộc', en: 'Subordinate units' }],
  ['unitsAchieved', { vi: 'Đơn vị đạt "Đơn vị học tập"', en: 'Units that achieved "Learning Unit"' }],
  ['fundRaised', { vi: 'Quỹ vận động trong năm', en: 'Fund raised in the year' }],
  ['learningUnitRate', { vi: 'Đơn vị đạt Đơn vị học tập', en: 'Learning Units achieved' }],
  ['unitRegistrationRate', { vi: 'Đơn vị đăng ký', en: 'Units registered' }],
  ['fundCoverageRate', { vi: 'Đơn vị có quỹ khuyến học, khuyến tài', en: 'Units with a fund' }],
]);

export function voice(language: Language = 'vi', columns = 80): Voice {
  const grouped = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, language === 'vi' ? '.' : ',');
  const describe: Voice['describe'] = (finding) => ({
    title: `Tên của ${finding.code}`,
    message: `Số liệu ${finding.found ?? 'không có'} không hợp lệ vì lớn hơn tổng số mà chính bảng này đã nêu.`,
    help: 'Sửa một trong hai số rồi gửi lại.',
  });
  return {
    language,
    words: wordsOf(language),
    style: styleOf(false),
    columns,
    describe,
    describeBriefly: describe,
    label: (id) => LABELS.get(id)?.[language] ?? id,
    count: grouped,
    percent: (value) => `${String(value).replace('.', ',')} %`,
    figure: (id, value) => (id === 'fundRaised' ? `${grouped(value)} đồng` : grouped(value)),
  };
}

export function finding(code: string, severity: Finding['severity'], where: Partial<Where> = {}): Finding {
  return {
    code,
    scope: code.startsWith('V') ? 'value' : 'consistency',
    severity,
    where: { ...NOWHERE, ...where },
    args: {},
    found: '12',
    expected: '≤ 11',
    withholds: severity === 'error' ? ['unitsAchieved'] : [],
  };
}

export const missedRate: RateResult = {
  numerator: 9,
  denominator: 11,
  percent: 81.82,
  target: 90,
  direction: 'at-least',
  met: false,
  shortBy: 1,
};
export const unknownRate: RateResult = {
  ...missedRate,
  numerator: null,
  percent: null,
  met: null,
  shortBy: null,
};

export function total(rate: RateResult, departments: number): TotalRate {
  return { ...rate, departments };
}

export const sound: CheckedSubmission = {
  file: 'inbox/so-cong-thuong.xlsx',
  sha256: 'aa',
  status: 'accepted',
  department: { code: 'SCT', name: 'Sở Công Thương' },
  year: 2022,
  rows: 2,
  submission: {
    documentDate: null,
    modified: 0,
    sources: new Map([
      ['units', [{ sheet: 'Biểu 1', range: 'D10:D11' }]],
      ['unitsAchieved', [{ sheet: 'Biểu 1', range: 'E10:E11' }]],
    ]),
    withheldShown: new Map(),
  },
  figures: new Map([
    ['units', 11],
    ['unitsAchieved', 9],
    ['fundRaised', null],
  ]),
  notApplicable: [],
  withheld: new Set(),
  stated: new Map(),
  rates: new Map([['learningUnitRate', missedRate]]),
  findings: [finding('T101', 'target', { indicator: 'learningUnitRate' }), finding('V301', 'info')],
};

export const wrong: CheckedSubmission = {
  ...sound,
  file: 'inbox/nam-2022/so-van-hoa-the-thao-va-du-lich.xlsx',
  sha256: 'bb',
  status: 'needs-correction',
  department: { code: 'SVHTTDL', name: 'Sở Văn hóa, Thể thao và Du lịch' },
  figures: new Map([
    ['units', 11],
    ['unitsAchieved', null],
    ['fundRaised', 70_000_000],
  ]),
  withheld: new Set(['unitsAchieved']),
  rates: new Map([['learningUnitRate', unknownRate]]),
  findings: [
    finding('V301', 'info'),
    finding('V202', 'warning', { sheet: 'Biểu 1', cell: 'D4' }),
    finding('C101', 'error', {
      sheet: 'Biểu 1',
      cell: 'F9',
      row: 'Trung tâm Văn hóa',
      column: 'Đạt',
      indicator: 'unitsAchieved',
    }),
  ],
};

export const unreadable: CheckedSubmission = {
  ...sound,
  file: 'inbox/hong\u202e.xlsx',
  sha256: 'cc',
  status: 'unreadable',
  department: null,
  year: null,
  rows: 0,
  submission: null,
  figures: new Map([
    ['units', null],
    ['unitsAchieved', null],
    ['fundRaised', null],
  ]),
  rates: new Map([['learningUnitRate', { ...unknownRate, denominator: null }]]),
  findings: [{ ...finding('F102', 'error'), found: null, expected: null, withholds: [] }],
};

export const checkRun: CheckRun = {
  programme: { programme, sha256: '0123456789abcdef', origin: 'built-in' },
  catalogue: { indicators: [], rates: [] } satisfies Catalogue,
  year: 2022,
  targets: { set: programme.targetSets[0] ?? null, basis: 'ahead' },
  submissions: [sound, wrong, unreadable],
  ignored: [
    { file: 'inbox/~$so-y-te.xlsx', reason: 'officeLock' },
    { file: 'inbox/ban-sao.xlsx', reason: 'copy', copyOf: 'inbox/so-cong-thuong.xlsx' },
  ],
  findings: [],
};

function department(checked: CheckedSubmission): DepartmentYear {
  return {
    code: checked.department?.code ?? '',
    name: checked.department?.name ?? '',
    status: checked.status,
    files: [checked.file],
    figures: checked.figures,
    notApplicable: checked.notApplicable,
    withheld: checked.withheld,
    stated: checked.stated,
    rates: checked.rates,
    checked,
  };
}

const missing = [{ code: 'STC', name: 'Sở Tài chính' }];
const provinceFindings = [
  finding('R301', 'warning'),
  finding('T102', 'target', { indicator: 'learningUnitRate' }),
];

export const rollupRun: RollupRun = {
  ...checkRun,
  findings: provinceFindings,
  output: 'tong-hop-2022.xlsx',
  outputs: ['tong-hop-2022.xlsx'],
  result: {
    year: 2022,
    departments: [department(sound), department(wrong)],
    totals: {
      figures: new Map([
        ['units', { value: 22, departments: 2, withheld: 0 }],
        ['unitsAchieved', { value: 9, departments: 1, withheld: 1 }],
        ['fundRaised', { value: 70_000_000, departments: 1, withheld: 0 }],
      ]),
      rates: new Map([
        ['learningUnitRate', total(missedRate, 1)],
        [
          'unitRegistrationRate',
          total(
            {
              ...missedRate,
              numerator: 22,
              denominator: 22,
              percent: 100,
              target: 100,
              met: true,
              shortBy: 0,
            },
            2,
          ),
        ],
        ['fundCoverageRate', total({ ...unknownRate, target: 100 }, 0)],
        ['membershipRate', total({ ...missedRate, target: null, met: null, shortBy: null }, 1)],
      ]),
    },
    missing,
    expected: 3,
    submissions: [
      { checked: sound, use: { kind: 'used' } },
      { checked: wrong, use: { kind: 'used' } },
      { checked: unreadable, use: { kind: 'excluded', reason: 'unreadable' } },
    ],
    ignored: checkRun.ignored,
    reconciliation: { filesSeen: 5, used: 2, excluded: 1, ignored: 2 },
    findings: provinceFindings,
  },
};
