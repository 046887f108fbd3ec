import { SCOPES, type Finding, type Scope, type Status } from '../domain/finding.ts';
import type { CheckedSubmission, RateResult } from '../domain/result.ts';
import type { ReadFailure } from '../domain/source.ts';
import { contextWith, type RunContext, type SubmissionContext, type UncheckedSubmission } from './context.ts';
import { inOrder } from './order.ts';
import { oddReadings } from './readings.ts';
import { RULES } from './registry.ts';
import type { Remark, Rule, Subject } from './rule.ts';

const NO_RATES: ReadonlyMap<string, RateResult> = new Map();

/**
 * Lets the rules speak about one submission, scope by scope, all but those about targets. What a rule withholds
 * is known to those after it. Gives the findings, most fundamental first, and the figures and rates withheld.
 */
export function runRules(
  context: UncheckedSubmission,
  rules: readonly Rule[] = RULES,
): { findings: readonly Finding[]; withheld: ReadonlySet<string> } {
  const findings: Finding[] = [];
  const withheld = new Set<string>();
  const known = contextWith(context, withheld, NO_RATES);
  const has = subjectsOf(context);
  for (const rule of inTurn(rules).beforeTargets) {
    if (rule.about !== undefined && !has[rule.about]) continue;
    if (findings.length > 0 && !isMeaningful(rule, findings)) continue;
    const spoken = allOf(rule.check(known));
    if (spoken === null) continue;
    for (const remark of spoken) {
      findings.push(findingOf(rule, remark));
      for (const id of remark.withholds ?? []) withheld.add(id);
    }
  }
  return { findings: inOrder(findings), withheld };
}

/** What a rule says, all of it before any of it takes effect; null where it says nothing, as nearly all rules do. */
function allOf(remarks: Iterable<Remark>): readonly Remark[] | null {
  let all: Remark[] | null = null;
  for (const remark of remarks) (all ??= []).push(remark);
  return all;
}

/** What there is to speak of; half of the rules are about what a sound submission does not have. */
function subjectsOf({ source, submission }: UncheckedSubmission): Readonly<Record<Subject, boolean>> {
  return {
    failure: source.failure !== null,
    notes: source.notes.length > 0,
    oddCells: submission !== null && oddReadings(submission).length > 0,
  };
}

type CheckingRule = Rule & Required<Pick<Rule, 'check'>>;

/** Rules that look at single submissions, scope by scope. */
interface Turns {
  readonly beforeTargets: readonly CheckingRule[];
  readonly aboutTargets: readonly CheckingRule[];
}

const TURNS = new WeakMap<readonly Rule[], Turns>();

/** Sorted once a list of rules, for the same ones look at one submission after the other. */
function inTurn(rules: readonly Rule[]): Turns {
  let turns = TURNS.get(rules);
  if (turns === undefined) {
    const checking = rules.filter((rule): rule is CheckingRule => rule.check !== undefined);
    const of = (scope: Scope) => checking.filter((rule) => rule.scope === scope);
    const before = SCOPES.filter((scope) => scope !== 'target');
    turns = { beforeTargets: before.flatMap(of), aboutTargets: of('target') };
    TURNS.set(rules, turns);
  }
  return turns;
}

/** After a file that cannot be read nothing more is said; without a table only whose file it is. */
function isMeaningful(rule: Rule, findings: readonly Finding[]): boolean {
  if (findings.some(({ scope, severity }) => scope === 'file' && severity === 'error'))
    return rule.scope === 'file';
  return rule.scope === 'roster' || !findings.some(({ code }) => code === 'H101');
}

/** Lets the rules about targets speak, once the rates are known. */
export function runTargetRules(
  context: SubmissionContext,
  rules: readonly Rule[] = RULES,
): readonly Finding[] {
  const spoken: Finding[] = [];
  for (const rule of inTurn(rules).aboutTargets)
    for (const remark of rule.check(context)) spoken.push(findingOf(rule, remark));
  return inOrder(spoken);
}

/** What the rules say of a whole roll-up: of single submissions in it, and of the run itself. */
export interface RollupFindings {
  readonly bySubmission: ReadonlyMap<CheckedSubmission, readonly Finding[]>;
  readonly run: readonly Finding[];
}

/** Lets the rules about a whole roll-up speak. */
export function runRollupRules(run: RunContext, rules: readonly Rule[] = RULES): RollupFindings {
  const bySubmission = new Map<CheckedSubmission, readonly Finding[]>();
  const ofRun: Finding[] = [];
  for (const rule of rules) {
    for (const remark of rule.checkRun?.(run) ?? []) {
      const finding = findingOf(rule, remark);
      const { submission } = remark;
      if (submission === undefined) ofRun.push(finding);
      else bySubmission.set(submission, inOrder([...(bySubmission.get(submission) ?? []), finding]));
    }
  }
  return { bySubmission, run: inOrder(ofRun) };
}

/** The verdict on a submission: any error, else any warning; info and targets never change it. */
export function statusOf(findings: readonly Finding[], failure: ReadFailure | null): Status {
  if (failure !== null) return 'unreadable';
  const severities = new Set(findings.map(({ severity }) => severity));
  if (severities.has('error')) return 'needs-correction';
  return severities.has('warning') ? 'accepted-with-remarks' : 'accepted';
}

function findingOf({ code, scope, severity }: Rule, remark: Remark): Finding {
  const { where, args = {}, found = null, expected = null, withholds = [] } = remark;
  return { code, scope, severity, where, args, found, expected, withholds };
}
