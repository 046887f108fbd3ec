import { visible } from '../../domain/text.ts';

/** The most a cell can hold. */
const CELL_LIMIT = 32_767;
const SHEET_NAME_LIMIT = 31;

/**
 * A text as a cell may hold it: XML cannot carry control characters and halves of surrogate pairs, a reader
 * would decode `_x0041_` as "A", and direction marks could make a file's name read as another.
 */
export function cellText(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\t/g, ' ').split('\n').map(visible);
  const sound = lines
    .join('\n')
    .replace(/[\p{Cs}\ufffe\uffff]/gu, '\ufffd')
    .replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x');
  return sound.length <= CELL_LIMIT ? sound : cut(sound, CELL_LIMIT);
}

function cut(text: string, limit: number): string {
  const kept = text.slice(0, limit - 1);
  // Never half of a surrogate pair.
  return `${/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}

/** A valid sheet name that none of `taken` bears (compared without case), and adds it to them. */
export function sheetName(wanted: string, taken: Set<string>): string {
  const sound = cellText(wanted.normalize('NFC'))
    .replace(/[[\]:*?/\\\n]/g, ' ')
    .replace(/ +/g, ' ')
    .replace(/^[' ]+|[' ]+$/g, '');
  // Excel keeps "History" to itself.
  const base = sound === '' || sound.toLowerCase() === 'history' ? `${sound}_` : sound;
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const room = SHEET_NAME_LIMIT - suffix.length;
    const name = (base.length <= room ? base : cut(base, room)) + suffix;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
