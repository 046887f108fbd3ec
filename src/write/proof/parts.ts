import { inflateRawSync } from 'node:zlib';
import type { Packed } from '../xlsx/part.ts';

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
/** Less is refused by the library. */
const LEAST_CHUNK = 64;

/** A part of a finished package. */
export interface FinishedPart {
  /** What it holds, unpacked. Throws an `Error` where it is not whole. */
  readonly content: () => Buffer;
  /** Whether it stands there as it was packed, byte by byte, and is said to be as large. */
  readonly isPackedAs: (part: Packed) => boolean;
}

/**
 * The parts of a finished package by name, read on asking: by the directory at its end, as every reader does, and
 * not by the code that wrote it. Throws an `Error` where the package is not whole.
 */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, FinishedPart> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = file.length - END_LENGTH;
  if (end < 0 || file.readUInt32LE(end) !== DIRECTORY_END)
    throw new Error('finished workbook: the package has no end');
  const parts = new Map<string, FinishedPart>();
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
    if (file.readUInt32LE(at) !== DIRECTORY_ENTRY)
      throw new Error('finished workbook: the directory is not whole');
    const name = file.toString('utf8', at + ENTRY_LENGTH, at + ENTRY_LENGTH + file.readUInt16LE(at + 28));
    const entry = {
      stored: file.readUInt16LE(at + 10) === 0,
      packed: file.readUInt32LE(at + 20),
      size: file.readUInt32LE(at + 24),
      local: file.readUInt32LE(at + 42),
    };
    parts.set(name, {
      content: () => contentOf(file, name, entry),
      isPackedAs: (part) => isPackedAs(file, entry, part),
    });
    at += ENTRY_LENGTH + [28, 30, 32].reduce((sum, field) => sum + file.readUInt16LE(at + field), 0);
  }
  return parts;
}

interface Entry {
  readonly stored: boolean;
  readonly packed: number;
  readonly size: number;
  readonly local: number;
}

function contentOf(file: Buffer, name: string, entry: Entry): Buffer {
  const raw = rawOf(file, entry);
  if (!entry.stored) return unpacked(name, raw, entry.size);
  if (raw.length !== entry.size) throw new Error(`finished workbook: ${name} is not whole`);
  return raw;
}

function rawOf(file: Buffer, { packed, local }: Entry): Buffer {
  const from = local + LOCAL_LENGTH + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  return file.subarray(from, from + packed);
}

/** Unpacks what should be so many bytes. Throws an `Error` where it is not. */
export function unpacked(name: string, raw: Uint8Array, size: number): Buffer {
  // One byte more than it says, so that nothing is gathered from pieces and nothing longer passes for it.
  const content = inflateRawSync(raw, { chunkSize: Math.max(size + 1, LEAST_CHUNK) });
  if (content.length !== size) throw new Error(`finished workbook: ${name} is not whole`);
  return content;
}

function isPackedAs(file: Buffer, entry: Entry, { size, packed }: Packed): boolean {
  const raw = rawOf(file, entry);
  let at = 0;
  for (const piece of packed) {
    if (!raw.subarray(at, at + piece.length).equals(piece)) return false;
    at += piece.length;
  }
  return at === raw.length && size === entry.size && !entry.stored;
}
