/*
 * Excel's binary format is a row of records, each with its type and length. Only the records of cells with a
 * value are counted, before a reader builds something out of each of them.
 */

const NUMBERS_IN_A_ROW = 0x00bd;
const CELL_RECORDS: ReadonlySet<number> = new Set([
  // Of version 2, then of later ones: whole number, number, text, formula, logical or error value.
  0x0002, 0x0003, 0x0004, 0x0005, 0x0006, 0x0203, 0x0204, 0x0205, 0x0206, 0x0406, 0x027e, 0x00d6, 0x00fd,
]);
/** A reader that trusts a shorter one reads on without end. */
const SHORTEST_CELL = 8;
const BEGIN: ReadonlySet<number> = new Set([0x0009, 0x0209, 0x0409, 0x0809]);
const END = 0x000a;
const PASSWORD = 0x002f;
const WORKSHEET = 0x0010;

/** What the workbook stream of an .xls file holds. */
export interface XlsCount {
  /** Cells with a value in worksheets; charts keep numbers of their own. */
  readonly cells: number;
  /** Whether every part of the stream that begins also ends, and every cell has room for its value. */
  readonly whole: boolean;
  /** Whether a password is needed. */
  readonly encrypted: boolean;
}

/** Counts the cells of an .xls file's workbook stream. */
export function countXlsCells(stream: Uint8Array): XlsCount {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const open: number[] = [];
  let cells = 0;
  let at = 0;
  let begun = false;
  let encrypted = false;
  let sound = true;
  while (at + 4 <= stream.length && !(begun && open.length === 0 && view.getUint32(at, true) === 0)) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    if (BEGIN.has(type)) {
      open.push(length >= 4 && at + 8 <= stream.length ? view.getUint16(at + 6, true) : 0);
      begun = true;
    } else if (type === PASSWORD) encrypted = true;
    else if (type === END) open.pop();
    else if (open.at(-1) === WORKSHEET) {
      if (type === NUMBERS_IN_A_ROW) cells += Math.max(0, Math.floor((length - 6) / 6));
      else if (CELL_RECORDS.has(type)) {
        cells += 1;
        sound &&= length >= SHORTEST_CELL;
      }
    }
    at += 4 + length;
  }
  return { cells, whole: begun && sound && open.length === 0, encrypted };
}

/** A theme, a link of cells, the words shown above one. */
const NEEDLESS: ReadonlySet<number> = new Set([0x0896, 0x01b8, 0x0800]);
/** A record of no meaning for cells. */
const IDLE = 0x0897;

/**
 * The stream with the records made idle that cost a reader any amount of time and hold no value. A theme is a zip
 * container within the stream, inflated without limit, and without end where it is damaged; a link makes a cell
 * of every place it claims.
 */
export function withoutNeedless(stream: Uint8Array): Uint8Array {
  const copy = Buffer.from(stream);
  for (let at = 0; at + 4 <= copy.length; at += 4 + copy.readUInt16LE(at + 2)) {
    if (NEEDLESS.has(copy.readUInt16LE(at))) copy.writeUInt16LE(IDLE, at);
  }
  return copy;
}
