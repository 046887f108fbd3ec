import { randomBytes } from 'node:crypto';
import { link, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { codeOf } from './output-error.ts';

/** New content, whole and flushed to the disk under a hidden name, waiting to take the place of its target. */
export interface Staged {
  readonly temporary: string;
  readonly target: string;
}

/** Writes the content beside its target. A link is followed: what it points to will be replaced. */
export async function stage(path: string, bytes: Uint8Array): Promise<Staged> {
  const target = await realpath(path).catch(() => resolve(path));
  const mode = (await stat(target).catch(() => null))?.mode;
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
  } catch (error) {
    await discard({ temporary, target });
    throw error;
  }
  return { temporary, target };
}

/** What is wrong with an output matters, not that cleaning up failed too. */
export async function discard({ temporary }: Staged): Promise<void> {
  await rm(temporary, { force: true }).catch(() => undefined);
}

/** Milliseconds between tries: a virus scanner holds a new file for a moment. */
const PAUSES = [50, 150, 300];
const PERHAPS_BRIEF: ReadonlySet<string | null> = new Set(['EBUSY', 'EPERM', 'EACCES']);

/** Lets the new content take the place of the old in one step. Throws the system's error; the old then still stands. */
export async function place({ temporary, target }: Staged): Promise<void> {
  for (const pause of PAUSES) {
    try {
      await rename(temporary, target);
      return;
    } catch (error) {
      if (!PERHAPS_BRIEF.has(codeOf(error))) throw error;
      await setTimeout(pause);
    }
  }
  await rename(temporary, target);
}

const MOST_NUMBERS = 99;

/** Gives new content that cannot take its place a numbered name beside it: `tong-hop (2).xlsx`. Null where none can be had. */
export async function keepBeside(staged: Staged): Promise<string | null> {
  const extension = extname(staged.target);
  const stem = staged.target.slice(0, staged.target.length - extension.length);
  for (let number = 2; number <= MOST_NUMBERS; number++) {
    const beside = `${stem} (${number})${extension}`;
    try {
      if (await takeName(staged.temporary, beside)) return beside;
    } catch {
      return null;
    }
  }
  return null;
}

/** A link is made or refused in one step, so no file of that name is ever lost; not every disk can make links. */
async function takeName(temporary: string, name: string): Promise<boolean> {
  try {
    await link(temporary, name);
  } catch (error) {
    if (codeOf(error) === 'EEXIST' || (await stat(name).catch(() => null)) !== null) return false;
    await rename(temporary, name);
    return true;
  }
  await rm(temporary, { force: true });
  return true;
}
