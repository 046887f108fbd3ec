import { Deflate, deflateSync } from 'fflate';
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
const CHUNK = 64 * 1024;
/**
 * Packed by fflate and not by Node, whose library gives other bytes on other processors and versions. The level
 * takes half the time of the usual 6 and gives 5 % more bytes.
 */
const LEVEL = 4;

const encoder = new TextEncoder();

/** Packs a part while its text is made, so that no part is ever whole in memory. */
export class PartWriter {
  private readonly packed: Uint8Array[] = [];
  private stream: Deflate | null = null;
  private waiting = '';
  private crc = 0;
  private size = 0;

  constructor(private readonly name: string) {}

  write(text: string): void {
    this.waiting += text;
    if (this.waiting.length < CHUNK) return;
    this.stream ??= new Deflate({ level: LEVEL }, (chunk) => this.packed.push(chunk));
    this.stream.push(this.taken());
  }

  end(): PackedPart {
    const last = this.taken();
    if (this.stream === null) this.packed.push(deflateSync(last, { level: LEVEL }));
    else this.stream.push(last, true);
    const { name, crc, size, packed } = this;
    return { name, crc, size, packed };
  }

  private taken(): Uint8Array {
    const bytes = encoder.encode(this.waiting);
    this.waiting = '';
    this.crc = crc32(bytes, this.crc);
    this.size += bytes.length;
    return bytes;
  }
}

/** A part from its text, or from the pieces of it. */
export function packedPart(name: string, text: Iterable<string>): PackedPart {
  const part = new PartWriter(name);
  for (const piece of typeof text === 'string' ? [text] : text) part.write(piece);
  return part.end();
}
