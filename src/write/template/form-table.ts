import type { Worksheet } from 'exceljs';
import type { Indicator } from '../../catalogue/catalogue.ts';
import { say, type Language } from '../../domain/language.ts';
import {
  across,
  asHeader,
  asSection,
  boxed,
  fitRow,
  forInput,
  put,
  WIDTHS,
  type Look,
} from './form-cells.ts';
import { figureLimit, type Whole } from './form-limits.ts';
import type { FormLine, FormPlan } from './form-plan.ts';

const HEADER: Look = { bold: true, align: 'center', wrap: true };
const CENTER: Look = { align: 'center', wrap: true };
const LABEL: Look = { wrap: true };
const HELP: Look = { size: 10.5, italic: true, wrap: true };
const SECTION: Look = { bold: true };
/** The column of figures, in which people write. */
const FIGURE = 4;
/** High enough to be filled in by hand. */
const LEAST = 22;

/** Writes the table from a row on; gives the row of its header and its last one. */
export function writeTable(
  sheet: Worksheet,
  plan: FormPlan,
  language: Language,
  top: number,
): { header: number; end: number } {
  plan.headers.forEach((header, index) =>
    put(asHeader(boxed(sheet.getCell(top, index + 1))), header, HEADER),
  );
  fitRow(
    sheet,
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
    WIDTHS.forEach((_, column) => boxed(sheet.getCell(row, column + 1)));
    if (line.kind === 'section') writeSection(sheet, row, line.number, line.title);
    else writeField(sheet, row, line, wholeOf(line.indicator, plan, rows, language), language);
  });
  return { header: top, end: top + plan.lines.length };
}

function writeSection(sheet: Worksheet, row: number, number: string, title: string): void {
  put(asSection(sheet.getCell(row, 1)), number, { ...SECTION, align: 'center' });
  put(across(sheet, row, 2, 5), title, SECTION);
  asSection(sheet.getCell(row, 2));
  sheet.getRow(row).height = LEAST;
}

function writeField(
  sheet: Worksheet,
  row: number,
  { number, indicator }: Extract<FormLine, { kind: 'field' }>,
  whole: Whole | null,
  language: Language,
): void {
  const [label, unit, help] = [indicator.label, indicator.unit, indicator.help].map((each) =>
    say(each, language),
  );
  if (label === undefined || unit === undefined || help === undefined) return;
  put(sheet.getCell(row, 1), Number(number), CENTER);
  put(sheet.getCell(row, 2), label, LABEL);
  put(sheet.getCell(row, 3), unit, CENTER);
  const figure = put(forInput(sheet.getCell(row, FIGURE)), null, { align: 'right', wrap: true });
  figure.numFmt = '#,##0';
  figure.dataValidation = figureLimit(figure.address, label, whole, language);
  put(sheet.getCell(row, 5), help, HELP);
  const cells = [
    { text: label, from: 2, look: LABEL },
    { text: unit, from: 3, look: CENTER },
    { text: help, from: 5, look: HELP },
  ];
  fitRow(sheet, row, cells, LEAST);
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
