import { RunError } from '../run-error.ts';
import { OutputError, type OutputProblem } from '../write/save.ts';
import type { Words } from './words.ts';

/** The sentence of an error that the user can mend; null for any other error. */
export function runErrorSentence(error: unknown, words: Words): string | null {
  if (error instanceof OutputError) return ofOutput(error, words.usage);
  return error instanceof RunError ? ofRun(error, words.usage) : null;
}

const OUTPUT_KINDS: Record<OutputProblem, RunError['kind']> = {
  exists: 'outputExists',
  notOurs: 'outputNotOurs',
  isInput: 'outputIsInput',
  noFolder: 'outputFolderMissing',
  cannotWrite: 'outputCannotBeWritten',
};

function ofOutput({ kind, path, code }: OutputError, words: Words['usage']): string {
  return ofRun(new RunError(OUTPUT_KINDS[kind], { path, reason: code ?? '' }), words);
}

function ofRun({ kind, args }: RunError, words: Words['usage']): string {
  const path = text(args['path']);
  switch (kind) {
    case 'noSubmission':
      return words.noSubmission(text(args['paths']));
    case 'programme':
    case 'roster':
      return words[kind](text(args['detail']));
    case 'severalYears':
      return words.severalYears(text(args['files'], '; '));
    case 'outputCannotBeWritten':
      return words.outputCannotBeWritten(path, text(args['reason']));
    default:
      return words[kind](path);
  }
}

function text(value: string | number | readonly string[] | undefined, separator = ', '): string {
  return Array.isArray(value) ? value.join(separator) : String(value ?? '');
}
