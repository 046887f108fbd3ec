import type { Text } from '../../domain/language.ts';
import { capital, dateText } from './format.ts';
import type { View } from './view.ts';

const WORDS = {
  province: { vi: 'Toàn tỉnh', en: 'The whole province' },
  year: { vi: 'năm', en: 'year' },
  yearUnknown: { vi: 'chưa rõ năm', en: 'year not known' },
  asOf: { vi: 'tính đến ngày', en: 'as of' },
} satisfies Record<string, Text>;

/** `Toàn tỉnh, năm 2022, tính đến ngày 15/01/2023`: what a sheet of the province covers. */
export function scopeLine(view: View): string {
  return `${view.say(WORDS.province)}, ${period(view)}`;
}

/** What the sheet covers, and where its words and marks are explained. */
export function legendLine(view: View): string {
  const where = view.say({
    vi: 'Giải thích số liệu và các từ thay cho số: trang “Ghi chú”.',
    en: 'What the figures and the words in place of numbers mean: sheet “Notes”.',
  });
  return `${scopeLine(view)}. ${where}`;
}

/** `Năm 2022, tính đến ngày 15/01/2023`. */
export function periodLine(view: View): string {
  return capital(period(view));
}

function period(view: View): string {
  const year = view.year.year;
  const told = year === null ? view.say(WORDS.yearUnknown) : `${view.say(WORDS.year)} ${year}`;
  return `${told}, ${view.say(WORDS.asOf)} ${dateText(view.context.asOf, view.language)}`;
}

/** Which targets judge the year, where they were set for another; null where nothing needs saying. */
export function basisNote(view: View): string | null {
  const { set, basis } = view.context.targets;
  if (set === null || basis === 'exact' || basis === 'none') return null;
  return view.say({
    vi: `So với chỉ tiêu đề ra cho năm ${set.year}.`,
    en: `Held against the targets set for ${set.year}.`,
  });
}
