import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import type { IgnoreReason } from '../domain/source.ts';
import type { Limits } from './limits.ts';
import { isOwnOutput } from './own-output.ts';
import { HEAD, needsAll, sniffNamed } from './sniff.ts';

/**
 * Why a file met in a folder is left out, by its content; null for a submission. Whatever cannot be told, for
 * it is damaged, too large or not to be opened, stays a submission: the reader says what is wrong with it.
 */
export async function ignoredByContent(path: string, limits: Limits): Promise<IgnoreReason | null> {
  try {
    const bytes = await neededBytes(path, limits);
    if (bytes === null) return null;
    const content = sniffNamed(bytes, path, limits);
    if (isOwnOutput(bytes, limits)) return 'ownOutput';
    return content.kind === 'foreign' ? 'otherKind' : null;
  } catch {
    return null;
  }
}

/** The head of a file, or all of it where only all of it tells the kind; null where it is too large for that. */
async function neededBytes(path: string, limits: Limits): Promise<Uint8Array | null> {
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const { size } = await handle.stat();
    const head = await take(handle, Math.min(size, HEAD));
    if (!needsAll(head)) return head;
    return size > limits.fileBytes ? null : await take(handle, size);
  } finally {
    await handle.close();
  }
}

async function take(handle: FileHandle, length: number): Promise<Uint8Array> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
  return buffer.subarray(0, bytesRead);
}
