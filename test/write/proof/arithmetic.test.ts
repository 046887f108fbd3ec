import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeFormulas } from '../../../src/domain/formula/compute.ts';
import { parseFormula } from '../../../src/domain/formula/parse.ts';
import type { Cell, Grid } from '../../../src/domain/grid.ts';
import { Arithmetic } from '../../../src/write/proof/arithmetic.ts';
import type { FinishedCells } from '../../../src/write/proof/cells.ts';
import { openFinished } from '../../../src/write/proof/finished.ts';
import { writeBook } from '../../../src/write/xlsx/package.ts';
import { bookOf, formula, number, sheetOf, text } from '../xlsx/sample-book.ts';

/* What the proof computes of a finished workbook, against what the program computes of workbooks that it reads. */

const NAMES = ['Số liệu', "Mẫu 'A1' & B2"];
const ROWS = 5;
const COLUMNS = 3;

const cellName = fc
  .tuple(fc.constantFrom(...'ABCD'), fc.integer({ min: 1, max: ROWS + 1 }))
  .map(([letter, row]) => `${letter}${row}`);
const sheet = fc.constantFrom('', "'Số liệu'!", "'Mẫu ''A1'' & B2'!");
const reference = fc.tuple(sheet, cellName).map((parts) => parts.join(''));
const range = fc.tuple(sheet, cellName, cellName).map(([of, from, to]) => `${of}${from}:${to}`);
const operand = fc.oneof(
  { weight: 4, arbitrary: reference },
  fc.nat(9).map(String),
  range.map((each) => `SUM(${each},2)`),
  fc.constantFrom('C:C', 'SUM(A:B)', 'ROUND(7/8,2)', '50%', 'A1:A2', 'IF(A1=1,2,3)'),
);
const anyFormula = fc
  .array(fc.tuple(fc.constantFrom('+', '-', '*', '/'), operand), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.map(([sign, of], index) => (index === 0 ? of : sign + of)).join(''));
const content = fc.oneof(
  fc.constant(null),
  fc.record({ number: fc.integer({ min: -999, max: 9999 }) }),
  fc.record({ words: fc.constantFrom('không', 'áp dụng & <5>') }),
  fc.record({ formula: anyFormula }),
);
type Content = null | { number: number } | { words: string } | { formula: string };
const sheets: fc.Arbitrary<Content[][][]> = fc.array(
  fc.array(fc.array(content, { maxLength: COLUMNS }), { minLength: 1, maxLength: ROWS }),
  { minLength: 2, maxLength: 2 },
);

/** The numbers of a sheet's formulas by place, with what stands beside them taken away first. */
function byReading(contents: readonly Content[][][]): ReadonlyMap<string, number> {
  const grids = contents.map((rows, index): Grid => {
    const cells = rows.map((row, at) =>
      row.map((each, column): Cell | undefined => {
        if (each === null) return undefined;
        const common = { row: at, column, number: null, format: null, formula: false };
        if ('number' in each) return { ...common, type: 'number', text: '', number: each.number };
        if ('words' in each) return { ...common, type: 'text', text: each.words };
        const written = `=${each.formula}`;
        // Beside any other formula the number 0 stands, which is taken as it is.
        return parseFormula(written) === null
          ? { ...common, type: 'number', text: '0', number: 0 }
          : { ...common, type: 'uncomputed', text: written, formula: true };
      }),
    );
    const none = {
      merges: [],
      hidden: false,
      hiddenRows: new Set<number>(),
      hiddenColumns: new Set<number>(),
    };
    return { sheet: NAMES[index] ?? '', rows: cells, ...none };
  });
  const { of } = computeFormulas(grids);
  const places = grids.flatMap(({ sheet: name, rows }) =>
    [...rows].flatMap((row) =>
      (row ?? []).flatMap((cell): (readonly [string, number])[] => {
        const result = cell === undefined ? undefined : of.get(cell);
        return cell === undefined || result === undefined
          ? []
          : [[`${name} ${cell.row} ${cell.column}`, result]];
      }),
    ),
  );
  return new Map(places);
}

async function byProof(contents: readonly Content[][][]): Promise<ReadonlyMap<string, number>> {
  const written = contents.map((rows, index) =>
    sheetOf(
      rows.map((row) => ({
        cells: row.map((each) => {
          if (each === null) return null;
          if ('number' in each) return number(each.number);
          return 'words' in each ? text(each.words) : formula(0, each.formula);
        }),
      })),
      { name: NAMES[index] ?? '' },
    ),
  );
  const finished = openFinished(await writeBook(bookOf(written)));
  const read = new Map([...finished.sheets].map(([name, read]) => [name, read()]));
  const arithmetic = new Arithmetic(read);
  const results = [...read].flatMap(([name, each]) =>
    places(each).map((place): [string, number] => {
      const [row, column] = [Math.floor(place / each.columns), place % each.columns];
      return [`${name} ${row} ${column}`, arithmetic.resultOf(each, place)];
    }),
  );
  return new Map(results.filter(([, result]) => !Number.isNaN(result)));
}

/** The places of a sheet's formulas. */
function places({ formulaOf }: FinishedCells): readonly number[] {
  return [...formulaOf.entries()].filter(([, formula]) => formula > 0).map(([place]) => place);
}

describe('the arithmetic of the proof', () => {
  it('gives what the program gives for a workbook that it reads', async () => {
    let formulas = 0;
    await fc.assert(
      fc.asyncProperty(sheets, async (contents) => {
        const [read, proved] = [byReading(contents), await byProof(contents)];
        expect([...proved.keys()].sort()).toEqual([...read.keys()].sort());
        for (const [place, result] of read) {
          formulas++;
          expect(proved.get(place), place).toBeCloseTo(result, 8);
        }
      }),
      { numRuns: 200 },
    );
    expect(formulas).toBeGreaterThan(100);
  });
});
