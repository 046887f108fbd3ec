import { receivedFrom } from '../../domain/consolidate.ts';
import type { YearResult } from '../../domain/result.ts';
import { visible } from '../../domain/text.ts';
import type { Summary } from '../tally.ts';
import type { Voice } from '../voice.ts';
import { table } from './table.ts';
import { paragraph } from './width.ts';

/** The figures that somebody reported: sum, and from how many of the departments received or expected it comes. */
export function figureTable(result: YearResult, voice: Voice): readonly string[] {
  const words = voice.words.outcome;
  const received = receivedFrom(
    result.submissions.map(({ checked }) => checked),
    result.year,
  );
  const all = voice.count(received.size + result.missing.length);
  const rows = [...result.totals.figures]
    .filter(([, total]) => total.value !== null || total.withheld > 0)
    .map(([id, total]) => [
      { text: voice.label(id) },
      { text: total.value === null ? '–' : voice.figure(id, total.value) },
      {
        text: [
          words.departmentsOf(voice.count(total.departments), all),
          ...(total.withheld === 0 ? [] : [words.withheldAt(voice.count(total.withheld))]),
        ].join('; '),
        paint: voice.style.dim,
      },
    ]);
  return table(rows, [{ least: 14 }, { align: 'right' }, { least: 14 }], voice.columns, 2);
}

/** The closing line of a check. */
export function checkTotals(summary: Summary, ignored: number, voice: Voice): readonly string[] {
  const words = voice.words.outcome;
  const count = (value: number, word: string) => (value === 0 ? [] : [`${voice.count(value)} ${word}`]);
  const tally = (value: number, say: (count: number, shown: string) => string) =>
    value === 0 ? [] : [say(value, voice.count(value))];
  const submissions =
    summary.accepted + summary.acceptedWithRemarks + summary.needsCorrection + summary.unreadable;
  const verdicts = [
    ...count(summary.accepted, words.status.accepted),
    ...count(summary.acceptedWithRemarks, words.status['accepted-with-remarks']),
    ...count(summary.needsCorrection, words.status['needs-correction']),
    ...count(summary.unreadable, words.status.unreadable),
  ];
  const found = [
    ...tally(summary.errors, words.errors),
    ...tally(summary.warnings, words.warnings),
    ...tally(summary.targetsMissed, words.targetsMissed),
    ...tally(ignored, words.filesIgnored),
  ];
  const head = words.submissions(submissions, voice.count(submissions));
  const text = [[head, verdicts.join('; ')].filter((part) => part !== '').join(': '), found.join(', ')]
    .filter((part) => part !== '')
    .join('. ');
  return paragraph('', `${text}.`, voice.columns, voice.style.strong);
}

/** The closing lines of a roll-up: what became of every file, who is missing, where the files written lie. */
export function rollupTotals(
  result: YearResult,
  outputs: readonly string[],
  voice: Voice,
): readonly string[] {
  const { words, columns, style } = voice;
  const { filesSeen, used, excluded, ignored } = result.reconciliation;
  const [seen = '', counted = '', left = '', skipped = ''] = [filesSeen, used, excluded, ignored].map(
    voice.count,
  );
  const missing = result.missing.map(({ name }) => name).join(', ');
  const received =
    result.expected === null
      ? null
      : words.outcome.received(
          voice.count(result.expected - result.missing.length),
          voice.count(result.expected),
        );
  const lacking = missing === '' ? words.outcome.noneMissing : words.outcome.missing(missing);
  return [
    ...paragraph('', words.outcome.reconciliation(seen, counted, left, skipped), columns),
    ...(received === null ? [] : paragraph('', visible(`${received} ${lacking}`), columns)),
    ...(outputs.length === 0 ? paragraph('', words.outcome.notWritten, columns, style.bad) : []),
    ...outputs.flatMap((path) => paragraph('', visible(words.outcome.written(path)), columns, style.strong)),
  ];
}
