import { bareWords, clean, words } from '../domain/text.ts';
import type { Body } from './departments.ts';
import { mayEndWithProvince, provinceNamed } from './provinces.ts';

/**
 * Whether "tỉnh" or a province's name must follow. `always`: what is left is too general a word (Thanh tra,
 * Công an). `inText`: enough for a whole cell, too little inside a line (Hội Nông dân, Hội Khuyến học).
 */
export type Suffix = 'free' | 'inText' | 'always';

/** One way of writing a body's name. */
export interface NameForm {
  readonly body: Body;
  readonly text: string;
  /** What the register says goes before what is derived from it. */
  readonly own: boolean;
  readonly suffix: Suffix;
  /** Initials or an everyday word: a name only where it stands alone (SYT, CT tỉnh, Thuế tỉnh). */
  readonly short: boolean;
}

/** The provincial association itself: in a letterhead it is the addressee when another body is named. */
export const ASSOCIATION = 'HKH';

const TINH = 'tỉnh';
const EVERYDAY = new Set(['thuế', 'thống kê', 'báo', 'tỉnh hội']);
const INITIALS = /^[A-ZĐ][A-ZĐg]*$/;

/** Every accepted way of writing the names of a body: its name, aliases and code, and what follows from them. */
export function formsOf(body: Body): readonly NameForm[] {
  const forms: NameForm[] = [];
  const add = (text: string, own: boolean, suffix: Suffix = 'free', core = withoutPlace(text)) =>
    forms.push({ body, text, own, suffix, short: isShort(text, core) });
  for (const text of [body.name.vi, ...body.aliases].map(clean)) {
    const core = withoutPlace(text);
    add(text, true, body.code === ASSOCIATION && !endsWithTinh(text) ? 'inText' : 'free', core);
    if (core !== text) add(core, false, suffixOf(core));
    const joined = joinedInitials(text);
    if (joined !== null) add(joined, false);
  }
  // A body that only a roster knows has one name in both languages.
  if (body.name.en !== body.name.vi) add(clean(body.name.en), false);
  for (const text of abbreviatedParts(clean(body.name.vi))) add(text, false);
  if (codeIsName(body)) add(body.code, true);
  return forms;
}

function endsWithTinh(text: string): boolean {
  return plainWords(text).at(-1) === TINH;
}

/** "Thanh tra tỉnh" is "Thanh tra" and a place, "Báo Thanh Hóa" is "Báo" and a place. */
function withoutPlace(text: string): string {
  const parts = text.split(' ');
  const lengths = mayEndWithProvince(text) ? [1, 2, 3, 4] : [];
  const count = lengths.find((each) => {
    const province = provinceNamed(parts.slice(-each).join(' '));
    // Hồ Chí Minh is a person in the name of the youth union.
    return province !== null && province.name !== 'Hồ Chí Minh' && each < parts.length;
  });
  const left = count === undefined ? parts : parts.slice(0, -count);
  const core = left.at(-1)?.toLowerCase() === TINH ? left.slice(0, -1) : left;
  return core.length === 0 ? text : core.join(' ');
}

function suffixOf(core: string): Suffix {
  if (core.startsWith('Sở ')) return 'free';
  return coreWords(core).length >= 3 ? 'inText' : 'always';
}

/** `core` is the text without its place. */
function isShort(text: string, core: string): boolean {
  if (text.startsWith('Sở ')) return false;
  if (EVERYDAY.has(plainWords(core).join(' '))) return true;
  const left = coreWords(core);
  if (left.length > 1) return false;
  // UBMTTQ tỉnh, TAND tỉnh are long enough to be nothing else; CT tỉnh and a lone SYT are not.
  return !(core !== text && INITIALS.test(core) && core.length >= 4);
}

/** "Sở KH&ĐT" is also written SKHĐT. */
function joinedInitials(text: string): string | null {
  if (!text.includes('Sở')) return null;
  const [head, ...rest] = text.split(/[^\p{L}]+/u).filter((word) => word !== '');
  if (head !== 'Sở' || rest.length === 0) return null;
  const initials = rest.filter((word) => word !== 'và');
  return initials.every((word) => INITIALS.test(word)) ? `S${initials.join('')}` : null;
}

/** Of a name in several parts each may be abbreviated: Sở Nông nghiệp và PTNT, Sở NN và Phát triển nông thôn. */
function abbreviatedParts(name: string): readonly string[] {
  if (!name.startsWith('Sở ')) return [];
  const parts = name.slice('Sở '.length).split(/ và |, | - /);
  if (parts.length < 2) return [];
  const choices = parts.map((part) => [part, initialsOf(part)]);
  return choices
    .reduce<string[]>(
      (made, [full, short]) => made.flatMap((each) => [`${each}|${full}`, `${each}|${short}`]),
      [''],
    )
    .map(
      (each) =>
        `Sở ${each
          .slice(1)
          .split('|')
          .join(', ')
          .replace(/, ([^,]*)$/, ' và $1')}`,
    )
    .filter((each) => each !== name);
}

function initialsOf(part: string): string {
  return part
    .split(' ')
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}

/** A code serves as a name unless it is too short or reads as a word of the name itself (BAO, THUE). */
function codeIsName(body: Body): boolean {
  const key = words(body.code).join('');
  return key.length >= 3 && !bareWords(body.name.vi).includes(key);
}

function plainWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function coreWords(text: string): readonly string[] {
  return plainWords(text).filter((word) => word !== 'và');
}
