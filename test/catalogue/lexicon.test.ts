import { describe, expect, it } from 'vitest';
import { BUILT_IN } from '../../src/catalogue/derive.ts';
import { SPELLINGS } from '../../src/catalogue/lexicon.ts';
import { CONCEPTS } from '../../src/catalogue/lexicon/concept.ts';
import { ROLES } from '../../src/catalogue/lexicon/roles.ts';
import { nameKey } from '../../src/domain/text.ts';
import { QUESTIONS } from '../../src/layout/headers/questions.ts';

const patterns = [
  ...BUILT_IN.indicators.flatMap(({ headers, parts = [] }) => [
    ...headers,
    ...parts.flatMap((part) => part.headers),
  ]),
  ...BUILT_IN.rates.flatMap(({ headers }) => headers),
  ...QUESTIONS.flatMap(({ headers }) => headers),
];

describe('the lexicon', () => {
  it('gives every spelling one concept', () => {
    const concepts = new Map<string, Set<string>>();
    for (const { words, concept } of SPELLINGS) {
      const key = words.join(' ');
      expect(key).not.toBe('');
      concepts.set(key, (concepts.get(key) ?? new Set()).add(concept));
    }
    const twice = [...concepts].filter(([, several]) => several.size > 1).map(([key]) => key);
    expect(twice).toEqual([]);
  });

  it('has spellings for every concept that patterns are written in', () => {
    const spelt = new Set<string>(SPELLINGS.map(({ concept }) => concept));
    // Made out of others: a level "Tổng số" of its own.
    spelt.add('whole');
    const used = new Set(
      patterns.flatMap((pattern) => pattern.split(' ')).map((term) => term.replace('?', '')),
    );
    expect([...used].filter((term) => !spelt.has(term))).toEqual([]);
    expect(CONCEPTS.filter((concept) => !spelt.has(concept))).toEqual([]);
  });

  it('asks of every pattern at least one concept', () => {
    for (const pattern of patterns) expect(pattern).toMatch(/(?:^|\s)\w+(?:\s|$)/);
  });

  it('gives every header about the row one role', () => {
    const roles = new Map<string, Set<string>>();
    for (const [role, alternatives] of ROLES) {
      for (const spelling of alternatives.split('|')) {
        const key = nameKey(spelling);
        roles.set(key, (roles.get(key) ?? new Set()).add(role));
      }
    }
    expect([...roles].filter(([, several]) => several.size > 1).map(([key]) => key)).toEqual([]);
  });
});

describe('the spellings of indicators', () => {
  it('are of one indicator each, in either language', () => {
    const owners = new Map<string, Set<string>>();
    for (const { id, label, short, spellings } of BUILT_IN.indicators) {
      for (const spelling of [label.vi, label.en, short.vi, short.en, ...spellings]) {
        const key = nameKey(spelling);
        owners.set(key, (owners.get(key) ?? new Set()).add(id));
      }
    }
    expect([...owners].filter(([, several]) => several.size > 1)).toEqual([]);
  });
});
