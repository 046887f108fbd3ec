import type { Finding } from '../../domain/finding.ts';
import { visible } from '../../domain/text.ts';
import type { CheckRun } from '../../rollup.ts';
import type { Voice } from '../voice.ts';
import { wrap } from './width.ts';

/** So much of a hash tells two files apart for a person. */
const HASH_SHOWN = 12;

/** What a person should know of how the result came about: programme, year, targets, and what was assumed. */
export function remarks(run: CheckRun, voice: Voice): string {
  const words = voice.words.outcome;
  const { programme, origin, sha256 } = run.programme;
  const from = origin === 'built-in' ? words.builtIn : origin;
  const { set } = run.targets;
  const used = [
    words.programmeUsed(programme.id, from, sha256.slice(0, HASH_SHOWN)),
    ...(run.year === null ? [] : [words.yearUsed(run.year)]),
    ...(set !== null && set.year !== run.year ? [words.judgedBy(set.year)] : []),
    ...(set === null && run.year !== null && programme.targetSets.length > 0 ? [words.noTargetsForYear] : []),
  ];
  const assumed = assumptions(run, voice);
  const lines = [`${used.join('; ')}.`, ...(assumed.length === 0 ? [] : [words.assumed(assumed.join('; '))])];
  return lines
    .flatMap((line) => wrap(visible(line), voice.columns))
    .map((line) => `${line}\n`)
    .join('');
}

/** Info findings by code: what they say in general, and how often. */
function assumptions(run: CheckRun, voice: Voice): readonly string[] {
  const byCode = new Map<string, { first: Finding; times: number }>();
  for (const finding of [...run.submissions.flatMap(({ findings }) => findings), ...run.findings]) {
    if (finding.severity !== 'info') continue;
    const seen = byCode.get(finding.code);
    if (seen === undefined) byCode.set(finding.code, { first: finding, times: 1 });
    else seen.times += 1;
  }
  return [...byCode.values()].map(({ first, times }) =>
    voice.words.outcome.times(voice.describe(first).title, first.code, voice.count(times)),
  );
}
