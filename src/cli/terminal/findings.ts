import type { Finding } from '../../domain/finding.ts';
import type { CheckedSubmission } from '../../domain/result.ts';
import { visible } from '../../domain/text.ts';
import type { Voice } from '../voice.ts';
import { groupFindings, type Group } from './group.ts';
import { severityMark, statusMark } from './style.ts';
import { paragraph, wrap } from './width.ts';

/** What keeps a long result readable; JSON and workbook hold everything. */
export interface Brevity {
  /** At most so many entries a submission; the number of findings left out is said. */
  readonly max: number;
  /** Lines of one message; null where it may be as long as it is. */
  readonly messageLines: number | null;
  /** Codes whose help has been printed: it is the same every time, so once is enough. */
  readonly helped: Set<string>;
}

export interface BlockOptions extends Brevity {
  /** Why the roll-up did not count the submission, null where it did. */
  readonly notCounted: string | null;
}

/** One submission with what was found in it, most serious first. */
export function submissionBlock(
  checked: CheckedSubmission,
  findings: readonly Finding[],
  voice: Voice,
  { notCounted, ...brevity }: BlockOptions,
): readonly string[] {
  const { style, words } = voice;
  const about = [
    checked.file,
    checked.department?.name ?? words.outcome.noDepartment,
    ...(checked.year === null ? [] : [String(checked.year)]),
  ];
  const withheld = [...checked.withheld].map((id) => voice.label(id));
  return [
    ...paragraph(
      `${statusMark(checked.status, style)} `,
      visible(about.join(' · ')),
      voice.columns,
      style.strong,
    ),
    ...findingLines(findings, voice, brevity),
    ...note(withheld.length === 0 ? null : words.outcome.withheld(withheld.join('; ')), voice),
    ...note(notCounted === null ? null : words.outcome.notCounted(notCounted), voice),
  ];
}

/** Findings one below the other, grouped and capped. */
export function findingLines(
  findings: readonly Finding[],
  voice: Voice,
  brevity: Brevity,
): readonly string[] {
  const { max } = brevity;
  const groups = groupFindings(findings);
  const left = groups.slice(max).reduce((sum, { size }) => sum + size, 0);
  return [
    ...groups.slice(0, max).flatMap((group) => entry(group, voice, brevity)),
    ...note(left === 0 ? null : voice.words.outcome.moreFindings(voice.count(left)), voice),
  ];
}

function entry(
  { first, size, run }: Group,
  voice: Voice,
  { messageLines, helped }: Brevity,
): readonly string[] {
  const { style, words, columns } = voice;
  const { message, help } = voice.describeBriefly(first);
  const head = `  ${severityMark(first.severity, style)} ${first.code}  `;
  const { sheet, cell, row } = first.where;
  const inSheet = (place: string) => (sheet === null ? place : `${sheet}!${place}`);
  const place =
    run !== null
      ? run.column === null
        ? words.outcome.cellsOfRow(voice.count(size), String(run.row), inSheet(run.range))
        : words.outcome.cellsOfColumn(voice.count(size), run.column, inSheet(run.range))
      : [cell === null ? sheet : inSheet(cell), row].filter((part) => part !== null).join(' · ');
  const said = visible(run === null ? message : words.outcome.forExample(cell ?? '', message));
  const indent = ' '.repeat(10);
  const advise = help !== '' && !helped.has(first.code);
  helped.add(first.code);
  return [
    ...(place === '' ? [] : paragraph(head, visible(place), columns)),
    ...clipped(paragraph(place === '' ? head : indent, said, columns), messageLines),
    ...(advise ? paragraph(indent, visible(help), columns, style.dim) : []),
  ];
}

function clipped(lines: readonly string[], most: number | null): readonly string[] {
  if (most === null || lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  const last = (kept.pop() ?? '').replace(/[;,.]?(?: [^ ]+)?$/, ' …');
  return [...kept, last];
}

function note(text: string | null, voice: Voice): readonly string[] {
  return text === null ? [] : wrap(visible(text), voice.columns - 2).map((line) => `  ${line}`);
}
