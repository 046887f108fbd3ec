import fc from 'fast-check';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUILT_IN } from '../../src/catalogue/derive.ts';
import type { ProgrammeProblem } from '../../src/catalogue/programme-problems.ts';
import { ProgrammeError } from '../../src/catalogue/programme-problems.ts';
import { targetsOf } from '../../src/catalogue/programme.ts';
import { parseProgramme } from '../../src/read/parse-programme.ts';
import { listBuiltIn, loadProgramme } from '../../src/read/programme-file.ts';
import { loadRegister } from '../../src/read/register.ts';

const FOLDER = 'templates/programmes';
const MINIMAL = `id: mine
name: { vi: Của tôi, en: Mine }
period: { start: 2022, end: 2025 }
cadence: every 2 years
indicators: [units, unitsAchieved, members]
`;

function problemsOf(yaml: string): readonly ProgrammeProblem[] {
  try {
    parseProgramme(yaml);
  } catch (error) {
    if (error instanceof ProgrammeError) return error.problems;
    throw error;
  }
  return [];
}

const messages = (yaml: string) => problemsOf(yaml).map(({ message }) => message.vi);

describe('letterhead and signatures', () => {
  it('are empty unless the file names them', () => {
    const { signatures, letterhead } = parseProgramme(MINIMAL);
    expect({ signatures, letterhead }).toEqual({ signatures: [], letterhead: null });
  });

  it('are taken as written, in composed letters', () => {
    const chair = '{ authority: { vi: KT. Chủ tịch, en: For }, title: { vi: Phó Chủ tịch, en: Vice } }';
    const yaml = `${MINIMAL}signatures:
- { title: { vi: Người lập biểu, en: Prepared by }, name: "  ${'Lê Thị Bình'.normalize('NFD')} " }
- ${chair}
letterhead: { lines: [{ vi: Hội Khuyến học, en: Association }], town: Huế }
`;
    const { signatures, letterhead } = parseProgramme(yaml);
    expect(signatures).toEqual([
      { authority: null, title: { vi: 'Người lập biểu', en: 'Prepared by' }, name: 'Lê Thị Bình' },
      { authority: { vi: 'KT. Chủ tịch', en: 'For' }, title: { vi: 'Phó Chủ tịch', en: 'Vice' }, name: null },
    ]);
    expect(letterhead).toEqual({ lines: [{ vi: 'Hội Khuyến học', en: 'Association' }], town: 'Huế' });
  });
});

describe('the built-in programmes', () => {
  it('are six', async () => {
    expect(await listBuiltIn(FOLDER)).toEqual([
      'dak-lak-55',
      'national-2025',
      'quang-tri-2021-2025',
      'thai-binh-2017-2020',
      'thanh-hoa-2023',
      'thanh-hoa-2024-2030',
    ]);
  });

  it('load under their own name, and their parties stand in the register', async () => {
    const codes = new Set(
      (await loadRegister('templates/registers/departments.csv')).map(({ code }) => code),
    );
    for (const id of await listBuiltIn(FOLDER)) {
      const { programme, origin, sha256 } = await loadProgramme(id, FOLDER, '.');
      expect(programme.id).toBe(id);
      expect(origin).toBe('built-in');
      expect(sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(programme.departments).toBeNull();
      for (const { code } of programme.parties) expect(codes).toContain(code);
    }
  });

  it('thanh-hoa-2023 holds the seven targets and judges 2022 by them', async () => {
    const { programme } = await loadProgramme('thanh-hoa-2023', FOLDER, '.');
    const { set, basis } = targetsOf(programme, 2022);
    expect(basis).toBe('ahead');
    expect(set?.targets.map(({ rate, value }) => [rate, value])).toEqual([
      ['membersGoodRate', 85],
      ['organisationsGoodRate', 85],
      ['unitRegistrationRate', 100],
      ['learningUnitRate', 90],
      ['citizenRegistrationRate', 100],
      ['learningCitizenRate', 55],
      ['fundCoverageRate', 100],
    ]);
    expect(targetsOf(programme, 2023).basis).toBe('exact');
    expect(targetsOf(programme, 2024).basis).toBe('later');
    expect(targetsOf(programme, 2021).basis).toBe('none');
    expect(programme.seriesBreaks).toMatchObject([{ indicators: ['unitsAchieved'], from: 2024 }]);
    const community = BUILT_IN.indicators.filter(({ group }) => group === 'community').map(({ id }) => id);
    expect(programme.indicators.map(({ id }) => id)).toEqual(
      BUILT_IN.indicators
        .map(({ id }) => id)
        .filter((id) => !community.includes(id) && !id.startsWith('workers')),
    );
    expect(programme.indicators.filter(({ optional }) => optional).map(({ id }) => id)).toEqual([
      'teachersAwarded',
      'scholarships',
      'scholarshipAmount',
      'gifts',
      'giftAmount',
    ]);
  });

  it('national-2025 holds the six targets of the decision', async () => {
    const { programme } = await loadProgramme('national-2025', FOLDER, '.');
    expect(targetsOf(programme, 2025).set?.targets.map(({ rate, value }) => [rate, value])).toEqual([
      ['learningFamilyRate', 70],
      ['learningClanRate', 65],
      ['learningCommunityRate', 65],
      ['learningUnitRate', 80],
      ['workerCitizenRate', 40],
      ['learningCitizenRate', 60],
    ]);
    expect(targetsOf(programme, 2024).basis).toBe('none');
  });

  it('the others have no targets, a cadence and their milestones', async () => {
    const { programme } = await loadProgramme('quang-tri-2021-2025', FOLDER, '.');
    expect(programme.targetSets).toEqual([]);
    expect(programme.cadence).toEqual({ kind: 'every', years: 2 });
    expect(programme.milestones).toMatchObject([{ kind: 'signing', date: '2022-05-18' }]);
    expect(programme.seriesBreaks[1]?.indicators).toEqual(programme.indicators.map(({ id }) => id));
    const dakLak = await loadProgramme('dak-lak-55', FOLDER, '.');
    expect(dakLak.programme.period).toEqual({ start: null, end: 2030 });
    expect(dakLak.programme.documentNumber).toBe('55/CTrPH');
  });
});

describe('a programme of one’s own', () => {
  it('needs little and gets the usual for the rest', () => {
    const programme = parseProgramme(MINIMAL);
    expect(programme).toMatchObject({
      province: null,
      milestones: [],
      countsChapters: false,
      dueDate: null,
      rating: { goodFrom: 'khá' },
    });
    // The order is the catalogue's.
    expect(programme.indicators.map(({ id }) => id)).toEqual(['members', 'units', 'unitsAchieved']);
  });

  it('may add indicators, choose a whole and a direction', () => {
    const programme = parseProgramme(`${MINIMAL}
optionalIndicators: [unitsRegistered]
ownIndicators:
  - id: booksGiven
    kind: count
    unit: { vi: cuốn, en: book }
    label: { vi: Sách đã tặng, en: Books given }
targets:
  - year: 2024
    rates:
      - { rate: learningUnitRate, value: 62.5, direction: at-most, denominator: unitsRegistered, source: { vi: a, en: b } }
`);
    expect(programme.indicators.at(-1)).toEqual({ id: 'booksGiven', optional: false });
    expect(programme.ownIndicators[0]).toMatchObject({ id: 'booksGiven', short: { vi: 'Sách đã tặng' } });
    expect(programme.targetSets[0]).toMatchObject({
      judgesFrom: 2024,
      targets: [{ value: 62.5, direction: 'at-most', denominator: 'unitsRegistered' }],
    });
  });

  it('composes its text', () => {
    expect(parseProgramme(MINIMAL.normalize('NFD')).name.vi).toBe('Của tôi');
  });
});

describe('what is refused', () => {
  it('names the nearest known key and the line', () => {
    expect(problemsOf(`${MINIMAL}target: []\n`)).toEqual([
      {
        path: 'target',
        line: 6,
        message: {
          vi: "khoá không biết 'target' ở dòng 6; có phải 'targets'?",
          en: "unknown key 'target' in line 6; did you mean 'targets'?",
        },
      },
    ]);
  });

  const target = (body: string) => `${MINIMAL}targets:\n  - year: 2024\n    rates:\n      - ${body}\n`;
  const source = 'source: { vi: a, en: b }';
  it.each([
    [`${MINIMAL}zzz: 1\n`, /khoá không biết 'zzz' ở dòng 6; các khoá dùng được ở đây: id, name/],
    [
      target(`{ rat: learningUnitRate, rate: learningUnitRate, value: 5, ${source} }`),
      /'rat' ở dòng 9; có phải 'rate'/,
    ],
    [
      target(`{ rate: learningUnitRat, value: 5, ${source} }`),
      /tỷ lệ không biết 'learningUnitRat' ở dòng 9; có phải 'learningUnitRate'\? Các tỷ lệ có: membershipRate/,
    ],
    [
      target(`{ rate: learningUnitRate, value: '85%', ${source} }`),
      /'targets\[0\]\.rates\[0\]\.value' ở dòng 9 phải là số/,
    ],
    [target(`{ rate: learningUnitRate, value: 101, ${source} }`), /phải từ 0 đến 100/],
    [target(`{ rate: learningUnitRate, value: 0.0000001, ${source} }`), /phải viết như 85 hoặc 62\.5/],
    [target(`{ rate: learningUnitRate, value: .nan, ${source} }`), /phải là số/],
    [target(`{ rate: learningUnitRate, value: 5 }`), /thiếu khoá 'source' ở dòng 9/],
    [
      target(`{ rate: learningUnitRate, value: 5, denominator: unit, ${source} }`),
      /chỉ tiêu không biết 'unit' ở dòng 9; có phải 'units'/,
    ],
    [
      target(`{ rate: fundCoverageRate, value: 5, ${source} }`),
      /cần chỉ tiêu 'unitsWithFund' mà chương trình không hỏi/,
    ],
    [target(`{ rate: learningUnitRate, value: 5, denominator: staff, ${source} }`), /cần chỉ tiêu 'staff'/],
    [
      MINIMAL.replace('members]', 'memebers]'),
      /chỉ tiêu không biết 'memebers' ở dòng 5; có phải 'members'\? Các chỉ tiêu có: staff, members/,
    ],
    [MINIMAL.replace('members]', 'units]'), /'indicators\[2\]' ở dòng 5 trùng: 'units' đã có/],
    [`${MINIMAL}optionalIndicators: [units]\n`, /'optionalIndicators\[0\]' ở dòng 6 trùng/],
    [MINIMAL.replace('2022', '1800'), /'period\.start' ở dòng 3 phải là một năm từ 1900 đến 2100/],
    [MINIMAL.replace('2022', '2022.5'), /'period\.start' ở dòng 3 phải là số nguyên/],
    [MINIMAL.replace('2022', '2026'), /'period\.end' ở dòng 3 phải là năm 2026 hoặc sau đó/],
    [MINIMAL.replace('every 2 years', 'often'), /'cadence' ở dòng 4 phải là một trong: yearly/],
    [MINIMAL.replace('id: mine\n', ''), /thiếu khoá 'id'$/],
    [MINIMAL.replace('mine', 'Của tôi'), /'id' ở dòng 1 chỉ gồm chữ thường/],
    [MINIMAL.replace('Của tôi', "''"), /'name\.vi' ở dòng 2 không được để trống/],
    [`${MINIMAL}dueDate: 02-30\n`, /'dueDate' ở dòng 6 không phải một ngày/],
    [`${MINIMAL}dueDate: 15/1\n`, /phải là tháng-ngày như 01-15/],
    [`${MINIMAL}parties: [{ name: a, validTo: 2023-02-29 }]\n`, /phải là ngày có thật/],
    [
      `${MINIMAL}parties: [{ name: a, validFrom: 2023-02-02, validTo: 2023-01-01 }]\n`,
      /phải là 2023-02-02 hoặc sau đó/,
    ],
    [`${MINIMAL}parties: [{ name: a, validFrom: 0023-02-02 }]\n`, /phải từ năm 1900 đến 2100/],
    [
      `${MINIMAL}milestones: [{ kind: final, year: 2023, date: 2024-01-01, label: { vi: a, en: b } }]\n`,
      /phải thuộc năm 2023/,
    ],
    [
      `${MINIMAL}milestones: [{ kind: end, year: 2023, label: { vi: a, en: b } }]\n`,
      /phải là một trong: signing, meeting, mid-term, final/,
    ],
    [`${MINIMAL}rating: { bands: [tốt, khá], goodFrom: kha }\n`, /phải là một mức của 'bands'/],
    [`${MINIMAL}departments: [SYT, SYT]\n`, /'departments\[1\]' ở dòng 6 trùng: 'SYT' đã có/],
    [`${MINIMAL}departments: []\n`, /có quá ít mục/],
    [`${MINIMAL}signatures: [{ name: Lê Thị Bình }]\n`, /thiếu khoá 'title'/],
    [
      `${MINIMAL}signatures:\n${'- { title: { vi: Chủ tịch, en: Chair } }\n'.repeat(3)}`,
      /'signatures' ở dòng 6 có quá nhiều mục/,
    ],
    [`${MINIMAL}letterhead: { lines: [], town: Huế }\n`, /có quá ít mục/],
    [`${MINIMAL}letterhead: { lines: [{ vi: a, en: b }], place: x }\n`, /khoá không biết 'place'/],
    [
      `${MINIMAL}seriesBreaks: [{ indicators: [x], from: 2024, note: { vi: a, en: b } }]\n`,
      /chỉ tiêu không biết 'x'/,
    ],
    [
      `${MINIMAL}targets:\n${`- { year: 2024, rates: [{ rate: learningUnitRate, value: 5, ${source} }] }\n`.repeat(2)}`,
      /'targets\[1\]\.year' ở dòng 8 trùng/,
    ],
    [
      `${MINIMAL}targets:\n- { year: 2024, judgesFrom: 2025, rates: [{ rate: learningUnitRate, value: 5, ${source} }] }\n`,
      /phải là năm 2024 hoặc trước đó/,
    ],
    [
      `${MINIMAL}ownIndicators: [{ id: units, kind: money, label: { vi: a, en: b } }]\n`,
      /trùng: 'units' đã có/,
    ],
    [
      `${MINIMAL}ownIndicators: [{ id: constructor, kind: money, label: { vi: a, en: b } }]\n`,
      /không dùng được/,
    ],
    [`${MINIMAL}ownIndicators: [{ id: books, kind: count, label: { vi: a, en: b } }]\n`, /cần có 'unit'/],
    [
      `${MINIMAL}ownIndicators: [{ id: books, kind: money, partOf: [books], label: { vi: a, en: b } }]\n`,
      /chỉ tiêu không biết 'books'/,
    ],
    ['- 1\n', /^tệp phải là một nhóm khoá$/],
    ['', /^tệp phải là một nhóm khoá$/],
    [`${MINIMAL}__proto__: { targets: [] }\n`, /khoá không biết '__proto__' ở dòng 6/],
    [`${MINIMAL}constructor: 1\n`, /khoá không biết 'constructor' ở dòng 6/],
  ])('case %#', (yaml, expected) => {
    expect(messages(yaml)).toEqual([expect.stringMatching(expected)]);
  });

  it('tells everything at once, in the order of the lines', () => {
    const problems = problemsOf(
      'idd: mine\nname: { vi: a }\nperiod: 3\ncadence: yearly\nindicators: [units]\n',
    );
    expect(problems.map(({ path, line }) => [path, line])).toEqual([
      ['', null],
      ['idd', 1],
      ['name', 2],
      ['period', 3],
    ]);
  });

  it.each([
    [`${MINIMAL}id: other\n`, "dòng 6 lặp lại khoá 'id'"],
    [`${MINIMAL}province: !!js/function x\n`, 'nhãn kiểu'],
    [`${MINIMAL}departments: !!set { a, b }\n`, 'nhãn kiểu'],
    [`${MINIMAL}\tprovince: x\n`, 'dòng 6'],
    [`${MINIMAL}province: "x\n`, 'dòng'],
    [`${MINIMAL}---\nid: x\n`, 'dòng 6 mở tài liệu thứ hai'],
    [`${MINIMAL}province: *nowhere\n`, 'dòng 6'],
    ['a: &a [1]\nb: [' + '*a,'.repeat(30) + ']\n', 'bí danh'],
    ['['.repeat(1000), 'lồng quá sâu'],
    ['[\n'.repeat(100_000), 'lồng quá sâu'],
    ['- '.repeat(100_000) + 'x', 'lồng quá sâu'],
    [Array.from({ length: 300 }, (_, at) => `${' '.repeat(at)}k:`).join('\n'), 'lồng quá sâu'],
    ['? [a]: 1\n', 'không phải là chữ'],
    ['? [a]\n: 1\n', 'không phải là chữ'],
  ])('unsafe or broken YAML, case %#', (yaml, expected) => {
    expect(messages(yaml).join()).toContain(expected);
  });

  it('names some of very many unknown keys', () => {
    const yaml = Array.from({ length: 30_000 }, (_, at) => `k${at}: 1`).join('\n');
    expect(problemsOf(yaml).length).toBe(25);
  });

  it('answers any text with a programme or a ProgrammeError', () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom(
        ...'id: |name:|  - |{|}|[|]|&a |*a|!x |"|\n|\t|: |? |#|---|null|targets:'.split('|'),
        MINIMAL,
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        for (const { line } of problemsOf(pieces.join(''))) expect(line ?? 1).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});

describe('files', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'programme-'));
    await writeFile(join(folder, 'mine.yaml'), MINIMAL);
    await writeFile(join(folder, 'large.yaml'), '#'.repeat(1024 * 1024 + 1));
    await writeFile(join(folder, 'latin.yaml'), Buffer.from([0x69, 0xff, 0xfe]));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const failure = async (path: string) => {
    const error: unknown = await loadProgramme(path, FOLDER, folder).catch((thrown: unknown) => thrown);
    return error instanceof ProgrammeError ? error.problems[0]?.message.en : error;
  };

  it('are read relative to the working folder, with their hash', async () => {
    const { programme, origin, sha256 } = await loadProgramme('mine.yaml', FOLDER, folder);
    expect(programme.id).toBe('mine');
    expect(origin).toBe('mine.yaml');
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('that cannot be used say why', async () => {
    expect(await failure('none.yaml')).toBe('the programme file does not exist');
    expect(await failure('.')).toBe('the programme file is not a file');
    expect(await failure('large.yaml')).toBe('the programme file is larger than 1 MiB');
    expect(await failure('latin.yaml')).toBe('the programme file is not UTF-8 text');
    expect(await failure('thanh-hoa-2032')).toMatch(
      /^there is no programme 'thanh-hoa-2032' \(did you mean 'thanh-hoa-2023'\?\); built in: dak-lak-55,/,
    );
    expect(await failure('__proto__')).toMatch(/^there is no programme '__proto__'; built in:/);
  });
});
