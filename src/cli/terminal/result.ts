import type { CheckRun, RollupRun } from '../../rollup.ts';
import type { CheckedSubmission } from '../../domain/result.ts';
import type { Finding } from '../../domain/finding.ts';
import { notCountedSentence } from '../sentences.ts';
import { summaryOf } from '../tally.ts';
import type { Voice } from '../voice.ts';
import { fileLines, ignoredLines } from './files.ts';
import { findingLines, submissionBlock, type Brevity } from './findings.ts';
import { checkTotals, figureTable, rollupTotals } from './summary.ts';
import { targetTable } from './targets.ts';
import { paragraph } from './width.ts';

export interface TextOptions {
  /** At most so many entries a submission. */
  readonly maxFindings: number;
  /** Only what failed and the closing lines. */
  readonly quiet: boolean;
}

/** Lines of a message where many submissions are shown; a single one is shown in full. */
const MESSAGE_LINES = 4;

function brevityOf(run: CheckRun, { maxFindings }: TextOptions): Brevity {
  const messageLines = run.submissions.length > 1 ? MESSAGE_LINES : null;
  return { max: maxFindings, messageLines, helped: new Set() };
}

/** What `check` prints: every file, then those with something to mend or a target missed, then the totals. */
export function checkText(run: CheckRun, voice: Voice, options: TextOptions): string {
  const brevity = brevityOf(run, options);
  return sections([
    options.quiet ? [] : fileLines(run.submissions, voice),
    options.quiet ? [] : ignoredLines(run.ignored, voice),
    ...failing(run.submissions, voice, brevity, () => true),
    aboutRun(run.findings, voice, brevity),
    checkTotals(summaryOf(run.submissions), run.ignored.length, voice),
  ]);
}

/**
 * What `rollup` prints: every file, the failing ones, the sums, the targets, and last what became of the files,
 * who is missing and where the workbook lies. Assumptions are told on stderr, and targets missed by single
 * departments stand in the workbook.
 */
export function rollupText(run: RollupRun, voice: Voice, options: TextOptions): string {
  const { result } = run;
  const words = voice.words.outcome;
  const reasons = new Map(
    result.submissions.flatMap(({ checked, use }) => {
      const reason = notCountedSentence(use, voice.words);
      return reason === null ? [] : [[checked, reason] as const];
    }),
  );
  const year = run.year === null ? '' : words.ofYear(run.year);
  const judgedBy =
    run.targets.set === null || run.targets.set.year === run.year
      ? ''
      : ` (${words.judgedBy(run.targets.set.year)})`;
  const brevity = brevityOf(run, options);
  const toMend = ({ severity }: Finding) => severity === 'error' || severity === 'warning';
  return sections([
    options.quiet ? [] : fileLines(run.submissions, voice, reasons),
    options.quiet ? [] : ignoredLines(run.ignored, voice),
    ...failing(run.submissions, voice, brevity, toMend, reasons),
    aboutRun(run.findings.filter(toMend), voice, brevity),
    options.quiet ? [] : titled(words.figures(year), figureTable(result, voice), voice),
    options.quiet
      ? []
      : titled(words.targets(year) + judgedBy, targetTable(result.totals.rates, voice), voice),
    rollupTotals(result, run.outputs, voice),
  ]);
}

function failing(
  submissions: readonly CheckedSubmission[],
  voice: Voice,
  brevity: Brevity,
  wanted: (finding: Finding) => boolean,
  reasons: ReadonlyMap<CheckedSubmission, string> = new Map(),
): (readonly string[])[] {
  return submissions.flatMap((checked) => {
    const findings = checked.findings.filter(wanted);
    const fails =
      checked.status !== 'accepted' ||
      reasons.has(checked) ||
      findings.some(({ severity }) => severity === 'target');
    const notCounted = reasons.get(checked) ?? null;
    return fails ? [submissionBlock(checked, findings, voice, { ...brevity, notCounted })] : [];
  });
}

function aboutRun(findings: readonly Finding[], voice: Voice, brevity: Brevity): readonly string[] {
  return titled(voice.words.outcome.aboutTheRun, findingLines(findings, voice, brevity), voice);
}

function titled(title: string, lines: readonly string[], voice: Voice): readonly string[] {
  return lines.length === 0 ? [] : [...paragraph('', title, voice.columns, voice.style.strong), ...lines];
}

function sections(parts: readonly (readonly string[])[]): string {
  const shown = parts.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${shown.join('\n\n')}\n`;
}
