import { describe, expect, it } from 'vitest';
import { assertSheetName, workbookPart } from '../../../src/write/xlsx/workbook.ts';
import { all, at, parse } from '../elements.ts';
import { PAGE } from './sample-book.ts';

describe('the workbook part', () => {
  const root = parse(
    workbookPart([
      { name: 'Bìa', hidden: false, page: { ...PAGE, repeat: null }, id: 'rId1' },
      { name: "Mẫu 'A' 1", hidden: false, page: { ...PAGE, repeat: { from: 4, to: 6 } }, id: 'rId2' },
      { name: 'Danh mục', hidden: true, page: null, id: 'rId3' },
    ]),
  );

  it('lists the sheets in their order, hidden ones as such', () => {
    expect(all(root, 'sheet').map(({ attributes }) => attributes)).toEqual([
      { name: 'Bìa', sheetId: '1', 'r:id': 'rId1' },
      { name: "Mẫu 'A' 1", sheetId: '2', 'r:id': 'rId2' },
      { name: 'Danh mục', sheetId: '3', state: 'hidden', 'r:id': 'rId3' },
    ]);
  });

  it('names what is printed of each sheet, and the rows on every page', () => {
    expect(
      all(root, 'definedName').map(({ attributes, text }) => [...Object.values(attributes), text]),
    ).toEqual([
      ['_xlnm.Print_Area', '0', "'Bìa'!$A$1:$C$7"],
      ['_xlnm.Print_Area', '1', "'Mẫu ''A'' 1'!$A$1:$C$7"],
      ['_xlnm.Print_Titles', '1', "'Mẫu ''A'' 1'!$4:$6"],
    ]);
  });

  it('opens on its first sheet and computes its formulas', () => {
    expect(at(root, 'bookViews', 'workbookView').attributes['activeTab'] ?? '0').toBe('0');
    expect(at(root, 'calcPr').attributes['fullCalcOnLoad']).toBe('1');
  });

  it('has no list of names where nothing is printed', () => {
    const bare = parse(workbookPart([{ name: 'A', hidden: false, page: null, id: 'rId1' }]));
    expect(bare.children.map(({ name }) => name)).toEqual(['workbookPr', 'bookViews', 'sheets', 'calcPr']);
  });
});

describe('the name of a sheet', () => {
  it.each(['', 'a'.repeat(32), 'A/B', 'A:B', "'A", "A'", 'A\nB', 'History', 'HISTORY', 'bìa'])(
    'is not “%s”',
    (name) => {
      expect(() => assertSheetName(name, new Set(['bìa']))).toThrow(RangeError);
    },
  );

  it('is taken afterwards', () => {
    const taken = new Set<string>();
    assertSheetName('Sở Y tế', taken);
    expect(() => assertSheetName('SỞ Y TẾ', taken)).toThrow(RangeError);
  });
});
