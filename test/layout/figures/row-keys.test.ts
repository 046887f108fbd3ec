import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey } from '../../../src/domain/text.ts';
import { rowKeys } from '../../../src/layout/figures/row-keys.ts';
import type { Table, TableRow } from '../../../src/layout/table.ts';

function tableOf(rows: readonly (readonly [kind: TableRow['kind'], label: string | null])[]): Table {
  return {
    sheet: 'Biểu 1',
    rows: rows.map(([kind, label], at) => ({ kind, label, at: at + 10 }) as TableRow),
  } as unknown as Table;
}

const all = (table: Table): number[] => table.rows.map((_, index) => index);
const keysOf = (table: Table, own = all(table)): string[] => {
  const keys = rowKeys(table, own);
  return own.map((_, place) => keys.at(place));
};

const name = fc.oneof(
  fc.constantFrom(
    'Sở Y tế',
    'SỞ Y TẾ',
    'Sở Tư pháp',
    'Sở Pháp tư',
    'Hòa',
    'Hoà',
    'Hòa'.normalize('NFD'),
    '',
    '–',
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const row = fc.tuple(fc.constantFrom('unit' as const, 'group' as const), fc.option(name));

describe('rowKeys', () => {
  it('is the name, and the place where the name stands twice or is none', () => {
    const table = tableOf([
      ['unit', 'Trường A'],
      ['unit', 'Trường B'],
      ['unit', 'TRƯỜNG A'],
      ['unit', null],
    ]);
    expect(keysOf(table)).toEqual(['Biểu 1#10', nameKey('Trường B'), 'Biểu 1#12', 'Biểu 1#13']);
    expect(rowKeys(table, [0, 1, 2, 3])).toMatchObject({ distinct: true, hasNameTwice: true });
    expect(rowKeys(table, [0, 1, 3])).toMatchObject({ distinct: true, hasNameTwice: false });
    expect(rowKeys(table, [0, 1]).at(2)).toBe('');
  });

  it('is the same for the only unit of every table', () => {
    const table = tableOf([
      ['group', 'Khối trường'],
      ['unit', 'Trường A'],
    ]);
    expect(keysOf(table)).toEqual(['', '']);
    expect(rowKeys(table, [0, 1])).toMatchObject({ distinct: false, hasNameTwice: false });
    expect(rowKeys(table, [1]).distinct).toBe(true);
  });

  it('tells of every table whether keys are distinct and whether a name repeats', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
        const table = tableOf(rows);
        const { distinct, hasNameTwice } = rowKeys(table, all(table));
        const keys = keysOf(table);
        expect(distinct).toBe(new Set(keys).size === keys.length);
        const names = rows.map(([, label]) => nameKey(label ?? '')).filter((each) => each !== '');
        const isOne = rows.filter(([kind]) => kind === 'unit').length === 1;
        expect(hasNameTwice).toBe(!isOne && new Set(names).size < names.length);
      }),
    );
  });
});
