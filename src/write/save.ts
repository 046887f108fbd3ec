import { randomBytes } from 'node:crypto';
import type { Stats } from 'node:fs';
import { open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** Why an output was not written. Nothing of it is left behind, and what stood there still stands. */
export type OutputProblem = 'exists' | 'notOurs' | 'isInput' | 'noFolder' | 'cannotWrite';

export class OutputError extends Error {
  constructor(
    readonly kind: OutputProblem,
    /** The output as it was asked for. */
    readonly path: string,
    /** The system's code (EACCES, ENOSPC, EISDIR) where it refused. */
    readonly code: string | null = null,
  ) {
    super(`${kind}: ${path}${code === null ? '' : ` (${code})`}`);
  }
}

export interface SaveOptions {
  /** An existing output of this tool may be replaced. */
  readonly force?: boolean;
  /** Files read in this run; never overwritten, whatever path leads to them. */
  readonly protectedPaths?: readonly string[];
  /** Whether the bytes of an existing file are an output of this tool; without it no file is. */
  readonly isOurs?: (bytes: Uint8Array) => boolean | Promise<boolean>;
}

/**
 * Whether an output could be written, asked before the work is done.
 * @throws OutputError where it must not be, or cannot
 */
export async function assertWritable(path: string, options: SaveOptions = {}): Promise<void> {
  const folder = await statOf(dirname(resolve(path)));
  if (folder === null || !folder.isDirectory()) throw new OutputError('noFolder', path);
  const existing = await statOf(path);
  if (existing === null) return;
  if (existing.isDirectory()) throw new OutputError('cannotWrite', path, 'EISDIR');
  if (await isProtected(existing, options.protectedPaths ?? [])) throw new OutputError('isInput', path);
  // A pipe or device is never read: it might not end.
  const ours = existing.isFile() && (await options.isOurs?.(await contentOf(path)));
  if (ours !== true) throw new OutputError('notOurs', path);
  if (options.force !== true) throw new OutputError('exists', path);
}

/**
 * Writes a file so that at every moment the old one is whole or the new one is: into a temporary file beside
 * the target, flushed to the disk, then renamed. A link is followed, and what it points to is replaced.
 * @throws OutputError where the output must not be written, or cannot
 */
export async function saveAtomically(
  path: string,
  bytes: Uint8Array,
  options: SaveOptions = {},
): Promise<void> {
  await assertWritable(path, options);
  const target = await realpath(path).catch(() => resolve(path));
  const mode = (await statOf(target))?.mode;
  // The leading dot makes a file that a killed run left behind a hidden one, which is never read as a submission.
  const temporary = join(dirname(target), `.khuyenhoc-${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(temporary, 'wx', mode);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    // What is wrong with the output matters, not that cleaning up failed too.
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new OutputError('cannotWrite', path, codeOf(error));
  }
  await flushFolder(dirname(target));
}

async function contentOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new OutputError('cannotWrite', path, codeOf(error));
  }
}

/** The same file may be named in several ways: by links, or in another case. */
async function isProtected(existing: Stats, paths: readonly string[]): Promise<boolean> {
  for (const path of paths) {
    const input = await statOf(path);
    if (input !== null && input.dev === existing.dev && input.ino === existing.ino) return true;
  }
  return false;
}

/** What stands at a path; null where nothing does, or where it cannot be seen. */
async function statOf(path: string): Promise<Stats | null> {
  return stat(path).catch(() => null);
}

/** Without this a power cut could undo the rename. Some systems do not let a folder be flushed. */
async function flushFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // The file itself is written; only its name may be young.
  }
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error ? String(error.code) : null;
}
