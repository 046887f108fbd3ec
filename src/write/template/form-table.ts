import type { Indicator } from '../../catalogue/catalogue.ts';
import { say, type Language } from '../../domain/language.ts';
import type { Look } from '../xlsx/book.ts';
import { BOXED, HEADING, INPUT, SECTION, type FormSheet } from './form-sheet.ts';
import { figureLimit, type Whole } from './form-limits.ts';
import type { FormLine, FormPlan } from './form-plan.ts';

const HEADER: Look = { bold: true, align: 'center', wrap: true, ...BOXED, ...HEADING };
const CENTER: Look = { align: 'center', wrap: true, ...BOXED };
const LABEL: Look = { wrap: true, ...BOXED };
const HELP: Look = { size: 10.5, italic: true, wrap: true, ...BOXED };
const TITLE: Look = { bold: true, ...BOXED, ...SECTION };
const FIGURE: Look = { align: 'right', wrap: true, format: '#,##0', ...BOXED, ...INPUT };
/** High enough to be filled in by hand. */
const LEAST = 22;

/** Writes the table from a row on; gives the row of its header and its last one. */
export function writeTable(
  sheet: FormSheet,
  plan: FormPlan,
  language: Language,
  top: number,
): { header: number; end: number } {
  plan.headers.forEach((header, index) => sheet.put(top, index + 1, header, HEADER));
  sheet.fit(
    top,
    plan.headers.map((text, index) => ({ text, from: index + 1, look: HEADER })),
    LEAST,
  );
  const rows = new Map(
    plan.lines.flatMap((line, index) =>
      line.kind === 'field' ? [[line.indicator.id, top + 1 + index]] : [],
    ),
  );
  plan.lines.forEach((line, index) => {
    const row = top + 1 + index;
    if (line.kind === 'section') writeSection(sheet, row, line.number, line.title);
    else writeField(sheet, row, line, wholeOf(line.indicator, plan, rows, language), language);
  });
  return { header: top, end: top + plan.lines.length };
}

function writeSection(sheet: FormSheet, row: number, number: string, title: string): void {
  sheet.put(row, 1, number, { ...TITLE, align: 'center' });
  sheet.put(row, 2, title, TITLE, 5);
  sheet.raise(row, LEAST);
}

function writeField(
  sheet: FormSheet,
  row: number,
  { number, indicator }: Extract<FormLine, { kind: 'field' }>,
  whole: Whole | null,
  language: Language,
): void {
  const [label, unit, help] = [
    say(indicator.label, language),
    say(indicator.unit, language),
    say(indicator.help, language),
  ];
  sheet.put(row, 1, Number(number), CENTER);
  sheet.put(row, 2, label, LABEL);
  sheet.put(row, 3, unit, CENTER);
  const figure = sheet.put(row, 4, null, FIGURE);
  sheet.limit(figure, figureLimit(figure, label, whole, language));
  sheet.put(row, 5, help, HELP);
  const words = [
    { text: label, from: 2, look: LABEL },
    { text: unit, from: 3, look: CENTER },
    { text: help, from: 5, look: HELP },
  ];
  sheet.fit(row, words, LEAST);
}

/** The closest whole that the form asks for too. */
function wholeOf(
  { partOf }: Indicator,
  plan: FormPlan,
  rows: ReadonlyMap<string, number>,
  language: Language,
): Whole | null {
  for (const id of partOf) {
    const row = rows.get(id);
    const line = plan.lines.find((each) => each.kind === 'field' && each.indicator.id === id);
    if (row !== undefined && line?.kind === 'field')
      return { cell: `D${row}`, label: say(line.indicator.short, language) };
  }
  return null;
}
