import { nameKey } from '../domain/text.ts';
import type { BareRow, RowShape } from './rows.ts';
import type { RowPlace } from './table.ts';

/** Where the rows of a form down the page stand: nothing there tells one from another. */
export const NO_PLACE: RowPlace = { heading: 0, page: 0, part: 0 };

/** The rows of a table's body and the rows at which its header stands again. */
export interface Body {
  readonly rows: readonly BareRow[];
  readonly headers: readonly number[];
}

/**
 * Tells under which headings the kept rows stand: groups by their shape, and titles that were left out of them.
 * A title above a repeated header begins another part of the table, or another version of it.
 */
export function placesOf(
  { rows, headers }: Body,
  kept: readonly BareRow[],
  shapes: readonly RowShape[],
): readonly RowPlace[] {
  const titles = titlesOfPages(rows, headers);
  const parents = new Map(
    shapes.flatMap(({ kind, children }, index) =>
      kind === 'group' ? children.map((child) => [child, index]) : [],
    ),
  );
  const numberOf = numbering();
  const under: number[] = [];
  let title: BareRow | null = null;
  let [page, part, next] = [0, 0, 0];
  const places: RowPlace[] = [];
  let last = NO_PLACE;
  for (const row of rows) {
    const before = next;
    while ((headers[next] ?? Infinity) < row.at) next += 1;
    if (next > before && places.length > 0) page += 1;
    // Those that are kept follow each other as they did among all.
    const index = kept[places.length] === row ? places.length : undefined;
    if (titles.has(row.at)) {
      part += 1;
      title = null;
    } else if (index === undefined || (shapes[index]?.kind === 'unit' && isWords(row))) title = row;
    if (index === undefined) continue;
    const heading = headingOf(parents.get(index), title);
    // Row after row stands at the same place.
    if (last.heading !== heading || last.page !== page || last.part !== part) last = { heading, page, part };
    places.push(last);
    under[index] = heading;
  }
  return places;

  function headingOf(parent: number | undefined, words: BareRow | null): number {
    const group = parent === undefined ? undefined : kept[parent];
    const ofWords = words === null ? 0 : numberOf(0, words.label);
    if (parent === undefined || group === undefined) return ofWords;
    // The sum below a group stands behind its rows and is not placed yet.
    const above = under[parent] ?? ofWords;
    const ofGroup = titles.has(group.at) ? above : numberOf(above, group.label);
    return words !== null && words.at > group.at ? numberOf(ofGroup, words.label) : ofGroup;
  }
}

/** One number a heading: the same for the same name below the same heading. */
function numbering(): (above: number, label: string | null) => number {
  const numbers = new Map<string, number>();
  return (above, label) => {
    const key = `${above}:${nameKey(label ?? '')}`;
    const number = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, number);
    return number;
  };
}

/** Rows of words without numbering right above a repeated header: "Bảng 2 (bản sửa)", "Chi cục Thú y". */
function titlesOfPages(rows: readonly BareRow[], headers: readonly number[]): ReadonlySet<number> {
  const titles = new Set<number>();
  let words: number[] = [];
  let next = 0;
  for (const row of rows) {
    let passed = false;
    for (; (headers[next] ?? Infinity) < row.at; next++) passed = true;
    if (passed) {
      for (const at of words) titles.add(at);
      words = [];
    }
    if (isWords(row)) words.push(row.at);
    else words = [];
  }
  return titles;
}

/** Words without figures and numbering: a title, or a unit that reports nothing. */
function isWords(row: BareRow): boolean {
  return !row.hasData && row.level === null;
}
