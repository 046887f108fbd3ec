import { rollup } from '../../rollup.ts';
import { exitStatus } from '../exit-status.ts';
import { allFindings } from '../findings.ts';
import { assertWorkbookName } from '../form-file.ts';
import { jsonText, rollupJson } from '../json.ts';
import type { Options } from '../options.ts';
import type { Session } from '../session.ts';
import { localDate, settingsOf } from '../settings.ts';
import { withProgress } from '../terminal/progress.ts';
import { remarks } from '../terminal/remarks.ts';
import { rollupText } from '../terminal/result.ts';
import { printed } from '../terminal/width.ts';
import { voiceOf } from '../voice.ts';

/** `khuyenhoc rollup PATH... -o FILE`: checks, adds up, assesses, writes the workbook and prints what came out. */
export async function run(paths: readonly string[], options: Options, session: Session): Promise<number> {
  if (options.output !== undefined) assertWorkbookName(options.output, session.words.usage);
  const settings = settingsOf(paths, options, session, localDate());
  const done = await withProgress(session, (tell) => rollup(settings, tell));
  const voice = voiceOf(session, done.catalogue);
  if (!session.quiet) session.remark(remarks(done, voice));
  const print = () => rollupText(done, voice, session);
  session.out(options.format === 'json' ? jsonText(rollupJson(done, voice)) : await printed(print));
  return exitStatus(allFindings(done), options.failOn);
}
