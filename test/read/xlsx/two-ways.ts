import { LIMITS } from '../../../src/read/limits.ts';
import { Refusal } from '../../../src/read/refusal.ts';
import { XmlScanner, type XmlVisitor } from '../../../src/read/xlsx/scanner.ts';
import { Sheet } from '../../../src/read/xlsx/sheet.ts';
import { NAMES } from '../../../src/read/xlsx/words.ts';

const SHARED = {
  strings: ['Một', '', 'Ba'],
  styles: [
    { format: null, font: undefined },
    { format: 'dd/mm/yyyy', font: undefined },
    { format: '0.0" đ"', font: undefined },
    { format: null, font: undefined },
  ],
  date1904: false,
};
const LIMITED = { ...LIMITS, xlsxCells: 12, nesting: 5 };

/** What a sheet holds, or why it is refused; what is plain told at once, or by the scanner as anything else. */
export function read(pieces: readonly Uint8Array[], ahead: boolean): unknown {
  const sheet = new Sheet(SHARED, 'sheet.xml', LIMITED, { cells: 0 }, 100);
  const visitor: XmlVisitor = ahead
    ? sheet
    : {
        open: (name, scanner) => sheet.open(name, scanner),
        close: (name) => sheet.close(name),
        text: (bytes, from, to, literal) => sheet.text(bytes, from, to, literal),
      };
  try {
    const scanner = new XmlScanner(NAMES, visitor, 'sheet.xml', LIMITED);
    for (const piece of pieces) scanner.feed(piece);
    scanner.end();
    return sheet.finish();
  } catch (error) {
    if (error instanceof Refusal) return error.failure;
    throw error;
  }
}

export function inPieces(xml: string, cuts: readonly number[]): readonly Uint8Array[] {
  const bytes = Buffer.from(xml);
  const places = [0, ...cuts.map((cut) => cut % bytes.length).sort((a, b) => a - b), bytes.length];
  return places.slice(1).map((to, index) => bytes.subarray(places[index], to));
}
