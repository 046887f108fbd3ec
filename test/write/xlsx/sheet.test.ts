import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../../src/write/xlsx/book.ts';
import { SharedStrings } from '../../../src/write/xlsx/shared-strings.ts';
import { sheetXml, type SheetRelations } from '../../../src/write/xlsx/sheet.ts';
import { Styles } from '../../../src/write/xlsx/styles.ts';
import { all, at, parse, textOf } from '../elements.ts';
import { FORM_SHEET, LIST_SHEET, PAGE, sheetOf, TABLE_SHEET, text } from './sample-book.ts';

const NONE: SheetRelations = { first: false, drawing: null, tables: [] };

function written(sheet: Sheet, relations = NONE) {
  const styles = new Styles({ name: 'Times New Roman', size: 12 });
  const shared = { styles, strings: new SharedStrings(), rowHeight: 15.5 };
  return { root: parse(textOf(sheetXml(sheet, relations, shared))), styles };
}

describe('a sheet', () => {
  it('has its elements in the order of the schema', () => {
    const everything = {
      ...FORM_SHEET,
      ...TABLE_SHEET,
      merges: ['A7:B7'],
      validations: FORM_SHEET.validations ?? [],
    };
    const { root } = written(everything, { first: true, drawing: 'rId2', tables: ['rId1'] });
    expect(root.children.map(({ name }) => name)).toEqual([
      'sheetPr',
      'dimension',
      'sheetViews',
      'sheetFormatPr',
      'cols',
      'sheetData',
      'mergeCells',
      'conditionalFormatting',
      'conditionalFormatting',
      'dataValidations',
      'hyperlinks',
      'printOptions',
      'pageMargins',
      'pageSetup',
      'headerFooter',
      'rowBreaks',
      'drawing',
      'tableParts',
    ]);
  });

  it('tells the range it uses, be it empty', () => {
    const range = (sheet: Sheet) => at(written(sheet).root, 'dimension').attributes['ref'];
    expect(range(TABLE_SHEET)).toBe('A1:C7');
    expect(range(sheetOf([]))).toBe('A1');
    expect(range(sheetOf([{ cells: [] }, { cells: [null, text('B2')] }]))).toBe('A1:B2');
  });

  it('groups columns of one width', () => {
    const { root } = written(sheetOf([], { widths: [4, 11.5, 11.5, 9] }));
    expect(all(root, 'col').map(({ attributes: { min, max, width } }) => [min, max, width])).toEqual([
      ['1', '1', '4'],
      ['2', '3', '11.5'],
      ['4', '4', '9'],
    ]);
  });

  it('is printed on A4, one page wide, with a page number and breaks after the rows above', () => {
    const { root } = written(TABLE_SHEET);
    expect(at(root, 'sheetPr', 'pageSetUpPr').attributes).toEqual({ fitToPage: '1' });
    expect(at(root, 'pageSetup').attributes).toEqual({
      paperSize: '9',
      orientation: 'landscape',
      fitToWidth: '1',
      fitToHeight: '0',
    });
    expect(at(root, 'printOptions').attributes).toEqual({ horizontalCentered: '1' });
    expect(at(root, 'pageMargins').attributes).toMatchObject({ left: '0.6', right: '0.4', footer: '0.3' });
    expect(at(root, 'headerFooter', 'oddFooter').text).toBe(PAGE.footer);
    expect(all(root, 'brk').map(({ attributes: { id, man } }) => [id, man])).toEqual([
      ['4', '1'],
      ['5', '1'],
    ]);
    const { root: upright } = written(sheetOf([], { page: { ...PAGE, landscape: false, onePage: true } }));
    expect(at(upright, 'pageSetup').attributes).toMatchObject({ orientation: 'portrait', fitToHeight: '1' });
  });

  it('says nothing of printing where it is not made for it', () => {
    const names = written(LIST_SHEET).root.children.map(({ name }) => name);
    expect(names.filter((name) => /page|print|header|break/i.test(name))).toEqual([]);
  });

  it('leads by links to places in the book', () => {
    expect(all(written(TABLE_SHEET).root, 'hyperlink').map(({ attributes }) => attributes)).toEqual([
      { ref: 'B7', location: "'Mẫu ''A'' 1'!A1", display: "Mẫu 'A' 1" },
    ]);
  });

  it('gives cells a fill by what they hold, the first condition before the next', () => {
    const { root, styles } = written(TABLE_SHEET);
    const rules = all(root, 'conditionalFormatting').map((each) => {
      const { type, dxfId, priority } = at(each, 'cfRule').attributes;
      return [each.attributes['sqref'], type, dxfId, priority, at(each, 'cfRule', 'formula').text];
    });
    expect(rules).toEqual([
      ['A4:C5', 'expression', '0', '1', 'LEFT($A4,2)="Sở"'],
      ['B4:B5', 'expression', '1', '2', 'B4<1000'],
    ]);
    const fills = all(parse(styles.part()), 'dxf').map((dxf) => all(dxf, 'bgColor')[0]?.attributes['rgb']);
    expect(fills).toEqual(['FFE6F2E4', 'FFF8E0DA']);
  });

  it('lets in what may be typed, and says what is wrong otherwise', () => {
    const { root } = written(FORM_SHEET);
    const limits = all(root, 'dataValidation').map(({ attributes, children }) => ({
      ...attributes,
      formulae: children.map(({ text: value }) => value),
    }));
    const shown = { allowBlank: '1', showErrorMessage: '1' };
    expect(limits).toEqual([
      {
        ...shown,
        type: 'list',
        sqref: 'B1',
        errorStyle: 'warning',
        errorTitle: 'Đơn vị',
        error: 'Vẫn dùng tên này?',
        formulae: ["'Danh mục'!$A$1:$A$2"],
      },
      {
        ...shown,
        type: 'whole',
        sqref: 'A2',
        errorTitle: 'Năm',
        error: 'Ghi năm.',
        formulae: ['1990', '2100'],
      },
      { ...shown, type: 'custom', sqref: 'B2', errorTitle: 'Số', error: 'Lớn quá.', formulae: ['B2<=A2'] },
    ]);
    expect(all(root, 'mergeCell').map(({ attributes }) => attributes['ref'])).toEqual(['B1:C1']);
  });
});

describe('the view of a sheet', () => {
  const viewOf = (changes: Partial<Sheet>, relations = NONE) =>
    at(written(sheetOf([], changes), relations).root, 'sheetViews', 'sheetView');

  it('shows no lines between cells on a sheet that is a page', () => {
    expect(viewOf({ page: PAGE }).attributes['showGridLines']).toBe('0');
    expect(viewOf({ page: null }).attributes['showGridLines']).toBeUndefined();
  });

  it('is selected on the first sheet only', () => {
    expect(viewOf({}, { ...NONE, first: true }).attributes['tabSelected']).toBe('1');
    expect(viewOf({}).attributes['tabSelected']).toBeUndefined();
  });

  it.each([
    [
      { rows: 6, columns: 2 },
      { xSplit: '2', ySplit: '6', topLeftCell: 'C7' },
      ['topRight', 'bottomLeft', 'bottomRight'],
    ],
    [{ rows: 4, columns: 0 }, { ySplit: '4', topLeftCell: 'A5' }, ['bottomLeft']],
    [{ rows: 0, columns: 1 }, { xSplit: '1', topLeftCell: 'B1' }, ['topRight']],
  ])('keeps %o in view', (freeze, split, panes) => {
    const view = viewOf({ freeze });
    expect(at(view, 'pane').attributes).toEqual({ ...split, activePane: panes.at(-1), state: 'frozen' });
    const selections = view.children.filter(({ name }) => name === 'selection');
    expect(selections.map(({ attributes }) => attributes)).toEqual(
      panes.map((pane) => ({ pane, activeCell: 'A1', sqref: 'A1' })),
    );
  });

  it.each([null, { rows: 0, columns: 0 }])('keeps nothing in view for %o', (freeze) => {
    const view = viewOf({ freeze, active: 'C5' });
    expect(view.children).toEqual([
      { name: 'selection', attributes: { activeCell: 'C5', sqref: 'C5' }, children: [], text: '' },
    ]);
  });
});
