import { Command, type Help, type Option } from 'commander';
import { FAIL_ON, FORMATS, FORM_KINDS, parsersIn, type Options } from './options.ts';
import { VERSION } from '../version.ts';
import type { Words } from './words.ts';

export type CommandName = 'check' | 'rollup' | 'template' | 'explain' | 'programme';

/** Called once a command line has been understood. Operands are what is not an option. */
export type Run = (command: CommandName, operands: readonly string[], options: Options) => Promise<void>;

export interface Streams {
  readonly out: (text: string) => void;
}

/** The command line: every command, option and help text, in one language. Knows no work. */
export function buildProgram(words: Words, streams: Streams, run: Run): Command {
  const parse = parsersIn(words.usage);
  const help = words.help;
  const program = new Command('khuyenhoc')
    .description(help.program)
    .usage(`${help.optionsPlace} ${help.commandPlace}`)
    .configureOutput({ writeOut: streams.out, writeErr: () => undefined })
    .configureHelp(helpIn(help))
    .exitOverride()
    .allowExcessArguments(false)
    .helpOption('-h, --help', help.optionHelp)
    .version(VERSION, '-V, --version', help.optionVersion)
    .option('--lang <vi|en>', help.optionLang)
    .option('-q, --quiet', help.optionQuiet)
    .option('--no-color', help.optionNoColor)
    .option('--no-progress', help.optionNoProgress)
    .option('--max-findings <n>', help.optionMaxFindings, parse.count('--max-findings'), 20);
  program.addHelpCommand(new Command('help').argument('[command]').helpOption(false));

  const command = (name: CommandName, operands: string, description: string) =>
    program
      .command(name)
      .description(description)
      .usage(`${help.optionsPlace} ${operands}`.trim())
      .action((...given: unknown[]) => {
        const self = given.at(-1) as Command;
        const typed = given
          .slice(0, -2)
          .flat()
          .filter((each) => each !== undefined) as string[];
        return run(name, typed, self.optsWithGlobals());
      });
  const format = (to: Command) =>
    to.option('--format <text|json>', help.optionFormat, parse.oneOf('--format', FORMATS), 'text');
  const sources = (to: Command) =>
    to
      .argument('<path...>', help.path)
      .option('--programme <id|file>', help.optionProgramme, parse.text('--programme'))
      .option('--year <yyyy>', help.optionYear, parse.year('--year'))
      .option('--roster <file>', help.optionRoster, parse.text('--roster'))
      .option('--limit <name=n>', help.optionLimit, parse.limit('--limit'))
      .option('--jobs <n>', help.optionJobs, parse.positive('--jobs'));
  const failOn = (to: Command) =>
    to.option('--fail-on <level>', help.optionFailOn, parse.oneOf('--fail-on', FAIL_ON), 'error');

  failOn(format(sources(command('check', '<path...>', help.check))));
  failOn(
    format(
      sources(command('rollup', '<path...> -o <file>', help.rollup)).requiredOption(
        '-o, --output <file>',
        help.optionOutput,
        parse.text('--output'),
      ),
    ),
  )
    .option(
      '--on-error <what>',
      help.optionOnError,
      parse.oneOf('--on-error', ['withhold', 'exclude', 'fail'] as const),
      'withhold',
    )
    .option(
      '--duplicates <what>',
      help.optionDuplicates,
      parse.oneOf('--duplicates', ['stop', 'newest'] as const),
      'stop',
    )
    .option('--csv <dir>', help.optionCsv, parse.text('--csv'))
    .option('--official', help.optionOfficial)
    .option('--department-sheets', help.optionDepartmentSheets)
    .option('--as-of <date>', help.optionAsOf, parse.date('--as-of'))
    .option('--force', help.optionForce);
  command('template', '', help.template)
    .option('-o, --output <path>', help.optionTemplateOutput, parse.text('--output'))
    .option('--as <xlsx|csv>', help.optionAs, parse.oneOf('--as', FORM_KINDS))
    .option('--programme <id|file>', help.optionProgrammeTemplate, parse.text('--programme'))
    .option('--year <yyyy>', help.optionYearTemplate, parse.year('--year'))
    .option('--roster <file>', help.optionRoster, parse.text('--roster'))
    .option('--force', help.optionForce);
  format(command('explain', '[code]', help.explain).argument('[code]', help.code));
  format(
    command('programme', '[list|show|check] [id|file]', help.programme)
      .argument('[list|show|check]', help.action)
      .argument('[id|file]', help.subject),
  );
  return program;
}

/** Commander's own words in the language of the run. */
function helpIn(help: Words['help']): Partial<Help> & { showGlobalOptions: boolean } {
  const titles = new Map([
    ['Usage:', help.usage],
    ['Arguments:', help.arguments],
    ['Options:', help.options],
    ['Global Options:', help.globalOptions],
    ['Commands:', help.commands],
  ]);
  return {
    showGlobalOptions: true,
    styleTitle: (title) => titles.get(title) ?? title,
    visibleCommands: (command) => [...command.commands],
    subcommandTerm: (command) => command.name(),
    optionDescription: (option: Option) => {
      const value: unknown = option.defaultValue;
      const shown = typeof value === 'string' || typeof value === 'number';
      return shown ? `${option.description} (${help.defaultIs(String(value))})` : option.description;
    },
  };
}
