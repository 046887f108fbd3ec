/** What may separate the cells of a text file, in the order preferred where two fit equally: a comma may be a decimal. */
const CANDIDATES = ['\t', ';', '|', ','];
/** How many lines that hold anything are looked at. */
const LINES = 200;
/** Excel's own way to name the separator in the first line; Excel does not show that line. */
const DECLARED = /^sep=([\t;,|])\r?(?:\n|$)/i;

export interface Delimiter {
  readonly delimiter: string;
  /** Characters of a `sep=` line at the start, which no spreadsheet shows as a row. */
  readonly skip: number;
}

/**
 * Tells the separator: a declared one, else the one that stands equally often in the most lines, outside
 * quotes. So the decimal commas of a file separated by semicolons do not win.
 */
export function tellDelimiter(text: string): Delimiter {
  const declared = DECLARED.exec(text.slice(0, 8));
  if (declared !== null) return { delimiter: declared[1] ?? ',', skip: declared[0].length };
  const lines = countLines(text);
  let best = { delimiter: ',', lines: 0 };
  for (const [index, delimiter] of CANDIDATES.entries()) {
    const agreeing = mostAgreeing(lines.map((counts) => counts[index] ?? 0));
    if (agreeing > best.lines) best = { delimiter, lines: agreeing };
  }
  return { delimiter: best.delimiter, skip: 0 };
}

/** How many lines have the most usual number of separators above none. */
function mostAgreeing(counts: readonly number[]): number {
  const lines = new Map<number, number>();
  for (const count of counts) if (count > 0) lines.set(count, (lines.get(count) ?? 0) + 1);
  return Math.max(0, ...lines.values());
}

/** For each line, how often every candidate stands outside quotes. */
function countLines(text: string): readonly (readonly number[])[] {
  const lines: number[][] = [];
  let counts = CANDIDATES.map(() => 0);
  let quoted = false;
  let fieldStart = true;
  for (const character of text) {
    const candidate = CANDIDATES.indexOf(character);
    // Only a quote at the start of a cell opens one; a quote within a cell is a letter like any other.
    if (character === '"') quoted = quoted ? false : fieldStart;
    else if (!quoted && candidate >= 0) counts[candidate] = (counts[candidate] ?? 0) + 1;
    else if (!quoted && (character === '\n' || character === '\r')) {
      if (counts.some((count) => count > 0)) lines.push(counts);
      counts = CANDIDATES.map(() => 0);
      if (lines.length >= LINES) return lines;
    }
    fieldStart = candidate >= 0 || character === '\n' || character === '\r';
  }
  return [...lines, counts];
}
