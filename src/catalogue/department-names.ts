import { once, remembered } from '../domain/remember.ts';
import { editDistance } from '../domain/edit-distance.ts';
import { bareWords, clean, firstWords, hasMarks, words } from '../domain/text.ts';
import type { Body, BodyMatch } from './departments.ts';
import { fileNameParts, fileNameWords, isNoise, withoutDigits } from './file-name-words.ts';
import type { NameForm } from './name-forms.ts';
import { ASSOCIATION, formsOf } from './name-forms.ts';
import { allHits, edgesOf, hitsInFileName, longestFirst, type Standing } from './name-hits.ts';
import type { Hit, NameIndex } from './name-index.ts';
import { indexNames } from './name-index.ts';
import { provinceNamed } from './provinces.ts';
import { choose } from './validity.ts';

export type Found = Extract<BodyMatch, { kind: 'one' | 'otherTime' | 'several' }>;

/** A name that stands inside a line; `start` and `length` count the line's words. */
export type Mention = Found & { readonly start: number; readonly length: number };

/** The bodies of a register, found by name. `year` is the reporting year: it decides between namesakes. */
export interface Register {
  readonly bodies: readonly Body[];
  /** Makes all ready for looking up, which the first look-up does otherwise: for who has to wait anyway. */
  prepare(): void;
  byCode(code: string): Body | null;
  /** The body that a whole text names, without looking for near misses: for names by the thousand. */
  named(text: string, year: number | null): BodyMatch;
  /** The body that a whole text names; a near miss is suggested, never accepted. */
  find(text: string, year: number | null): BodyMatch;
  /** The names that stand anywhere in a line: the longest win, none overlap, in the order of the line. */
  mentionsIn(text: string, year: number | null): readonly Mention[];
  /** The body that a file's name tells, with or without diacritics; the association only if no other is named. */
  findInFileName(name: string, year: number | null): BodyMatch;
}

/** More words than any name has. */
const LONGEST_TEXT = 40;
const NONE: BodyMatch = { kind: 'none' };

/**
 * Prepares bodies for finding by name. With a `province` a name may carry that one only, and the department
 * of another province is none of them; without, a name may carry any.
 */
export function createRegister(bodies: readonly Body[], options: { province?: string } = {}): Register {
  const forms = once(() => bodies.flatMap(formsOf));
  const given = options.province ?? null;
  const home = given === null ? null : (provinceNamed(given) ?? { name: given, city: false, aliases: [] });
  const marked = once(() => indexNames(forms(), words, home));
  const bare = once(() => indexNames(forms(), bareWords, home));
  const byCode = new Map(bodies.map((body) => [body.code, body]));
  const indexFor = (text: string) => (hasMarks(text) ? marked() : bare());

  // What stands where does not hang on the year: the same title is asked about without one and with it.
  const namesIn = remembered((text: string) => {
    const index = indexFor(text);
    const line = index.fold(text);
    const edgesHere = once(() => edgesOf(index, text, line.length));
    const accepted = allHits(index, line).filter((hit) => {
      const isAlone = (): boolean => edgesHere().has(hit.start) && edgesHere().has(hit.end);
      if (hit.form.short) return isAlone();
      return (
        hit.form.suffix === 'free' || hit.place === 'home' || (hit.form.suffix === 'inText' && isAlone())
      );
    });
    return longestFirst(accepted);
  });
  // Names of files that differ in numbers only are one.
  const inFileName = (prepared: () => NameIndex) =>
    remembered((name: string) => {
      const index = prepared();
      return longestFirst(hitsInFileName(index, fileNameWords(name, index)));
    });
  const inMarkedName = inFileName(marked);
  const inBareName = inFileName(bare);
  const namesInFileName = (name: string) => {
    const own = withoutDigits(name);
    // Nothing need be prepared for it.
    if (fileNameParts(own).every(isNoise)) return [];
    return hasMarks(name) ? [inMarkedName(own), inBareName(own)] : [inBareName(own)];
  };

  const wholeNames = remembered((text: string) => {
    const index = indexFor(text);
    const name = withoutNumbering(text);
    const withoutInitials = name.replace(/ ?\([A-ZĐ&., -]+\)$/, '');
    return [...new Set([name, withoutInitials])].map((each) => wholeName(index, each));
  });

  // Most rows of most tables name units, whose first words are the same in thousands of them and begin no name.
  const startsNone = (prepared: () => NameIndex) =>
    remembered((start: string) => !prepared().mayStart(prepared().fold(start)));
  const startsNoneMarked = startsNone(marked);
  const startsNoneBare = startsNone(bare);
  const namesNone = (text: string): boolean => {
    const start = firstWords(text, 2);
    return start !== null && (hasMarks(text) ? startsNoneMarked : startsNoneBare)(start);
  };

  const named = (text: string, year: number | null): BodyMatch => {
    if (namesNone(text)) return NONE;
    for (const each of wholeNames(text)) {
      const found = each === null ? NONE : bodyOfWhole(each, year);
      if (found.kind !== 'none') return found;
    }
    return NONE;
  };

  return {
    bodies,
    prepare: () => void [marked(), bare()],
    byCode: (code) => byCode.get(code) ?? null,
    named,
    find(text, year) {
      const found = named(text, year);
      return found.kind === 'none' ? nearMiss(indexFor(text), withoutNumbering(text), year) : found;
    },
    mentionsIn: (text, year) => namesIn(text).map((name) => chosen(name, year)),
    findInFileName(name, year) {
      for (const names of namesInFileName(name)) {
        const found = soleBody(names.map((each) => chosen(each, year)));
        if (found.kind !== 'none') return found;
      }
      return NONE;
    },
  };
}

/** A text that may be a name as a whole, and the names that cover all of it. */
interface WholeName {
  readonly text: string;
  readonly words: number;
  readonly hits: readonly Hit[];
}

function wholeName(index: NameIndex, text: string): WholeName | null {
  const row = index.fold(text);
  if (row.length === 0 || row.length > LONGEST_TEXT) return null;
  return { text, words: row.length, hits: index.hitsAt(row, 0).filter(({ end }) => end === row.length) };
}

function bodyOfWhole({ text, words, hits }: WholeName, year: number | null): BodyMatch {
  const accepted = hits.filter(
    ({ form, place }) => place !== 'foreign' && (form.suffix !== 'always' || place === 'home'),
  );
  if (accepted.length > 0)
    return choose(
      accepted.map(({ form }) => form),
      year,
    );
  // One everyday word (Báo, Thuế) is too little even for a suggestion.
  return words < 2 ? NONE : suggest(hits, text, year);
}

function suggest(
  fitting: readonly { readonly form: NameForm }[],
  text: string,
  year: number | null,
): BodyMatch {
  const forms = fitting.map(({ form }) => form);
  if (new Set(forms.map(({ body }) => body.name.vi)).size !== 1) return NONE;
  const found = choose(forms, year);
  const body = found.kind === 'several' ? found.bodies[0] : found.body;
  if (body === undefined) return NONE;
  const spellings = forms.filter((form) => form.body === body && form.own).map((form) => form.text);
  const far = (spelling: string) => editDistance(spelling.toLowerCase(), text.toLowerCase(), LONGEST_TEXT);
  const [spelling = body.name.vi] = spellings.sort((one, other) => far(one) - far(other));
  return { kind: 'near', body, spelling };
}

/** The accepted spelling that a few letters make of the text; none where two names are equally near. */
function nearMiss(index: NameIndex, name: string, year: number | null): BodyMatch {
  const row = index.fold(name);
  if (row.length > LONGEST_TEXT) return NONE;
  const core = index.core(row);
  const text = core.join(' ');
  if (core.length < 2 || text.length < 6) return NONE;
  const limit = text.length < 9 ? 1 : text.length < 17 ? 2 : 3;
  let best = limit;
  let nearest: { form: NameForm }[] = [];
  for (const { form, text: other } of index.beginningLike(core[0] ?? '')) {
    const distance = editDistance(text, other, best);
    if (distance > best) continue;
    if (distance < best) nearest = [];
    best = distance;
    nearest.push({ form });
  }
  return suggest(nearest, name, year);
}

/** "1. Sở Y tế", "II) Sở Y tế", "- Sở Y tế". */
function withoutNumbering(text: string): string {
  return clean(text).replace(/^(?:[-–+*•]|\(?(?:\d{1,3}|[IVXivx]{1,5}|[a-d])[.)]) ?/, '');
}

function chosen({ start, end, forms }: Standing, year: number | null): Mention {
  return { start, length: end - start, ...choose(forms, year) };
}

function soleBody(mentions: readonly Mention[]): BodyMatch {
  const others = mentions.filter((each) => each.kind === 'several' || each.body.code !== ASSOCIATION);
  const told = others.length > 0 ? others : mentions;
  const bodies = [...new Set(told.flatMap((each) => (each.kind === 'several' ? each.bodies : [each.body])))];
  const [first] = told;
  if (first === undefined) return NONE;
  if (first.kind === 'several' || bodies.length > 1) return { kind: 'several', bodies };
  return { kind: first.kind, body: first.body };
}
