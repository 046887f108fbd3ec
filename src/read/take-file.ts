import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { IgnoreReason, ReadFailure, SourceFile } from '../domain/source.ts';
import { ignoredByContent } from './classify.ts';
import type { FoundFile } from './found-file.ts';
import type { Limits } from './limits.ts';
import { Refusal, within } from './refusal.ts';
import { HEAD, needsAll } from './sniff.ts';

/** What is known of a file before its content is understood. */
export type FileFacts = Pick<SourceFile, 'file' | 'name' | 'sha256' | 'modified'>;

/** A file's bytes, or why they could not be had. */
export type TakenFile =
  | { readonly facts: FileFacts; readonly bytes: Uint8Array; readonly failure: null }
  | { readonly facts: FileFacts; readonly bytes: null; readonly failure: ReadFailure };

/** Takes a file's bytes once, with their hash. Whatever is wrong with the file comes back as `failure`. */
export function takeFile(found: FoundFile, limits: Limits): TakenFile {
  return take(found, limits, unjudged);
}

/**
 * The same of a file that may be no submission: why it is left out, where its content says so and nobody named it.
 * It is opened once, and of a large one that is left out often no more than the head is read.
 */
export function takeSubmission(found: FoundFile, limits: Limits): TakenFile | IgnoreReason {
  if (found.named) return takeFile(found, limits);
  return take(found, limits, (bytes) => ignoredByContent(bytes, found.name, limits));
}

/** What speaks against bytes, be they all of a file or a head that tells what it is; null for nothing. */
type Judge<Reason> = (bytes: Uint8Array) => Reason | null;

const unjudged: Judge<never> = () => null;

function take<Reason extends IgnoreReason>(
  found: FoundFile,
  limits: Limits,
  judge: Judge<Reason>,
): TakenFile | Reason {
  const facts = { file: found.file, name: found.name, sha256: null, modified: 0 };
  if (found.failure !== null) return { facts, bytes: null, failure: found.failure };
  try {
    const taken = judgedBytes(found.path, limits, judge);
    if (typeof taken === 'string') return taken;
    const { bytes, modified } = taken;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { facts: { ...facts, sha256, modified }, bytes, failure: null };
  } catch (error) {
    return { facts, bytes: null, failure: failureOf(error) };
  }
}

/** The bytes of a file and when it was changed, in milliseconds since 1970. */
export interface TakenBytes {
  readonly bytes: Uint8Array;
  readonly modified: number;
}

/** Opening must not wait, should the file have become a pipe since it was found. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** A file of so many bytes is read as soon as its head. */
const SMALL = 64 * 1024;

/**
 * All bytes of a file.
 * @throws Refusal for a file that is too large, or changes meanwhile; Error of the system where it cannot be read
 */
export function takeBytes(path: string, limits: Limits): TakenBytes {
  return judgedBytes(path, limits, unjudged);
}

/** At one go and not in turns: for small files, handing the turn on costs several times what reading does. */
function judgedBytes<Reason extends IgnoreReason>(
  path: string,
  limits: Limits,
  judge: Judge<Reason>,
): TakenBytes | Reason {
  const file = openSync(path, FLAGS);
  try {
    const before = fstatSync(file);
    if (!before.isFile()) throw unreadable('notAFile');
    const { size } = before;
    const head = size <= SMALL ? null : readWhole(file, Buffer.alloc(HEAD));
    const headTells = head !== null && !needsAll(head);
    const ignoredByHead = headTells ? judge(head) : null;
    if (ignoredByHead !== null) return ignoredByHead;
    within(limits, 'fileBytes', size);
    const bytes = readWhole(file, Buffer.alloc(size));
    const ignored = headTells ? null : judge(bytes);
    if (ignored !== null) return ignored;
    const after = fstatSync(file);
    if (bytes.length !== size || after.size !== size || after.mtimeMs !== before.mtimeMs)
      throw unreadable('changed');
    return { bytes, modified: before.mtimeMs };
  } finally {
    closeSync(file);
  }
}

/** From the beginning of a file as many bytes as there is room for; fewer where it ends before. */
function readWhole(file: number, bytes: Buffer): Buffer {
  let length = 0;
  while (length < bytes.length) {
    const read = readSync(file, bytes, length, bytes.length - length, length);
    if (read === 0) break;
    length += read;
  }
  return bytes.subarray(0, length);
}

function unreadable(reason: string): Refusal {
  return new Refusal({ kind: 'unreadable', reason });
}

function failureOf(error: unknown): ReadFailure {
  if (error instanceof Refusal) return error.failure;
  return { kind: 'unreadable', reason: (error as NodeJS.ErrnoException).code ?? 'unknown' };
}
