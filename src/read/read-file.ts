import { basename } from 'node:path';
import type { ReadFailure, SourceFile } from '../domain/source.ts';
import { readContent, type ContentReader } from './content.ts';
import type { FoundFile } from './found-file.ts';
import { LIMITS, type Limits } from './limits.ts';
import { Refusal } from './refusal.ts';
import { takeBytes, takeFile, type FileFacts, type TakenFile } from './take-file.ts';

/**
 * Reads one file: its bytes once, their hash, and the grids they hold. Whatever is wrong with the file comes
 * back as `failure`; only a fault of the program throws. `read` says where the bytes are understood.
 */
export async function readSource(
  found: FoundFile,
  limits: Limits = LIMITS,
  read: ContentReader = readContent,
): Promise<SourceFile> {
  return sourceOf(takeFile(found, limits), limits, read);
}

/** What a file that was taken holds, or why it could not be. */
export async function sourceOf(
  { facts, bytes, failure }: TakenFile,
  limits: Limits,
  read: ContentReader,
): Promise<SourceFile> {
  if (bytes === null) return refusedSource(facts, failure);
  try {
    return { failure: null, ...facts, ...(await read(bytes, facts.name, limits)) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refusedSource(facts, error.failure);
  }
}

/** A file that holds nothing, for the reason given. */
export function refusedSource(facts: FileFacts, failure: ReadFailure): SourceFile {
  return { grids: [], notes: [], failure, ...facts };
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
