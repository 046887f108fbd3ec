import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BUILT_IN } from '../../src/catalogue/derive.ts';
import { SCOPES } from '../../src/domain/finding.ts';
import { describeFinding } from '../../src/rules/describe.ts';
import { RULES } from '../../src/rules/registry.ts';
import type { Example, Rule } from '../../src/rules/rule.ts';
import { findingsPage } from '../../src/write/docs.ts';
import { runExample } from '../helpers/run-example.ts';
import { column, contextWith } from './contexts.ts';

const rulesFolder = new URL('../../src/rules/', import.meta.url);

const inFolders = SCOPES.flatMap((scope) =>
  readdirSync(new URL(`${scope}/`, rulesFolder)).map((file) => ({ scope, file })),
);

describe('the registry', () => {
  it('holds exactly the rules of the folders', () => {
    const files = inFolders.map(({ scope, file }) => `${scope}/${file.slice(0, 4).toUpperCase()}`);
    expect(RULES.map(({ scope, code }) => `${scope}/${code}`).sort()).toEqual(files.sort());
  });

  it('names every file by its code and a few words', () => {
    for (const { file } of inFolders) expect(file).toMatch(/^[a-z]\d{3}(?:-[a-z]+)+\.ts$/);
  });

  it('uses every code once, with the letter of its scope', () => {
    const codes = RULES.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    const letters = { file: 'F', header: 'H', value: 'V', consistency: 'C', roster: 'R', target: 'T' };
    for (const { code, scope } of RULES) expect(code).toMatch(new RegExp(`^${letters[scope]}\\d{3}$`));
  });

  it('orders scopes from the file to the targets, and says last what was not compared', () => {
    const places = RULES.map(({ scope }) => SCOPES.indexOf(scope));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    const consistency = RULES.filter(({ scope }) => scope === 'consistency').map(({ code }) => code);
    expect(consistency.slice(0, 5)).toEqual(['C103', 'C114', 'C102', 'C113', 'C101']);
    expect(consistency.at(-1)).toBe('C109');
  });

  it('lets every rule look at a submission or at a run', () => {
    for (const rule of RULES) expect([rule.check, rule.checkRun].filter(Boolean)).toHaveLength(1);
  });
});

describe('a rule about one thing', () => {
  const sound = contextWith([column('units', 1, [11, 4]), column('unitsAchieved', 2, [9, 5])]);
  const about = RULES.flatMap(({ code, about, check }) =>
    about === undefined || check === undefined ? [] : [[code, check] as const],
  );

  it.each(about)('%s says nothing of a submission that has none', (_, check) => {
    expect([...check(sound)]).toEqual([]);
  });
});

describe.each(RULES.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  it('says title, reason and remedy in both languages', () => {
    for (const text of [rule.title, rule.why, rule.mend]) {
      expect(text.vi.trim()).not.toBe('');
      expect(text.en.trim()).not.toBe('');
      expect(text.vi).not.toBe(text.en);
      expect(text.vi.normalize('NFC')).toBe(text.vi);
    }
  });

  it('stands in both pages of the documentation, with its title', () => {
    for (const [file, language] of [['findings.md', 'en'] as const, ['findings.vi.md', 'vi'] as const]) {
      const page = readFileSync(new URL(`../../docs/${file}`, import.meta.url), 'utf8');
      expect(page).toContain(`### ${code}\n\n**${rule.title[language]}**`);
    }
  });

  it('speaks about its bad example, in whole sentences of both languages', async () => {
    const findings = (await runExample(rule.bad)).filter((finding) => finding.code === code);
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) {
      const [vi, en] = (['vi', 'en'] as const).map(
        (language) => describeFinding(finding, language, BUILT_IN).message,
      );
      expect(vi).not.toBe(en);
      for (const message of [vi, en]) {
        expect(message).toMatch(/[.?]$/);
        expect(message).not.toMatch(/undefined|NaN|\[object|“”/);
        expect(message?.normalize('NFC')).toBe(message);
      }
    }
  });

  it('is silent about its good example', async () => {
    const codes = (await runExample(rule.good)).map((finding) => finding.code);
    expect(codes).not.toContain(code);
  });
});

describe('the documentation', () => {
  it('equals what the rules generate', () => {
    for (const [file, language] of [['findings.md', 'en'] as const, ['findings.vi.md', 'vi'] as const])
      expect(readFileSync(new URL(`../../docs/${file}`, import.meta.url), 'utf8')).toBe(
        findingsPage(language),
      );
  });

  it('names no code that has no rule', () => {
    const known = new Set(RULES.map(({ code }) => code));
    const headings = [...findingsPage('en').matchAll(/^### (.+)$/gm)].map(([, code]) => code);
    expect(headings.every((code) => code !== undefined && known.has(code))).toBe(true);
    expect(headings).toHaveLength(known.size);
  });
});

describe('examples', () => {
  it('differ between bad and good, in files, build or settings', () => {
    const shape = ({ bad, good }: Pick<Rule, 'bad' | 'good'>): readonly [Example, Example] => [bad, good];
    for (const rule of RULES) {
      const [bad, good] = shape(rule);
      expect(JSON.stringify(bad)).not.toBe(JSON.stringify(good));
    }
  });
});
