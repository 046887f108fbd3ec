import { mkdir, open, realpath, rmdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { codeOf, OutputError, refused, type KeptBeside } from './output-error.ts';
import { discard, keepBeside, place, stage, type Staged } from './staged.ts';
import { assertWritable, statOf, type Place, type SaveOptions } from './writable.ts';

export interface FileToSave extends Place {
  readonly bytes: Uint8Array;
}

/** Writes one file so that at every moment the old one is whole or the new one is. Throws an `OutputError`. */
export async function saveAtomically(
  path: string,
  bytes: Uint8Array,
  options: SaveOptions = {},
): Promise<void> {
  await saveTogether([{ shown: path, path, bytes }], options);
}

/**
 * Writes the files of one run. All are asked about, then all are written whole under hidden names, and only when
 * nothing can go wrong with their content does each take its place in one step. One that cannot take its place
 * is kept beside it under a numbered name, and the others are still placed.
 * @throws OutputError where an output must not be written, or cannot
 */
export async function saveTogether(files: readonly FileToSave[], options: SaveOptions = {}): Promise<void> {
  for (const file of files) await assertWritable(file, options);
  const staged = await stageAll(files);
  const kept: KeptBeside[] = [];
  const lost: OutputError[] = [];
  let code: string | null = null;
  for (const [file, each] of staged) {
    try {
      await place(each);
    } catch (error) {
      const beside = await keepBeside(each);
      if (beside === null) {
        await discard(each);
        lost.push(new OutputError('cannotWrite', file.shown, codeOf(error)));
      } else {
        code ??= codeOf(error);
        kept.push({ path: file.shown, beside: await shownBeside(file, beside) });
      }
    }
    await flushFolder(dirname(each.target));
  }
  const [first] = lost;
  if (first !== undefined) throw first;
  if (kept.length > 0) throw new OutputError('inUse', kept.map(({ path }) => path).join(', '), code, kept);
}

/** All or none: where one cannot be written, nothing of the others is left behind. */
async function stageAll(files: readonly FileToSave[]): Promise<readonly (readonly [FileToSave, Staged])[]> {
  const staged: [FileToSave, Staged][] = [];
  const made: string[] = [];
  for (const file of files) {
    try {
      const folder = dirname(resolve(file.path));
      if (file.makesFolder === true && (await statOf(folder)) === null) {
        await mkdir(folder);
        made.push(folder);
      }
      staged.push([file, await stage(file.path, file.bytes)]);
    } catch (error) {
      for (const [, each] of staged) await discard(each);
      for (const folder of made) await rmdir(folder).catch(() => undefined);
      throw refused(file.shown, error);
    }
  }
  return staged;
}

/** Beside the name that was asked for, unless a link leads elsewhere. */
async function shownBeside({ shown, path }: FileToSave, beside: string): Promise<string> {
  const folder = await realpath(dirname(resolve(path)));
  return folder === dirname(beside) ? join(dirname(shown), basename(beside)) : beside;
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
