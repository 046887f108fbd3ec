import type { ReadFailure } from '../domain/source.ts';
import type { FileContent } from './content.ts';
import type { Limits } from './limits.ts';

/** What the helper process is asked. */
export interface Question {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly limits: Limits;
}

/** What it answers: what the file holds, why it is refused, or that the program itself failed on it. */
export type Answer =
  | { readonly kind: 'content'; readonly content: FileContent }
  | { readonly kind: 'refused'; readonly failure: ReadFailure }
  | { readonly kind: 'fault' };
