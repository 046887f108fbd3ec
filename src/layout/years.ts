import { yearsIn } from '../domain/period.ts';
import { words } from '../domain/text.ts';
import type { Field } from './table.ts';

/** The one reporting year that a header or title names; null where it names none or several. */
export function soleYear(text: string): number | null {
  const years = new Set(
    yearsIn(text)
      .filter(({ role }) => role === 'reporting')
      .map(({ year }) => year),
  );
  const [only] = years;
  return years.size === 1 && only !== undefined ? only : null;
}

/** A cell that holds nothing but a year. */
export function bareYear(text: string): number | null {
  const found = /^\s*(?:năm\s+)?((?:19|20)\d\d)\s*$/iu.exec(text.normalize('NFC'));
  return found === null ? null : Number(found[1]);
}

const [CARRIED] = words('chuyển');

/**
 * "Số dư năm trước (2021) chuyển sang": what the year before left over opens this one. A column of its own for
 * that year is none: there the year stands in another level of the header.
 */
export function isCarriedOver({ meaning, label }: Field, year: number | null): boolean {
  if (meaning.kind !== 'indicator' || meaning.id !== 'fundOpening' || year === null) return false;
  return label
    .split(' > ')
    .some((level) => words(level).includes(CARRIED ?? '') && soleYear(level) === year - 1);
}
