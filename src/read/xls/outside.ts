import { NOTHING_OUTSIDE, type Outside } from '../outside.ts';

const BEGIN: ReadonlySet<number> = new Set([0x0009, 0x0209, 0x0409, 0x0809]);
const LINKED_BOOK = 0x01ae;
const LINKED_SHEET = 0x0017;
const LINKED_NAME = 0x0023;
const EXCEL_97 = 0x0600;
/** In place of a name's length: the workbook itself, and functions of add-ins. */
const NO_NAMES: ReadonlySet<number> = new Set([0x0401, 0x3a01]);
/** Begins the path of a file, and within one goes down a folder. */
const FILE = '\x01';
/** Between a program's name and what it is asked for. */
const ASKS = '\x03';
/** A name of a linked object, and not of something a program is asked for. */
const OF_OBJECT = 0x0010;

/** What an .xls file's workbook stream leads to, and the objects among the names of its container. */
export function xlsOutside(stream: Uint8Array, names: ReadonlySet<string>): Outside {
  const found = { ...NOTHING_OUTSIDE, objects: objectsAmong(names) };
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const files = new Set<string>();
  let version = 0;
  // A program is linked, until a name tells that what follows is an object of it.
  let program = false;
  for (let at = 0; at + 6 <= stream.length; at += 4 + view.getUint16(at + 2, true)) {
    const type = view.getUint16(at, true);
    const record = stream.subarray(at + 4, at + 4 + view.getUint16(at + 2, true));
    if (record.length < 2) continue;
    if (BEGIN.has(type)) version ||= view.getUint16(at + 4, true);
    else if (type === LINKED_BOOK || (type === LINKED_SHEET && version < EXCEL_97)) {
      const name = type === LINKED_BOOK ? bookName(record) : shortText(record);
      program = !name.startsWith(FILE) && name.indexOf(ASKS) > 0;
      if (program) found.dde += 1;
      else if (isFile(name, type)) files.add(`${type} ${withoutSheet(name)}`);
    } else if (type === LINKED_NAME && program && ((record[0] ?? 0) & OF_OBJECT) !== 0) {
      program = false;
      found.dde -= 1;
      found.links += 1;
    }
  }
  found.links += files.size;
  return found;
}

/** Excel keeps every object in a storage of its own, and all controls in one stream. */
function objectsAmong(names: ReadonlySet<string>): number {
  const objects = [...names].filter((name) => /^MBD[0-9A-F]{8}$/i.test(name)).length;
  return objects + (names.has('Ctls') ? 1 : 0);
}

/** The document of a linked workbook; empty for the workbook itself. */
function bookName(record: Uint8Array): string {
  const view = new DataView(record.buffer, record.byteOffset, record.byteLength);
  if (record.length < 6) return '';
  const length = view.getUint16(2, true);
  if (NO_NAMES.has(length)) return '';
  const wide = ((record[4] ?? 0) & 1) === 1;
  const text = record.subarray(5, 5 + length * (wide ? 2 : 1));
  return wide ? new TextDecoder('utf-16le').decode(text) : Buffer.from(text).toString('latin1');
}

function shortText(record: Uint8Array): string {
  return Buffer.from(record.subarray(1, 1 + (record[0] ?? 0))).toString('latin1');
}

/** Up to Excel 5 the names of the workbook's own sheets stand here too, without a path's first character. */
function isFile(name: string, type: number): boolean {
  if (type === LINKED_SHEET) return name.startsWith(FILE) && name.length > 1;
  return name.length > 1 || (name.length === 1 && !/[\0 ]/.test(name));
}

/** Up to Excel 5 each sheet of another file is linked by itself: `[file]sheet`. */
function withoutSheet(name: string): string {
  return name.slice(0, name.indexOf(']') + 1) || name;
}
