import type { Grid } from '../../../../src/domain/grid.ts';
import type { Limits } from '../../../../src/read/limits.ts';
import { gridsOf, type Opened } from '../../../../src/read/sheet-grid.ts';
import { FORMATS, parsed } from '../../../../src/read/spreadsheet-library.ts';
import { openPackage } from './package.ts';

/**
 * Reads an .xlsx by the spreadsheet library, guarded as it was before the program had a reader of its own for that
 * format: the judge of that reader. Throws a `Refusal`.
 */
export function readByLibrary(bytes: Uint8Array, limits: Limits): readonly Grid[] {
  const { bytes: guarded, sheets } = openPackage(bytes, limits);
  const fonts = sheets.map((sheet) => sheet.fonts);
  const opened: Opened = { bytes: guarded, part: 'xl/workbook.xml', sheets, valued: 0, notes: [], fonts };
  // Formulas without a result are empty to the reader; their number formats come with the empty cells.
  const sheetStubs = sheets.some(({ facts }) => (facts?.uncomputed.length ?? 0) > 0);
  return gridsOf(
    parsed(opened, { cellFormula: false, cellStyles: sheets.length === 0, sheetStubs }),
    opened,
    FORMATS,
    limits,
  );
}
