import { yearsIn } from '../domain/period.ts';

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
