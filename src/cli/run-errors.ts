import { RunError } from '../run-error.ts';
import { OutputError } from '../write/output-error.ts';
import type { Words } from './words.ts';

/** The sentence of an error that the user can mend; null for any other error. */
export function runErrorSentence(error: unknown, words: Words): string | null {
  if (error instanceof OutputError) return ofOutput(error, words.usage);
  return error instanceof RunError ? ofRun(error, words.usage) : null;
}

function ofOutput({ kind, path, code, kept }: OutputError, words: Words['usage']): string {
  const reason = code ?? '';
  switch (kind) {
    case 'exists':
      return words.outputExists(path);
    case 'notOurs':
      return words.outputNotOurs(path);
    case 'isInput':
      return words.outputIsInput(path);
    case 'noFolder':
      return words.outputFolderMissing(path);
    case 'readOnly':
      return words.outputReadOnly(path, reason);
    case 'diskFull':
      return words.outputDiskFull(path, reason);
    case 'inUse':
      return words.outputInUse(path, reason, kept.map(({ beside }) => beside).join(', '));
    case 'cannotWrite':
      return words.outputCannotBeWritten(path, reason);
  }
}

function ofRun({ kind, args }: RunError, words: Words['usage']): string {
  switch (kind) {
    case 'noSubmission':
      return words.noSubmission(text(args['paths']));
    case 'programme':
    case 'roster':
      return words[kind](text(args['detail']));
    case 'severalYears':
      return words.severalYears(text(args['files'], '; '));
    case 'pathMissing':
      return words.pathMissing(text(args['path']));
  }
}

function text(value: string | number | readonly string[] | undefined, separator = ', '): string {
  return Array.isArray(value) ? value.join(separator) : String(value ?? '');
}
