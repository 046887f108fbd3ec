/** A legacy font's letters: for what a program that does not know the font shows, the Vietnamese letter meant. */
export type LookAlikes = ReadonlyMap<string, string>;

export interface Undone {
  readonly text: string;
  /** Whether every character above ASCII was a look-alike. */
  readonly whole: boolean;
}

/** Puts the letter in place of each look-alike, a look-alike of two characters before one of one. */
export function undo(text: string, letters: LookAlikes): Undone {
  let undone = '';
  let whole = true;
  let at = 0;
  while (at < text.length) {
    // At the end of the text this is one character, which may stand alone as well.
    const pair = letters.get(text.slice(at, at + 2));
    const character = text.charAt(at);
    const letter = pair ?? letters.get(character);
    if (letter === undefined && character > '\u007f') whole = false;
    undone += letter ?? character;
    at += pair === undefined ? 1 : 2;
  }
  return { text: undone, whole };
}
