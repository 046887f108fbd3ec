/** Why an output was not written under its name. What stood there still stands, and nothing is left half-written. */
export type OutputProblem =
  | 'exists'
  | 'notOurs'
  | 'isInput'
  | 'noFolder'
  /** The folder takes no new file. */
  | 'readOnly'
  | 'diskFull'
  /** The file cannot be replaced, mostly because it is open; the result lies beside it. */
  | 'inUse'
  | 'cannotWrite';

/** A result that lies under another name than the one asked for. */
export interface KeptBeside {
  readonly path: string;
  readonly beside: string;
}

export class OutputError extends Error {
  constructor(
    readonly kind: OutputProblem,
    /** The output as it was asked for. */
    readonly path: string,
    /** The system's code (EACCES, ENOSPC, EISDIR) where it refused. */
    readonly code: string | null = null,
    /** For `inUse`: every output that could not be replaced, and where its new content lies. */
    readonly kept: readonly KeptBeside[] = [],
  ) {
    super(`${kind}: ${path}${code === null ? '' : ` (${code})`}`);
  }
}

const READ_ONLY: ReadonlySet<string | null> = new Set(['EROFS', 'EACCES', 'EPERM']);
const FULL: ReadonlySet<string | null> = new Set(['ENOSPC', 'EDQUOT']);

/** What the system said when a new file was to be made. */
export function refused(path: string, error: unknown): OutputError {
  const code = codeOf(error);
  const kind = READ_ONLY.has(code) ? 'readOnly' : FULL.has(code) ? 'diskFull' : 'cannotWrite';
  return new OutputError(kind, path, code);
}

export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error ? String(error.code) : null;
}
