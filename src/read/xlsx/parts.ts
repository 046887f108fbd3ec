import { createInflateRaw } from 'node:zlib';
import { crc32 } from '../crc32.ts';
import type { Limits } from '../limits.ts';
import { damaged } from '../refusal.ts';
import { inflateKnownPart, inflatePart, packedBytes, readDirectory, type ZipEntry } from '../zip-guard.ts';

/** The parts of a workbook package, found whatever the case of their names, and inflated when asked for. */
export class Parts {
  readonly entries: readonly ZipEntry[];
  private readonly byName: ReadonlyMap<string, ZipEntry>;

  /** Throws a `Refusal` where the container contradicts itself or passes a limit. */
  constructor(
    private readonly bytes: Uint8Array,
    readonly limits: Limits,
  ) {
    this.entries = readDirectory(bytes, limits);
    this.byName = new Map(this.entries.map((entry) => [entry.name.toLowerCase(), entry]));
  }

  find(name: string): ZipEntry | undefined {
    return this.byName.get(name.toLowerCase());
  }

  /** The part that a relation of a part in `folder` means. */
  resolve(folder: string, target: string): ZipEntry | undefined {
    const path = target.startsWith('/') ? target.slice(1) : folder + target;
    const steps: string[] = [];
    for (const step of path.split('/')) {
      if (step === '..') steps.pop();
      else if (step !== '.' && step !== '') steps.push(step);
    }
    return this.find(steps.join('/'));
  }

  /** Gives an XML part to `take` as UTF-8, in pieces where it is large. Throws a `Refusal` naming the part. */
  async read(entry: ZipEntry, take: (piece: Uint8Array) => void): Promise<void> {
    if (entry.size <= AT_ONCE) take(narrow(inflatePart(this.bytes, entry)));
    else await this.stream(entry, take);
  }

  /** A part that many workbooks have alike, in UTF-8: the same bytes where it came before. Null where it is large. */
  known(entry: ZipEntry): Uint8Array | null {
    const part = inflateKnownPart(this.bytes, entry);
    return part === null ? null : narrow(part);
  }

  private async stream(entry: ZipEntry, take: (piece: Uint8Array) => void): Promise<void> {
    let length = 0;
    let crc = 0;
    let wide: Uint8Array[] | null = null;
    for await (const piece of this.pieces(entry)) {
      if (length === 0 && isWide(piece)) wide = [];
      length += piece.length;
      // Held to, not believed.
      if (length > entry.size) throw damaged(entry.name);
      crc = crc32(piece, crc);
      if (wide === null) take(piece);
      else wide.push(piece);
    }
    if (length !== entry.size || crc !== entry.crc) throw damaged(entry.name);
    if (wide !== null) take(narrow(Buffer.concat(wide)));
  }

  /** Inflating goes on in another thread while a piece is looked at. */
  private async *pieces(entry: ZipEntry): AsyncGenerator<Uint8Array> {
    const packed = packedBytes(this.bytes, entry);
    if (entry.method === 0) yield packed;
    else {
      const inflate = createInflateRaw({ chunkSize: PIECE });
      inflate.end(packed);
      try {
        for await (const piece of inflate) yield piece as Uint8Array;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code?.startsWith('Z_') !== true) throw error;
        throw damaged(entry.name);
      } finally {
        inflate.destroy();
      }
    }
  }
}

/** Bytes of a part that is inflated in one step, which costs less. */
const AT_ONCE = 1024 * 1024;
const PIECE = 256 * 1024;

function isWide(part: Uint8Array): boolean {
  return (part[0] === 0xff && part[1] === 0xfe) || (part[0] === 0xfe && part[1] === 0xff);
}

/** A part in UTF-16 as UTF-8. */
function narrow(part: Uint8Array): Uint8Array {
  if (!isWide(part)) return part;
  const text = new TextDecoder(part[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(part);
  return Buffer.from(text);
}
