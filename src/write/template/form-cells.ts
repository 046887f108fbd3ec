import type { Alignment, Cell, Worksheet } from 'exceljs';
import { heightFor, linesIn } from '../workbook/measure.ts';
import { BODY_SIZE, COLOURS, FONT } from '../workbook/style.ts';

/** Number, label, unit, figure, help; together as wide as A4 between its margins. */
export const WIDTHS = [5, 29, 9, 15, 24];

/** Where a person writes. */
const INPUT = 'FFFFFBE6';
const LINE = { style: 'thin', color: { argb: 'FF7F7F7F' } } as const;

export interface Look {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly wrap?: boolean;
}

/** Writes a cell in the font of official papers. */
export function put(cell: Cell, value: string | number | null, look: Look = {}): Cell {
  const { size = BODY_SIZE, bold = false, italic = false, align = 'left', wrap = false } = look;
  cell.value = value;
  cell.font = { name: FONT, family: 1, size, bold, italic };
  const alignment: Partial<Alignment> = { horizontal: align, vertical: 'middle', wrapText: wrap };
  cell.alignment = alignment;
  return cell;
}

/** A cell of the table. */
export function boxed(cell: Cell): Cell {
  cell.border = { top: LINE, left: LINE, bottom: LINE, right: LINE };
  return cell;
}

export function underlined(cell: Cell): Cell {
  cell.border = { bottom: LINE };
  return cell;
}

export function forInput(cell: Cell): Cell {
  return filled(cell, INPUT);
}

export function asHeader(cell: Cell): Cell {
  return filled(cell, COLOURS.header);
}

export function asSection(cell: Cell): Cell {
  return filled(cell, COLOURS.total);
}

function filled(cell: Cell, argb: string): Cell {
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb } };
  return cell;
}

/** One cell across several columns; gives the first, which carries the words. */
export function across(sheet: Worksheet, row: number, from: number, to: number): Cell {
  sheet.mergeCells(row, from, row, to);
  return sheet.getCell(row, from);
}

/** Makes a row as high as its fullest cell needs; `columns` of a cell are counted from 1, both included. */
export function fitRow(
  sheet: Worksheet,
  row: number,
  cells: readonly {
    readonly text: string;
    readonly from: number;
    readonly to?: number;
    readonly look?: Look;
  }[],
  least = 0,
): void {
  const heights = cells.map(({ text, from, to = from, look = {} }) => {
    // Viewers differ a little: a word on one more line must not be cut off.
    const width = WIDTHS.slice(from - 1, to).reduce((sum, each) => sum + each, -1);
    const { size = BODY_SIZE, bold = false, italic = false } = look;
    return heightFor(linesIn(text, width, { size, bold, italic }), size);
  });
  sheet.getRow(row).height = Math.max(least, ...heights);
}
