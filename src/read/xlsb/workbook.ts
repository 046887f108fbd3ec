import { damaged } from '../refusal.ts';
import { forEachRecord } from './records.ts';

const PROPERTIES = 153;
const SHEET = 156;
const END = 132;
const FROM_1904 = 1;

export interface BinaryWorkbook {
  readonly date1904: boolean;
  readonly sheets: readonly { readonly name: string; readonly relation: string; readonly hidden: boolean }[];
}

/** Reads the workbook part of an .xlsb container. Throws a `Refusal` where it is cut off. */
export function readWorkbook(bytes: Uint8Array, part: string): BinaryWorkbook {
  let date1904 = false;
  let ended = false;
  const sheets: BinaryWorkbook['sheets'][number][] = [];
  forEachRecord(bytes, part, (record) => {
    if (record.type === END) ended = true;
    else if (record.type === PROPERTIES) date1904 = (record.long() & FROM_1904) !== 0;
    else if (record.type === SHEET) {
      const hidden = record.long() !== 0;
      // The sheet's own number, which nothing here refers to.
      record.skip(4);
      const relation = record.text();
      sheets.push({ hidden, relation, name: record.text() });
    }
  });
  if (!ended) throw damaged(part);
  return { date1904, sheets };
}
