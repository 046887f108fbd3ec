import type { Language } from '../domain/language.ts';
import { failureOf } from './errors.ts';
import { FAULT, NOT_DONE } from './exit-status.ts';
import { languageOf, wantsJson } from './options.ts';
import { runCommandLine, type Screen } from './run.ts';
import { wordsOf } from './words.ts';

let language: Language = 'vi';

/** The door between the program and the system: errors become exit statuses here and nowhere else. */
async function main(typed: readonly string[]): Promise<void> {
  try {
    language = languageOf(typed, process.env);
    const words = wordsOf(language);
    const status = await runCommandLine(typed, words, {
      env: process.env,
      cwd: process.cwd(),
      stdout: screen(process.stdout),
      stderr: screen(process.stderr),
    });
    leave(status);
  } catch (error) {
    await fail(error);
  }
}

async function fail(error: unknown): Promise<void> {
  const { status, message } = await failureOf(error, wordsOf(language));
  process.stderr.write(`${message}\n`);
  if (status === FAULT && process.env['KHUYENHOC_DEBUG'] && error instanceof Error) {
    process.stderr.write(`${error.stack ?? ''}\n`);
  }
  if (wantsJson(process.argv)) {
    const { errorJson, jsonText } = await import('./json.ts');
    process.stdout.write(jsonText(errorJson(message)));
  }
  leave(status);
}

/** Sets the exit status and lets the streams drain; the worst status told stays. */
function leave(status: number): void {
  process.exitCode = Math.max(Number(process.exitCode ?? 0), status);
}

function screen(stream: NodeJS.WriteStream): Screen {
  return {
    write: (text) => void stream.write(text),
    isTTY: stream.isTTY === true,
    columns: Math.max(40, stream.columns ?? 80),
  };
}

// Whoever reads the result may stop reading (`| head`): no fault, and the work is done all the same.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    leave(NOT_DONE);
    if (stream === process.stdout) {
      const sentence = wordsOf(language).usage.outputCannotBeWritten('stdout', error.code ?? '');
      process.stderr.write(`${sentence}\n`);
    }
  });
}
process.on('uncaughtException', (error) => {
  void fail(error).finally(() => process.exit());
});

/** Ended when all is said; the exit status is set by then. */
export const done = main(process.argv.slice(2));
