import { zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/read/limits.ts';
import { Refusal } from '../../src/read/refusal.ts';
import { inflateKnownPart, inflatePart, readDirectory } from '../../src/read/zip-guard.ts';
import { zip } from './files.ts';

const text = (size: number): Uint8Array => Buffer.alloc(size, 'xml ');

/** What is refused, or null where every part inflates. */
function refused(bytes: Uint8Array, limits = LIMITS): unknown {
  try {
    for (const entry of readDirectory(bytes, limits)) inflatePart(bytes, entry);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.failure;
    throw error;
  }
}

/** The bytes with a number written at a place counted from the central directory's first entry. */
function patched(bytes: Uint8Array, place: number, value: number, width: 2 | 4): Uint8Array {
  const copy = Buffer.from(bytes);
  const at = copy.indexOf('PK\x01\x02', 0, 'latin1') + place;
  if (width === 2) copy.writeUInt16LE(value, at);
  else copy.writeUInt32LE(value, at);
  return copy;
}

describe('readDirectory and inflatePart', () => {
  it('gives the parts back, stored or deflated', () => {
    const bytes = zipSync({ 'a.xml': [text(1000), { level: 9 }], 'b/c.xml': [text(30), { level: 0 }] });
    const entries = readDirectory(bytes, LIMITS);
    expect(entries.map(({ name, size }) => [name, size])).toEqual([
      ['a.xml', 1000],
      ['b/c.xml', 30],
    ]);
    expect(entries.map((entry) => Buffer.from(inflatePart(bytes, entry)).equals(text(entry.size)))).toEqual([
      true,
      true,
    ]);
  });

  it('reads names in any letters, with / between folders whatever was written', () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
      .filter((each) => !/[\\/\0:\ufeff]|\.\./.test(each));
    const before = fc.constantFrom('', '/', '\\');
    const between = fc.constantFrom('/', '\\');
    fc.assert(
      fc.property(before, name, between, name, (start, folder, middle, file) => {
        const [entry] = readDirectory(zip({ [`${start}${folder}${middle}${file}`]: 'x' }), LIMITS);
        expect(entry?.name).toBe(`${folder}/${file}`);
      }),
    );
  });

  it('reads a directory anew under other limits', () => {
    const bytes = zip({ 'a.xml': text(1000), 'b.xml': 'x' });
    expect(refused(bytes)).toBeNull();
    expect(refused(bytes, { ...LIMITS, zipEntries: 1 })).toMatchObject({ limit: 'zipEntries' });
    expect(refused(bytes, { ...LIMITS, partBytes: 999 })).toMatchObject({ limit: 'partBytes' });
    expect(refused(bytes)).toBeNull();
  });

  it('gives a part that came before as the same bytes, and only that part', () => {
    const known = (bytes: Uint8Array): Uint8Array | null => {
      const [entry] = readDirectory(bytes, LIMITS);
      if (entry === undefined) throw new Error('no part');
      return inflateKnownPart(bytes, entry);
    };
    const first = zip({ 'a.xml': text(1000) });
    const part = known(first);
    expect(Buffer.from(part ?? []).equals(text(1000))).toBe(true);
    expect(known(zip({ 'other.xml': text(1000) }))).toBe(part);
    expect(known(zip({ 'a.xml': text(999) }))).not.toBe(part);
    expect(known(zip({ 'a.xml': text(100_000) }))).toBeNull();
    // The same checksum and sizes are declared of other bytes.
    const damaged = Buffer.from(first);
    const at = damaged.indexOf('a.xml') + 5;
    damaged.writeUInt8((damaged[at] ?? 0) ^ 0xff, at);
    expect(() => known(damaged)).toThrow(Refusal);
  });

  it('finds the directory behind bytes put before the archive and before a comment', () => {
    const bytes = Buffer.from(zip({ 'a.xml': 'x' }));
    bytes.writeUInt16LE(3, bytes.length - 2);
    expect(refused(Buffer.concat([Buffer.from('before'), bytes, Buffer.from('end')]))).toBeNull();
  });

  it.each(['../x.xml', 'a/../../x.xml', 'C:/x.xml', '..\\x.xml'])('refuses the escaping name %s', (name) => {
    expect(refused(zip({ [name]: 'x' }))).toEqual({ kind: 'damaged', part: name.replaceAll('\\', '/') });
  });

  it('refuses two parts that differ by case only', () => {
    expect(refused(zip({ 'xl/a.xml': 'x', 'XL/A.xml': 'y' }))).toEqual({ kind: 'damaged', part: 'XL/A.xml' });
  });

  it('tells an encrypted part', () => {
    expect(refused(patched(zip({ 'a.xml': 'x' }), 8, 1, 2))).toEqual({ kind: 'encrypted' });
  });

  it('names the limit that is passed', () => {
    const bytes = zip({ 'a.xml': text(600), 'b.xml': text(600) });
    const limit = (name: 'zipEntries' | 'partBytes' | 'inflatedBytes', allowed: number): unknown =>
      refused(bytes, { ...LIMITS, [name]: allowed });
    expect(limit('zipEntries', 1)).toEqual({ kind: 'limit', limit: 'zipEntries', allowed: 1, found: 2 });
    expect(limit('partBytes', 599)).toEqual({ kind: 'limit', limit: 'partBytes', allowed: 599, found: 600 });
    expect(limit('inflatedBytes', 1000)).toEqual({
      kind: 'limit',
      limit: 'inflatedBytes',
      allowed: 1000,
      found: 1200,
    });
    expect(limit('inflatedBytes', 1200)).toBeNull();
  });

  it('holds a part to the size it declares, so no bomb goes off', () => {
    const bomb = zip({ 'a.xml': text(1_000_000) });
    expect(refused(patched(bomb, 24, 10, 4))).toEqual({ kind: 'damaged', part: 'a.xml' });
    expect(refused(patched(bomb, 24, 1_000_001, 4))).toEqual({ kind: 'damaged', part: 'a.xml' });
  });

  it('verifies the checksum, the method and the local header', () => {
    const bytes = zip({ 'a.xml': text(500) });
    expect(refused(patched(bytes, 16, 1, 4))).toEqual({ kind: 'damaged', part: 'a.xml' });
    expect(refused(patched(bytes, 10, 12, 2))).toEqual({ kind: 'damaged', part: 'a.xml' });
    expect(refused(patched(bytes, 42, 7, 4))).toEqual({ kind: 'damaged', part: 'a.xml' });
  });

  it('refuses whatever is cut off, wherever', () => {
    const bytes = zip({ 'a.xml': text(500), 'b.xml': text(100) });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length - 1 }), (length) => {
        expect(refused(bytes.subarray(0, length))).toMatchObject({ kind: 'damaged' });
      }),
    );
  });

  it('never throws anything but a refusal, whatever bytes are changed', () => {
    const bytes = zip({ 'a.xml': text(200), 'b.xml': text(100) });
    const change = fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
        const copy = Buffer.from(bytes);
        for (const [at, byte] of changes) copy[at] = byte;
        const failure = refused(copy) as { kind?: string } | null;
        expect(['damaged', 'encrypted', 'limit', undefined]).toContain(failure?.kind);
      }),
    );
  });
});
