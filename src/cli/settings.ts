import { availableParallelism } from 'node:os';
import { lightFormat } from 'date-fns/lightFormat';
import type { Settings } from '../settings.ts';
import { UsageError } from './errors.ts';
import type { Options } from './options.ts';
import type { Session } from './session.ts';

/** What was typed, as the settings of a run. A check asks for no output. */
export function settingsOf(
  paths: readonly string[],
  options: Options,
  session: Pick<Session, 'cwd' | 'language' | 'words'>,
  today: string,
): Settings {
  if (paths.includes('')) throw new UsageError(session.words.usage.empty('<path...>'));
  return {
    paths: [...paths],
    programme: options.programme ?? null,
    year: options.year ?? null,
    roster: options.roster ?? null,
    language: session.language,
    failOn: options.failOn,
    onError: options.onError ?? 'withhold',
    duplicates: options.duplicates ?? 'stop',
    output: options.output ?? null,
    csv: options.csv ?? null,
    asOf: options.asOf ?? today,
    force: options.force ?? false,
    official: options.official ?? false,
    departmentSheets: options.departmentSheets ?? false,
    limits: options.limit ?? {},
    jobs: options.jobs ?? availableParallelism(),
    cwd: session.cwd,
  };
}

/** Today where the program runs, as an ISO date. The only place where the clock is read. */
export function localDate(now: Date = new Date()): string {
  return lightFormat(now, 'yyyy-MM-dd');
}
