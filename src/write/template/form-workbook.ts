import type { Worksheet } from 'exceljs';
import { say } from '../../domain/language.ts';
import { finish } from '../workbook/package.ts';
import { FONT } from '../workbook/style.ts';
import type { FormPlan, FormRequest } from './form-plan.ts';
import { yearLimit, departmentList } from './form-limits.ts';
import { put, WIDTHS } from './form-cells.ts';
import { writeTable } from './form-table.ts';
import { writeSignatures, writeTop } from './form-head.ts';

/** The form as a workbook on A4: drop-downs and limits on the cells to be filled in, and on no others. */
export async function formWorkbook(plan: FormPlan, request: FormRequest): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const { language } = request;
  const book = new exceljs.Workbook();
  // Forms carry no time of their making: the same request gives the same bytes.
  const made = new Date(Date.UTC(2020, 0, 1));
  Object.assign(book, { creator: 'khuyenhoc', lastModifiedBy: 'khuyenhoc', created: made, modified: made });
  Object.assign(book, {
    title: plan.title,
    subject: plan.stamp.join(' – '),
    language: language === 'vi' ? 'vi-VN' : 'en-GB',
  });
  const sheet = book.addWorksheet(say({ vi: 'Biểu số liệu', en: 'Figures' }, language));
  WIDTHS.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  const { department, year, next } = writeTop(sheet, plan);
  const table = writeTable(sheet, plan, language, next);
  const end = writeSignatures(sheet, plan, table.end + 1);
  year.dataValidation = yearLimit(language);
  const names = [...new Set(request.departments)];
  if (names.length > 0) {
    const list = book.addWorksheet(say({ vi: 'Danh mục đơn vị', en: 'Departments' }, language), {
      state: 'hidden',
    });
    list.getColumn(1).width = 70;
    names.forEach((name, index) => put(list.getCell(index + 1, 1), name));
    department.dataValidation = departmentList(`'${list.name}'!$A$1:$A$${names.length}`, language);
  }
  sheet.views = [{ state: 'normal', showGridLines: false, activeCell: department.address }];
  printOnA4(sheet, request, table.header, end);
  return finish(new Uint8Array(await book.xlsx.writeBuffer()));
}

function printOnA4(sheet: Worksheet, { language }: FormRequest, header: number, end: number): void {
  const A4 = 9;
  Object.assign(sheet.pageSetup, {
    paperSize: A4,
    orientation: 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    // Inches; the margins of official papers (Decree 30/2020/NĐ-CP), the footer inside the lower one.
    margins: { left: 1, right: 0.6, top: 0.8, bottom: 0.8, header: 0.3, footer: 0.4 },
    printTitlesRow: `${header}:${header}`,
    printArea: `A1:E${end}`,
  });
  const page = say({ vi: 'Trang', en: 'Page' }, language);
  sheet.headerFooter.oddFooter = `&C&"${FONT},Regular"&10${page} &P/&N`;
}
