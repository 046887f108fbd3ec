import fc from 'fast-check';
import { constants, deflateRawSync, inflateRawSync, type ZlibOptions } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { byPako } from '../../../src/write/xlsx/deflate-by-pako.ts';
import {
  byNode,
  deflaterFor,
  isUsual,
  LEVEL,
  roomFor,
  type Deflate,
} from '../../../src/write/xlsx/deflate.ts';

/** Text that can be packed well, badly or not at all, from nothing to more than a window. */
const bytes = fc
  .tuple(
    fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { maxLength: 8 }),
    fc.nat(3000),
    fc.nat(60_000),
    fc.integer({ min: 1, max: 255 }),
  )
  .map(([texts, repeated, loose, range]) => {
    const start = new TextEncoder().encode(texts.join('').repeat(repeated).slice(0, 60_000));
    let number = loose + range;
    const rest = Uint8Array.from({ length: loose }, () => (number = (number * 48_271) % 0x7fffffff) % range);
    return new Uint8Array([...start, ...rest]);
  });

/** As another build of Node might pack. */
function nodeWith(options: ZlibOptions): Deflate {
  return (piece, isLast) => {
    const finishFlush = isLast ? constants.Z_FINISH : constants.Z_SYNC_FLUSH;
    const room = { chunkSize: roomFor(piece) };
    return new Uint8Array(deflateRawSync(piece, { level: LEVEL, ...room, ...options, finishFlush }));
  };
}

describe('packing', () => {
  it('gives the same bytes by whoever packs as the usual zlib does', async () => {
    const here = await deflaterFor(byNode);
    fc.assert(
      fc.property(bytes, fc.boolean(), (piece, isLast) => {
        expect(Buffer.from(here(piece, isLast)).equals(byPako(piece, isLast))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['Node', byNode],
    ['pako', byPako],
  ])('by %s piece by piece gives back the whole', (_, deflate) => {
    fc.assert(
      fc.property(fc.array(bytes, { minLength: 1, maxLength: 4 }), (pieces) => {
        const packed = pieces.map((piece, index) => deflate(piece, index === pieces.length - 1));
        expect(inflateRawSync(Buffer.concat(packed)).equals(Buffer.concat(pieces))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('ends a part whose last piece holds nothing', async () => {
    const deflate = await deflaterFor(byNode);
    expect([...deflate(new Uint8Array(), true)]).toEqual([3, 0]);
    expect([...deflate(new Uint8Array(), true)]).toEqual([...byPako(new Uint8Array(), true)]);
  });
});

describe('who packs', () => {
  it('is pako only where Node packs in another way', async () => {
    expect(isUsual(byPako)).toBe(true);
    expect(await deflaterFor(byPako)).toBe(byPako);
    const other = nodeWith({ level: 6 });
    expect(await deflaterFor(other)).toBe(byPako);
  });

  it.each<[string, ZlibOptions]>([
    ['looks less far for repetitions', { level: 3 }],
    ['looks farther for them', { level: 5 }],
    ['looks no farther back than 16 KB', { windowBits: 14 }],
    ['makes smaller blocks', { memLevel: 7 }],
    ['makes larger blocks', { memLevel: 9 }],
    ['leaves short repetitions', { strategy: constants.Z_FILTERED }],
    ['has codes of its own for no block', { strategy: constants.Z_FIXED }],
  ])('is not one that %s', (_, options) => {
    expect(isUsual(nodeWith(options))).toBe(false);
  });
});
