import { codeAt } from '../../domain/code-at.ts';
import type { CellStyle } from './style.ts';
import { BODY_SIZE } from './style.ts';

/*
 * Spreadsheets do not measure text when a file is written, so widths and heights are computed here from
 * the advance widths of the font, in thousandths of its size. Marks above and below a letter add no width.
 */

const WIDTHS = new Map<string, number>();
const put = (width: number, letters: string) => [...letters].forEach((letter) => WIDTHS.set(letter, width));
put(250, ' .,');
put(278, 'ijlt:;/\\');
put(333, "!'fr()[]-`I");
put(389, 'sJ');
put(444, 'acez?“”');
put(500, 'bdghknopquvxyđ0123456789#$*_–');
put(556, 'FPS');
put(564, '+<=>≤≥×');
put(611, 'ELTZ');
put(667, 'BCR');
put(722, 'ADGHKNOQUVXYwĐ');
put(778, 'm&✓✗');
put(889, 'M%');
put(944, 'W');

/** Bold letters are this much wider, and viewers differ a little: better a little too wide than cut off. */
const BOLD = 1.07;
const SLACK = 1.03;
/** One column-width unit is a digit of the default font, which is Times New Roman 12 in every workbook: 8 pixels. */
const UNIT = 8;
const PADDING = 6;
const PIXELS_PER_POINT = 4 / 3;
/** Room for capitals with stacked marks (Ấ, Ễ) above and a dot below. */
const LINE = 1.3;

/** What a letter of no known width takes. */
const UNKNOWN = 760;
/** Widths by UTF-16 unit, one more than they are; 0 where the unit has not been met. */
const advances = new Uint16Array(0x10000);

/** How wide a text is on one line, in pixels. */
export function textPixels(text: string, style: CellStyle): number {
  const { length } = text;
  let sum = 0;
  for (let at = 0; at < length; at++) {
    const unit = codeAt(text, at);
    sum += (advances[unit] || advanceOf(unit)) - 1;
  }
  const pixels = (style.size ?? BODY_SIZE) * PIXELS_PER_POINT;
  return (sum / 1000) * pixels * (style.bold === true ? BOLD : 1) * SLACK;
}

/** Remembers the width of a unit: marked letters are as wide as the bare ones. */
function advanceOf(unit: number): number {
  let sum = 0;
  for (const character of String.fromCharCode(unit).normalize('NFD')) {
    // Combining marks have no width of their own, save the horn of ơ and ư.
    const mark = character >= '\u0300' && character <= '\u036f';
    sum += mark ? (character === '\u031b' ? 60 : 0) : (WIDTHS.get(character) ?? UNKNOWN);
  }
  // The second half of a pair adds nothing to the first.
  if (unit >= 0xdc00 && unit <= 0xdfff) sum = 0;
  advances[unit] = sum + 1;
  return sum + 1;
}

/** The column width that holds so many pixels. */
export function unitsFor(pixels: number): number {
  return Math.ceil(((pixels + PADDING + 2) / UNIT) * 10) / 10;
}

/** Pixels by which the width of a text and the sum of its words' may differ. */
const HAIR = 0.001;

/** Whether a text stands on one line in a column of this width, told without looking at its words; no is perhaps. */
export function isOneLine(text: string, width: number, style: CellStyle): boolean {
  return textPixels(text, style) < roomIn(width) - HAIR && !text.includes('\n');
}

/** On how many lines a text stands in a column of this width. */
export function linesIn(text: string, width: number, style: CellStyle): number {
  return isOneLine(text, width, style) ? 1 : wrapped(text, width, style).length;
}

function roomIn(width: number): number {
  return width * UNIT - PADDING;
}

/** The lines of a text in a column of this width; a word longer than the column is broken anywhere. */
export function wrapped(text: string, width: number, style: CellStyle): readonly string[] {
  const room = roomIn(width);
  const space = textPixels(' ', style);
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    let used = 0;
    for (const word of paragraph.split(' ')) {
      const wide = textPixels(word, style);
      if (line !== '' && used + space + wide <= room) {
        line += ` ${word}`;
        used += space + wide;
        continue;
      }
      if (line !== '') lines.push(line);
      const pieces = wide <= room ? [word] : broken(word, room, style);
      lines.push(...pieces.slice(0, -1));
      line = pieces.at(-1) ?? '';
      used = textPixels(line, style);
    }
    lines.push(line);
  }
  return lines;
}

function broken(word: string, room: number, style: CellStyle): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const character of word) {
    const wide = textPixels(character, style);
    if (piece !== '' && used + wide > room) {
      pieces.push(piece);
      [piece, used] = ['', 0];
    }
    piece += character;
    used += wide;
  }
  return [...pieces, piece];
}

/** The height in points of a row whose fullest cell has so many lines. */
export function heightFor(lines: number, size: number): number {
  return Math.round((lines * size * LINE + 3) * 4) / 4;
}
