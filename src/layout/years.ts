import type { Meaning } from '../catalogue/meaning.ts';
import { yearsIn } from '../domain/period.ts';
import { remembered } from '../domain/remember.ts';
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

const CARRIED = /chuyển\s+(?:sang|qua)(\s+năm\s+\d)?/iu;
// A year within a date tells the day and not between which years money went.
const YEAR = /(?<![\d/.-])(?:19|20)\d\d(?!\d|[/.-]\d)/g;

/** The year that a balance carried over opens: 2022 in "Số dư năm trước (2021) chuyển sang", else null. */
export const carriedInto = remembered((label: string): number | null => {
  for (const level of label.normalize('NFC').split(' > ')) {
    const carried = CARRIED.exec(level);
    const [year, next, ...more] = [...level.matchAll(YEAR)];
    if (carried === null || year === undefined || more.length > 0) continue;
    const first = Number(year[0]);
    if (next !== undefined) {
      if (Number(next[0]) === first + 1) return first + 1;
    } else if (year.index < carried.index) return first + 1;
    // "Năm trước chuyển sang (2021)" tells the year before, "chuyển sang năm 2022" the one that opens.
    else return carried[1] === undefined && /trước/iu.test(level) ? first + 1 : first;
  }
  return null;
});

/** The one year that a field is about; a balance carried over belongs to the year it closes and the one it opens. */
export function yearOfHeader(label: string): number | null {
  return carriedInto(label) === null ? soleYear(label) : null;
}

/** Whether a field of one year among others says anything about the reporting year; null where that is not known. */
export function concerns({ year: own, meaning, label }: Field, year: number | null): boolean {
  if (year === null) return true;
  const opened = isBalance(meaning) ? carriedInto(label) : null;
  return opened === null ? own === null || own === year : opened === year || opened === year + 1;
}

/** A balance is the opening one of the year it is carried into and the closing one of the year before. */
export function balanceOf({ meaning, label }: Field, year: number | null): string | null {
  const opened = isBalance(meaning) ? carriedInto(label) : null;
  if (opened === null || year === null) return null;
  return opened === year ? 'fundOpening' : 'fundBalance';
}

function isBalance(meaning: Meaning): boolean {
  return meaning.kind === 'indicator' && (meaning.id === 'fundOpening' || meaning.id === 'fundBalance');
}
