import { once, remembered } from '../domain/remember.ts';
import { editDistance } from '../domain/edit-distance.ts';
import { beginnings, beginsSome } from './beginnings.ts';
import type { NameForm } from './name-forms.ts';
import { ASSOCIATION } from './name-forms.ts';
import type { Province } from './provinces.ts';
import { PROVINCES } from './provinces.ts';

/** How a text becomes words: with its marks (`words`) or without them (`bareWords`). */
export type Fold = (text: string) => readonly string[];

/** A name found at a place in a row of words; counted in words, `end` excluded. */
export interface Hit {
  readonly form: NameForm;
  readonly start: number;
  readonly end: number;
  /** What follows the name: nothing, "tỉnh" or the province, or the name of another province. */
  readonly place: 'none' | 'home' | 'foreign';
}

/** The accepted ways of writing names, prepared for looking up in rows of words that the same fold made. */
export interface NameIndex {
  readonly fold: Fold;
  /** Names of several words whose first is this one but for a letter, and which need no province. */
  beginningLike(word: string): readonly IndexedForm[];
  /** The names that start at a word, every length and reading of them. */
  hitsAt(words: readonly string[], start: number): readonly Hit[];
  /** A row of words without "Hội Khuyến học" before and the province after. */
  core(words: readonly string[]): readonly string[];
  isName(word: string): boolean;
  /** Whether a row of words that begins with these two may begin with a name, with or without a lead before it. */
  mayStart(words: readonly string[]): boolean;
  /** Whether the words around a hit make it a part of something else (cơ sở Y tế, Thanh tra Tỉnh ủy). */
  isPartOfOther(words: readonly string[], hit: Hit): boolean;
}

export interface IndexedForm {
  readonly form: NameForm;
  /** Its words without "và". */
  readonly words: readonly string[];
  /** The same with blanks. */
  readonly text: string;
}

/** Words before a name's first word that make it another thing: cơ sở, ủy ban, chi hội, chi cục. */
const BEFORE: Readonly<Record<string, string>> = {
  sở: 'cơ trụ công xứ',
  ban: 'ủy',
  hội: 'chi tổng',
  cục: 'chi tổng',
  tỉnh: 'toàn trong cấp dân bàn',
  thuế: 'cục ngành',
  hải: 'cục',
};
/** Words after a name's last word that make it another thing: Tỉnh ủy, đoàn viên, đoàn kết. */
const AFTER: Readonly<Record<string, string>> = {
  tỉnh: 'ủy đoàn hội',
  đoàn: 'viên kết thể',
};
/** "Hội (Chi hội) Khuyến học Sở X" is Sở X. */
const LEADS = [
  ...['hội', 'chi hội', 'hội chi hội', 'ban', 'ban chi hội'].flatMap((head) =>
    ['khuyến học', 'kh', 'khuyến học khuyến tài'].map((tail) => `${head} ${tail}`),
  ),
  ...['hkh', 'chkh', 'bkh'],
].flatMap((lead) => ['', ' cơ quan', ' thuộc', ' của', ' tại'].map((link) => lead + link));
const LONGEST_LEAD = 8;
const LONGEST_PLACE = 6;
/** Most words of most texts begin no name. */
const NO_HITS: readonly Hit[] = [];
const NO_ENDS: readonly number[] = [];
const NO_PLACE = { length: 0, place: 'none' } as const;

/** Prepares names for look-up. `home` is the province whose departments are meant; null takes any. */
export function indexNames(forms: readonly NameForm[], fold: Fold, home: Province | null): NameIndex {
  const one = (text: string) => fold(text).join('');
  const and = one('và');
  const indexed = forms.map((form) => {
    const words = fold(form.text).filter((word) => word !== and);
    return { form, words, text: words.join(' ') };
  });
  const byKey = new Map<string, NameForm[]>();
  const keyOfForm = new Map<NameForm, string>();
  for (const { form, words } of indexed) {
    const key = keyOf(words);
    push(byKey, key, form);
    keyOfForm.set(form, key);
  }
  const mayBegin = beginnings(byKey.keys());
  const sorted = once(() => [...byKey.keys()].sort());
  const longest = Math.max(0, ...indexed.map(({ words }) => words.length)) * 2;
  const continued = continuations(indexed);
  const leads = new Set(LEADS.map((lead) => keyOf(fold(lead))));
  const mayLead = beginnings(leads);
  const places = placesFor(fold, home);
  const mayBePlace = beginnings(places.keys());
  const before = contextOf(BEFORE, one);
  const after = contextOf(AFTER, one);

  /** The longest place that starts here: how many words it has, and whose it is. */
  function placeAt(words: readonly string[], start: number): { length: number; place: Hit['place'] } {
    let found: { length: number; place: Hit['place'] } = NO_PLACE;
    let key = '';
    for (let length = 1; length <= Math.min(LONGEST_PLACE, words.length - start); length++) {
      key += iForY(words[start + length - 1] ?? '');
      if (!mayBePlace(key)) break;
      const place = places.get(key);
      if (place !== undefined) found = { length, place };
    }
    return found;
  }

  function namesAt(words: readonly string[], start: number, from: number): readonly Hit[] {
    let hits: Hit[] | null = null;
    let key = '';
    for (let end = from + 1; end <= Math.min(words.length, from + longest); end++) {
      const word = words[end - 1] ?? '';
      if (word === and) continue;
      key += iForY(word);
      if (!mayBegin(key)) break;
      for (const form of byKey.get(key) ?? []) {
        if (start < from && form.body.code === ASSOCIATION) continue;
        const follows = placeAt(words, end);
        const last = form.text.endsWith(' tỉnh');
        const place = follows.place === 'none' && last ? 'home' : follows.place;
        (hits ??= []).push({ form, start, end: end + follows.length, place });
      }
    }
    return hits ?? NO_HITS;
  }

  /** Where names may start that a lead such as "Chi hội Khuyến học" introduces here, nearest first. */
  function afterLeads(words: readonly string[], start: number): readonly number[] {
    let ends: number[] | null = null;
    let key = '';
    for (let at = start; at < Math.min(words.length, start + LONGEST_LEAD); at++) {
      key += iForY(words[at] ?? '');
      if (!mayLead(key)) break;
      if (leads.has(key)) (ends ??= []).push(at + 1);
    }
    return ends ?? NO_ENDS;
  }

  function hitsAt(words: readonly string[], start: number): readonly Hit[] {
    if (words[start] === and) return NO_HITS;
    const here = namesAt(words, start, start);
    const ends = afterLeads(words, start);
    return ends.length === 0 ? here : [...here, ...ends.flatMap((from) => namesAt(words, start, from))];
  }

  return {
    fold,
    beginningLike: remembered((word) =>
      indexed.filter(
        ({ form, words }) =>
          words.length >= 2 && form.suffix !== 'always' && editDistance(word, words[0] ?? '', 1) <= 1,
      ),
    ),
    hitsAt,
    core(words) {
      const from = afterLeads(words, 0).at(-1) ?? 0;
      const ending = words.findIndex((_, at) => at > from && at + placeAt(words, at).length === words.length);
      return words.slice(from, ending < 0 ? undefined : ending).filter((word) => word !== and);
    },
    isName: (word) => byKey.has(iForY(word)),
    mayStart([first = '', second = '']) {
      const one = iForY(first);
      const two = one + iForY(second);
      if (mayBegin(one) && (byKey.has(one) || second === and || beginsSome(two, sorted()))) return true;
      return mayLead(one) && (leads.has(one) || mayLead(two));
    },
    isPartOfOther(words, { form, start, end }) {
      const first = words[start] ?? '';
      const last = words[end - 1] ?? '';
      const next = words[end] ?? '';
      if (before.get(first)?.has(words[start - 1] ?? '') === true) return true;
      if (after.get(last)?.has(next) === true) return true;
      // "Sở Nông nghiệp và …" that no longer name continues is a misspelt name, not the short one.
      const longer = continued.get(keyOfForm.get(form) ?? '');
      if (longer === undefined) return false;
      return longer.has(next) || (next === and && hitsAt(words, end + 1).length === 0);
    },
  };
}

/** Words joined without blanks: Sở LĐ-TB&XH, Sở LĐTBXH and SởLĐTBXH are one. */
export function keyOf(words: readonly string[]): string {
  return words.map(iForY).join('');
}

/** i and y swap in joined words too: SoYTe is So Y Te. */
function iForY(word: string): string {
  return word.includes('y') ? word.replace(/y/g, 'i') : word;
}

function continuations(forms: readonly IndexedForm[]): ReadonlyMap<string, ReadonlySet<string>> {
  const whole = new Set(forms.map(({ words }) => keyOf(words)));
  const found = new Map<string, Set<string>>();
  for (const { words } of forms) {
    for (let length = 1; length < words.length; length++) {
      const key = keyOf(words.slice(0, length));
      if (!whole.has(key)) continue;
      const next = found.get(key) ?? new Set();
      found.set(key, next.add(words[length] ?? ''));
    }
  }
  return found;
}

function placesFor(fold: Fold, home: Province | null): ReadonlyMap<string, 'home' | 'foreign'> {
  const places = new Map<string, 'home' | 'foreign'>([[keyOf(fold('tỉnh')), 'home']]);
  for (const province of PROVINCES) {
    const place = home === null || province.name === home.name ? 'home' : 'foreign';
    for (const name of [province.name, ...province.aliases]) {
      const titles = province.city ? ['', 'tỉnh ', 'thành phố ', 'tp '] : ['', 'tỉnh '];
      for (const title of titles) places.set(keyOf(fold(title + name)), place);
    }
  }
  return places;
}

function contextOf(
  table: Readonly<Record<string, string>>,
  one: (text: string) => string,
): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    Object.entries(table).map(([word, others]) => [one(word), new Set(others.split(' ').map(one))]),
  );
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
