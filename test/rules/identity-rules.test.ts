import { describe, expect, it } from 'vitest';
import type { Body } from '../../src/catalogue/departments.ts';
import type { DepartmentTold, YearTold } from '../../src/layout/identity.ts';
import { runRules } from '../../src/rules/engine.ts';
import { contextWith } from './contexts.ts';

function body(code: string, name: string, validFrom: string | null, validTo: string | null): Body {
  return { code, name: { vi: name, en: name }, aliases: [], validFrom, validTo, successors: [] };
}

const OLD = body('SYT-OLD', 'Sở Y tế', null, '2025-02-28');
const NEW = body('SYT', 'Sở Y tế', '2025-03-01', null);
const IN_2022: YearTold = { kind: 'told', evidence: { value: 2022, text: 'Năm 2022', place: null } };

function spoken(
  department: DepartmentTold,
  year: YearTold = IN_2022,
  roster: readonly string[] | null = null,
) {
  const context = {
    ...contextWith([]),
    identity: { department, year },
    roster: roster === null ? null : new Set(roster),
  };
  return runRules(context).findings.filter(({ scope }) => scope === 'roster');
}

function told(value: Body, otherTime = false): DepartmentTold {
  return { kind: 'told', evidence: { value, text: value.name.vi, place: null }, otherTime };
}

describe('rules about department and year', () => {
  it('are silent about a department and a year that are told', () => {
    expect(spoken(told(OLD))).toEqual([]);
  });

  it('suggest a near miss and do not accept it', () => {
    const near = { value: OLD, text: 'Sở Y té', place: null };
    expect(spoken({ kind: 'unknown', near })).toMatchObject([
      { code: 'R101', severity: 'error', found: 'Sở Y té', expected: 'Sở Y tế' },
    ]);
  });

  it('accept a successor with a question', () => {
    expect(spoken(told(NEW, true))).toMatchObject([
      { code: 'R104', severity: 'warning', args: { when: 'later', year: 2022 } },
    ]);
  });

  it('accept a predecessor with a question', () => {
    const year: YearTold = { kind: 'assumed', year: 2025 };
    expect(spoken(told(OLD, true), year)).toMatchObject([{ code: 'R104', args: { when: 'earlier' } }]);
  });

  it('ask about the year alone where it decides between bodies of one name', () => {
    const several: DepartmentTold = {
      kind: 'several',
      evidence: { value: [OLD, NEW], text: 'Sở Y tế', place: null },
    };
    expect(spoken(several, { kind: 'unknown' }).map(({ code }) => code)).toEqual(['R111']);
    expect(spoken(several).map(({ code }) => code)).toEqual(['R103']);
  });

  it('look at a closed roster by code', () => {
    expect(spoken(told(OLD), IN_2022, ['SYT-OLD'])).toEqual([]);
    expect(spoken(told(OLD), IN_2022, ['SYT']).map(({ code }) => code)).toEqual(['R105']);
  });
});
