/** Letters, digits and marks that take one column each and never join another; nearly all that is printed. */
const PLAIN = /^[ -~\u00a1-\u00ac\u00ae-\u024f\u1e00-\u1eff–—‘’“”…≤≥✓✗↓]*$/;
// eslint-disable-next-line no-control-regex -- the escape of a colour
const COLOUR = /\u001b\[[0-9;]{0,20}m/g;

/** A text that only the general way can measure was met before `loadWidths`. */
export class WidthsNeeded extends Error {}

let general: ((text: string) => number) | null = null;

/** Makes the width of any text known. What it needs takes a while to load, and few runs print such a text. */
export async function loadWidths(): Promise<void> {
  general ??= (await import('string-width')).default;
}

export function widthsLoaded(): boolean {
  return general !== null;
}

/** Prints, and once more after `loadWidths` where a text was met that needs it. */
export async function printed(print: () => string): Promise<string> {
  try {
    return print();
  } catch (error) {
    if (!(error instanceof WidthsNeeded)) throw error;
    await loadWidths();
    return print();
  }
}

/** Columns that a text takes on the screen; colour takes none, wide characters take two. Throws a `WidthsNeeded`. */
export function widthOf(text: string): number {
  // The general way looks every letter up: it took a fifth of the processor time of a check of 300 files.
  const bare = text.includes('\u001b') ? text.replace(COLOUR, '') : text;
  if (PLAIN.test(bare)) return bare.length;
  if (general === null) throw new WidthsNeeded();
  return general(text);
}

/** Fills a text with blanks up to a width; a longer text stays as it is. */
export function pad(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const blanks = ' '.repeat(Math.max(0, width - widthOf(text)));
  return align === 'left' ? text + blanks : blanks + text;
}

/**
 * Breaks a plain text (no colour) into lines of at most `width` columns: between words, and inside a word
 * only where it is longer than a line. Always gives at least one line.
 */
export function wrap(text: string, width: number): readonly string[] {
  const room = Math.max(2, width);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((each) => pieces(each, room))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= room) line = longer;
    else {
      if (line !== '') lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  return lines;
}

function pieces(word: string, room: number): readonly string[] {
  if (widthOf(word) <= room) return [word];
  const found: string[] = [];
  let piece = '';
  let width = 0;
  for (const { segment } of new Intl.Segmenter('vi').segment(word)) {
    const more = widthOf(segment);
    if (width + more > room && piece !== '') {
      found.push(piece);
      [piece, width] = ['', 0];
    }
    piece += segment;
    width += more;
  }
  return [...found, piece];
}

/** A paragraph: the first line after `first`, the others under it. `first` may be coloured, `text` may not. */
export function paragraph(
  first: string,
  text: string,
  columns: number,
  paint: (line: string) => string = (line) => line,
): readonly string[] {
  const hang = widthOf(first);
  return wrap(text, columns - hang).map((line, at) => (at === 0 ? first : ' '.repeat(hang)) + paint(line));
}
