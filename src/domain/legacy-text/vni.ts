import { undo, type LookAlikes } from './look-alikes.ts';

/*
 * VNI for Windows (fonts named VNI-…): a plain letter, then a Latin-1 letter that stands for hat, breve, tone or
 * two of them: "Sôû Noâng nghieäp". The letters with a horn, đ, i and ỵ have codes of their own; for i and ỵ the mark
 * after the letter is typed as well.
 */

const GRAVE = '\u0300';
const ACUTE = '\u0301';
const HAT = '\u0302';
const TILDE = '\u0303';
const BREVE = '\u0306';
const HOOK = '\u0309';
const DOT = '\u0323';

/** What each following letter puts on the letter before it, and on which ones. */
const MARKS: readonly (readonly [look: string, marks: string, bases: string])[] = [
  ['ø', GRAVE, 'aeiouyôö'],
  ['ù', ACUTE, 'aeiouyôö'],
  ['û', HOOK, 'aeiouyôö'],
  ['õ', TILDE, 'aeiouyôö'],
  ['ï', DOT, 'aeiouyôö'],
  ['â', HAT, 'aeo'],
  ['à', HAT + GRAVE, 'aeo'],
  ['á', HAT + ACUTE, 'aeo'],
  ['å', HAT + HOOK, 'aeo'],
  ['ã', HAT + TILDE, 'aeo'],
  ['ä', HAT + DOT, 'aeo'],
  ['ê', BREVE, 'a'],
  ['è', BREVE + GRAVE, 'a'],
  ['é', BREVE + ACUTE, 'a'],
  ['ú', BREVE + HOOK, 'a'],
  ['ü', BREVE + TILDE, 'a'],
  ['ë', BREVE + DOT, 'a'],
];

/** Letters that stand alone. */
const WHOLE: readonly (readonly [look: string, letter: string])[] = [
  ['ô', 'ơ'],
  ['ö', 'ư'],
  ['ñ', 'đ'],
  ['í', 'í'],
  ['ì', 'ì'],
  ['æ', 'ỉ'],
  ['ó', 'ĩ'],
  ['ò', 'ị'],
  ['î', 'ỵ'],
];

/** The Vietnamese letter of each look-alike, of one character or two. */
export const VNI: LookAlikes = new Map(entries());

function* entries(): Generator<readonly [string, string]> {
  const own = new Map(WHOLE);
  for (const [look, letter] of WHOLE) {
    yield [look, letter];
    yield [look.toUpperCase(), letter.toUpperCase()];
  }
  for (const [look, marks, bases] of MARKS) {
    for (const base of bases) {
      const letter = ((own.get(base) ?? base) + marks).normalize('NFC');
      // A word processor makes the first letter a capital and leaves its mark small; the letter decides.
      for (const mark of [look, look.toUpperCase()]) {
        yield [base + mark, letter];
        yield [base.toUpperCase() + mark, letter.toUpperCase()];
      }
    }
  }
}

/** The text a VNI font shows. */
export function decodeVni(text: string): string {
  return undo(text, VNI).text;
}
