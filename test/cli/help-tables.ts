import { buildProgram } from '../../src/cli/program.ts';
import { wordsOf } from '../../src/cli/words.ts';

/** One row of a table of options or commands: what is typed, and what it means. */
export type Row = readonly [typed: string, meaning: string];

/** What `--help` offers in English, as the tables of the reference show it, by the heading they stand under. */
export function offered(): ReadonlyMap<string, readonly Row[]> {
  const program = buildProgram(wordsOf('en'), { out: () => undefined }, async () => undefined);
  const help = program.createHelp();
  const describe = Object.assign(help, program.configureHelp());
  const options = (command: typeof program): Row[] =>
    describe.visibleOptions(command).map((option) => [option.flags, describe.optionDescription(option)]);
  const commands: Row[] = program.commands.map((command) => [
    `khuyenhoc ${command.name()} ${command.usage().replace('[options]', '').trim()}`.trim(),
    command.description(),
  ]);
  return new Map<string, readonly Row[]>([
    ['Commands', commands],
    ['Options of every command', options(program)],
    ...program.commands.map((command): [string, Row[]] => [
      command.name(),
      options(command).filter(([flags]) => flags !== '-h, --help'),
    ]),
  ]);
}
