import { visible } from '../../domain/text.ts';

/** The most a cell can hold. */
const CELL_LIMIT = 32_767;

/** Whatever `cellText` would change. */
const UNSOUND =
  // eslint-disable-next-line no-control-regex -- these are the characters looked for
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff\ufffe\uffff]/;

/** Whatever is written in another way than it stands, or needs to be said of: blanks at the ends or side by side. */
const IN_NEED = new RegExp(`${UNSOUND.source}|[&<>\\n]|_x| {2}|^\\s|\\s$`);

/** Whether anything of a text must be repaired or written with care; what is not is written as it stands. */
export function mayNeedCare(text: string): boolean {
  return text.length > CELL_LIMIT || IN_NEED.test(text);
}

/**
 * A text as a cell may hold it: XML cannot carry control characters and halves of surrogate pairs, and direction
 * marks could make a file's name read as another.
 */
export function cellText(text: string): string {
  const sound = UNSOUND.test(text) ? repaired(text) : text;
  return sound.length <= CELL_LIMIT ? sound : cut(sound, CELL_LIMIT);
}

function repaired(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\t/g, ' ').split('\n').map(visible);
  return lines.join('\n').replace(/[\p{Cs}\ufffe\uffff]/gu, '\ufffd');
}

/** The text in at most so many characters, the last one `…` where some are left out. */
export function cut(text: string, limit: number): string {
  const kept = text.slice(0, limit - 1);
  // Never half of a surrogate pair.
  return `${/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}
