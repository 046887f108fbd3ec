/**
 * A run that could not be done for a reason the user can mend: wrong paths, programme, roster or years.
 * The edge turns `kind` and `args` into one sentence and leaves with status 2.
 */
export class RunError extends Error {
  constructor(
    readonly kind: 'pathMissing' | 'noSubmission' | 'programme' | 'roster' | 'severalYears',
    readonly args: Readonly<Record<string, string | number | readonly string[]>>,
  ) {
    super(`${kind}: ${JSON.stringify(args)}`);
    this.name = 'RunError';
  }
}
