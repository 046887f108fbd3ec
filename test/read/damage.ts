import { strToU8, unzipSync, zipSync } from 'fflate';

/** Numbers from 0 to below 1, the same for the same seed (mulberry32, public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Random = () => number;
type Parts = Record<string, Uint8Array>;
export type Damage = (bytes: Uint8Array, random: Random) => Uint8Array;

const below = (limit: number, random: Random): number => Math.floor(random() * limit);
const oneOf = <T>(items: readonly T[], random: Random): T => items[below(items.length, random)] as T;

const flip: Damage = (bytes, random) => {
  const copy = Buffer.from(bytes);
  for (let count = 1 + below(8, random); count > 0; count--)
    copy[below(copy.length, random)] = below(256, random);
  return copy;
};

const truncate: Damage = (bytes, random) => bytes.subarray(0, below(bytes.length, random));

/** A stretch of the file over another, as by a bad disk. */
const overwrite: Damage = (bytes, random) => {
  const copy = Buffer.from(bytes);
  const from = below(copy.length, random);
  copy.copy(copy, below(copy.length, random), from, from + 1 + below(512, random));
  return copy;
};

/** Pieces that mean something in a table of text, put in at random places. */
const TEXT_PIECES = [
  '"',
  ';',
  ',',
  '\t',
  '\r',
  '\n',
  '\0',
  '\u001a',
  '""',
  '\ufeff',
  '\ud7a3',
  '=1+',
  '-',
  '(',
];

const intoText: Damage = (bytes, random) => {
  let text = Buffer.from(bytes).toString('latin1');
  for (let count = 1 + below(6, random); count > 0; count--) {
    const at = below(text.length, random);
    const piece = Buffer.from(oneOf(TEXT_PIECES, random)).toString('latin1');
    text = text.slice(0, at) + piece + text.slice(at + below(3, random));
  }
  return Buffer.from(text, 'latin1');
};

/** Damage to the parts of a container that is itself whole. */
const inParts =
  (damage: (parts: Parts, random: Random) => void): Damage =>
  (bytes, random) => {
    const parts = unzipSync(bytes);
    damage(parts, random);
    return zipSync(parts);
  };

const removePart = inParts((parts, random) => {
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- the names come from a file made by the test
  delete parts[oneOf(Object.keys(parts), random)];
});

const swapParts = inParts((parts, random) => {
  const [a, b] = [oneOf(Object.keys(parts), random), oneOf(Object.keys(parts), random)];
  [parts[a], parts[b]] = [parts[b] as Uint8Array, parts[a] as Uint8Array];
});

const alterPart = inParts((parts, random) => {
  const name = oneOf(Object.keys(parts), random);
  const part = parts[name] as Uint8Array;
  if (part.length > 0) parts[name] = oneOf([flip, truncate, overwrite, intoText], random)(part, random);
});

const NUMBERS = [
  '-1',
  '0',
  '4294967296',
  '1e308',
  '99999999999999999999',
  'NaN',
  '',
  '1.5',
  '16385',
  '__proto__',
];

/** In any XML, of which a binary container has but a few small parts. */
const replaceNumbers: Damage = (bytes, random) => {
  const share = oneOf([0.02, 0.2, 1], random);
  return strToU8(
    Buffer.from(bytes)
      .toString('utf8')
      .replace(/\d+/g, (number) => (random() < share ? oneOf(NUMBERS, random) : number)),
  );
};

const replaceNumbersOfPart = inParts((parts, random) => {
  const name = oneOf(
    Object.keys(parts).filter((each) => /\.(?:xml|rels)$/.test(each)),
    random,
  );
  parts[name] = replaceNumbers(parts[name] ?? new Uint8Array(), random);
});

const PLAIN = [flip, truncate, overwrite] as const;

const OF_KIND = {
  text: [...PLAIN, intoText],
  xml: [...PLAIN, intoText, replaceNumbers],
  zip: [...PLAIN, removePart, swapParts, alterPart, alterPart, replaceNumbersOfPart],
  binary: PLAIN,
} as const;

/** Ways to damage a file, each as likely as the next. */
export function damagesOf(kind: keyof typeof OF_KIND): readonly Damage[] {
  return OF_KIND[kind];
}
