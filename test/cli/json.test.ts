import { visible } from '../../src/domain/text.ts';
import { expect, it } from 'vitest';
import { checkJson, errorJson, jsonText, rollupJson } from '../../src/cli/json.ts';
import type { CheckedSubmission } from '../../src/domain/result.ts';
import { checkRun, rollupRun, sound, voice } from './runs.ts';

/** Read back as a script would read it. */
function read(value: object): Record<string, unknown> {
  return JSON.parse(jsonText(value)) as Record<string, unknown>;
}

const check = read(checkJson(checkRun, voice('en')));
const rollup = read(rollupJson(rollupRun, voice('en')));
const [first, second, third] = check['submissions'] as Record<string, unknown>[];

it('has the keys of the contract, always in one order', () => {
  expect(Object.keys(check)).toEqual([
    'schema',
    'programme',
    'submissions',
    'findings',
    'ignored',
    'summary',
  ]);
  expect(Object.keys(rollup)).toEqual([
    ...Object.keys(check),
    'departments',
    'totals',
    'missing',
    'reconciliation',
    'output',
    'outputs',
  ]);
  expect(check['schema']).toBe('khuyenhoc/check/1');
  expect(rollup['schema']).toBe('khuyenhoc/rollup/1');
  for (const submission of [first, second, third]) {
    expect(Object.keys(submission ?? {})).toEqual([
      'file',
      'sha256',
      'status',
      'department',
      'year',
      'rows',
      'figures',
      'notApplicable',
      'sources',
      'stated',
      'rates',
      'findings',
    ]);
  }
});

it('tells programme, hash and origin', () => {
  expect(check['programme']).toEqual({
    id: 'thanh-hoa-2023',
    year: 2022,
    sha256: '0123456789abcdef',
    origin: 'built-in',
  });
});

it('gives every figure, rate and source of a submission', () => {
  expect(first).toMatchObject({
    file: 'inbox/so-cong-thuong.xlsx',
    department: { code: 'SCT', name: 'Sở Công Thương' },
    figures: { units: 11, unitsAchieved: 9, fundRaised: null },
    sources: {
      units: [{ sheet: 'Biểu 1', range: 'D10:D11' }],
      unitsAchieved: [{ sheet: 'Biểu 1', range: 'E10:E11' }],
    },
    rates: {
      learningUnitRate: { numerator: 9, denominator: 11, percent: 81.82, target: 90, met: false, shortBy: 1 },
    },
  });
  expect(first?.['sources']).not.toHaveProperty('fundRaised');
  expect(third).toMatchObject({ department: null, year: null, sources: {}, figures: { units: null } });
});

it('names no cells for a figure that is withheld', () => {
  expect(second?.['sources']).toEqual({ units: [{ sheet: 'Biểu 1', range: 'D10:D11' }] });
});

it('gives a finding with every key', () => {
  expect((second?.['findings'] as unknown[])[2]).toEqual({
    code: 'C101',
    severity: 'error',
    message: 'Số liệu 12 không hợp lệ vì lớn hơn tổng số mà chính bảng này đã nêu.',
    help: 'Sửa một trong hai số rồi gửi lại.',
    sheet: 'Biểu 1',
    cell: 'F9',
    row: 'Trung tâm Văn hóa',
    indicator: 'unitsAchieved',
    found: '12',
    expected: '≤ 11',
    withheld: true,
  });
});

it('names ignored files with a word for scripts and a sentence for people', () => {
  expect(check['ignored']).toEqual([
    { file: 'inbox/~$so-y-te.xlsx', reason: 'lock file of an office program', kind: 'officeLock' },
    { file: 'inbox/ban-sao.xlsx', reason: 'copy of inbox/so-cong-thuong.xlsx', kind: 'copy' },
  ]);
});

it('counts submissions by verdict and findings by severity', () => {
  expect(check['summary']).toEqual({
    files: 3,
    accepted: 1,
    acceptedWithRemarks: 0,
    needsCorrection: 1,
    unreadable: 1,
    errors: 2,
    warnings: 1,
    targetsMissed: 1,
  });
});

it('counts a file with several departments once', () => {
  const twice: CheckedSubmission[] = [sound, { ...sound, department: { code: 'STC', name: 'Sở Tài chính' } }];
  expect(read(checkJson({ ...checkRun, submissions: twice }, voice()))['summary']).toMatchObject({
    files: 1,
    accepted: 2,
  });
});

it('gives departments, totals, missing and the reconciliation of a roll-up', () => {
  expect(rollup['departments']).toMatchObject([
    { code: 'SCT', status: 'accepted', files: ['inbox/so-cong-thuong.xlsx'] },
    { code: 'SVHTTDL', figures: { unitsAchieved: null } },
  ]);
  expect(rollup['totals']).toMatchObject({
    figures: { unitsAchieved: { value: 9, departments: 1, withheld: 1 } },
    rates: { learningUnitRate: { numerator: 9, denominator: 11, met: false, shortBy: 1, departments: 1 } },
  });
  expect(rollup['missing']).toEqual([{ code: 'STC', name: 'Sở Tài chính' }]);
  expect(rollup['reconciliation']).toEqual({ filesSeen: 5, used: 2, excluded: 1, ignored: 2 });
  expect(rollup['output']).toBe('tong-hop-2022.xlsx');
  expect((rollup['findings'] as { code: string }[]).map(({ code }) => code)).toEqual(['R301', 'T102']);
});

it('says that nothing was written', () => {
  expect(read(rollupJson({ ...rollupRun, output: null, outputs: [] }, voice()))).toMatchObject({
    output: null,
    outputs: [],
  });
});

it('keeps names exact and shows characters that turn the line as escapes', () => {
  const text = jsonText(checkJson(checkRun, voice()));
  expect(text).toContain('hong\\u202e.xlsx');
  expect(text).not.toContain('\u202e');
  expect(third?.['file']).toBe('inbox/hong\u202e.xlsx');
});

it('escapes every character that a terminal would be shown escaped', () => {
  const disturbing = [
    '\u001b',
    '\u0007',
    '\u007f',
    '\u009b',
    '\u061c',
    '\u200f',
    '\u2028',
    '\u202e',
    '\u2066',
    '\ufeff',
  ];
  for (const each of disturbing) {
    expect(visible(each)).not.toBe(each);
    expect(jsonText({ name: each })).not.toContain(each);
    expect(JSON.parse(jsonText({ name: each }))).toEqual({ name: each });
  }
});

it('holds names that mean something to JavaScript', () => {
  const figures = new Map([
    ['__proto__', 1],
    ['constructor', 2],
  ]);
  const text = jsonText(checkJson({ ...checkRun, submissions: [{ ...sound, figures }] }, voice()));
  expect(text).toMatch(/"figures": \{\s+"__proto__": 1,\s+"constructor": 2\s+\}/);
});

it('has one form for a run that was not done', () => {
  expect(jsonText(errorJson('Không tìm thấy a.csv.'))).toBe(
    '{\n  "schema": "khuyenhoc/error/1",\n  "message": "Không tìm thấy a.csv."\n}\n',
  );
});
