import type { Cell } from '../domain/grid.ts';

/** A cell as the spreadsheet reader gives it. */
export interface SourceCell {
  readonly t: string;
  readonly v?: unknown;
  /** The text shown. */
  readonly w?: string;
  readonly z?: string | number;
  readonly f?: string;
}

/** What number formats mean, in the workbook that was read last. */
export interface NumberFormats {
  isDate(format: string): boolean;
  /** The code of a format that workbooks name by its number alone. */
  builtIn(id: number): string | undefined;
  /** A number as a format shows it; days count from 1900. */
  write(format: string, number: number): string;
}

/** Where a cell stands and what else is known of it. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
  readonly formula: boolean;
  /** Whether the workbook counts its days from 1904. */
  readonly date1904: boolean;
}

/** Days between the two day counts spreadsheets use. */
const DAYS_1904 = 1462;
/** The reader's name of the built-in short date, which every office shows in its own country's order. */
const SHORT_DATE = 'm/d/yy';

/**
 * A cell as the grid holds it, or null where a person sees nothing. Dates are brought to the 1900 day count
 * whatever the workbook uses; the built-in short date is shown in Vietnamese order.
 */
export function toCell(source: SourceCell, place: CellPlace, formats: NumberFormats): Cell | null {
  const { row, column, formula } = place;
  const format = formatOf(source.z);
  const cell = { row, column, number: null, format, formula };
  switch (source.t) {
    case 's': {
      const text = String(source.v ?? '');
      return text === '' ? null : { type: 'text', text, ...cell };
    }
    case 'n':
      return numberCell(source, cell, place.date1904, formats);
    case 'b':
      return { type: 'boolean', text: source.w ?? (source.v === true ? 'TRUE' : 'FALSE'), ...cell };
    case 'e':
      return { type: 'error', text: source.w ?? '#ERROR!', ...cell };
    default:
      return null;
  }
}

/** A number format as the grid holds it; null for the general one. */
export function formatOf(format: SourceCell['z']): string | null {
  return format === undefined || String(format).toLowerCase() === 'general' ? null : String(format);
}

function numberCell(
  source: SourceCell,
  cell: Omit<Cell, 'type' | 'text'>,
  date1904: boolean,
  formats: NumberFormats,
): Cell {
  const number = Number(source.v);
  if (!Number.isFinite(number)) return { type: 'error', text: source.w ?? '#NUM!', ...cell };
  const text = source.w === undefined || source.w === '' ? String(number) : source.w;
  if (cell.format === null || !formats.isDate(cell.format)) return { type: 'number', text, ...cell, number };
  const days = date1904 ? number + DAYS_1904 : number;
  const shown = cell.format === SHORT_DATE ? formats.write('dd/mm/yyyy', days) : text;
  return { type: 'date', text: shown, ...cell, number: days };
}
