import { describe, expect, it } from 'vitest';
import { partsOf } from '../../../src/write/proof/parts.ts';
import { openFinished } from '../../../src/write/proof/finished.ts';
import { ReadAhead } from '../../../src/write/proof/read-ahead.ts';
import { writeBook } from '../../../src/write/xlsx/package.ts';
import { bookOf, formula, number, sheetOf, text } from '../xlsx/sample-book.ts';

const bookWith = (value: number) =>
  writeBook(
    bookOf([
      sheetOf([{ cells: [text('a'), number(value), formula(2, '1+1')] }], { name: 'Số liệu' }),
      sheetOf([{ cells: [number(1)] }], { name: 'Khác' }),
    ]),
  );
const bytes = await bookWith(1);

/** The packed bytes of the first sheet, cut in two as they come from a stream. */
function firstSheet(of: Uint8Array) {
  const part = partsOf(of).get('xl/worksheets/sheet1.xml');
  if (part === undefined) throw new Error('no sheet');
  const packed = Uint8Array.from(part.packed);
  const cut = [packed.slice(0, 9), packed.slice(9)];
  return { packed: cut, size: part.content().length };
}

describe('a sheet that was read ahead', () => {
  it('is not read again, and is what would have been read', () => {
    const ahead = new ReadAhead();
    ahead.take('Số liệu', firstSheet(bytes));
    const [first, again] = [openFinished(bytes, ahead), openFinished(bytes, ahead)].map(
      ({ sheets }) => sheets.get('Số liệu')?.() ?? null,
    );
    expect(first?.kinds).toBe(again?.kinds);
    expect(first).toEqual(openFinished(bytes).sheets.get('Số liệu')?.());
  });

  it('counts for the bytes it was read from and no others, and for no other sheet', async () => {
    const ahead = new ReadAhead();
    ahead.take('Số liệu', firstSheet(bytes));
    const other = await bookWith(5);
    expect(openFinished(other, ahead).sheets.get('Số liệu')?.().numbers[1]).toBe(5);
    expect(ahead.cellsOf('Khác', Buffer.concat(firstSheet(bytes).packed))).toBeNull();
  });

  it('is refused where it is not whole', () => {
    const { packed, size } = firstSheet(bytes);
    expect(() => new ReadAhead().take('Số liệu', { packed, size: size + 1 })).toThrow('Số liệu is not whole');
  });
});
