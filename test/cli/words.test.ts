import { expect, it } from 'vitest';
import { wordsOf } from '../../src/cli/words.ts';

/** Every fixed word by its place; sentences are made with placeholders that show where they stand. */
function spoken(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const make = value as (...args: unknown[]) => string;
    return [[path, make(...Array.from({ length: make.length }, (_, at) => `<${at}>`))]];
  }
  return Object.entries(value as object).flatMap(([key, each]) => spoken(each, `${path}.${key}`));
}

const pairs = (['vi', 'en'] as const).map(
  (language) => new Map(spoken({ ...wordsOf(language), language: '-' }, '')),
);
const [vietnamese = new Map<string, string>(), english = new Map<string, string>()] = pairs;

it('has every word in both languages', () => {
  const places = [...vietnamese.keys()].filter((place) => !place.startsWith('.help.greeting'));
  expect(places.filter((place) => !english.has(place))).toEqual([]);
  expect(places.length).toBeGreaterThan(150);
});

it('has no empty word, no stray blank, and composed letters only', () => {
  for (const [place, text] of [...vietnamese, ...english]) {
    expect(text.trim(), place).toBe(text);
    expect(text, place).not.toBe('');
    expect(text.normalize('NFC'), place).toBe(text);
  }
});

it('says in both languages what is to be said', () => {
  const held = (text: string) => [...new Set(text.match(/<\d>/g))].sort();
  for (const [place, text] of vietnamese) {
    if (/\.(errors|warnings|targetsMissed|filesIgnored|submissions)$/.test(place)) continue;
    expect(held(english.get(place) ?? ''), place).toEqual(held(text));
  }
});
