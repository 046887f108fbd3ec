import type { Cell } from '../../src/domain/grid.ts';

const AT = { row: 0, column: 0, formula: false };

export function textCell(text: string): Cell {
  return { ...AT, type: 'text', text, number: null, format: null };
}

export function numberCell(number: number, format: string | null = null, text = String(number)): Cell {
  return { ...AT, type: 'number', text, number, format };
}

export function cellOf(type: Cell['type'], text: string, number: number | null = null): Cell {
  return { ...AT, type, text, number, format: null };
}
