import { isBlank, type Cell } from '../domain/grid.ts';

/** Fewer cells show no habit. */
const FEWEST = 3;
/** Of a hundred cells, how many must look like numbers of persons. */
const MOST_OF = 80;

/**
 * Whether the cells of a column hold numbers of identity papers or telephones: at least three, and most of them.
 * Amounts do not pass: they are grouped by thousands, or end in noughts, and never begin with one.
 */
export function holdsPersonalNumbers(cells: readonly (Cell | undefined)[]): boolean {
  const filled = cells.filter((cell) => cell !== undefined && !isBlank(cell));
  const personal = filled.filter((cell) => cell !== undefined && isPersonalNumber(cell)).length;
  return filled.length >= FEWEST && personal * 100 >= filled.length * MOST_OF;
}

/** CMND has nine digits, CCCD twelve, and a spreadsheet takes the nought off the latter's front. */
const IDENTITY = /^(?:\d{9}|\d{12})$/;
const IDENTITY_AS_NUMBER = /^[1-9]\d{10}$/;
/** With the nought at the front it is no amount, however it is grouped. */
const WITH_NOUGHT = /^0(?:\d{11}|[35789]\d{8})$/;
const LONGEST = 24;

function isPersonalNumber(cell: Cell): boolean {
  if (cell.type !== 'text' && cell.type !== 'number') return false;
  const text = cell.text.trim().replace(/^'/, '');
  if (text.length > LONGEST) return false;
  if (WITH_NOUGHT.test(text.replace(/[\s.()-]/g, '').replace(/^\+84/, '0'))) return true;
  if (text.endsWith('000')) return false;
  return IDENTITY.test(text) || (cell.type === 'number' && IDENTITY_AS_NUMBER.test(text));
}
