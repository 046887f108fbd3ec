import { dateMentions, yearOf } from './dates.ts';
import { beginning, ending, mayTellTime, periodText } from './period-words.ts';
import type { PeriodText } from './period-words.ts';
import { remembered } from './remember.ts';
import { clauseRole } from './year-clause.ts';

export { datesIn, toMilliseconds } from './dates.ts';
export type { CalendarDate } from './dates.ts';

/** A year as a text names it, and what it says about it. */
export interface YearMention {
  readonly year: number;
  readonly role: YearRole;
}

export type YearRole =
  /** The year whose figures are reported: "năm 2022", a bare year in a file name. */
  | 'reporting'
  /** "phương hướng, nhiệm vụ năm 2023". */
  | 'plan'
  /** Part of a date or month: 31/12/2022, "tháng 01 năm 2023". */
  | 'date'
  /** "giai đoạn 2021-2025", "đến năm 2030". */
  | 'period'
  /** Part of a document's number: 24/2023/TT-BGDĐT. */
  | 'document'
  /** "năm học 2022-2023". */
  | 'schoolYear'
  /** "so với năm 2021". */
  | 'comparison';

/** Every year that a title, header or file name mentions, in its order. */
export function yearsIn(text: string): readonly YearMention[] {
  return mayTellTime(text) ? yearsMentioned(text) : [];
}

const yearsMentioned = remembered((written: string): readonly YearMention[] => {
  const text = periodText(written);
  const { tokens } = text;
  const dates = new Map(dateMentions(text).map(({ at, date }) => [at, date.year]));
  const spans = spansIn(text);
  const mentions: YearMention[] = [];
  let from = 0;
  for (const [at, token] of tokens.entries()) {
    const year = yearOf(token) ?? dates.get(at);
    if (year === undefined) continue;
    const role = dates.has(at) ? 'date' : (spans.get(at) ?? roleOf(text, at, from));
    if (role !== null) mentions.push({ year, role });
    from = at + 1;
  }
  return mentions;
});

const SCHOOL_YEAR = ending('năm học', 'niên học', 'school year');
// "NH 2022" alone may be a bank (ngân hàng).
const SHORT_SCHOOL_YEAR = ending('nh');
const OF_YEAR = ending('năm');
const SPAN_WORD = beginning('đến năm', 'tới năm', 'đến', 'tới', 'to');

/** Two years joined by a dash, a slash or "đến": a school year where it is called so, else a period. */
function spansIn(text: PeriodText): ReadonlyMap<number, YearRole> {
  const { tokens } = text;
  const roles = new Map<number, YearRole>();
  for (const at of tokens.keys()) {
    const first = yearOf(tokens[at]);
    if (first === null) continue;
    const isMarked = /^[-‒–—−~/]$/.test(tokens[at + 1]?.text ?? '');
    const next = at + 1 + (isMarked ? 1 : SPAN_WORD(text, at + 1));
    const last = next > at + 1 ? yearOf(tokens[next]) : null;
    const isSchoolYear = SCHOOL_YEAR(text, at) + SHORT_SCHOOL_YEAR(text, at) > 0;
    const role = isSchoolYear ? 'schoolYear' : 'period';
    if (last !== null && last > first) {
      roles.set(at, role).set(next, role);
    } else if (isMarked && isShortEnd(first, tokens[next]?.text ?? '')) roles.set(at, role);
  }
  return roles;
}

/** "2021-25". */
function isShortEnd(first: number, text: string): boolean {
  const years = Number(text) - (first % 100);
  return /^[0-9]{2}$/.test(text) && years > 0 && years <= 10;
}

const MONTH = ending('tháng');
const DAY = ending('ngày');
const QUARTER = ending('quý');
const SPAN_START = ending(
  'giai đoạn',
  'nhiệm kỳ',
  'thời kỳ',
  'tầm nhìn',
  'từ',
  'kể từ',
  'đến',
  'tới',
  'period',
);
// Typed bare, "Đầu tư" ends like "từ".
const INVESTMENT = ending('đầu tư');
// Figures up to a year are that year's figures.
const STATE_OF = ending('tính đến', 'số dư đến', 'dư đến', 'lũy kế đến', 'số liệu đến', 'kết quả đến');
const END_OF = ending('hết', 'cuối');

function roleOf(text: PeriodText, at: number, from: number): YearRole | null {
  const { tokens } = text;
  if (isPartOfNumber(text, at)) return null;
  if (SCHOOL_YEAR(text, at) > 0) return 'schoolYear';
  const slash = tokens[at - 1]?.text === '/' && tokens[at - 2]?.kind === 'digits';
  if (tokens[at + 1]?.text === '/' && tokens[at + 2]?.kind === 'word' && slash) return 'document';
  if (slash && QUARTER(text, at - 2) === 0) {
    return Number(tokens[at - 2]?.text) <= 12 ? 'date' : 'document';
  }
  if (isOfMonth(text, at)) return 'date';
  let before = at - OF_YEAR(text, at);
  before -= END_OF(text, before);
  if (SPAN_START(text, before) > 0 && STATE_OF(text, before) + INVESTMENT(text, before) === 0)
    return 'period';
  return clauseRole(text, from, at);
}

/** Digits that belong to a larger number: "1.2022", "2022,5", "2022%". */
function isPartOfNumber({ tokens }: PeriodText, at: number): boolean {
  const [before, token, after, behind] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
  const joinsBefore = /^[.,]$/.test(before?.text ?? '') && token?.apart === false && before?.apart === false;
  const joinsAfter = /^[.,]$/.test(after?.text ?? '') && after?.apart === false && behind?.apart === false;
  return (
    (joinsBefore && tokens[at - 2]?.kind === 'digits') ||
    (joinsAfter && behind.kind === 'digits') ||
    after?.text === '%'
  );
}

/** "tháng 01 năm 2023", "tháng 1/2023", and the unfilled "ngày … tháng … năm 2023". */
function isOfMonth(text: PeriodText, at: number): boolean {
  const { tokens } = text;
  const isNamed = OF_YEAR(text, at) > 0;
  let before = at - (isNamed || /^[/-]$/.test(tokens[at - 1]?.text ?? '') ? 1 : 0);
  before = skipFiller(text, before);
  const number = tokens[before - 1];
  if (number?.kind === 'digits') return number.text.length <= 2 && MONTH(text, before - 1) > 0;
  return isNamed && MONTH(text, before) > 0 && DAY(text, skipFiller(text, before - 1)) > 0;
}

/** Steps back over the dots of a form to be filled in. */
function skipFiller({ tokens }: PeriodText, at: number): number {
  while (at > 0 && /^[.…]$/.test(tokens[at - 1]?.text ?? '')) at -= 1;
  return at;
}
