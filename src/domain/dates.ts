import { ending, mayTellTime, periodText } from './period-words.ts';
import type { PeriodText, PeriodToken } from './period-words.ts';
import { remembered } from './remember.ts';

/** A day of the calendar; months count from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The first and the last year that a text of this trade can mean. */
export const EARLIEST_YEAR = 1990;
export const LATEST_YEAR = 2100;

/** Something that is written like a date, whether or not such a day exists. */
export interface DateMention {
  /** Index of the token that holds the year. */
  readonly at: number;
  readonly date: CalendarDate;
}

/**
 * The days that a text names with day, month and year, in its order: "ngày 10 tháng 01 năm 2023", 16/10/2024,
 * 07-03-2024, 2024-03-07. The day stands first unless the year does; 31/2 is no day.
 */
export function datesIn(text: string): readonly CalendarDate[] {
  return mayTellTime(text) ? daysMentioned(text) : [];
}

const daysMentioned = remembered((text: string): readonly CalendarDate[] =>
  dateMentions(periodText(text))
    .map(({ date }) => date)
    .filter(exists),
);

/** The start of the day in UTC, in milliseconds since 1970, whatever the time zone of the machine. */
export function toMilliseconds({ year, month, day }: CalendarDate): number {
  return Date.UTC(year, month - 1, day);
}

/** Whether the calendar has that day: 31/2 is none. */
export function exists({ year, month, day }: CalendarDate): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return month >= 1 && month <= 12 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Everything written like a date, in the order of the text. */
export function dateMentions(text: PeriodText): readonly DateMention[] {
  return text.tokens.flatMap((token, at) => {
    const found =
      token.text.length === 8
        ? compact(token, at)
        : (dayFirst(text, at) ?? yearFirst(text, at) ?? spelt(text, at));
    return found ?? [];
  });
}

/** The year of a token of four digits, or null. */
export function yearOf(token: PeriodToken | undefined): number | null {
  if (token?.kind !== 'digits' || token.text.length !== 4) return null;
  const year = Number(token.text);
  return year >= EARLIEST_YEAR && year <= LATEST_YEAR ? year : null;
}

/** 16/10/2024, 7.3.2024, 07 - 03 - 2024. */
function dayFirst({ tokens }: PeriodText, at: number): DateMention | null {
  const year = yearOf(tokens[at]);
  const mark = tokens[at - 1]?.text ?? '';
  const [day, month] = [small(tokens[at - 4]), small(tokens[at - 2])];
  const isDate = /^[/.-]$/.test(mark) && tokens[at - 3]?.text === mark;
  if (year === null || day === null || month === null || !isDate) return null;
  // "24/10/2023/TT-BGDĐT" is a document.
  return tokens[at + 1]?.text === '/' ? null : { at, date: { year, month, day } };
}

/** 2024-03-07, 2024.3.7. */
function yearFirst({ tokens }: PeriodText, at: number): DateMention | null {
  const year = yearOf(tokens[at]);
  const mark = tokens[at + 1]?.text ?? '';
  const [month, day] = [small(tokens[at + 2]), small(tokens[at + 4])];
  const isDate = /^[/.-]$/.test(mark) && tokens[at + 3]?.text === mark;
  return year === null || day === null || month === null || !isDate
    ? null
    : { at, date: { year, month, day } };
}

const MONTH = ending('tháng');
const OF_YEAR = ending('năm');

/** "ngày 10 tháng 01 năm 2023", "10 tháng 1, 2023", "ngày 10 tháng 1/2023". */
function spelt(text: PeriodText, at: number): DateMention | null {
  const { tokens } = text;
  const year = yearOf(tokens[at]);
  const joint = OF_YEAR(text, at) > 0 || /^[,/-]$/.test(tokens[at - 1]?.text ?? '') ? 1 : 0;
  const month = small(tokens[at - joint - 1]);
  const day = small(tokens[at - joint - 3]);
  if (year === null || month === null || day === null || MONTH(text, at - joint - 1) === 0) return null;
  return { at, date: { year, month, day } };
}

/** 20221231 and 31122022, as file names carry them. */
function compact(token: PeriodToken, at: number): DateMention | null {
  if (token.kind !== 'digits') return null;
  const part = (from: number, to: number) => Number(token.text.slice(from, to));
  const dates = [
    { year: part(0, 4), month: part(4, 6), day: part(6, 8) },
    { year: part(4, 8), month: part(2, 4), day: part(0, 2) },
  ];
  const date = dates.find((each) => each.year >= EARLIEST_YEAR && each.year <= LATEST_YEAR && exists(each));
  return date === undefined ? null : { at, date };
}

function small(token: PeriodToken | undefined): number | null {
  return token?.kind === 'digits' && token.text.length <= 2 ? Number(token.text) : null;
}
