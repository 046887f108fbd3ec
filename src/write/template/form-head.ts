import { INPUT, UNDERLINED, type FormSheet } from './form-sheet.ts';
import type { FormPlan } from './form-plan.ts';

/** Room to sign by hand. */
const SIGNING = 62;
const LABEL = { size: 13, bold: true } as const;
const ANSWER = { size: 13, ...INPUT, ...UNDERLINED };

/** Writes what stands above the table; gives the cells to be filled in there, and the row the table may begin in. */
export function writeTop(
  sheet: FormSheet,
  plan: FormPlan,
): { department: string; year: string; next: number } {
  const { state, motto } = plan.official;
  plan.stamp.forEach((line, index) => sheet.put(1 + index, 1, line, { size: 11, italic: true }, 2));
  sheet.put(1, 3, state, { bold: true, align: 'center' }, 5);
  sheet.put(2, 3, motto, { bold: true, align: 'center' }, 5);
  sheet.put(4, 1, plan.title, { size: 15, bold: true, align: 'center' }, 5);
  for (const row of [1, 2]) sheet.raise(row, 19);
  sheet.raise(4, 28);
  const year = plan.reportingYear === '' ? null : Number(plan.reportingYear);
  const cells = {
    department: asked(sheet, 5, plan.department, null),
    year: asked(sheet, 6, plan.year, year),
  };
  plan.instructions.forEach((text, index) => {
    const look = { size: 11, italic: true, wrap: true };
    sheet.put(8 + index, 1, text, look, 5);
    sheet.fit(8 + index, [{ text, from: 1, to: 5, look }]);
  });
  return { ...cells, next: 8 + plan.instructions.length + 1 };
}

/** A line with a question and room for its answer; gives the answer's cell. */
function asked(sheet: FormSheet, row: number, label: string, answer: number | null): string {
  sheet.put(row, 1, label, LABEL, 2);
  sheet.raise(row, 22);
  return sheet.put(row, 3, answer, ANSWER, 5);
}

/** Writes place, date and who signs, from a row on; gives the last row used. */
export function writeSignatures(sheet: FormSheet, plan: FormPlan, row: number): number {
  const { placeAndDate, preparer, head, sign, seal } = plan.official;
  sheet.raise(row + 1, 22);
  sheet.put(row + 1, 3, placeAndDate, { italic: true, align: 'center' }, 5);
  for (const [from, to, who, how] of [
    [1, 2, preparer, sign],
    [3, 5, head, seal],
  ] as const) {
    sheet.put(row + 2, from, who, { bold: true, align: 'center' }, to);
    sheet.put(row + 3, from, how, { size: 11, italic: true, align: 'center' }, to);
  }
  sheet.raise(row + 4, SIGNING);
  return row + 4;
}
