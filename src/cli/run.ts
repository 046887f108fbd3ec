import { CommanderError } from 'commander';
import { UsageError } from './errors.ts';
import { DONE } from './exit-status.ts';
import { buildProgram, type CommandName } from './program.ts';
import type { Options } from './options.ts';
import type { Session } from './session.ts';
import { usageSentence } from './usage-errors.ts';
import type { Words } from './words.ts';

type Work = (operands: readonly string[], options: Options, session: Session) => Promise<number>;

/** Each command is loaded only when it is asked for, so that help and version load none. */
const COMMANDS: Record<CommandName, () => Promise<{ readonly run: Work }>> = {
  check: () => import('./commands/check.ts'),
  rollup: () => import('./commands/rollup.ts'),
  template: () => import('./commands/template.ts'),
  explain: () => import('./commands/explain.ts'),
  programme: () => import('./commands/programme.ts'),
};

/** What a run is told of the machine it runs on. */
export interface Surroundings {
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  readonly stdout: Screen;
  readonly stderr: Screen;
}

export interface Screen {
  readonly write: (text: string) => void;
  readonly isTTY: boolean;
  readonly columns: number;
}

/** Understands a command line and does it; gives the exit status of a run that was done. */
export async function runCommandLine(
  typed: readonly string[],
  words: Words,
  surroundings: Surroundings,
): Promise<number> {
  let status: number = DONE;
  const program = buildProgram(words, { out: surroundings.stdout.write }, async (name, operands, options) => {
    const command = await COMMANDS[name]();
    status = await command.run(operands, options, await sessionOf(options, words, surroundings));
  });
  try {
    await program.parseAsync(typed, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return DONE;
    // Commander leaves by this door when no command was typed at all, or `help` names none.
    if (error.code === 'commander.help' && !typed.includes('help'))
      surroundings.stdout.write(greeting(words.help));
    else throw new UsageError(`${problem(error, typed, words.usage)} ${words.usage.seeHelp(asTyped(typed))}`);
  }
  return status;
}

function problem(error: CommanderError, typed: readonly string[], words: Words['usage']): string {
  return error.code === 'commander.help'
    ? words.unknownCommand(typed.at(-1) ?? '')
    : usageSentence(error, words);
}

function asTyped(typed: readonly string[]): string {
  const command = typed.find((word) => Object.hasOwn(COMMANDS, word));
  return command === undefined ? 'khuyenhoc' : `khuyenhoc ${command}`;
}

function greeting(words: Words['help']): string {
  return [
    ...words.greeting,
    '',
    words.example,
    `  khuyenhoc rollup ${words.examplePath} -o ${words.exampleOutput}`,
    '',
    words.more,
    '',
  ].join('\n');
}

async function sessionOf(
  options: Options,
  words: Words,
  { env, cwd, stdout, stderr }: Surroundings,
): Promise<Session> {
  const { styleOf } = await import('./terminal/style.ts');
  const quiet = options.quiet ?? false;
  const colour = options.color && stdout.isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
  return {
    language: words.language,
    words,
    quiet,
    progress: options.progress && !quiet && stderr.isTTY,
    maxFindings: options.maxFindings,
    style: styleOf(colour),
    columns: stdout.columns,
    cwd,
    out: stdout.write,
    remark: stderr.write,
  };
}
