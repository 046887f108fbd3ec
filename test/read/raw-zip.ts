import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../src/read/crc32.ts';

/** One part as a hostile hand would write it; the same packed bytes may serve many parts. */
export interface RawPart {
  readonly name: string;
  readonly packed: Uint8Array;
  readonly size: number;
  readonly crc: number;
}

/** A part packed by itself, of which more can be made under other names. */
export function packed(name: string, bytes: Uint8Array | string): RawPart {
  const plain = Buffer.from(bytes);
  return { name, packed: deflateRawSync(plain), size: plain.length, crc: crc32(plain) };
}

/**
 * A zip container with exactly these parts: doubled and escaping names, and more of them than the narrow count
 * can tell, which `wide` writes in full.
 */
export function rawZip(parts: readonly RawPart[], wide = false): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  const add = (piece: Uint8Array): void => {
    pieces.push(piece);
    offset += piece.length;
  };
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(part.crc, 10);
    fields.writeUInt32LE(part.packed.length, 14);
    fields.writeUInt32LE(part.size, 18);
    fields.writeUInt16LE(name.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), fields, tail.subarray(0, 14), name]),
    );
    add(Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, name, part.packed]));
  }
  const start = offset;
  directory.forEach(add);
  const size = offset - start;
  if (wide) {
    const record = Buffer.alloc(56 + 20);
    record.write('PK\x06\x06', 'latin1');
    record.writeBigUInt64LE(44n, 4);
    record.writeBigUInt64LE(BigInt(parts.length), 24);
    record.writeBigUInt64LE(BigInt(parts.length), 32);
    record.writeBigUInt64LE(BigInt(size), 40);
    record.writeBigUInt64LE(BigInt(start), 48);
    record.write('PK\x06\x07', 56, 'latin1');
    record.writeBigUInt64LE(BigInt(offset), 64);
    record.writeUInt32LE(1, 72);
    add(record);
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  const count = wide ? 0xffff : parts.length & 0xffff;
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(start, 16);
  add(end);
  return Buffer.concat(pieces);
}
