import type { Language } from '../../domain/language.ts';

/** A whole number in running text: 272.300.000 in Vietnamese, 272,300,000 in English. */
export function wholeText(value: number, language: Language): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, language === 'vi' ? '.' : ',');
}

/** A percentage of at most two decimals: 81,82% or 81.82%. */
export function percentText(value: number, language: Language): string {
  return `${language === 'vi' ? String(value).replace('.', ',') : String(value)}%`;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** An ISO date for reading: 15/01/2023 or 15 January 2023. */
export function dateText(iso: string, language: Language): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  if (language === 'vi') return `${day}/${month}/${year}`;
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

/** The date as official documents write it below the letterhead. */
export function longDateText(iso: string, language: Language): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  if (language === 'en') return dateText(iso, language);
  // Decree 30/2020/NĐ-CP: days below 10 and the months 1 and 2 take a zero, against later alteration.
  return `ngày ${day} tháng ${Number(month) > 2 ? String(Number(month)) : month} năm ${year}`;
}

/** `a; b và c`: labels hold commas of their own, so items are parted by semicolons. */
export function listText(items: readonly string[], language: Language): string {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  return `${items.slice(0, -1).join('; ')}${language === 'vi' ? ' và ' : ' and '}${last}`;
}

/** `1 department`, `2 departments`; Vietnamese has one form. */
export function countOf(
  value: number,
  noun: { readonly vi: string; readonly en: readonly [one: string, many: string] },
  language: Language,
): string {
  const word = language === 'vi' ? noun.vi : noun.en[value === 1 ? 0 : 1];
  return `${wholeText(value, language)} ${word}`;
}

/** A label inside a sentence: `tỷ lệ hội viên`; abbreviations such as CBCCVC stay. */
export function inSentence(label: string): string {
  const [first = '', second = ''] = label;
  return second === second.toUpperCase() && second !== ' '
    ? label
    : first.toLowerCase() + label.slice(first.length);
}

/** A sentence begins with a capital. */
export function capital(sentence: string): string {
  const [first = ''] = sentence;
  return first.toUpperCase() + sentence.slice(first.length);
}
