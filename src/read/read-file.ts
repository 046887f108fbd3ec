import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import type { ReadFailure, SourceFile } from '../domain/source.ts';
import { readContent, type ContentReader } from './content.ts';
import type { FoundFile } from './found-file.ts';
import { LIMITS, type Limits } from './limits.ts';
import { Refusal, within } from './refusal.ts';

/**
 * Reads one file: its bytes once, their hash, and the grids they hold. Whatever is wrong with the file comes
 * back as `failure`; only a fault of the program throws. `read` says where the bytes are understood.
 */
export async function readSource(
  found: FoundFile,
  limits: Limits = LIMITS,
  read: ContentReader = readContent,
): Promise<SourceFile> {
  const { facts, bytes, failure } = takeFile(found, limits);
  return bytes === null ? refusedSource(facts, failure) : sourceOf(facts, bytes, limits, read);
}

/** A file whose bytes are taken, with what they hold. */
export async function sourceOf(
  facts: FileFacts,
  bytes: Uint8Array,
  limits: Limits,
  read: ContentReader,
): Promise<SourceFile> {
  try {
    return { ...facts, ...(await read(bytes, facts.name, limits)), failure: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refusedSource(facts, error.failure);
  }
}

/** What is known of a file before its content is understood. */
export type FileFacts = Pick<SourceFile, 'file' | 'name' | 'sha256' | 'modified'>;

/** A file's bytes, or why they could not be had. */
export type TakenFile =
  | { readonly facts: FileFacts; readonly bytes: Uint8Array; readonly failure: null }
  | { readonly facts: FileFacts; readonly bytes: null; readonly failure: ReadFailure };

/** Takes a file's bytes once, with their hash. Whatever is wrong with the file comes back as `failure`. */
export function takeFile(found: FoundFile, limits: Limits): TakenFile {
  const facts = { file: found.file, name: found.name, sha256: null, modified: 0 };
  if (found.failure !== null) return { facts, bytes: null, failure: found.failure };
  try {
    const { bytes, modified } = takeBytes(found.path, limits);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { facts: { ...facts, sha256, modified }, bytes, failure: null };
  } catch (error) {
    return { facts, bytes: null, failure: failureOf(error) };
  }
}

/** A file that holds nothing, for the reason given. */
export function refusedSource(facts: FileFacts, failure: ReadFailure): SourceFile {
  return { ...facts, grids: [], notes: [], failure };
}

/** The texts of a file's first sheet, row by row, for lists such as a roster. Throws a `Refusal`. */
export async function readRows(
  path: string,
  limits: Limits = LIMITS,
  read: ContentReader = readContent,
): Promise<readonly (readonly string[])[]> {
  const { bytes } = takeBytes(path, limits);
  const { grids } = await read(bytes, basename(path), limits);
  const rows = grids[0]?.rows ?? [];
  return Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell?.text ?? ''));
}

interface Taken {
  readonly bytes: Uint8Array;
  readonly modified: number;
}

/** Opening must not wait, should the file have become a pipe since it was found. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** At one go and not in turns: for small files, handing the turn on costs several times what reading does. */
function takeBytes(path: string, limits: Limits): Taken {
  const file = openSync(path, FLAGS);
  try {
    const before = fstatSync(file);
    if (!before.isFile()) throw unreadable('notAFile');
    within(limits, 'fileBytes', before.size);
    const bytes = Buffer.alloc(before.size);
    let length = 0;
    while (length < bytes.length) {
      const read = readSync(file, bytes, length, bytes.length - length, length);
      if (read === 0) break;
      length += read;
    }
    const after = fstatSync(file);
    if (length !== before.size || after.size !== before.size || after.mtimeMs !== before.mtimeMs) {
      throw unreadable('changed');
    }
    return { bytes, modified: before.mtimeMs };
  } finally {
    closeSync(file);
  }
}

function unreadable(reason: string): Refusal {
  return new Refusal({ kind: 'unreadable', reason });
}

function failureOf(error: unknown): ReadFailure {
  if (error instanceof Refusal) return error.failure;
  return { kind: 'unreadable', reason: (error as NodeJS.ErrnoException).code ?? 'unknown' };
}
