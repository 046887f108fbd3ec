import type { Report, Section } from '../result.ts';

export type Language = 'vi' | 'en';

/** The contests against other tools, which the README and the plot show. */
export const CONTESTS = ['departments', 'communes', 'rows'] as const;

export function contestsOf({ sections }: Report): readonly Section[] {
  return CONTESTS.flatMap((id) => sections.find((section) => section.id === id) ?? []);
}

/** What the contestants are called by the people who read the README. */
const NAMES: ReadonlyMap<string, Readonly<Record<Language, string>>> = new Map([
  ['khuyenhoc', { vi: '**khuyenhoc**', en: '**khuyenhoc**' }],
  ['pandas + openpyxl', { vi: 'tập lệnh pandas + openpyxl', en: 'pandas + openpyxl script' }],
  ['exceljs', { vi: 'tập lệnh exceljs', en: 'exceljs script' }],
  ['LibreOffice, to CSV only', { vi: 'LibreOffice, chỉ đổi sang CSV', en: 'LibreOffice, to CSV only' }],
  ['floor: inflate and scan', { vi: 'mức sàn: chỉ giải nén và quét', en: 'floor: inflate and scan only' }],
]);

export function nameIn(language: Language, name: string): string {
  return NAMES.get(name)?.[language] ?? name;
}

const HEADINGS: Readonly<Record<Language, Readonly<Record<(typeof CONTESTS)[number], string>>>> = {
  vi: { departments: 'sở, ngành', communes: 'xã', rows: 'dòng' },
  en: { departments: 'departments', communes: 'communes', rows: 'rows' },
};

/** "3,321 communes", "3.321 xã". */
export function headingIn(language: Language, { id, title }: Section): string {
  const number = /\d[\d,]*/.exec(title)?.[0] ?? '';
  const heading = HEADINGS[language][id as (typeof CONTESTS)[number]];
  return `${language === 'vi' ? number.replaceAll(',', '.') : number} ${heading}`;
}

export const WORDS = {
  vi: { time: 'thời gian', memory: 'bộ nhớ', refused: 'từ chối', missing: 'không đo' },
  en: { time: 'time', memory: 'memory', refused: 'refused', missing: 'not measured' },
} as const;
