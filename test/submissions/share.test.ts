import { describe, expect, it } from 'vitest';
import { NOWHERE, type Finding } from '../../src/domain/finding.ts';
import type { CheckedSubmission } from '../../src/domain/result.ts';
import { Sharing } from '../../src/submissions/share.ts';

const finding: Finding = {
  code: 'T101',
  scope: 'target',
  severity: 'target',
  where: { ...NOWHERE, sheet: '', cell: 'I8', indicator: 'unitRegistrationRate' },
  args: { rate: 'unitRegistrationRate', numerator: 161, percent: null, parts: ['a', 1], empty: '' },
  found: '161/167',
  expected: '≥ 100 %',
  withholds: ['units'],
};

function checked(changes: Partial<CheckedSubmission> = {}): CheckedSubmission {
  return {
    file: 'in/a.xlsx',
    sha256: '00',
    status: 'accepted',
    department: { code: 'SYT', name: 'Sở Y tế' },
    year: 2023,
    rows: 40,
    submission: {
      documentDate: null,
      modified: 1,
      sources: new Map([
        ['staff', [{ sheet: 'Biểu 1', range: 'C8:C47' }]],
        [
          'members',
          [
            { sheet: null, range: 'D8' },
            { sheet: 'null', range: 'D9' },
          ],
        ],
      ]),
      withheldShown: new Map([['units', '["x"]']]),
    },
    figures: new Map([
      ['staff', 8234],
      ['members', null],
    ]),
    notApplicable: ['gifts'],
    withheld: new Set(['units']),
    stated: new Map(),
    rates: new Map(),
    findings: [finding, { ...finding, where: NOWHERE, found: null, expected: null, withholds: [] }],
    ...changes,
  };
}

/** As it comes from another thread. */
const arrived = (changes?: Partial<CheckedSubmission>): CheckedSubmission =>
  structuredClone(checked(changes));

const rate = {
  numerator: 1,
  denominator: 3,
  percent: 33.33,
  target: 85,
  direction: 'at-least',
  met: false,
  shortBy: 2,
} as const;

/** With plain maps, to be compared. */
const plain = (each: CheckedSubmission) => ({
  ...each,
  figures: new Map(each.figures),
  rates: new Map(each.rates),
});

describe('Sharing', () => {
  it('changes no value', () => {
    const sharing = new Sharing();
    const whole = [
      checked({ rates: new Map([['a', rate]]) }),
      checked({ submission: null, findings: [], figures: new Map() }),
      checked({ department: null, sha256: null, year: null, notApplicable: [], withheld: new Set() }),
      checked({ figures: new Map([['members', 1], ['staff', 2]]), rates: new Map([['b', rate], ['a', rate]]) }), // prettier-ignore
    ];
    for (const each of [...whole, ...whole])
      expect(plain(sharing.share(structuredClone(each)))).toStrictEqual(each);
  });

  it('leaves out nothing that a submission says', () => {
    const whole = checked({ rates: new Map([['a', rate]]) });
    expect(Object.keys(new Sharing().share(whole)).sort()).toEqual(Object.keys(whole).sort());
  });

  it('keeps the sources of submissions of one form once', () => {
    const sharing = new Sharing();
    const [one, other] = [sharing.share(arrived()), sharing.share(arrived({ file: 'in/b.xlsx' }))];
    expect(other.submission?.sources).toBe(one.submission?.sources);
    expect(other.file).toBe('in/b.xlsx');
  });

  it('takes no sources for others that only look alike', () => {
    const sharing = new Sharing();
    const ranges = [
      [['staff', [{ sheet: null, range: 'C8' }]]],
      [['staff', [{ sheet: 'null', range: 'C8' }]]],
      [['staff', [{ sheet: '', range: 'C8' }]]],
      [['staff', [{ sheet: '!C8,1:b', range: 'C9' }]]],
      [['staff', [{ sheet: '!C8;members,1:b', range: 'C9' }]]],
      [
        [
          'staff',
          [
            { sheet: null, range: 'C8' },
            { sheet: null, range: 'C9' },
          ],
        ],
      ],
      [
        ['staff', [{ sheet: null, range: 'C8' }]],
        ['members', [{ sheet: null, range: 'C9' }]],
      ],
      [
        ['staff', []],
        ['members', [{ sheet: null, range: 'C8' }]],
      ],
    ] as const;
    for (const each of [...ranges, ...ranges]) {
      const sources = new Map<string, readonly { sheet: string | null; range: string }[]>(each);
      const submission = { documentDate: null, modified: 1, withheldShown: new Map(), sources };
      expect(sharing.share(arrived({ submission })).submission?.sources).toEqual(sources);
    }
  });
});
