import type { CheckedSubmission } from '../domain/result.ts';
import type { ReadFailure } from '../domain/source.ts';
import type { FileContent } from '../read/content.ts';
import type { Limits } from '../read/limits.ts';
import type { FileFacts } from '../read/take-file.ts';
import type { StandardParts } from './standard.ts';

/** What a checking process is told first, and again when it had to be started anew. */
export interface Greeting {
  readonly kind: 'standard';
  readonly parts: StandardParts;
  readonly limits: Limits;
}

/** A file to check. */
export interface Question {
  readonly kind: 'file';
  readonly facts: FileFacts;
  readonly bytes: Uint8Array;
}

/** What the file holds, why it is refused, or that the program itself failed on it. */
export type Answer =
  | { readonly kind: 'checked'; readonly checked: readonly CheckedSubmission[] }
  | { readonly kind: 'refused'; readonly failure: ReadFailure }
  | { readonly kind: 'fault'; readonly message: string; readonly stack: string };

/** What a checking thread is told before it is asked anything. */
export interface ThreadGreeting {
  readonly kind: 'standard';
  readonly parts: StandardParts;
}

/** Files that were read, to be checked in their order. */
export interface ThreadQuestion {
  readonly kind: 'files';
  readonly files: ReadFile[];
}

/** A file that was read, to be checked. */
export interface ReadFile {
  readonly facts: FileFacts;
  readonly content: FileContent;
}

/** What the rules say of each file, in their order; or that the program itself failed. */
export type ThreadAnswer =
  | { readonly kind: 'checked'; readonly checked: readonly (readonly CheckedSubmission[])[] }
  | { readonly kind: 'fault'; readonly message: string; readonly stack: string };
