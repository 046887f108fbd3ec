import { check } from '../../rollup.ts';
import { exitStatus } from '../exit-status.ts';
import { allFindings } from '../findings.ts';
import { checkJson, jsonText } from '../json.ts';
import type { Options } from '../options.ts';
import type { Session } from '../session.ts';
import { localDate, settingsOf } from '../settings.ts';
import { withProgress } from '../terminal/progress.ts';
import { remarks } from '../terminal/remarks.ts';
import { checkText } from '../terminal/result.ts';
import { printed } from '../terminal/width.ts';
import { voiceOf } from '../voice.ts';

/** `khuyenhoc check PATH...`: checks and prints; writes nothing. */
export async function run(paths: readonly string[], options: Options, session: Session): Promise<number> {
  const settings = settingsOf(paths, options, session, localDate());
  const done = await withProgress(session, (tell) => check(settings, tell));
  const voice = voiceOf(session, done.catalogue);
  if (!session.quiet) session.remark(remarks(done, voice));
  const print = () => checkText(done, voice, session);
  session.out(options.format === 'json' ? jsonText(checkJson(done, voice)) : await printed(print));
  return exitStatus(allFindings(done), options.failOn);
}
