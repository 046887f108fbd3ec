import type { CheckedSubmission } from '../../domain/result.ts';
import type { IgnoredFile } from '../../domain/source.ts';
import { visible } from '../../domain/text.ts';
import { ignoredSentence } from '../sentences.ts';
import type { Voice } from '../voice.ts';
import { statusMark } from './style.ts';
import { table } from './table.ts';
import { paragraph } from './width.ts';

/** So many ignored files are named for each reason. */
const NAMED = 5;

/** One line a submission: mark, file, department, verdict. The folder that all share is said once, above. */
export function fileLines(
  submissions: readonly CheckedSubmission[],
  voice: Voice,
  notCounted: { has(checked: CheckedSubmission): boolean } = new Set(),
): readonly string[] {
  const { style, words } = voice;
  const folder = sharedFolder(submissions.map(({ file }) => file));
  const rows = submissions.map((checked) => {
    const verdict = words.outcome.status[checked.status];
    return [
      { text: statusMark(checked.status, style) },
      { text: visible(checked.file.slice(folder.length)) },
      checked.department === null
        ? { text: words.outcome.noDepartment, paint: style.dim }
        : { text: visible(checked.department.name) },
      { text: notCounted.has(checked) ? `${verdict}; ${words.outcome.notCountedShort}` : verdict },
    ];
  });
  return [
    ...(folder === '' ? [] : paragraph('', visible(folder), voice.columns, style.dim)),
    ...table(rows, [{}, { least: 12 }, { least: 12 }, { least: 12 }], voice.columns),
  ];
}

/** The files left out, by reason. */
export function ignoredLines(ignored: readonly IgnoredFile[], voice: Voice): readonly string[] {
  if (ignored.length === 0) return [];
  const { words, columns, style } = voice;
  const byReason = new Map<string, string[]>();
  for (const each of ignored) {
    const reason = ignoredSentence(each, words);
    const files = byReason.get(reason);
    if (files === undefined) byReason.set(reason, [each.file]);
    else files.push(each.file);
  }
  return [
    words.outcome.ignoredFiles(voice.count(ignored.length)),
    ...[...byReason].flatMap(([reason, files]) => {
      const rest = files.length - NAMED;
      const named = files.slice(0, NAMED).join(', ');
      const more = rest > 0 ? `, ${words.outcome.andMore(voice.count(rest))}` : '';
      return paragraph('  ', visible(`${reason}: ${named}${more}`), columns, style.dim);
    }),
  ];
}

/** The folder in which all files lie, with its closing `/`; empty for one file or none in common. */
export function sharedFolder(files: readonly string[]): string {
  const [first = '', ...others] = files;
  if (others.length === 0) return '';
  let end = first.lastIndexOf('/') + 1;
  while (end > 0 && !others.every((file) => file.startsWith(first.slice(0, end)))) {
    end = first.lastIndexOf('/', end - 2) + 1;
  }
  return first.slice(0, end);
}
