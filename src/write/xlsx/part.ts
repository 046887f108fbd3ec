import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { deflateSync } from 'fflate';
import { crc32 } from './crc32.ts';

/** A part of a package, packed. */
export interface PackedPart {
  readonly name: string;
  readonly crc: number;
  /** Bytes before packing. */
  readonly size: number;
  readonly packed: readonly Uint8Array[];
}

/** Characters that are gathered before they are packed. */
const PIECE = 64 * 1024;
/** Takes half the time of the usual 6 and gives 5 % more bytes. */
const LEVEL = 4;

const encoder = new TextEncoder();

/**
 * Packs a part while its text is made, from the whole of it or from pieces, so that no part is ever whole in memory.
 * A short one is packed by fflate: the same bytes on every machine, as forms are that lie beside their source. A long
 * one is packed by Node, whose library is several times as fast and gives other bytes on other processors.
 */
export async function packedPart(name: string, text: Iterable<string>): Promise<PackedPart> {
  let waiting = '';
  let long: LongPart | null = null;
  for (const piece of typeof text === 'string' ? [text] : text) {
    waiting += piece;
    if (waiting.length < PIECE) continue;
    long ??= new LongPart(name);
    await long.push(encoder.encode(waiting));
    waiting = '';
  }
  const last = encoder.encode(waiting);
  if (long !== null) return long.end(last);
  return { name, crc: crc32(last), size: last.length, packed: [deflateSync(last, { level: LEVEL })] };
}

/** What stands in a gzip file before and after what is packed; the end begins with the checksum. */
const GZIP_HEAD = 10;
const GZIP_END = 8;

/** Packs pieces in another thread: while one is packed, the next is made. */
class LongPart {
  /** A gzip file is what a zip file holds of a part, with its checksum. */
  private readonly stream = createGzip({ level: LEVEL, chunkSize: PIECE });
  private readonly chunks: Uint8Array[] = [];
  private running: Promise<void> = Promise.resolve();
  private size = 0;

  constructor(private readonly name: string) {
    this.stream.on('data', (chunk: Uint8Array) => this.chunks.push(chunk));
  }

  /** Takes a piece as soon as the one before is packed. */
  async push(bytes: Uint8Array): Promise<void> {
    await this.running;
    this.size += bytes.length;
    this.running = new Promise((resolve, reject) => {
      this.stream.write(bytes, (error) => (error ? reject(error) : resolve()));
    });
  }

  async end(last: Uint8Array): Promise<PackedPart> {
    await this.push(last);
    this.stream.end();
    await finished(this.stream);
    const file = Buffer.concat(this.chunks);
    const end = file.length - GZIP_END;
    const { name, size } = this;
    return { name, crc: file.readUInt32LE(end), size, packed: [file.subarray(GZIP_HEAD, end)] };
  }
}
