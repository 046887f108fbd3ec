import type { Args, Finding, Scope, Severity, Where } from '../domain/finding.ts';
import type { Language, Text } from '../domain/language.ts';
import type { CheckedSubmission } from '../domain/result.ts';
import type { RunContext, SubmissionContext } from './context.ts';
import type { Build } from './examples.ts';

/** What a rule says of one place; the engine adds code, scope and severity. */
export interface Remark {
  readonly where: Where;
  readonly args?: Args;
  readonly found?: string | null;
  readonly expected?: string | null;
  readonly withholds?: readonly string[];
}

/** What a rule says of a whole roll-up, or of one submission in it. */
export interface RunRemark extends Remark {
  /** The submission concerned; without one the finding stands beside the totals. */
  readonly submission?: CheckedSubmission;
}

/**
 * Small files that show a rule at work, by file name, in the order in which they were received.
 * A file name may tell department and year.
 */
export interface Example {
  readonly files: Readonly<Record<string, string>>;
  /** What is made of the text before it is read; without it the text is the file. */
  readonly build?: Build;
  /** Settings of the run where the rule needs them. */
  readonly year?: number;
  /** The closed roster of the run, as the lines of a roster file. */
  readonly roster?: string;
  readonly duplicates?: 'newest';
  /** Set where the rule speaks of a roll-up and not of one submission. */
  readonly rollup?: true;
}

/** Labels of indicators and numbers in the language of the output, for making sentences. */
export interface Wording {
  readonly language: Language;
  /** The label of an indicator or rate. */
  label(id: string): string;
  /** What one case of an indicator is: người, đơn vị, suất. */
  unit(id: string): string;
  number(value: number): string;
  /** An amount with its unit. */
  money(dong: number): string;
  /** A percentage with its sign. */
  percent(value: number): string;
  /** A value of an indicator or rate, as its kind is written. */
  value(id: string, value: number): string;
  /** "a, b và c". */
  list(items: readonly string[]): string;
  /** Labels of indicators, however many; on a screen short ones, and how many more there are. */
  labels(ids: readonly string[]): string;
}

export type Sentence = (args: Args, finding: Finding, wording: Wording) => string;

/**
 * What a submission seldom has: a failure of its file, notes of the reader, cells with a problem, a doubt or an
 * assumption.
 */
export type Subject = 'failure' | 'notes' | 'oddCells';

/** One rule: everything about one remedy in one place. Codes are never reused. */
export interface Rule {
  readonly code: string;
  readonly scope: Scope;
  readonly severity: Severity;
  /** The one thing that it speaks of; it is not asked about a submission that has none. */
  readonly about?: Subject;
  readonly title: Text;
  /** Why it matters. */
  readonly why: Text;
  /** How to mend it, in the imperative. */
  readonly mend: Text;
  readonly message: { readonly vi: Sentence; readonly en: Sentence };
  /** An example that speaks, and the same mended. */
  readonly bad: Example;
  readonly good: Example;
  /** Looks at one submission. */
  readonly check?: (context: SubmissionContext) => Iterable<Remark>;
  /** Looks at a whole roll-up, after selecting and adding up. */
  readonly checkRun?: (context: RunContext) => Iterable<RunRemark>;
}

/** Gives a rule literal its type. */
export function rule(definition: Rule): Rule {
  return definition;
}
