import type { SourceFile } from '../domain/source.ts';
import { isCompound } from './cfb.ts';
import { readContent, readSafely, type ContentReader } from './content.ts';
import type { FoundFile } from './found-file.ts';
import { Helper } from './helper.ts';
import { LIMITS, type Limits } from './limits.ts';
import { revived, type Answer, type Question } from './messages.ts';
import { readRows, readSource } from './read-file.ts';
import { ownScript } from './own-script.ts';
import { Refusal } from './refusal.ts';
import { isZip, sniff } from './sniff.ts';
import { readDirectory, type ZipEntry } from './zip-guard.ts';

/** Reads the files of a run, one after the other. */
export interface Reader {
  /** Whatever the file does, it comes back with its failure and the next one can be read. */
  read(found: FoundFile): Promise<SourceFile>;
  /** The texts of a file's first sheet, row by row. Throws a `Refusal`, or the system's error of opening it. */
  rows(path: string): Promise<readonly (readonly string[])[]>;
  /** Must be called at the end; until then the program does not end by itself. */
  close(): Promise<void>;
}

export interface ReaderOptions {
  readonly limits?: Limits;
  /** The helper process's program; null to read here. */
  readonly script?: string | null;
}

/** What is no container, and yet no plain text. */
const HEAVY: ReadonlySet<string> = new Set(['xls', 'spreadsheetml']);

/** So many bytes of plain text are understood in well under a second and some dozens of MiB. */
const LIGHT = 256 * 1024;

/**
 * A reader that understands spreadsheets and large text files in a helper process, stopped when it passes
 * `limits.seconds` or `limits.memory`. Bytes are taken and hashed here, so that a refused file keeps its hash.
 */
export function openReader({ limits = LIMITS, script = ownScript('worker.js') }: ReaderOptions = {}): Reader {
  const helper = script === null ? null : new Helper<Question, Answer>(script, limits);
  const understand: ContentReader = async (bytes, name) => {
    if (helper === null) return readContent(bytes, name, limits);
    if (isLight(bytes, limits)) return readSafely(bytes, name, limits);
    const answer = await helper.ask({ bytes, name, limits });
    if (answer.kind === 'content') return revived(answer.content);
    throw new Refusal(answer.failure);
  };
  return {
    read: (found) => readSource(found, limits, understand),
    rows: (path) => readRows(path, limits, understand),
    close: async () => helper?.close(),
  };
}

/** Bytes of all parts inflated, and parts: so much is read in some hundredths of a second, whatever it holds. */
const LIGHT_INFLATED = 2 * 1024 * 1024;
const LIGHT_PARTS = 256;

/**
 * Whether a container is a small .xlsx, or one whose directory alone is refused, which takes no time wherever it is
 * read. A directory is believed as far as it goes, for no part is inflated beyond the size declared there.
 */
function isSmallWorkbook(bytes: Uint8Array, limits: Limits): boolean {
  let entries: readonly ZipEntry[];
  try {
    entries = readDirectory(bytes, limits);
  } catch (error) {
    return error instanceof Refusal;
  }
  const inflated = entries.reduce((sum, { size }) => sum + size, 0);
  if (bytes.length > LIGHT || inflated > LIGHT_INFLATED || entries.length > LIGHT_PARTS) return false;
  try {
    return sniff(bytes, limits).kind === 'xlsx';
  } catch {
    return false;
  }
}

/** Whether the head alone tells what the bytes are, and what is left to do for them is little. */
export function isLight(bytes: Uint8Array, limits: Limits): boolean {
  if (isZip(bytes)) return isSmallWorkbook(bytes, limits);
  if (isCompound(bytes)) return false;
  const { kind } = sniff(bytes, limits);
  return kind === 'csv' || kind === 'html' ? bytes.length <= LIGHT : !HEAVY.has(kind);
}
