import { say, type Language } from '../../domain/language.ts';
import { refer } from '../workbook/plan.ts';
import { BODY_SIZE, FONT } from '../workbook/style.ts';
import type { Page, Sheet } from '../xlsx/book.ts';
import { writeBook } from '../xlsx/package.ts';
import { writeSignatures, writeTop } from './form-head.ts';
import { departmentList, yearLimit } from './form-limits.ts';
import type { FormPlan, FormRequest } from './form-plan.ts';
import { FormSheet, WIDTHS } from './form-sheet.ts';
import { writeTable } from './form-table.ts';

/** Forms carry no time of their making: the same request gives the same bytes. */
const MADE = '2020-01-01';
/** Wide enough for the name of any department, in characters. */
const NAMES_WIDTH = 70;

/** The form as a workbook on A4: drop-downs and limits on the cells to be filled in, and on no others. */
export function formWorkbook(plan: FormPlan, request: FormRequest): Promise<Uint8Array> {
  const { language } = request;
  const sheet = new FormSheet();
  const { department, year, next } = writeTop(sheet, plan);
  const table = writeTable(sheet, plan, language, next);
  const end = writeSignatures(sheet, plan, table.end + 1);
  sheet.limit(year, yearLimit(language));
  const names = [...new Set(request.departments)];
  const list = names.length === 0 ? [] : [listOf(names, language)];
  for (const { name } of list)
    sheet.limit(department, departmentList(refer(name, `$A$1:$A$${names.length}`), language));
  const form: Sheet = {
    name: say({ vi: 'Biểu số liệu', en: 'Figures' }, language),
    widths: WIDTHS,
    rows: sheet.rows,
    freeze: null,
    active: department,
    page: onA4(table.header, end, language),
    merges: sheet.merges,
    validations: sheet.validations,
  };
  return writeBook({
    properties: {
      title: plan.title,
      subject: plan.stamp.join(' – '),
      creator: 'khuyenhoc',
      category: null,
      language,
      made: MADE,
    },
    font: { name: FONT, size: BODY_SIZE },
    sheets: [form, ...list],
  });
}

/** The names that the drop-down offers, on a sheet that is not shown. */
function listOf(names: readonly string[], language: Language): Sheet {
  return {
    name: say({ vi: 'Danh mục đơn vị', en: 'Departments' }, language),
    hidden: true,
    widths: [NAMES_WIDTH],
    rows: names.map((name) => ({ cells: [{ value: name, look: { align: 'left' } }] })),
    freeze: null,
    active: 'A1',
    page: null,
  };
}

function onA4(header: number, end: number, language: Language): Page {
  const page = say({ vi: 'Trang', en: 'Page' }, language);
  return {
    landscape: false,
    onePage: false,
    // Inches; the margins of official papers (Decree 30/2020/NĐ-CP), the footer inside the lower one.
    margins: { left: 1, right: 0.6, top: 0.8, bottom: 0.8, header: 0.3, footer: 0.4 },
    footer: `&C&"${FONT},Regular"&10${page} &P/&N`,
    repeat: { from: header, to: header },
    area: { rows: end, columns: WIDTHS.length },
    breaks: [],
  };
}
