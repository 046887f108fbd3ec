import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { IgnoreReason } from '../domain/source.ts';
import type { Limits } from './limits.ts';
import { isOwnOutput } from './own-output.ts';
import { HEAD, needsAll, sniffNamed } from './sniff.ts';

/**
 * Why a file met in a folder is left out, by its content; null for a submission. Whatever cannot be told, for
 * it is damaged, too large or not to be opened, stays a submission: the reader says what is wrong with it.
 */
export function ignoredByContent(path: string, limits: Limits): IgnoreReason | null {
  try {
    const bytes = neededBytes(path, limits);
    if (bytes === null) return null;
    const content = sniffNamed(bytes, path, limits);
    if (isOwnOutput(bytes, limits)) return 'ownOutput';
    return content.kind === 'foreign' ? 'otherKind' : null;
  } catch {
    return null;
  }
}

/** The head of a file, or all of it where only all of it tells the kind; null where it is too large for that. */
function neededBytes(path: string, limits: Limits): Uint8Array | null {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const { size } = fstatSync(file);
    const head = take(file, Math.min(size, HEAD));
    if (size <= head.length || !needsAll(head)) return head;
    return size > limits.fileBytes ? null : take(file, size);
  } finally {
    closeSync(file);
  }
}

/**
 * Memory for the bytes of one small file after the other, each of no use once the next is looked at: to get new memory
 * takes longer than to read them.
 */
const ROOM = Buffer.allocUnsafeSlow(256 * 1024);

function take(file: number, length: number): Uint8Array {
  const bytes = length <= ROOM.length ? ROOM : Buffer.allocUnsafeSlow(length);
  return bytes.subarray(0, readSync(file, bytes, 0, length, 0));
}
