import * as zlib from 'node:zlib';
import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainCrc32 } from '../../../src/domain/crc32.ts';
import { crc32 } from '../../../src/write/xlsx/crc32.ts';
import { deflater } from '../../../src/write/xlsx/deflate.ts';
import { Packing, piecesOf, type PackedPart, type PartText } from '../../../src/write/xlsx/part.ts';
import { zip } from '../../../src/write/xlsx/zip.ts';

const decoder = new TextDecoder();
const deflate = await deflater();

function packedPart(name: string, text: PartText): PackedPart {
  const packing = new Packing(deflate);
  for (const piece of piecesOf(text)) {
    const part = packing.add(piece);
    if (part !== null) return { name, ...part };
  }
  throw new Error('a part without an end');
}

describe('a zip file', () => {
  it('gives back every part, short or long, whatever the pieces it came in', () => {
    const piece = fc.string({ unit: 'grapheme', maxLength: 40 });
    fc.assert(
      fc.property(fc.array(fc.array(piece, { maxLength: 4 }), { maxLength: 4 }), fc.nat(3), (texts, long) => {
        const pieces = texts.map((each, index) =>
          index === long ? each.map((one) => one.repeat(5000)) : each,
        );
        const bytes = zip(pieces.map((each, index) => packedPart(`part${index}.xml`, each)));
        const back = Object.values(unzipSync(bytes)).map((part) => decoder.decode(part));
        expect(back).toEqual(pieces.map((each) => each.join('')));
      }),
      { numRuns: 50 },
    );
  });

  it('takes bytes among its texts, which may stand in the same place one after the other', () => {
    const place = new Uint8Array(3);
    const text = function* () {
      yield 'Sở ';
      for (let line = 0; line < 50_000; line++) {
        place.set([48 + (line % 10), 59, 10]);
        yield place;
        if (line % 1000 === 0) yield 'Y tế';
      }
      yield new TextEncoder().encode('đ'.repeat(200_000));
      yield 'hết';
    };
    const lines = Array.from(
      { length: 50_000 },
      (_, line) => `${line % 10};\n${line % 1000 === 0 ? 'Y tế' : ''}`,
    );
    const [part] = Object.values(unzipSync(zip([packedPart('a.xml', text())])));
    expect(decoder.decode(part)).toBe(`Sở ${lines.join('')}${'đ'.repeat(200_000)}hết`);
  });

  it('tells sizes and checksum before each part, and no time', () => {
    const text = 'Sở Y tế '.repeat(20_000);
    const bytes = zip([packedPart('a.xml', text)]);
    const view = new DataView(bytes.buffer);
    const raw = new TextEncoder().encode(text);
    expect(view.getUint32(0, true)).toBe(0x04034b50);
    // No flags: no sizes after the part, no encryption.
    expect(view.getUint16(6, true)).toBe(0);
    expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([0, 0x21]);
    expect(view.getUint32(14, true)).toBe(crc32(raw));
    const packed = view.getUint32(18, true);
    expect(view.getUint32(22, true)).toBe(raw.length);
    const start = 30 + 'a.xml'.length;
    expect(zlib.inflateRawSync(bytes.subarray(start, start + packed)).equals(raw)).toBe(true);
  });

  it('is refused where a plain zip file cannot hold it', () => {
    const part = packedPart('a', '');
    expect(() => zip(Array.from({ length: 65_536 }, () => part))).toThrow(RangeError);
    expect(() => zip([{ ...part, size: 2 ** 32 }])).toThrow(RangeError);
  });
});

describe('the checksum', () => {
  it('is the one of zip files, over pieces as over the whole', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array(), (a, b) => {
        expect(crc32(b, crc32(a))).toBe(crc32(new Uint8Array([...a, ...b])));
        // Node has one of its own since 20.15.
        expect(plainCrc32(b, plainCrc32(a))).toBe(crc32(b, crc32(a)));
      }),
    );
  });
});
