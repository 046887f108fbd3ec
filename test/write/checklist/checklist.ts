import { openBook } from './book.ts';
import { FORMATTING_ITEMS } from './formatting.ts';
import type { Item } from './item.ts';
import { STRUCTURE_ITEMS } from './structure.ts';
import { TABLE_ITEMS } from './tables.ts';

/*
 * The checklist of the UK Analysis Function on statistics in spreadsheets, as far as a machine can look. What is asked
 * of the author stands in docs/workbook.md.
 */

export const ITEMS: readonly Item[] = [...TABLE_ITEMS, ...FORMATTING_ITEMS, ...STRUCTURE_ITEMS];

/** An item and the places where a workbook does not meet it. */
export interface Looked {
  readonly item: string;
  readonly ok: boolean;
  readonly where: readonly string[];
}

/** Looks at a finished workbook, item by item. */
export function lookAt(bytes: Uint8Array): readonly Looked[] {
  const book = openBook(bytes);
  return ITEMS.map(({ id, faults }) => {
    const where = faults(book);
    return { item: id, ok: where.length === 0, where };
  });
}
