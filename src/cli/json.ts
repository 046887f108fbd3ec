import type { Finding } from '../domain/finding.ts';
import type { CheckedSubmission, DepartmentYear, RateResult, TotalRate } from '../domain/result.ts';
import type { CheckRun, RollupRun } from '../rollup.ts';
import type { Describe } from './findings.ts';
import { ignoredSentence } from './sentences.ts';
import { summaryOf } from './tally.ts';
import type { Words } from './words.ts';

/** What the sentences in JSON are made with. */
export interface JsonVoice {
  readonly describe: Describe;
  readonly words: Words;
}

/** The result of `check`, schema `khuyenhoc/check/1`. Keys always stand in the same order. */
export function checkJson(run: CheckRun, voice: JsonVoice): object {
  return { schema: 'khuyenhoc/check/1', ...shared(run, voice) };
}

/** The result of `rollup`, schema `khuyenhoc/rollup/1`. */
export function rollupJson(run: RollupRun, voice: JsonVoice): object {
  const { departments, totals, missing, reconciliation } = run.result;
  return {
    schema: 'khuyenhoc/rollup/1',
    ...shared(run, voice),
    submissions: run.result.submissions.map(({ checked, use }) => ({
      ...submissionJson(checked, voice),
      use: use.kind,
      excludedFor: use.kind === 'excluded' ? use.reason : null,
    })),
    departments: departments.map(departmentJson),
    totals: {
      figures: mapped(totals.figures, ({ value, departments, withheld }) => ({
        value,
        departments,
        withheld,
      })),
      rates: mapped(totals.rates, totalRateJson),
    },
    missing: missing.map(({ code, name }) => ({ code, name })),
    reconciliation: {
      filesSeen: reconciliation.filesSeen,
      used: reconciliation.used,
      excluded: reconciliation.excluded,
      ignored: reconciliation.ignored,
    },
    output: run.output,
    outputs: run.outputs,
  };
}

/** A run that was not done, schema `khuyenhoc/error/1`. */
export function errorJson(message: string): object {
  return { schema: 'khuyenhoc/error/1', message };
}

/**
 * JSON as text. Values stay exact; characters that could disturb a terminal or turn its direction of writing
 * are written as JSON escapes.
 */
export function jsonText(value: object): string {
  const disturbing = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
  const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${JSON.stringify(value, null, 2).replace(disturbing, escaped)}\n`;
}

function shared(run: CheckRun, voice: JsonVoice): object {
  const { programme, sha256, origin } = run.programme;
  const counts = summaryOf(run.submissions);
  return {
    programme: { id: programme.id, year: run.year, sha256, origin },
    submissions: run.submissions.map((each) => submissionJson(each, voice)),
    findings: run.findings.map((each) => findingJson(each, voice)),
    ignored: run.ignored.map((each) => ({
      file: each.file,
      reason: ignoredSentence(each, voice.words),
      kind: each.reason,
    })),
    summary: counts,
  };
}

function submissionJson(checked: CheckedSubmission, voice: JsonVoice): object {
  return {
    file: checked.file,
    sha256: checked.sha256,
    status: checked.status,
    department: checked.department && { code: checked.department.code, name: checked.department.name },
    year: checked.year,
    rows: checked.rows,
    figures: mapped(checked.figures, (value) => value),
    notApplicable: checked.notApplicable,
    sources: sourcesOf(checked),
    stated: mapped(checked.stated, ({ percent }) => percent),
    rates: mapped(checked.rates, rateJson),
    findings: checked.findings.map((each) => findingJson(each, voice)),
  };
}

/** The cells behind every figure that counts; a withheld figure is named by its finding. */
function sourcesOf({ submission, withheld }: CheckedSubmission): object {
  return Object.fromEntries([...(submission?.sources ?? [])].filter(([id]) => !withheld.has(id)));
}

function departmentJson(department: DepartmentYear): object {
  return {
    code: department.code,
    name: department.name,
    status: department.status,
    files: department.files,
    figures: mapped(department.figures, (value) => value),
    notApplicable: department.notApplicable,
    stated: mapped(department.stated, ({ percent }) => percent),
    rates: mapped(department.rates, rateJson),
  };
}

function rateJson({ numerator, denominator, percent, target, met, shortBy }: RateResult): object {
  return { numerator, denominator, percent, target, met, shortBy };
}

function totalRateJson(rate: TotalRate): object {
  return { ...rateJson(rate), departments: rate.departments };
}

function findingJson(finding: Finding, { describe }: JsonVoice): object {
  const { message, help } = describe(finding);
  return {
    code: finding.code,
    severity: finding.severity,
    message,
    help,
    sheet: finding.where.sheet,
    cell: finding.where.cell,
    row: finding.where.row,
    indicator: finding.where.indicator,
    found: finding.found,
    expected: finding.expected,
    withheld: finding.withholds.length > 0,
  };
}

function mapped<V>(map: ReadonlyMap<string, V>, turn: (value: V) => unknown): object {
  return Object.fromEntries([...map].map(([key, value]) => [key, turn(value)]));
}
