/** A table of texts; the first row is its header. */
export type Cells = readonly (readonly string[])[];

/** Columns under each other for a terminal, the first one to the left and all others to the right. */
export function plainTable(cells: Cells): string {
  const widths = widthsOf(cells);
  const line = (row: readonly string[]): string =>
    row.map((text, column) => padded(text, widths[column] ?? 0, column > 0)).join('  ');
  const [header = [], ...rows] = cells;
  const rule = widths.map((width) => '─'.repeat(width));
  return [header, rule, ...rows].map((row) => line(row).trimEnd()).join('\n');
}

/** The same as Markdown, in the form that the project's formatter leaves as it is. */
export function markdownTable(cells: Cells): string {
  const escaped = cells.map((row) => row.map((text) => text.replaceAll('|', '\\|')));
  const widths = widthsOf(escaped).map((width) => Math.max(width, 3));
  const line = (row: readonly string[]): string => `| ${row.join(' | ')} |`;
  const [header = [], ...rows] = escaped.map((row) =>
    row.map((text, column) => padded(text, widths[column] ?? 0, column > 0)),
  );
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [header, rule, ...rows].map(line).join('\n');
}

function widthsOf(cells: Cells): readonly number[] {
  const columns = Math.max(0, ...cells.map((row) => row.length));
  return Array.from({ length: columns }, (_, column) =>
    Math.max(...cells.map((row) => [...(row[column] ?? '')].length)),
  );
}

function padded(text: string, width: number, right: boolean): string {
  const blank = ' '.repeat(Math.max(0, width - [...text].length));
  return right ? blank + text : text + blank;
}
