import { describe, expect, it } from 'vitest';
import type { TablePlan } from '../../../src/write/workbook/plan.ts';
import type { Sheet } from '../../../src/write/xlsx/book.ts';
import { Tables } from '../../../src/write/xlsx/table.ts';
import { all, at, parse } from '../elements.ts';
import { formula, number, sheetOf, TABLE_SHEET, text } from './sample-book.ts';

const [PLAN] = TABLE_SHEET.tables as readonly [TablePlan];

describe('a table', () => {
  const { number: place, xml } = new Tables().part(TABLE_SHEET, PLAN);
  const root = parse(xml);

  it('covers its header, its rows and its total row, and is known by name and number', () => {
    expect(place).toBe(1);
    expect(root.attributes).toMatchObject({
      id: '1',
      name: 'SoLieu',
      displayName: 'SoLieu',
      ref: 'A3:C6',
      totalsRowCount: '1',
    });
  });

  it('names its columns by the cells of its header, a line break as a code', () => {
    expect(all(root, 'tableColumn').map(({ attributes: { id, name } }) => [id, name])).toEqual([
      ['1', 'Đơn vị'],
      ['2', 'Hội viên_x000a_(người)'],
      ['3', 'Tỷ lệ'],
    ]);
    expect(xml).not.toContain('&#10;');
  });

  it('says of the total row what its cells say', () => {
    const totals = all(root, 'tableColumn').map(({ attributes, children }) => [
      attributes['totalsRowLabel'],
      attributes['totalsRowFunction'],
      ...children.map(({ text: value }) => value),
    ]);
    expect(totals).toEqual([
      ['Tổng cộng', undefined],
      [undefined, 'custom', 'SUM(B4:B5)'],
      [undefined, 'custom', 'IF(B6>0,"chưa có","")'],
    ]);
  });

  it('has no filter buttons and no stripes, and words for a screen reader', () => {
    expect(all(root, 'autoFilter')).toEqual([]);
    expect(at(root, 'tableStyleInfo').attributes).toMatchObject({
      showRowStripes: '0',
      showFirstColumn: '0',
    });
    expect(all(root, 'x14:table').map(({ attributes }) => attributes)).toEqual([
      { altText: 'Số liệu của từng đơn vị' },
    ]);
  });

  it('may do without a total row', () => {
    const plan = { ...PLAN, totals: false, last: 5 };
    const bare = parse(new Tables().part({ ...TABLE_SHEET, tables: [plan] }, plan).xml);
    expect(bare.attributes).toMatchObject({ ref: 'A3:C5', totalsRowShown: '0' });
    expect(bare.attributes['totalsRowCount']).toBeUndefined();
    expect(all(bare, 'totalsRowFormula')).toEqual([]);
  });
});

describe('what Excel would call broken is refused', () => {
  const make =
    (changes: Partial<TablePlan>, sheet: Sheet = TABLE_SHEET) =>
    () =>
      new Tables().part({ ...sheet, tables: [] }, { ...PLAN, ...changes });

  it.each(['', 'Số liệu', 'A1', 'xfd12', 'R1C1', 'r', 'C', '1a', 'a-b'])('a table named “%s”', (name) => {
    expect(make({ name })).toThrow('no name for a table');
  });

  it.each(['SoLieu', 'Số_liệu', '_1', 'DonVi12_ChiTieu', 'ChiTieu'])('but not one named “%s”', (name) => {
    expect(make({ name })).not.toThrow();
  });

  it('two tables of one name', () => {
    const tables = new Tables();
    tables.part(TABLE_SHEET, PLAN);
    expect(() => tables.part(TABLE_SHEET, { ...PLAN, name: 'SOLIEU' })).toThrow('no name for a table');
  });

  it('a table without rows, or beyond its sheet', () => {
    expect(make({ last: 4, totals: true })).toThrow('no rows');
    expect(make({ last: 3, totals: false })).toThrow('no rows');
    expect(make({ last: 8 })).toThrow('no rows');
  });

  it.each([
    ['empty', [text('A'), text('')]],
    ['missing', [text('A')]],
    ['a number', [text('A'), number(2023)]],
    ['computed', [text('A'), formula('B', 'A1')]],
    ['there twice', [text('Đạt'), text('ĐẠT')]],
    ['too long', [text('A'), text('b'.repeat(256))]],
  ])('a header that is %s', (_, header) => {
    const sheet = sheetOf([{ cells: header }, { cells: [number(1), number(2)] }]);
    expect(make({ header: 1, last: 2, columns: 2, totals: false }, sheet)).toThrow('no name for column 2');
  });

  it('two tables over each other', () => {
    const second = { ...PLAN, name: 'Quy', header: 6, last: 7, totals: false };
    const sheet = { ...TABLE_SHEET, tables: [PLAN, second] };
    expect(() => new Tables().part(sheet, PLAN)).toThrow('lies over another');
  });
});
