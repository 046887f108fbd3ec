import type { Address } from './address.ts';
import type { Grid } from './grid.ts';

/** What a file was found to be, by its content. `spreadsheetml` is Excel's XML format of 2003. */
export type FileKind = 'csv' | 'xlsx' | 'xlsb' | 'xls' | 'ods' | 'html' | 'spreadsheetml';

/** Something the reader did or saw that a person should know of; not yet a finding. */
export type ReadNote =
  | { readonly kind: 'encoding'; readonly encoding: string }
  | { readonly kind: 'delimiter'; readonly delimiter: string }
  | { readonly kind: 'legacyFont'; readonly encoding: 'TCVN3' | 'VNI'; readonly cells: number }
  | { readonly kind: 'macros' }
  | { readonly kind: 'externalLinks'; readonly count: number }
  | { readonly kind: 'embeddedObjects'; readonly count: number }
  /** Requests to other programs. */
  | { readonly kind: 'ddeLinks'; readonly count: number }
  /** Formulas without a stored result that were computed, and the first of them. */
  | { readonly kind: 'computedFormulas'; readonly count: number; readonly first: Address }
  | { readonly kind: 'wrongExtension'; readonly actual: FileKind };

/** Why a file could not be read; not yet a finding. */
export type ReadFailure =
  | { readonly kind: 'empty' }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'damaged'; readonly part: string }
  | { readonly kind: 'foreign'; readonly format: string }
  | { readonly kind: 'limit'; readonly limit: string; readonly allowed: number; readonly found: number }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** One file met, with its bytes' hash, read or not. */
export interface SourceFile {
  /** PATH as given, with `/`, and the path below it. */
  readonly file: string;
  /** The file's own name, for department and year told by the name. */
  readonly name: string;
  /** SHA-256 of the bytes in lower-case hexadecimal; null where the bytes could not be had. */
  readonly sha256: string | null;
  /** Milliseconds since 1970; only for choosing the newest of two submissions. */
  readonly modified: number;
  readonly grids: readonly Grid[];
  readonly notes: readonly ReadNote[];
  readonly failure: ReadFailure | null;
}

/** A file left out on purpose. `reason` is a word scripts can test; the edge turns it into a sentence. */
export interface IgnoredFile {
  readonly file: string;
  readonly reason: IgnoreReason;
  /** The file this one is a copy of, where that is the reason. */
  readonly copyOf?: string;
}

export type IgnoreReason =
  | 'officeLock'
  | 'hidden'
  | 'otherKind'
  | 'programmeFile'
  | 'rosterFile'
  | 'ownOutput'
  | 'link'
  | 'notAFile'
  | 'copy';
