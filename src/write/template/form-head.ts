import type { Cell, Worksheet } from 'exceljs';
import { across, fitRow, forInput, put, underlined } from './form-cells.ts';
import type { FormPlan } from './form-plan.ts';

/** Room to sign by hand. */
const SIGNING = 62;

/** Writes what stands above the table; gives the cells to be filled in there, and the row the table may begin in. */
export function writeTop(sheet: Worksheet, plan: FormPlan): { department: Cell; year: Cell; next: number } {
  const { state, motto } = plan.official;
  plan.stamp.forEach((line, index) => put(across(sheet, 1 + index, 1, 2), line, { size: 11, italic: true }));
  put(across(sheet, 1, 3, 5), state, { bold: true, align: 'center' });
  put(across(sheet, 2, 3, 5), motto, { bold: true, align: 'center' });
  put(across(sheet, 4, 1, 5), plan.title, { size: 15, bold: true, align: 'center' });
  for (const row of [1, 2]) sheet.getRow(row).height = 19;
  sheet.getRow(4).height = 28;
  const [department, year] = [
    [5, plan.department, ''],
    [6, plan.year, plan.reportingYear],
  ].map(([row, label, value]) => {
    put(across(sheet, Number(row), 1, 2), String(label), { size: 13, bold: true });
    const input = across(sheet, Number(row), 3, 5);
    put(input, value === '' ? null : Number(value), { size: 13 });
    for (const column of [3, 4, 5]) underlined(forInput(sheet.getCell(Number(row), column)));
    sheet.getRow(Number(row)).height = 22;
    return input;
  }) as [Cell, Cell];
  plan.instructions.forEach((line, index) => {
    const look = { size: 11, italic: true, wrap: true };
    put(across(sheet, 8 + index, 1, 5), line, look);
    fitRow(sheet, 8 + index, [{ text: line, from: 1, to: 5, look }]);
  });
  return { department, year, next: 8 + plan.instructions.length + 1 };
}

/** Writes place, date and who signs, from a row on; gives the last row used. */
export function writeSignatures(sheet: Worksheet, plan: FormPlan, row: number): number {
  const { placeAndDate, preparer, head, sign, seal } = plan.official;
  sheet.getRow(row + 1).height = 22;
  put(across(sheet, row + 1, 3, 5), placeAndDate, { italic: true, align: 'center' });
  for (const [from, to, who, how] of [
    [1, 2, preparer, sign],
    [3, 5, head, seal],
  ] as const) {
    put(across(sheet, row + 2, from, to), who, { bold: true, align: 'center' });
    put(across(sheet, row + 3, from, to), how, { size: 11, italic: true, align: 'center' });
  }
  sheet.getRow(row + 4).height = SIGNING;
  return row + 4;
}
