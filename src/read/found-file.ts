import type { ReadFailure } from '../domain/source.ts';

/** A file to be read as a submission, unless its content says that it is none. */
export interface FoundFile {
  /** PATH as given, with `/`, and the path below it. */
  readonly file: string;
  /** Where it is opened. */
  readonly path: string;
  readonly name: string;
  /** Named on the command line and not met in a folder: a submission whatever it holds. */
  readonly named: boolean;
  /** Known before reading: a folder that cannot be entered, a pipe named on the command line. */
  readonly failure: ReadFailure | null;
}
