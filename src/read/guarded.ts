import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SourceFile } from '../domain/source.ts';
import { isCompound } from './cfb.ts';
import { readContent, type ContentReader } from './content.ts';
import type { FoundFile } from './found-file.ts';
import { Helper } from './helper.ts';
import { LIMITS, type Limits } from './limits.ts';
import { readSource } from './read-file.ts';
import { FAULT, Refusal } from './refusal.ts';
import { isZip, sniff } from './sniff.ts';
import { readDirectory } from './zip-guard.ts';

/** Reads the files of a run, one after the other. */
export interface Reader {
  /** Whatever the file does, it comes back with its failure and the next one can be read. */
  read(found: FoundFile): Promise<SourceFile>;
  /** Must be called at the end; until then the program does not end by itself. */
  close(): Promise<void>;
}

export interface ReaderOptions {
  readonly limits?: Limits;
  /** The helper process's program; null to read here. */
  readonly script?: string | null;
}

/** So many bytes of plain text are understood in well under a second and some dozens of MiB. */
const LIGHT = 256 * 1024;

/**
 * A reader that understands spreadsheets and large text files in a helper process, stopped when it passes
 * `limits.seconds` or `limits.memory`. Bytes are taken and hashed here, so that a refused file keeps its hash.
 */
export function openReader({ limits = LIMITS, script = ownScript() }: ReaderOptions = {}): Reader {
  const helper = script === null ? null : new Helper(script, limits);
  return {
    read: (found) =>
      readSource(found, limits, async (bytes, name) => {
        if (helper === null) return readContent(bytes, name, limits);
        return isLight(bytes, limits) ? readHere(bytes, name, limits) : helper.read(bytes, name);
      }),
    close: async () => helper?.close(),
  };
}

/** A fault of the program costs the one file, as it does in the helper process. */
const readHere: ContentReader = async (bytes, name, limits) => {
  try {
    return await readContent(bytes, name, limits);
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(FAULT);
  }
};

/** Bytes of all parts inflated, and parts: so much is read in some hundredths of a second, whatever it holds. */
const LIGHT_INFLATED = 2 * 1024 * 1024;
const LIGHT_PARTS = 256;

/**
 * Whether a container is a small .xlsx. Its directory is believed as far as it goes, for no part is inflated beyond
 * the size declared there; one that cannot be read is told of by whoever reads it.
 */
function isSmallWorkbook(bytes: Uint8Array, limits: Limits): boolean {
  if (bytes.length > LIGHT) return false;
  try {
    const entries = readDirectory(bytes, limits);
    const inflated = entries.reduce((sum, { size }) => sum + size, 0);
    return (
      inflated <= LIGHT_INFLATED && entries.length <= LIGHT_PARTS && sniff(bytes, limits).kind === 'xlsx'
    );
  } catch {
    return false;
  }
}

/** Whether the head alone tells what the bytes are, and what is left to do for them is little. */
function isLight(bytes: Uint8Array, limits: Limits): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4)).toString('latin1');
  if (isZip(head)) return isSmallWorkbook(bytes, limits);
  if (isCompound(bytes)) return false;
  const { kind } = sniff(bytes, limits);
  return kind === 'csv' || kind === 'html' ? bytes.length <= LIGHT : kind !== 'xls';
}

/**
 * The helper's program beside the bundle this stands in or above it. Null in the source tree, which Node cannot
 * run as it is: tests from source read in their own process unless they name a script.
 */
function ownScript(): string | null {
  const here = fileURLToPath(import.meta.url);
  if (here.endsWith('.ts')) return null;
  const found = [dirname(here), dirname(dirname(here))]
    .map((folder) => join(folder, 'worker.js'))
    .find(existsSync);
  if (found === undefined) throw new Error('the reading program is missing from this installation');
  return found;
}
