import type { Text } from '../../../domain/language.ts';
import { columnName } from '../../../domain/address.ts';
import type { Cell, ChartPlan, ChartRange, ChartSeries, NumberFormat } from '../plan.ts';
import { SHARE, WHOLE } from '../plan.ts';
import type { Slot } from './pages.ts';
import { PAGE, ROW_HEIGHT } from './pages.ts';
import type { Picture } from './picture.ts';
import type { Block } from './table.ts';
import { WIDTHS } from './table.ts';

/** What the charts of one table have in common. */
export interface Manner {
  readonly valueTitle: Text;
  /** Columns counted from 0. */
  readonly series: readonly (Pick<ChartSeries, 'look' | 'labels'> & { readonly column: number })[];
  /** True where the values are shares: the scale then ends at 100 %, with room for the numbers beyond it. */
  readonly shares: boolean;
}

const SHARES_END = { max: 1.15, step: 0.2 };
const OPEN_END = { max: null, step: null };
const NAMES = 1;
/** A text in a column of numbers is drawn as 0 by some programs; such a bar must not be labelled. */
const SHARE_OR_NONE: NumberFormat = { ...SHARE, zero: '' };

/** A chart set on the sheet, over the cells of its table. */
export function chartPlan(
  say: (text: Text) => string,
  sheet: string,
  picture: Picture,
  block: Block,
  manner: Manner,
  { row, last }: Slot,
): ChartPlan {
  const span = block.spans.get(picture);
  if (span === undefined) throw new RangeError(`no rows of ${picture.short}`);
  const cells = (column: number) =>
    block.rows
      .slice(span.first - block.header, span.last - block.header + 1)
      .map(({ cells }) => cells[column] ?? null);
  const over = <T>(column: number, values: readonly T[], from = span.first, to = span.last) => {
    const letter = columnName(column);
    const range = from === to ? `$${letter}$${from}` : `$${letter}$${from}:$${letter}$${to}`;
    return { sheet, range, values };
  };
  const series = manner.series.map(({ column, look, labels }): ChartSeries => {
    const heading = textOf(block.rows[0]?.cells[column] ?? null);
    const name: ChartRange<string> = over(column, [heading], block.header, block.header);
    return { name, values: over(column, cells(column).map(numberOf)), look, labels };
  });
  const values = series.flatMap((each) => each.values.values);
  const end = manner.shares && values.every((value) => value === null || value <= 1) ? SHARES_END : OPEN_END;
  return {
    title: picture.title,
    alt: picture.alt,
    categories: over(NAMES, cells(NAMES).map(textOf)),
    series,
    categoryTitle: picture.categoryTitle,
    valueTitle: say(manner.valueTitle),
    format: manner.shares ? SHARE_OR_NONE : formatOf(cells(NAMES + 1)),
    ...end,
    size: { width: PAGE.width, height: (last - row + 1) * ROW_HEIGHT },
    at: { row, lastRow: last, column: 1, lastColumn: WIDTHS.length },
  };
}

const textOf = (cell: Cell | null) => String(cell?.value ?? '');
/** A text in a column of numbers stands for none. */
const numberOf = (cell: Cell | null) => (typeof cell?.value === 'number' ? cell.value : null);
const formatOf = (cells: readonly (Cell | null)[]): NumberFormat => cells[0]?.format ?? WHOLE;
