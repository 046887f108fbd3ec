import { inflateRawSync } from 'node:zlib';
import { crc32 } from './crc32.ts';
import { keptByBytes } from './kept-by-bytes.ts';
import { damaged, Refusal, within } from './refusal.ts';

/** One part of a zip container as its central directory declares it. */
export interface ZipEntry {
  /** With `/` between folders and no leading one. */
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly compressed: number;
  /** Bytes once inflated; held to, not believed. */
  readonly size: number;
  /** Where the local header starts. */
  readonly offset: number;
}

const END = 0x06054b50;
const END_64_LOCATOR = 0x07064b50;
const END_64 = 0x06064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const ENCRYPTED = 1;
const FULL = 0xffffffff;
const DIRECTORY = 'zip directory';
const SLASH = 0x2f;
const BACKSLASH = 0x5c;
/** Bytes up to which any ratio will do: small parts that say one thing over and over are common. */
const RATIO_GRACE = 32 * 1024 * 1024;

/**
 * The parts of a zip container, read from its central directory with every bound checked. Throws a
 * `Refusal` for a directory that is cut off or contradicts itself, for doubled or escaping names,
 * for encrypted parts and for a passed limit. Nothing is inflated yet.
 */
export const readDirectory = keptByBytes((bytes, limits): readonly ZipEntry[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, start, shift } = findEnd(view);
  within(limits, 'zipEntries', count);
  const entries: ZipEntry[] = [];
  const seen = new Set<string>();
  let total = 0;
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) throw damaged(DIRECTORY);
    const { entry, next } = readEntry(bytes, view, at, shift);
    at = next;
    if (entry.name.endsWith('/')) continue;
    // Package part names are the same whatever their case, so a reader could take either of the two.
    const key = entry.name.toLowerCase();
    if (seen.has(key) || escapes(entry.name)) throw damaged(entry.name);
    seen.add(key);
    within(limits, 'partBytes', entry.size);
    if (entry.size > RATIO_GRACE)
      within(limits, 'ratio', Math.floor(entry.size / Math.max(1, entry.compressed)));
    total += entry.size;
    within(limits, 'inflatedBytes', total);
    entries.push(entry);
  }
  // More parts than were announced, as where their number did not fit its field.
  if (at + 4 <= view.byteLength && view.getUint32(at, true) === CENTRAL) throw damaged(DIRECTORY);
  return entries;
});

/** The bytes of one part, with length and checksum verified. Never gives more than the part declares. */
export function inflatePart(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const raw = packedBytes(bytes, entry);
  const part = entry.method === 0 ? raw : inflate(raw, entry);
  if (part.length !== entry.size || crc32(part) !== entry.crc) throw damaged(entry.name);
  return part;
}

/** A part that was inflated before, as it stood in its container and as it is. */
interface KnownPart {
  readonly packed: Uint8Array;
  readonly method: number;
  readonly part: Uint8Array;
}

const known = new Map<number, KnownPart>();
const MOST_KNOWN = 64;
const LARGEST_KNOWN = 64 * 1024;

/**
 * The same for a part that stands alike in thousands of containers, as all but the sheets of a form do: inflated
 * once, and given again as the same bytes, which nobody may change. Null for a part too large to be kept.
 */
export function inflateKnownPart(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  if (entry.size > LARGEST_KNOWN || entry.compressed > LARGEST_KNOWN) return null;
  const packed = bufferOf(packedBytes(bytes, entry));
  const before = known.get(entry.crc);
  if (before?.method === entry.method && before.part.length === entry.size && packed.equals(before.packed))
    return before.part;
  const part = Buffer.from(inflatePart(bytes, entry));
  if (known.size >= MOST_KNOWN) known.clear();
  // Copies: the container is not to be kept for their sake.
  known.set(entry.crc, { packed: Buffer.from(packed), method: entry.method, part });
  return part;
}

function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

/** The bytes of one part as they stand in the container, packed or not. */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset } = entry;
  if (entry.method !== 0 && entry.method !== 8) throw damaged(entry.name);
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL) throw damaged(entry.name);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + entry.compressed > view.byteLength) throw damaged(entry.name);
  return bytes.subarray(start, start + entry.compressed);
}

function inflate(raw: Uint8Array, entry: ZipEntry): Uint8Array {
  const most = Math.max(1, entry.size);
  // In one piece, which is taken as it is; a packed byte never gives more than 1,032.
  const chunkSize = Math.max(64, Math.min(most + 1, raw.length * 1032));
  try {
    return inflateRawSync(raw, { maxOutputLength: most, chunkSize });
  } catch {
    throw damaged(entry.name);
  }
}

interface End {
  readonly count: number;
  readonly start: number;
  /** Bytes that stand before the archive, so that offsets are counted from there. */
  readonly shift: number;
}

function findEnd(view: DataView): End {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const wide = at >= 20 && view.getUint32(at - 20, true) === END_64_LOCATOR;
    const end = wide ? findWideEnd(view, at - 20) : narrowEnd(view, at);
    if (end.start < 0 || end.shift < 0) throw damaged(DIRECTORY);
    return end;
  }
  throw damaged(DIRECTORY);
}

function narrowEnd(view: DataView, at: number): End {
  const size = view.getUint32(at + 12, true);
  const declared = view.getUint32(at + 16, true);
  // A directory always ends where the end record starts; a difference is what was put before the archive.
  return { count: view.getUint16(at + 10, true), start: at - size, shift: at - size - declared };
}

function findWideEnd(view: DataView, locator: number): End {
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END_64) throw damaged(DIRECTORY);
  const count = Number(view.getBigUint64(at + 32, true));
  return { count, start: Number(view.getBigUint64(at + 48, true)), shift: 0 };
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  shift: number,
): { entry: ZipEntry; next: number } {
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  if (next > view.byteLength) throw damaged(DIRECTORY);
  const name = nameIn(bytes, at + 46, at + 46 + nameLength);
  if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0) throw new Refusal({ kind: 'encrypted' });
  const extra = at + 46 + nameLength;
  const wide = extraLength === 0 ? [] : wideFields(view, extra, extra + extraLength);
  const field = (position: number): number => {
    const value = view.getUint32(at + position, true);
    return value === FULL ? (wide.shift() ?? value) : value;
  };
  // The wide values stand in this order, each only where its narrow field is full.
  const size = field(24);
  const compressed = field(20);
  const offset = field(42) + shift;
  const entry = {
    name,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    compressed,
    size,
    offset,
  };
  return { entry, next };
}

/** With `/` between folders, whatever the program that packed them wrote. */
function nameIn(bytes: Uint8Array, from: number, to: number): string {
  let isPlain = true;
  for (let at = from; at < to && isPlain; at++) {
    const byte = bytes[at] as number;
    isPlain = byte < 0x80 && byte !== BACKSLASH;
  }
  if (isPlain && bytes[from] !== SLASH) return bufferOf(bytes).toString('latin1', from, to);
  const name = new TextDecoder().decode(bytes.subarray(from, to));
  return name.replaceAll('\\', '/').replace(/^\/+/, '');
}

function wideFields(view: DataView, from: number, to: number): number[] {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const count = Math.min(view.getUint16(at + 2, true), to - at - 4) >> 3;
    return Array.from({ length: count }, (_, index) => Number(view.getBigUint64(at + 4 + index * 8, true)));
  }
  return [];
}

function escapes(name: string): boolean {
  if (name === '' || name.includes('\0') || /^[a-z]:/i.test(name)) return true;
  return name.includes('..') && name.split('/').includes('..');
}
