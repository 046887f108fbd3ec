import type { Concept } from '../../catalogue/lexicon/concept.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';

/** What a header fits: an indicator, a part of one, a rate, or a question about one. */
export interface Fit {
  readonly kind: 'indicator' | 'rate' | 'question';
  readonly id: string;
  readonly part: string | null;
  /** A part that counts only where the programme says so. */
  readonly onlyIfProgramme: boolean;
}

export interface Pattern {
  readonly fit: Fit;
  readonly required: readonly string[];
  readonly allowed: ReadonlySet<string>;
}

/** Concepts that leave open which of the candidates is meant. */
export interface Question {
  readonly headers: readonly string[];
  readonly candidates: readonly string[];
}

/** The patterns of a catalogue, ready to be tried. */
export function patternsOf(catalogue: Catalogue): readonly Pattern[] {
  const patterns: Pattern[] = [];
  const add = (fit: Fit, headers: readonly string[]) => {
    for (const header of headers) patterns.push(compiled(fit, header));
  };
  for (const { id, headers, parts = [] } of catalogue.indicators) {
    add({ kind: 'indicator', id, part: null, onlyIfProgramme: false }, headers);
    for (const part of parts)
      add(
        { kind: 'indicator', id, part: part.id, onlyIfProgramme: part.onlyIfProgramme === true },
        part.headers,
      );
  }
  for (const { id, headers } of catalogue.rates)
    add({ kind: 'rate', id, part: null, onlyIfProgramme: false }, headers);
  return patterns;
}

/** The patterns of open questions, each a fit for every candidate. */
export function questionPatterns(questions: readonly Question[]): readonly Pattern[] {
  return questions.flatMap(({ headers, candidates }) =>
    candidates.flatMap((id) =>
      headers.map((header) => compiled({ kind: 'question', id, part: null, onlyIfProgramme: false }, header)),
    ),
  );
}

/** A pattern lists the concepts a header must have; "?" marks those it may have. */
function compiled(fit: Fit, header: string): Pattern {
  const terms = header.split(' ');
  const required = terms.filter((term) => !term.endsWith('?'));
  return { fit, required, allowed: new Set(terms.map((term) => term.replace('?', ''))) };
}

/** Words that may be left aside, one more at a time, until something fits. */
const ASIDE: readonly (readonly Concept[])[] = [
  ['doubt'],
  ['doubt', 'promotion'],
  ['doubt', 'promotion', 'count'],
  ['doubt', 'promotion', 'count', 'total'],
  ['doubt', 'promotion', 'count', 'total', 'whole'],
];

/** What a set of concepts fits, each meaning once. */
export function fits(patterns: readonly Pattern[], concepts: ReadonlySet<Concept>): readonly Fit[] {
  for (const aside of ASIDE) {
    const left = new Set([...concepts].filter((concept) => !aside.includes(concept)));
    const found = fitting(patterns, left);
    if (found.length > 0) return found;
  }
  return [];
}

function fitting(patterns: readonly Pattern[], concepts: ReadonlySet<string>): readonly Fit[] {
  if (concepts.size === 0) return [];
  const found = new Map<string, Fit>();
  for (const { fit, required, allowed } of patterns) {
    if (!required.every((concept) => concepts.has(concept))) continue;
    if ([...concepts].every((concept) => allowed.has(concept))) found.set(`${fit.id} ${fit.part ?? ''}`, fit);
  }
  return [...found.values()];
}
