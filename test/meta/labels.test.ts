import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { BUILT_IN, catalogueOf } from '../../src/catalogue/derive.ts';
import type { Text } from '../../src/domain/language.ts';
import { hasMarks } from '../../src/domain/text.ts';
import { listBuiltIn, loadProgramme } from '../../src/read/programme-file.ts';
import { planForm, type FormPlan } from '../../src/write/template/form-plan.ts';
import { ROOT, sourceFiles, textOf } from './sources.ts';

const folder = join(ROOT, 'templates', 'programmes');
const programmes = await Promise.all(
  (await listBuiltIn(folder)).map(async (id) => (await loadProgramme(id, folder, ROOT)).programme),
);

/** The name of the currency is the same in both. */
const CURRENCY = 'đồng';

/** What is wrong with the same words in two languages; nothing where all is well. */
function faultsOf({ vi, en }: Text): readonly string[] {
  const faults: string[] = [];
  for (const [language, words] of [
    ['vi', vi],
    ['en', en],
  ] as const) {
    if (words.trim() === '') faults.push(`${language} is empty`);
    if (words !== words.normalize('NFC')) faults.push(`${language} is not composed: ${words}`);
    if (/\s{2}|^\s|\s$/.test(words)) faults.push(`${language} has a blank too many: ${words}`);
  }
  // A word that stands unchanged is a name or a sign; one with Vietnamese marks has not been translated.
  if (vi === en && hasMarks(vi) && vi !== CURRENCY) faults.push(`not translated: ${vi}`);
  return faults;
}

/** Every word of a form that stands outside its lines. */
function wordsOf({ title, department, year, stamp, instructions, headers, official }: FormPlan) {
  return [title, department, year, ...stamp, ...instructions, ...headers, ...Object.values(official)];
}

function faultsIn(texts: readonly (readonly [place: string, text: Text])[]): readonly string[] {
  return texts.flatMap(([place, text]) => faultsOf(text).map((fault) => `${place}: ${fault}`));
}

function twice(texts: readonly string[]): readonly string[] {
  return texts.filter((text, index) => texts.indexOf(text) !== index);
}

describe('every word stands in both languages', () => {
  it('in the catalogue: label, short name, help and unit of every figure and rate', () => {
    const indicators = BUILT_IN.indicators.flatMap(({ id, label, short, help, unit, parts = [] }) => [
      [`${id}.label`, label] as const,
      [`${id}.short`, short] as const,
      [`${id}.help`, help] as const,
      [`${id}.unit`, unit] as const,
      ...parts.map((part) => [`${id}.${part.id}`, part.label] as const),
    ]);
    const rates = BUILT_IN.rates.flatMap(({ id, label, short }) => [
      [`${id}.label`, label] as const,
      [`${id}.short`, short] as const,
    ]);
    expect(indicators.length).toBeGreaterThan(100);
    expect(faultsIn([...indicators, ...rates])).toEqual([]);
    const same = indicators.filter(([place, { vi, en }]) => !place.endsWith('.unit') && vi === en);
    expect(same.map(([place]) => place)).toEqual([]);
  });

  it.each(programmes.map((programme) => [programme.id, programme] as const))(
    'in the programme %s',
    (_, programme) => {
      const texts: (readonly [string, Text])[] = [
        ['name', programme.name],
        ...programme.milestones.map(({ year, label }) => [`milestone ${year}`, label] as const),
        ...programme.targetSets.flatMap(({ year, targets }) =>
          targets.map(({ rate, source }) => [`target ${rate} of ${year}`, source] as const),
        ),
        ...programme.seriesBreaks.map(({ from, note }) => [`break ${from}`, note] as const),
      ];
      if (programme.partiesNote !== null) texts.push(['partiesNote', programme.partiesNote]);
      expect(faultsIn(texts)).toEqual([]);
    },
  );

  it.each(programmes.map((programme) => [programme.id, programme] as const))(
    'on the form of %s, and says the same of the same lines',
    (_, programme) => {
      const request = {
        programme,
        catalogue: catalogueOf(programme),
        departments: [],
        version: '0',
      } as const;
      for (const year of [null, 2023]) {
        const vi = planForm({ ...request, year, language: 'vi', as: 'xlsx' });
        const en = planForm({ ...request, year, language: 'en', as: 'xlsx' });
        const { lines, reportingYear } = vi;
        const inEnglish = wordsOf(en);
        expect(
          faultsIn(wordsOf(vi).map((words, at) => ['form', { vi: words, en: inEnglish[at] ?? '' }] as const)),
        ).toEqual([]);
        expect(reportingYear).toBe(en.reportingYear);
        expect(lines.map(({ kind, number }) => [kind, number])).toEqual(
          en.lines.map(({ kind, number }) => [kind, number]),
        );
        const titles = lines.map((line, index) => [line, en.lines[index]] as const);
        const sections = titles.flatMap(([line, other]) =>
          line.kind === 'section' && other?.kind === 'section'
            ? [[`section ${line.number}`, { vi: line.title, en: other.title }] as const]
            : [],
        );
        expect(sections.length).toBeGreaterThan(0);
        expect(faultsIn(sections)).toEqual([]);
      }
    },
  );

  it('in every file of the program', () => {
    const pairs = sourceFiles().flatMap(pairsOf);
    expect(pairs.length).toBeGreaterThan(300);
    // Pieces of a sentence may begin or end with a blank; a piece may be left out, in both languages or in one.
    const trimmed = pairs
      .map(([place, { vi, en }]) => [place, { vi: vi.trim(), en: en.trim() }] as const)
      .filter(([, { vi, en }]) => vi !== '' && en !== '');
    expect(faultsIn(trimmed)).toEqual([]);
  });
});

describe('no two figures are called the same', () => {
  it.each(['vi', 'en'] as const)('in %s', (language) => {
    const all = [...BUILT_IN.indicators, ...BUILT_IN.rates];
    expect(twice(all.map(({ label }) => label[language].toLowerCase()))).toEqual([]);
    expect(twice(all.map(({ id }) => id))).toEqual([]);
  });
});

/** Every literal `{ vi: '…', en: '…' }` of a file; words that are made by a function are left to their own tests. */
function pairsOf(file: string): readonly (readonly [string, Text])[] {
  const source = ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true);
  const found: (readonly [string, Text])[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const [vi, en] = [literal(node, 'vi'), literal(node, 'en')];
      const place = `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
      if (vi !== undefined && en !== undefined) found.push([place, { vi, en }]);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function literal(node: ts.ObjectLiteralExpression, name: string): string | undefined {
  const property = node.properties.find((each) => each.name?.getText() === name);
  if (property === undefined || !ts.isPropertyAssignment(property)) return undefined;
  return ts.isStringLiteralLike(property.initializer) ? property.initializer.text : undefined;
}
