import type { ReadFailure } from '../domain/source.ts';

/** A file to be read as a submission. */
export interface FoundFile {
  /** PATH as given, with `/`, and the path below it. */
  readonly file: string;
  /** Where it is opened. */
  readonly path: string;
  readonly name: string;
  /** Known before reading: a folder that cannot be entered, a pipe named on the command line. */
  readonly failure: ReadFailure | null;
}
