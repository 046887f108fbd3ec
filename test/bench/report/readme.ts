import type { Report, Row } from '../result.ts';
import { contestsOf, headingIn, nameIn, WORDS, type Language } from './labels.ts';
import { ratio } from './numbers.ts';
import { markdownTable } from './table.ts';

/** The README's table: how many times the time and the memory of this tool each of the others takes. */
export function readmeTable(report: Report, language: Language): string {
  const contests = contestsOf(report);
  const words = WORDS[language];
  const header = contests.flatMap((contest) => [
    `${headingIn(language, contest)}: ${words.time}`,
    words.memory,
  ]);
  const names = contests[0]?.rows.map(({ name }) => name) ?? [];
  const rows = names.map((name) => [
    nameIn(language, name),
    ...contests.flatMap(({ rows }) => {
      const row = rows.find((each) => each.name === name);
      return [cell(row, 'timeRatio', language), cell(row, 'memoryRatio', language)];
    }),
  ]);
  return markdownTable([['', ...header], ...rows]);
}

function cell(row: Row | undefined, key: 'timeRatio' | 'memoryRatio', language: Language): string {
  const value = row?.[key] ?? null;
  if (value !== null) return `× ${language === 'vi' ? ratio(value).replace('.', ',') : ratio(value)}`;
  return row?.outcome === 'refused' ? WORDS[language].refused : '–';
}
