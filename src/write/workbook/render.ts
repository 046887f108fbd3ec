import type { Borders, Style, TableColumnProperties, Workbook, Worksheet } from 'exceljs';
import { columnName } from '../../domain/address.ts';
import type { Language } from '../../domain/language.ts';
import { rowHeight } from './fit.ts';
import { MARGINS } from './page.ts';
import type { Cell, Row, SheetPlan, TablePlan } from './plan.ts';
import { formatCode } from './plan.ts';
import type { CellStyle } from './style.ts';
import { BODY_SIZE, COLOURS, FONT } from './style.ts';
import { cellText } from './text.ts';

/* The only place where a plan becomes a spreadsheet, so every cell passes the same rules of writing. */

const A4 = 9;
const LINK = 'FF1F4E9E';

/** Adds a planned sheet to a workbook. */
export function renderSheet(workbook: Workbook, plan: SheetPlan, language: Language): void {
  const sheet = workbook.addWorksheet(plan.name, { views: [viewOf(plan)] });
  sheet.columns = plan.widths.map((width) => ({ width }));
  // Before the rows: the library writes a table's cells itself, and not all of them.
  plan.tables?.forEach((table) => addTable(sheet, plan, table));
  plan.rows.forEach((row, index) => renderRow(sheet, row, index + 1, plan.widths));
  let priority = 0;
  plan.conditions?.forEach(({ range, formula, fill }) => {
    const look = { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: COLOURS[fill] } } as const };
    sheet.addConditionalFormatting({
      ref: range,
      rules: [{ type: 'expression', formulae: [formula], priority: ++priority, style: look }],
    });
  });
  plan.pageBreaks?.forEach((row) => sheet.getRow(row - 1).addPageBreak());
  printSetup(sheet, plan, language);
}

function addTable(
  sheet: Worksheet,
  plan: SheetPlan,
  { name, header, last, columns, totals }: TablePlan,
): void {
  const valuesIn = (row: number) =>
    Array.from({ length: columns }, (_, column) => {
      const cell = plan.rows[row - 1]?.cells[column];
      return cell === null || cell === undefined ? null : valueOf(cell);
    });
  const bottom = valuesIn(last);
  sheet.addTable({
    name,
    ref: `A${header}`,
    headerRow: true,
    totalsRow: totals,
    style: { theme: 'TableStyleLight1', showRowStripes: false },
    columns: valuesIn(header).map((heading, column) => ({
      name: String(heading),
      filterButton: false,
      ...(totals ? totalOf(bottom[column]) : {}),
    })),
    rows: Array.from({ length: last - header - (totals ? 1 : 0) }, (_, index) =>
      valuesIn(header + 1 + index),
    ),
  });
}

function totalOf(value: ReturnType<typeof valueOf> | undefined): Partial<TableColumnProperties> {
  if (typeof value !== 'object' || value === null) return { totalsRowLabel: String(value) };
  const { formula, result } = value;
  // Left out of the library's types.
  return { totalsRowFunction: 'custom', totalsRowFormula: formula, totalsRowResult: result } as object;
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
  target.height = row.height ?? rowHeight(row, widths);
}

function valueOf({ value, formula }: Cell) {
  const stored = typeof value === 'string' ? cellText(value) : value;
  if (typeof stored === 'number' && !Number.isFinite(stored)) throw new RangeError(`not a number: ${stored}`);
  if (formula === undefined) return stored;
  if (stored === null) throw new RangeError(`formula without a stored result: ${formula}`);
  return { formula, result: stored };
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
  Object.assign(sheet.pageSetup, {
    paperSize: A4,
    orientation: plan.landscape ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: plan.onePage ? 1 : 0,
    horizontalCentered: true,
    margins: MARGINS,
    printArea: `A1:${columnName(plan.widths.length - 1)}${plan.rows.length}`,
    ...repeat,
  });
  const page = language === 'vi' ? 'Trang' : 'Page';
  sheet.headerFooter.oddFooter = `&C&"${FONT},Regular"&11${page} &P/&N`;
}
