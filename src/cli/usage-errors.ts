import type { CommanderError } from 'commander';
import type { Words } from './words.ts';

/**
 * What commander found wrong, in the language of the run. Its messages are English sentences that quote what
 * was typed; the code says which sentence it is, the quotation marks what was meant.
 */
export function usageSentence({ code, message }: CommanderError, words: Words['usage']): string {
  const quoted = /'(.*)'/.exec(message)?.[1] ?? '';
  const near = /\(Did you mean (?:one of )?(.+)\?\)/.exec(message)?.[1];
  return near === undefined
    ? sentence(code, quoted, message, words)
    : `${sentence(code, quoted, message, words)} ${words.didYouMean(near)}`;
}

function sentence(code: string, quoted: string, message: string, words: Words['usage']): string {
  switch (code) {
    case 'commander.unknownOption':
      return words.unknownOption(quoted);
    case 'commander.unknownCommand':
      return words.unknownCommand(quoted);
    case 'commander.missingArgument':
      return words.missingArgument(`<${quoted}>`);
    case 'commander.optionMissingArgument':
      return words.missingValue(quoted);
    case 'commander.missingMandatoryOptionValue':
      return words.missingOption(quoted);
    case 'commander.excessArguments':
      return words.tooMany;
    default:
      return words.wrongUsage(message);
  }
}
