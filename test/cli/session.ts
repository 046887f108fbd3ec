import type { Options } from '../../src/cli/options.ts';
import type { Session } from '../../src/cli/session.ts';
import { styleOf } from '../../src/cli/terminal/style.ts';
import { wordsOf } from '../../src/cli/words.ts';
import type { Language } from '../../src/domain/language.ts';

type Work = (operands: readonly string[], options: Options, session: Session) => Promise<number>;

/** Runs a command as the command line would, and gives what it printed. */
export async function ran(
  work: Work,
  operands: readonly string[],
  {
    language = 'vi',
    format = 'text',
    cwd = '/',
  }: { language?: Language; format?: 'text' | 'json'; cwd?: string } = {},
): Promise<{ status: number; out: string }> {
  const printed: string[] = [];
  const session: Session = {
    language,
    words: wordsOf(language),
    quiet: false,
    progress: false,
    maxFindings: 20,
    style: styleOf(false),
    columns: 80,
    cwd,
    out: (text) => void printed.push(text),
    remark: () => undefined,
  };
  const options: Options = {
    color: true,
    progress: true,
    maxFindings: 20,
    format,
    failOn: 'error',
    onError: 'withhold',
    duplicates: 'stop',
  };
  return { status: await work(operands, options, session), out: printed.join('') };
}
