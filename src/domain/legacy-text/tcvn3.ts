import { undo, type LookAlikes } from './look-alikes.ts';

/*
 * TCVN3, which its users call ABC (TCVN 5712:1993, fonts named .Vn…): one code a letter, above ASCII. A program
 * that does not know this shows the Latin-1 letter or sign of the same code: "Së N«ng nghiÖp". The letter ư is
 * the soft hyphen, so nothing may be stripped before this is undone.
 */

/** Letters at codes in a row, by the first code. Codes between stand for the same character as in Latin-1. */
const RUNS: readonly (readonly [code: number, letters: string])[] = [
  [0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'],
  [0xb5, 'àảãáạ'],
  [0xbb, 'ằẳẵắ'],
  [0xc6, 'ặầẩẫấậè'],
  [0xce, 'ẻẽéẹềểễếệìỉ'],
  [0xdc, 'ĩíịò'],
  [0xe1, 'ỏõóọồổỗốộờởỡớợù'],
  [0xf1, 'ủũúụừửữứựỳỷỹýỵ'],
];

/** The Vietnamese letter of each look-alike. */
export const TCVN3: LookAlikes = new Map(
  RUNS.flatMap(([code, letters]) =>
    Array.from(letters, (letter, index) => [String.fromCharCode(code + index), letter] as const),
  ),
);

/** Between numbers or alone these are signs: the letters they stand for, ì and ữ, are no words. */
const LONE_SIGN = /((?<=^|[\s\d])[×÷](?=$|[\s\d]))/;
const WORD = /[\p{L}\p{M}]+/gu;

/**
 * The text a TCVN3 font shows. Letters with a tone have no capital codes: in a word written in capitals they are
 * capitals too ("PHÇN" is "PHẦN"), and where a text proves so and has no small ASCII letter, in all its words.
 */
export function decodeTcvn3(text: string): string {
  const decoded = text
    .split(LONE_SIGN)
    .map((part, index) => (index % 2 === 1 ? part : undo(part, TCVN3).text))
    .join('');
  if (!(decoded.match(WORD) ?? []).some(inCapitals)) return decoded;
  if (!/[a-z]/.test(decoded)) return decoded.toUpperCase();
  return decoded.replace(WORD, (word) => (inCapitals(word) ? word.toUpperCase() : word));
}

/** Whether two plain capitals and no plain small letter stand beside a letter that has no capital code. */
function inCapitals(word: string): boolean {
  return /[A-Z][^A-Z]*[A-Z]/.test(word) && !/[a-z]/.test(word) && word !== word.toUpperCase();
}
