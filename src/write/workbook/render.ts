import type { Borders, Style, Workbook, Worksheet } from 'exceljs';
import type { Language } from '../../domain/language.ts';
import { heightFor, linesIn } from './measure.ts';
import { shownText } from './fit.ts';
import type { Cell, Row, SheetPlan } from './plan.ts';
import { formatCode } from './plan.ts';
import type { CellStyle } from './style.ts';
import { BODY_SIZE, COLOURS, FONT } from './style.ts';
import { cellText } from './text.ts';

/* The only place where a plan becomes a spreadsheet, so every cell passes the same rules of writing. */

const A4 = 9;
/** Inches. A little more on the left, where official papers are bound. */
const MARGINS = { left: 0.6, right: 0.4, top: 0.55, bottom: 0.65, header: 0.3, footer: 0.3 };
const LINK = 'FF1F4E9E';

/** Adds a planned sheet to a workbook. */
export function renderSheet(workbook: Workbook, plan: SheetPlan, language: Language): void {
  const sheet = workbook.addWorksheet(plan.name, { views: [viewOf(plan)] });
  sheet.columns = plan.widths.map((width) => ({ width }));
  plan.rows.forEach((row, index) => renderRow(sheet, row, index + 1, plan.widths));
  printSetup(sheet, plan, language);
}

function viewOf(plan: SheetPlan): Worksheet['views'][number] {
  const common = { showGridLines: false, activeCell: 'A1' };
  if (plan.freeze === null) return { ...common, state: 'normal' };
  const { rows, columns } = plan.freeze;
  return { ...common, state: 'frozen', xSplit: columns, ySplit: rows };
}

function renderRow(sheet: Worksheet, row: Row, at: number, widths: readonly number[]): void {
  const target = sheet.getRow(at);
  row.cells.forEach((cell, column) => {
    if (cell === null) return;
    const place = target.getCell(column + 1);
    place.value = valueOf(cell);
    place.style = styleOf(cell);
  });
  target.height = row.height ?? heightOf(row, widths);
}

function valueOf({ value, formula }: Cell) {
  const stored = typeof value === 'string' ? cellText(value) : value;
  if (typeof stored === 'number' && !Number.isFinite(stored)) throw new RangeError(`not a number: ${stored}`);
  if (formula === undefined) return stored;
  if (stored === null) throw new RangeError(`formula without a stored result: ${formula}`);
  return { formula, result: stored };
}

function heightOf(row: Row, widths: readonly number[]): number {
  let height = heightFor(1, BODY_SIZE);
  row.cells.forEach((cell, column) => {
    if (cell === null || cell.value === null) return;
    const width = widths[column] ?? 10;
    const lines = cell.style.wrap === true ? linesIn(shownText(cell), width, cell.style) : 1;
    height = Math.max(height, heightFor(lines, cell.style.size ?? BODY_SIZE));
  });
  // Spreadsheets refuse more.
  return Math.min(height, 409);
}

const THIN = { style: 'thin', color: { argb: 'FF7F7F7F' } } as const;
const LINE_BELOW: Partial<Borders> = { bottom: { style: 'thin', color: { argb: 'FFBFBFBF' } } };
const BORDERS: Readonly<Record<NonNullable<CellStyle['border']>, Partial<Borders>>> = {
  box: { top: THIN, bottom: THIN, left: THIN, right: THIN },
  line: LINE_BELOW,
  groupFirst: { top: THIN, bottom: THIN, left: THIN },
  groupInner: { top: THIN, bottom: THIN },
  groupLast: { top: THIN, bottom: THIN, right: THIN },
};

/** One object for each look: exceljs makes a new style of every object it has not seen. */
const looks = new Map<string, Partial<Style>>();

function styleOf({ style, value, format }: Cell): Partial<Style> {
  const code = typeof value === 'number' && format !== undefined ? formatCode(format) : null;
  const key = `${JSON.stringify(style)} ${code ?? ''}`;
  const look = looks.get(key) ?? lookOf(style, code);
  looks.set(key, look);
  return look;
}

function lookOf(style: CellStyle, code: string | null): Partial<Style> {
  const colour = style.link === true ? { color: { argb: LINK }, underline: true } : {};
  return {
    font: {
      name: FONT,
      family: 1,
      size: style.size ?? BODY_SIZE,
      bold: style.bold === true,
      italic: style.italic === true,
      ...colour,
    },
    alignment: {
      horizontal: style.align ?? 'left',
      vertical: 'middle',
      wrapText: style.wrap === true,
    },
    ...(style.border === undefined ? {} : { border: BORDERS[style.border] }),
    ...(style.fill === undefined
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: COLOURS[style.fill] } } as const }),
    ...(code === null ? {} : { numFmt: code }),
  };
}

function printSetup(sheet: Worksheet, plan: SheetPlan, language: Language): void {
  const repeat = plan.repeat === null ? {} : { printTitlesRow: `${plan.repeat.from}:${plan.repeat.to}` };
  const last = sheet.getColumn(plan.widths.length).letter;
  const area = plan.printLast === undefined ? {} : { printArea: `A$1:${last}$${plan.printLast}` };
  Object.assign(sheet.pageSetup, {
    paperSize: A4,
    orientation: plan.landscape ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: plan.onePage ? 1 : 0,
    horizontalCentered: true,
    margins: MARGINS,
    ...repeat,
    ...area,
  });
  const page = language === 'vi' ? 'Trang' : 'Page';
  sheet.headerFooter.oddFooter = `&C&"${FONT},Regular"&11${page} &P/&N`;
}
