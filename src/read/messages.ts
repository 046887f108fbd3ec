import type { ReadFailure } from '../domain/source.ts';
import type { FileContent } from './content.ts';
import type { Limits } from './limits.ts';

/** What the helper process is asked. */
export interface Question {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly limits: Limits;
}

/** What it answers: what the file holds, or why it is refused. */
export type Answer =
  | { readonly kind: 'content'; readonly content: FileContent }
  | { readonly kind: 'refused'; readonly failure: ReadFailure };
