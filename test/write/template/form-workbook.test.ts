import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../../../src/catalogue/derive.ts';
import { writeForm } from '../../../src/write/template/form.ts';
import { programmes, requestOf, YEAR } from '../filled-form.ts';

const [programme] = programmes;
if (programme === undefined) throw new Error('no programme');
const request = requestOf({ programme, as: 'xlsx', language: 'vi', year: YEAR });
const book = new ExcelJS.Workbook();
await book.xlsx.load((await writeForm(request)).slice().buffer);
const [sheet, list] = book.worksheets;
if (sheet === undefined) throw new Error('no sheet');

/** Cells by what a person sees of them. */
const cells: ExcelJS.Cell[] = [];
sheet.eachRow({ includeEmpty: true }, (row) =>
  row.eachCell({ includeEmpty: true }, (cell) => cells.push(cell)),
);
const limited = cells.filter((cell) => cell.dataValidation !== undefined && cell.master === cell);
const coloured = cells.filter(
  ({ fill, master, address }) =>
    master.address === address && fill?.type === 'pattern' && fill.fgColor?.argb === 'FFFFFBE6',
);

describe('the form as a workbook', () => {
  it('has limits on the cells to be filled in, which are coloured, and on no others', () => {
    const { indicators } = catalogueOf(programme);
    expect(limited.map(({ address }) => address)).toEqual(coloured.map(({ address }) => address));
    expect(limited.map(({ address }) => address.replace(/\d+/, ''))).toEqual([
      'C',
      'C',
      ...indicators.map(() => 'D'),
    ]);
  });

  it('offers the departments, from a sheet that is not shown', () => {
    expect(list?.state).toBe('hidden');
    const names = request.departments.map((_, index) => list?.getCell(index + 1, 1).value);
    expect(names).toEqual([...new Set(request.departments)]);
    expect(limited[0]?.dataValidation).toMatchObject({
      type: 'list',
      errorStyle: 'warning',
      formulae: [`'Danh mục đơn vị'!$A$1:$A$${names.length}`],
    });
    expect(limited[1]?.dataValidation).toMatchObject({ type: 'whole', formulae: [1990, 2100] });
    expect(limited[2]?.dataValidation.type).toBe('custom');
  });

  it('is opened on the first cell to be filled in', () => {
    expect(sheet.views[0]).toMatchObject({ activeCell: limited[0]?.address, showGridLines: false });
  });

  it('is printed upright on A4 with its header row on every page, down to the signatures', () => {
    const header = cells.find(({ value }) => value === 'Chỉ tiêu')?.row;
    const last = Math.max(...cells.map(({ row }) => Number(row)));
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'portrait',
      fitToWidth: 1,
      printTitlesRow: `${header}:${header}`,
      // Below the last words there is room to sign.
      printArea: `A1:E${last + 1}`,
    });
  });
});
