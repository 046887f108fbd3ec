import { bare, bareWords } from '../domain/text.ts';
import type { NameIndex } from './name-index.ts';
import { keyOf } from './name-index.ts';
import { PROVINCES } from './provinces.ts';

const EXTENSION = /\.(?:csv|tsv|txt|xlsx?|xlsm|xlsb|ods|html?|docx?|pdf)$/i;
const NOISE = new Set(['bc', 'bao', 'cao', 'baocao', 'bieu', 'mau', 'nam', 'lan', 'copy', 'final', 'v']);
// Two or three letters that may be a word without its marks: cat (cắt), and not initials (stc).
const SYLLABLE = /^[^aeiou]{0,3}[aeiou]+(?:ch?|m|ng?|nh|p|t)?$/;

/** A file's name without folders and digits. */
export function withoutDigits(name: string): string {
  const own = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  return own.replace(/[\d_]+/g, ' ');
}

/** The words of such a name without their marks and without its extension: "SoYTe" is taken apart. */
export function fileNameParts(name: string): readonly string[] {
  return bareWords(spaced(name));
}

/** The words of such a name as an index has them, taken apart too where a province ends them. */
export function fileNameWords(name: string, index: NameIndex): readonly string[] {
  return index.fold(spaced(name)).flatMap((word) => withoutPlace(word, index));
}

function spaced(name: string): string {
  return name.replace(EXTENSION, '').replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ');
}

/** soytethanhhoa is soyte and a province. */
function withoutPlace(word: string, index: NameIndex): readonly string[] {
  if (index.isName(word)) return [word];
  const key = keyOf([word]);
  for (const { place, words } of provincesIn(index)) {
    if (!key.endsWith(place)) continue;
    const rest = word.slice(0, -place.length).replace(/tinh$/, '');
    if (index.isName(rest)) return [rest, ...words];
  }
  return [word];
}

interface ProvinceWords {
  readonly place: string;
  readonly words: readonly string[];
}

const provinces = new WeakMap<NameIndex, readonly ProvinceWords[]>();

/** The provinces' names as the index folds them, made once. */
function provincesIn(index: NameIndex): readonly ProvinceWords[] {
  let known = provinces.get(index);
  if (known === undefined) {
    known = PROVINCES.map(({ name }) => ({ place: keyOf(index.fold(name)), words: index.fold(name) }));
    provinces.set(index, known);
  }
  return known;
}

/** Words that file names carry whoever they come from: "BC năm 2022 (lần 2)". */
export function isNoise(word: string): boolean {
  return NOISE.has(bare(word));
}

/** Whether letters read as a Vietnamese word rather than initials; such a code is a name only by itself. */
export function looksLikeSyllable(word: string): boolean {
  return SYLLABLE.test(bare(word));
}
