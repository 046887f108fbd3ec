import { legacyFont } from '../domain/legacy-text/font.ts';
import { placeKey } from './sheet-facts.ts';

/** The names of the legacy Vietnamese fonts of a sheet's texts, by `placeKey`. */
export type SheetFonts = ReadonlyMap<number, string>;

const BEGIN = 0x0809;
const END = 0x000a;
const FONT = 0x0031;
const FORMAT_OF_CELL = 0x00e0;
/** Texts by number, as they stand, with fonts of their own, or computed. */
const TEXTS: ReadonlySet<number> = new Set([0x00fd, 0x0204, 0x00d6, 0x0006]);
const EXCEL_97 = 0x0600;

/**
 * The fonts of an .xls file's workbook stream, one map a sheet in the order of the stream. Only of Excel 5 and
 * later: older files have other records, and their fonts stay unknown.
 */
export function readXlsFonts(stream: Uint8Array): readonly SheetFonts[] {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const names: string[] = [];
  const fontOfFormat: number[] = [];
  const sheets: Map<number, string>[] = [];
  let depth = 0;
  let substreams = 0;
  let wide = false;
  let at = 0;
  while (at + 4 <= stream.length) {
    const type = view.getUint16(at, true);
    const from = at + 4;
    const to = from + view.getUint16(at + 2, true);
    if (to > stream.length || (type === 0 && depth === 0 && substreams > 0)) break;
    if (type === BEGIN) {
      // The first part is the workbook's own; a chart on a sheet is a part within the sheet's.
      if (depth === 0 && substreams > 0) sheets.push(new Map());
      if (depth === 0) substreams += 1;
      if (to - from >= 2 && substreams === 1) wide = view.getUint16(from, true) >= EXCEL_97;
      depth += 1;
    } else if (type === END) depth -= 1;
    else if (type === FONT) names.push(fontName(stream.subarray(from, to), wide));
    else if (type === FORMAT_OF_CELL && to - from >= 2) fontOfFormat.push(view.getUint16(from, true));
    else if (depth === 1 && TEXTS.has(type) && to - from >= 6) {
      const number = fontOfFormat[view.getUint16(from + 4, true)] ?? 0;
      // There is no font of number 4; those behind it are counted as if there were.
      const name = names[number > 4 ? number - 1 : number] ?? '';
      const key = placeKey(view.getUint16(from, true), view.getUint16(from + 2, true));
      if (legacyFont(name) !== null) sheets.at(-1)?.set(key, name);
    }
    at = to;
  }
  return sheets;
}

/** The name stands at the end of a font's record; of two bytes a letter where a mark before it says so. */
function fontName(record: Uint8Array, wide: boolean): string {
  const length = record[14] ?? 0;
  if (!wide) return latin1(record.subarray(15, 15 + length));
  const name = record.subarray(16);
  return (record[15] ?? 0) % 2 === 1
    ? new TextDecoder('utf-16le').decode(name.subarray(0, 2 * length))
    : latin1(name.subarray(0, length));
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
