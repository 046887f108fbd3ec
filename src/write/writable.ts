import { statSync, type Stats } from 'node:fs';
import { access, constants, readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { codeOf, OutputError } from './output-error.ts';

export interface SaveOptions {
  /** An existing output of this tool may be replaced. */
  readonly force?: boolean;
  /** Files read in this run; never overwritten, whatever path leads to them. */
  readonly protectedPaths?: readonly string[];
  /** Whether the bytes of an existing file are an output of this tool; without it no file is. */
  readonly isOurs?: (bytes: Uint8Array) => boolean | Promise<boolean>;
}

/** Where a file is to be written. */
export interface Place {
  /** As it was asked for, for sentences. */
  readonly shown: string;
  readonly path: string;
  /** True where its folder is made when it is missing; the folder above must stand. */
  readonly makesFolder?: boolean;
}

/**
 * Whether an output could be written, asked before the work is done.
 * @throws OutputError where it must not be, or cannot
 */
export async function assertWritable(place: Place, options: SaveOptions = {}): Promise<void> {
  const { shown, path } = place;
  await assertFolder({ shown, path: dirname(resolve(path)), made: place.makesFolder === true });
  const existing = await statOf(path);
  if (existing === null) return;
  if (existing.isDirectory()) throw new OutputError('cannotWrite', shown, 'EISDIR');
  if (isProtected(existing, options.protectedPaths ?? [])) throw new OutputError('isInput', shown);
  // A pipe or device is never read: it might not end.
  const ours = existing.isFile() && (await options.isOurs?.(await contentOf(place)));
  if (ours !== true) throw new OutputError('notOurs', shown);
  if (options.force !== true) throw new OutputError('exists', shown);
}

/**
 * Whether a folder stands and takes new files; one that will be `made` may be missing, where the one above takes it.
 * @throws OutputError where not
 */
export async function assertFolder({
  shown,
  path,
  made,
}: {
  readonly shown: string;
  readonly path: string;
  readonly made: boolean;
}): Promise<void> {
  const folder = await statOf(path);
  if (folder === null && made) return assertFolder({ shown, path: dirname(path), made: false });
  if (folder === null || !folder.isDirectory()) throw new OutputError('noFolder', shown);
  await access(path, constants.W_OK).catch((error: unknown) => {
    throw new OutputError('readOnly', shown, codeOf(error));
  });
}

async function contentOf({ shown, path }: Place): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new OutputError('cannotWrite', shown, codeOf(error));
  }
}

/** The same file may be named in several ways: by links, or in another case. */
function isProtected(existing: Stats, paths: readonly string[]): boolean {
  for (const path of paths) {
    const input = statAtOnce(path);
    if (input !== null && input.dev === existing.dev && input.ino === existing.ino) return true;
  }
  return false;
}

/** The same of thousands of files: asking without waiting for each takes a tenth of the time. */
function statAtOnce(path: string): Stats | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch {
    return null;
  }
}

/** What stands at a path; null where nothing does, or where it cannot be seen. */
export async function statOf(path: string): Promise<Stats | null> {
  return stat(path).catch(() => null);
}
