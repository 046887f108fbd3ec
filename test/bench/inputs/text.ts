import type { Figures } from './figures.ts';
import { formRows, type Form } from './form.ts';

/** A submission as CSV with commas; the header of two rows stays as it is. */
export function csvOf(form: Form): { readonly text: string; readonly sums: Figures } {
  const lines: string[] = [];
  const writing = formRows(form);
  let next = writing.next();
  for (; next.done !== true; next = writing.next())
    lines.push(next.value.map((cell) => quoted(cell?.value ?? '')).join(','));
  return { text: `${lines.join('\n')}\n`, sums: next.value };
}

export function quoted(value: string | number): string {
  return typeof value === 'number' || !/[",]/.test(value)
    ? String(value)
    : `"${value.replaceAll('"', '""')}"`;
}
