import type { NumberFormats } from './spreadsheet-cell.ts';

/** The code of a cell's number format, undefined for none; and how a number looks in it. */
export interface ShownNumber {
  readonly z: string | undefined;
  readonly w: string | undefined;
}

/** Days between the two day counts spreadsheets use. */
const DAYS_1904 = 1462;

/** Shows a number in a format of a workbook, `null` being the general one. A date is shown by its own day count. */
export function showNumber(
  formats: NumberFormats,
  code: string | null,
  number: number | null,
  date1904: boolean,
): ShownNumber {
  const z = code ?? undefined;
  if (number === null || !Number.isFinite(number)) return { z, w: undefined };
  const days = date1904 && code !== null && formats.isDate(code) ? number + DAYS_1904 : number;
  return { z, w: shownAs(formats, code ?? 'General', days) };
}

/** A code that no spreadsheet program would accept shows nothing of its own. */
function shownAs(formats: NumberFormats, code: string, number: number): string | undefined {
  try {
    return formats.write(code, number);
  } catch {
    return undefined;
  }
}
