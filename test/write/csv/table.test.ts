import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvTable } from '../../../src/write/csv/table.ts';

const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const cellsOf = (bytes: Uint8Array) => parse(textOf(bytes), { bom: true, record_delimiter: '\r\n' });

describe('a table as CSV', () => {
  it('has the mark of UTF-8, commas, quotes where they are needed and CRLF after every record', () => {
    const rows = [
      ['Sở Y tế', 'a,b', 'nói "có"', 'hai\ndòng'],
      [1, 0, null, ''],
    ];
    expect(textOf(csvTable(rows))).toBe('\uFEFFSở Y tế,"a,b","nói ""có""","hai\ndòng"\r\n1,0,,\r\n');
  });

  it.each([
    "=cmd|' /C calc'!A0",
    '+84 237 385 2246',
    '-2+3',
    '@SUM(A1)',
    ' =1+1',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    '\u00a0=1+1',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM(A1)',
  ])('text that would run as a formula is marked as text: %j', (text) => {
    expect(cellsOf(csvTable([[text]]))[0]?.[0]).toMatch(/^'/);
  });

  it('numbers stay numbers, below zero too, and other text stays as it is', () => {
    expect(
      textOf(csvTable([[-12, 81.82, 9_007_199_254_740_991, 'Sở Y tế - cơ sở 2', "'x", 'D10:D20']])),
    ).toBe("\uFEFF-12,81.82,9007199254740991,Sở Y tế - cơ sở 2,'x,D10:D20\r\n");
  });

  it('any text comes back in one cell, and none begins a formula', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string(), fc.nat()), { minLength: 1 }),
        (rows) => {
          const cells = cellsOf(csvTable(rows));
          expect(cells).toHaveLength(rows.length);
          cells.forEach((row, index) => {
            expect(row).toHaveLength(3);
            expect(row[2]).toBe(String(rows[index]?.[2]));
            for (const cell of row.slice(0, 2))
              expect(cell).not.toMatch(/^[\s=+\-@＝＋－＠]*[=+\-@＝＋－＠]/);
          });
        },
      ),
    );
  });
});
