import { say, type Language } from '../../domain/language.ts';
import type { FormPlan } from './form-plan.ts';

/**
 * The form as CSV that Excel opens by double click: UTF-8 with a mark, and the list separator of the language's
 * usual regional settings, where the comma is the decimal mark in Vietnamese.
 */
export function formCsv(plan: FormPlan, language: Language): Uint8Array {
  const rows: readonly (readonly string[])[] = [
    ['', plan.title],
    ...plan.stamp.map((line) => ['', line]),
    ['', plan.department, ''],
    ['', plan.year, plan.reportingYear],
    ...plan.instructions.map((line) => ['', line]),
    [],
    plan.headers,
    ...plan.lines.map((line) =>
      line.kind === 'section'
        ? [line.number, line.title]
        : [
            line.number,
            say(line.indicator.label, language),
            say(line.indicator.unit, language),
            '',
            say(line.indicator.help, language),
          ],
    ),
  ];
  const separator = language === 'vi' ? ';' : ',';
  const width = plan.headers.length;
  const text = rows
    .map((row) => Array.from({ length: width }, (_, i) => quoted(row[i] ?? '', separator)).join(separator))
    .join('\r\n');
  return new TextEncoder().encode(`\uFEFF${text}\r\n`);
}

function quoted(text: string, separator: string): string {
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
