import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellName } from '../../src/domain/address.ts';
import { NOWHERE, type Finding, type Severity } from '../../src/domain/finding.ts';
import type { CheckedSubmission } from '../../src/domain/result.ts';
import { runRollupRules, runRules, runTargetRules, statusOf } from '../../src/rules/engine.ts';
import { inOrder } from '../../src/rules/order.ts';
import type { RunContext } from '../../src/rules/context.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { column, contextOf, contextWith, NOT_A_NUMBER, SOURCE } from './contexts.ts';

const WORDS = { vi: 'có', en: 'yes' };

function ruleOf(code: string, scope: Rule['scope'], more: Partial<Rule>): Rule {
  const message = { vi: () => 'có', en: () => 'yes' };
  const example = { files: {} };
  return {
    ...{ code, scope, severity: 'error', title: WORDS, why: WORDS, mend: WORDS },
    ...{ message, bad: example, good: example },
    ...more,
  };
}

function codes(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ code }) => code);
}

describe('runRules', () => {
  it('tells later rules what earlier ones withheld', () => {
    const seen: string[][] = [];
    const rules = [
      ruleOf('H001', 'header', { check: () => [{ where: NOWHERE, withholds: ['members'] }] }),
      ruleOf('V001', 'value', {
        check: ({ withheld }) => {
          seen.push([...withheld]);
          return [];
        },
      }),
    ];
    const { withheld } = runRules(contextOf(), rules);
    expect(seen).toEqual([['members']]);
    expect([...withheld]).toEqual(['members']);
  });

  it('goes through the scopes in their order, whatever the order of the rules', () => {
    const order: string[] = [];
    const note = (code: string, scope: Rule['scope']): Rule =>
      ruleOf(code, scope, {
        check: () => {
          order.push(code);
          return [];
        },
      });
    runRules(contextOf(), [note('C001', 'consistency'), note('F001', 'file'), note('R001', 'roster')]);
    expect(order).toEqual(['F001', 'C001', 'R001']);
  });

  it('says nothing more of a file that cannot be read', () => {
    const source = { ...SOURCE, failure: { kind: 'empty' } as const };
    const identity = { department: { kind: 'unknown', near: null }, year: { kind: 'unknown' } } as const;
    expect(codes(runRules(contextOf({ source, identity })).findings)).toEqual(['F101']);
  });

  it('without a table still says whose file it is not', () => {
    const identity = { department: { kind: 'unknown', near: null }, year: { kind: 'unknown' } } as const;
    const hiddenCells = [{ sheet: null, row: 0, column: 0 }];
    const { findings } = runRules(contextOf({ identity, hiddenCells }));
    expect(codes(findings)).toEqual(['H101', 'R101', 'R111']);
  });

  it('asks a rule about one thing only where there is something of it', () => {
    const subjects = ['failure', 'notes', 'oddCells'] as const;
    const rules = subjects.map((about) =>
      ruleOf(about, 'value', { about, check: () => [{ where: NOWHERE }] }),
    );
    const told = (context: Parameters<typeof runRules>[0]) => codes(runRules(context, rules).findings);
    expect(told(contextOf())).toEqual([]);
    expect(told(contextOf({ source: { ...SOURCE, failure: { kind: 'empty' } } }))).toEqual(['failure']);
    expect(told(contextOf({ source: { ...SOURCE, notes: [{ kind: 'macros' }] } }))).toEqual(['notes']);
    expect(told(contextWith([column('units', 1, [NOT_A_NUMBER])]))).toEqual(['oddCells']);
    expect(told(contextWith([column('units', 1, [11])]))).toEqual([]);
  });

  it('leaves the targets for later', () => {
    const rules = [ruleOf('T001', 'target', { severity: 'target', check: () => [{ where: NOWHERE }] })];
    expect(runRules(contextOf(), rules).findings).toEqual([]);
    expect(codes(runTargetRules(contextOf(), rules))).toEqual(['T001']);
  });

  it('withholds a figure with a bad cell, and says which comparisons were not made', () => {
    const figures = [column('units', 1, [11, 4]), column('unitsAchieved', 2, [NOT_A_NUMBER, 5])];
    const { findings, withheld } = runRules(contextWith(figures));
    expect([...withheld]).toEqual(['unitsAchieved']);
    expect(codes(findings)).toEqual(['V101', 'C101', 'C108', 'C109']);
    expect(findings.find(({ code }) => code === 'C109')?.args).toMatchObject({
      parts: ['unitsAchieved'],
      wholes: ['units'],
    });
  });
});

describe('runRollupRules', () => {
  it('keeps findings about a submission apart from those about the run', () => {
    const submission = { file: 'a.csv' } as CheckedSubmission;
    const rules = [
      ruleOf('R001', 'roster', { checkRun: () => [{ where: NOWHERE, submission }, { where: NOWHERE }] }),
      ruleOf('R002', 'roster', { severity: 'warning', checkRun: () => [{ where: NOWHERE, submission }] }),
    ];
    const { bySubmission, run } = runRollupRules({} as RunContext, rules);
    expect(codes(bySubmission.get(submission) ?? [])).toEqual(['R001', 'R002']);
    expect(codes(run)).toEqual(['R001']);
  });
});

describe('statusOf', () => {
  const finding = (severity: Severity): Finding => ({
    ...{ code: 'V101', scope: 'value', severity, where: NOWHERE },
    ...{ args: {}, found: null, expected: null, withholds: [] },
  });

  it.each([
    [[], 'accepted'],
    [['info', 'target'], 'accepted'],
    [['info', 'warning', 'target'], 'accepted-with-remarks'],
    [['warning', 'error'], 'needs-correction'],
  ] as const)('%j is %s', (severities, status) => {
    expect(statusOf(severities.map(finding), null)).toBe(status);
  });

  it('calls a file that failed unreadable', () => {
    expect(statusOf([finding('error')], { kind: 'encrypted' })).toBe('unreadable');
  });
});

describe('inOrder', () => {
  const cells = fc.record({ row: fc.nat(2000), column: fc.nat(60) });
  const finding = fc
    .record({
      code: fc.constantFrom('C101', 'C102', 'C108'),
      severity: fc.constantFrom('error', 'warning', 'info'),
      scope: fc.constantFrom('header', 'consistency', 'roster'),
      place: fc.option(cells),
    })
    .map(({ code, severity, scope, place }) => ({
      ...{ code, severity, scope, args: {}, found: null, expected: null, withholds: [] },
      where: { ...NOWHERE, cell: place === null ? null : cellName(place) },
    })) as fc.Arbitrary<Finding>;

  it('does not depend on the order given', () => {
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 12 }), (findings) => {
        const turned = [...findings].reverse();
        expect(inOrder(turned)).toEqual(inOrder(findings));
      }),
    );
  });

  it('counts rows and columns as numbers', () => {
    const at = (cell: string): Finding => ({
      ...{ code: 'V101', scope: 'value', severity: 'error', args: {} },
      ...{ found: null, expected: null, withholds: [], where: { ...NOWHERE, cell } },
    });
    const ordered = inOrder(['AA9', 'C10', 'C9', 'B10'].map(at));
    expect(ordered.map(({ where }) => where.cell)).toEqual(['C9', 'AA9', 'B10', 'C10']);
  });
});
