import { pad, widthOf, wrap } from './width.ts';

/** One cell: plain text, and how its lines are painted once they have been cut to width. */
export interface TextCell {
  readonly text: string;
  readonly paint?: (line: string) => string;
}

export interface Column {
  readonly align?: 'left' | 'right';
  /** A column with a least width gives way on a narrow screen and wraps; the others keep their width. */
  readonly least?: number;
}

const GAP = 2;

/**
 * Lines up cells by display width within `columns`. Columns that may give way do so, the one with most to spare first;
 * their text goes on in the lines below. No line ends in blanks.
 */
export function table(
  rows: readonly (readonly TextCell[])[],
  layout: readonly Column[],
  columns: number,
  indent = 0,
): readonly string[] {
  const widths = fit(rows, layout, columns - indent - GAP * (layout.length - 1));
  return rows.flatMap((row) => {
    const cells = layout.map((_, at) => wrap(row[at]?.text ?? '', widths[at] ?? 0));
    const height = Math.max(...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) => {
      const parts = layout.map(({ align }, at) => {
        const text = cells[at]?.[line] ?? '';
        return pad(row[at]?.paint?.(text) ?? text, widths[at] ?? 0, align);
      });
      return (' '.repeat(indent) + parts.join(' '.repeat(GAP))).replace(/ +$/, '');
    });
  });
}

function fit(rows: readonly (readonly TextCell[])[], layout: readonly Column[], room: number): number[] {
  const widths = layout.map((_, at) => Math.max(0, ...rows.map((row) => widthOf(row[at]?.text ?? ''))));
  let over = widths.reduce((sum, width) => sum + width, 0) - room;
  while (over > 0) {
    const spare = layout.map(({ least }, at) =>
      least === undefined ? 0 : Math.max(0, (widths[at] ?? 0) - least),
    );
    const most = Math.max(...spare);
    if (most === 0) break;
    const giving = spare.indexOf(most);
    widths[giving] = (widths[giving] ?? 0) - 1;
    over -= 1;
  }
  return widths;
}
