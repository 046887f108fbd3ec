import { cellText, cut } from '../xlsx/text.ts';

export { cellText } from '../xlsx/text.ts';

const SHEET_NAME_LIMIT = 31;

/** A valid sheet name that none of `taken` bears (compared without case), and adds it to them. */
export function sheetName(wanted: string, taken: Set<string>): string {
  const sound = cellText(wanted.normalize('NFC'))
    .replace(/[[\]:*?/\\\n]/g, ' ')
    // Readers differ in whether `_x0041_` in a name is an "A".
    .replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_ x')
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
