import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellName, columnName } from '../../../src/domain/address.ts';
import { computeFormulas } from '../../../src/domain/formula/compute.ts';
import type { Cell, Grid } from '../../../src/domain/grid.ts';
import { gridOf, type Content } from '../../helpers/grid.ts';

/** A sheet in which texts that begin with `=` are formulas without a result. */
function sheet(name: string, rows: readonly (readonly Content[])[]): Grid {
  const grid = gridOf(rows, { sheet: name });
  const formula = (cell: Cell | undefined): Cell | undefined =>
    cell?.text.startsWith('=') === true ? { ...cell, type: 'uncomputed', formula: true } : cell;
  return { ...grid, rows: [...grid.rows].map((row) => row?.map(formula)) };
}

/** Results by the name of the cell, of the first sheet. */
function resultsOf(grids: readonly Grid[], mostWork?: number): Readonly<Record<string, number>> {
  const { of } = computeFormulas(grids, mostWork);
  return Object.fromEntries([...of].map(([cell, number]) => [cellName(cell), number]));
}

/** The result of one formula in A1, beside 10, 2.5, a text, nothing and an error in B1 to F1. */
function valueOf(formula: string, others: readonly Grid[] = []): number | undefined {
  const own = sheet('S', [[formula, 10, 2.5, 'chữ', null, '#REF!']]);
  const wrong = [...own.rows].map((row) =>
    row?.map((cell) => (cell?.text === '#REF!' ? { ...cell, type: 'error' as const } : cell)),
  );
  return resultsOf([{ ...own, rows: wrong }, ...others])['A1'];
}

describe('computeFormulas', () => {
  it.each([
    ['=1+2*3', 7],
    ['=(1+2)*3', 9],
    ['=-B1-+C1', -12.5],
    ['=1--1', 2],
    ['=2*-3', -6],
    ['=B1/C1/2', 2],
    ['=B1*10%', 1],
    ['=-50%%', -0.005],
    ['=0.1+0.2', 0.3],
    ['=0.3-0.1-0.2', 0],
    ['=1/3', 0.333333333333333],
    ['=1/3*3', 1],
    ['=1.5E+3+.5', 1500.5],
    ['= $B$1 + B$1 + $b1 ', 30],
    ['=SUM(B1:F1)', undefined],
    ['=SUM(B1:E1)', 12.5],
    ['=sum(B1,C1;7)', 19.5],
    ['=SUM((B1:E1),-C1)', 10],
    ['=SUM(B1:E1)/5', 2.5],
    ['=ROUND(2.675,2)', 2.68],
    ['=ROUND(-B1/4;0)', -3],
    ['=ROUND(1250,-2)', 1300],
    ['=E1', 0],
    ['=E1+1', 1],
    ['=Z99+1', 1],
    ['=SUM(Z1:Z9)', 0],
    ['=9007199254740991', 9007199254740991],
  ])('computes %s', (formula, value) => {
    expect(valueOf(formula)).toBe(value);
  });

  it.each([
    '=D1+1',
    '=SUM(D1+1)',
    '=SUM(-D1)',
    '=F1',
    '=F1*0',
    '=B1/0',
    '=B1/E1',
    '=B1:C1+1',
    '=ROUND(B1)',
    '=ROUND(B1,99)',
    '=AVERAGE(B1:C1)',
    '=IF(B1>1,1,0)',
    '=B1^2',
    '=B1&C1',
    '="5"+1',
    '=SUM()',
    '=SUM(B1,)',
    '=(B1',
    '=B1)',
    '=B1 C1',
    '=B1+',
    '=',
    '=LOG10(B1)',
    '=R1C1',
    '=tong',
    '=B0',
    '=XFE1',
    '=B1048577',
    "=[1]S!B1+'x'",
    '=Khác!A1',
    '=S:T!A1',
    '=__proto__+constructor',
    '=9007199254740993+0.5+9007199254740993',
  ])('leaves %s alone', (formula) => {
    expect(valueOf(formula)).toBeUndefined();
  });

  it('reads no formula deeper or longer than a spreadsheet takes', () => {
    const deep = (brackets: number) => `=${'('.repeat(brackets)}1${')'.repeat(brackets)}`;
    expect(valueOf(deep(63))).toBe(1);
    expect(valueOf(deep(64))).toBeUndefined();
    expect(valueOf(deep(4000))).toBeUndefined();
    expect(valueOf(`=1${'+1'.repeat(4000)}`)).toBe(4001);
    expect(valueOf(`=1${'+1'.repeat(5000)}`)).toBeUndefined();
    expect(valueOf(`=${'-'.repeat(8000)}1`)).toBe(1);
  });

  it('keeps a date out of every sum', () => {
    const grid = sheet('S', [['=SUM(B1:C1)', 40, 44906]]);
    const dated = [...grid.rows].map((row) =>
      row?.map((cell) => (cell?.number === 44906 ? { ...cell, type: 'date' as const } : cell)),
    );
    expect(resultsOf([{ ...grid, rows: dated }])).toEqual({});
  });

  it('follows other sheets of the workbook, whatever their case and spelling', () => {
    const others = [sheet("Biểu '2'", [[4], ['=A1*2']]), sheet('Phu_luc.1', [[1, 2]])];
    expect(valueOf("='biểu ''2'''!A1 + 'Biểu ''2'''!$A$2", others)).toBe(12);
    expect(valueOf('=SUM(Phu_luc.1!A1:B1)', others)).toBe(3);
    expect(valueOf("=SUM('Phu_luc.1'!1:1)", others)).toBe(3);
  });

  it('reads the references of OpenDocument', () => {
    const others = [sheet('Biểu 2', [[4, 5]])];
    expect(valueOf("=SUM([.B1:.C1];[.$B$1])+[$'Biểu 2'.A1]*[Khac.A1]", others)).toBeUndefined();
    expect(valueOf("=SUM([.B1:.C1];[.$B$1])+[$'Biểu 2'.B1]", others)).toBe(27.5);
  });

  it('ends whole columns and rows where the sheet ends', () => {
    const grid = sheet('S', [
      [1, 2, '=SUM(A:B)', '=SUM($B:$B,1:1)'],
      [3, 4, '=SUM(2:3)'],
    ]);
    expect(resultsOf([grid])).toEqual({ C1: 10 });
    const last: Grid = { ...gridOf([], { sheet: 'S' }), rows: [] };
    const rows: (readonly (Cell | undefined)[])[] = [];
    rows[0] = sheet('S', [['=SUM(B:B)']]).rows.at(0) ?? [];
    rows[1_048_575] = [undefined, { ...(gridOf([[null, 7]]).rows.at(0)?.[1] as Cell), row: 1_048_575 }];
    expect(resultsOf([{ ...last, rows }], 100)).toEqual({ A1: 7 });
  });

  it('follows chains of any length in both directions', () => {
    const length = 5_000;
    const down = Array.from({ length }, (_, row) => [row === length - 1 ? 1 : `=A${row + 2}+1`]);
    expect(resultsOf([sheet('S', down)])['A1']).toBe(length);
    const up = Array.from({ length }, (_, row) => [row === 0 ? 1 : `=A${row}+1`]);
    expect(resultsOf([sheet('S', up)])[`A${length}`]).toBe(length);
  });

  it('leaves circles alone, and what depends on them', () => {
    const grid = sheet('S', [['=A1', '=C1+1', '=B1+1', '=SUM(A1:D1)', '=B1*0', '=1+1']]);
    expect(resultsOf([grid])).toEqual({ F1: 2 });
  });

  it('stops where the work would not end, and makes no result of a part', () => {
    const rows = Array.from({ length: 200 }, (_, row) => [row, '=SUM(A:A)']);
    const results = resultsOf([sheet('S', rows)], 1000);
    expect(Object.keys(results).length).toBeLessThan(5);
    for (const result of Object.values(results)) expect(result).toBe(19_900);
    expect(Object.keys(resultsOf([sheet('S', rows)]))).toHaveLength(200);
  });

  it('grows no number without end', () => {
    const rows = Array.from({ length: 60 }, (_, row) => [row === 0 ? '=1/7' : `=A${row}*A${row}`]);
    expect(resultsOf([sheet('S', rows)])['A60']).toBeUndefined();
    expect(valueOf(`=1${'/7'.repeat(3000)}`)).toBeUndefined();
  });

  it('names the first formula computed', () => {
    const grids = [sheet('A', [[1, '=B9&1']]), sheet('B', [[null], [null, null, '=1+1']])];
    expect(computeFormulas(grids).first).toEqual({ sheet: 'B', row: 1, column: 2 });
    expect(computeFormulas([sheet('A', [[1]])]).first).toBeNull();
  });
});

/** A number with at most four decimals, as its ten-thousandths. */
type Tree =
  | { readonly kind: 'number'; readonly tenThousandths: number }
  | { readonly kind: 'cell'; readonly at: number }
  | { readonly kind: 'minus' | 'percent' | 'brackets'; readonly of: Tree }
  | { readonly kind: '+' | '-' | '*' | '/'; readonly left: Tree; readonly right: Tree };

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.record({ kind: fc.constant('number' as const), tenThousandths: fc.nat(99_999_999) }),
    fc.record({ kind: fc.constant('cell' as const), at: fc.nat(5) }),
    fc.record({ kind: fc.constantFrom('minus' as const, 'percent', 'brackets'), of: tie('tree') }),
    fc.record({
      kind: fc.constantFrom('+' as const, '-', '*', '/'),
      left: tie('tree'),
      right: tie('tree'),
    }),
  ),
}));

/** How tightly a tree holds together; what is looser than its place wants goes into brackets. */
function strength(tree: Tree): number {
  if (tree.kind === '+' || tree.kind === '-') return 1;
  if (tree.kind === '*' || tree.kind === '/') return 2;
  return tree.kind === 'minus' ? 3 : tree.kind === 'percent' ? 4 : 5;
}

function printed(tree: Tree, least = 0): string {
  const inner = bare(tree);
  return strength(tree) < least ? `(${inner})` : inner;
}

function bare(tree: Tree): string {
  switch (tree.kind) {
    case 'number':
      return String(tree.tenThousandths / 10_000);
    case 'cell':
      return `${columnName(tree.at + 1)}1`;
    case 'minus':
      return `-${printed(tree.of, 3)}`;
    case 'percent':
      return `${printed(tree.of, 4)}%`;
    case 'brackets':
      return `( ${printed(tree.of)} )`;
    default:
      return `${printed(tree.left, strength(tree))}${tree.kind}${printed(tree.right, strength(tree) + 1)}`;
  }
}

/** An exact value as numerator and denominator, null where something is divided by 0. */
function exact(tree: Tree, cells: readonly number[]): readonly [bigint, bigint] | null {
  switch (tree.kind) {
    case 'number':
      return [BigInt(tree.tenThousandths), 10_000n];
    case 'cell':
      return [BigInt(cells[tree.at] ?? 0), 1n];
    case 'brackets':
      return exact(tree.of, cells);
    case 'minus': {
      const of = exact(tree.of, cells);
      return of && [-of[0], of[1]];
    }
    case 'percent': {
      const of = exact(tree.of, cells);
      return of && [of[0], of[1] * 100n];
    }
    default: {
      const a = exact(tree.left, cells);
      const b = exact(tree.right, cells);
      if (a === null || b === null) return null;
      if (tree.kind === '+') return [a[0] * b[1] + b[0] * a[1], a[1] * b[1]];
      if (tree.kind === '-') return [a[0] * b[1] - b[0] * a[1], a[1] * b[1]];
      if (tree.kind === '*') return [a[0] * b[0], a[1] * b[1]];
      return b[0] === 0n ? null : [a[0] * b[1], a[1] * b[0]];
    }
  }
}

describe('any formula', () => {
  it('of plain arithmetic has the exact result to 15 digits', () => {
    fc.assert(
      fc.property(tree, fc.array(fc.integer({ min: -999, max: 99_999 }), { maxLength: 6 }), (tree, cells) => {
        const result = resultsOf([sheet('S', [[`=${printed(tree)}`, ...cells]])])['A1'];
        const wanted = exact(tree, cells);
        const [over, under] = wanted ?? [0n, 0n];
        const size = under === 0n ? 0 : Number((over * 10n ** 60n) / under) / 1e60;
        // A number beyond these is no figure.
        if (under === 0n || Math.abs(size) > 9e15) expect(result).toBeUndefined();
        else if (over === 0n) expect(result).toBe(0);
        else if (Math.abs(size) > 1e-24)
          expect(Math.abs((result ?? 0) - size)).toBeLessThanOrEqual(Math.abs(size) * 1e-14);
      }),
      { numRuns: 500 },
    );
  });

  it('that sums a range adds its numbers and nothing else', () => {
    const content = fc.oneof(fc.integer({ min: -9999, max: 9999 }), fc.constantFrom(null, 'chữ', '12'));
    const rows = fc.array(fc.array(content, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 12 });
    const corner = fc.record({ row: fc.nat(14), column: fc.nat(6) });
    fc.assert(
      fc.property(rows, corner, corner, fc.boolean(), (table, a, b, absolute) => {
        const named = [a, b].map(({ row, column }) =>
          absolute ? `$${columnName(column)}$${row + 1}` : cellName({ row, column }),
        );
        const grids = [sheet('Tổng', [[`=SUM('Số liệu'!${named.join(':')})`]]), sheet('Số liệu', table)];
        let sum = 0;
        for (const [row, cells] of table.entries()) {
          for (const [column, value] of cells.entries()) {
            const inside =
              row >= Math.min(a.row, b.row) &&
              row <= Math.max(a.row, b.row) &&
              column >= Math.min(a.column, b.column) &&
              column <= Math.max(a.column, b.column);
            if (inside && typeof value === 'number') sum += value;
          }
        }
        expect(resultsOf(grids)['A1']).toBe(sum);
      }),
      { numRuns: 500 },
    );
  });
});
