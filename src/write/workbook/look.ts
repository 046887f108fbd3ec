import type { Look } from '../xlsx/book.ts';
import type { NumberFormat } from './plan.ts';
import { formatCode } from './plan.ts';
import type { CellStyle } from './style.ts';
import { COLOURS } from './style.ts';

/* What the few words of a plan's style mean in lines and colours. */

const LINK = 'FF1F4E9E';
const DARK = 'FF7F7F7F';
const BORDERS: Readonly<Record<NonNullable<CellStyle['border']>, NonNullable<Look['border']>>> = {
  box: { top: DARK, bottom: DARK, left: DARK, right: DARK },
  line: { bottom: 'FFBFBFBF' },
  groupFirst: { top: DARK, bottom: DARK, left: DARK },
  groupInner: { top: DARK, bottom: DARK },
  groupLast: { top: DARK, bottom: DARK, right: DARK },
};

/** The looks of a workbook: one object for each, since styles are often made anew for every cell. */
export class Looks {
  private readonly known = new Map<string, Look>();
  /** By identity, since most cells share their style and their format with many others. */
  private readonly codes = new WeakMap<NumberFormat, string>();
  private readonly seen = new WeakMap<CellStyle, Map<string, Look>>();

  /** The look of a cell; `format` where it holds a number. */
  of(style: CellStyle, format: NumberFormat | undefined): Look {
    const code = format === undefined ? '' : this.codeOf(format);
    let byCode = this.seen.get(style);
    if (byCode === undefined) this.seen.set(style, (byCode = new Map()));
    const seen = byCode.get(code);
    if (seen !== undefined) return seen;
    const look = this.shared(style, code);
    byCode.set(code, look);
    return look;
  }

  private codeOf(format: NumberFormat): string {
    const known = this.codes.get(format);
    if (known !== undefined) return known;
    const code = formatCode(format);
    this.codes.set(format, code);
    return code;
  }

  private shared(style: CellStyle, code: string): Look {
    const { size, bold, italic, align, wrap, border, fill, link } = style;
    const key = [size, bold, italic, align, wrap, border, fill, link, code].join();
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const look = lookOf(style, code);
    this.known.set(key, look);
    return look;
  }
}

function lookOf({ border, fill, link, align, ...font }: CellStyle, code: string): Look {
  return {
    ...font,
    align: align ?? 'left',
    ...(link === true ? { colour: LINK, underline: true } : {}),
    ...(border === undefined ? {} : { border: BORDERS[border] }),
    ...(fill === undefined ? {} : { fill: COLOURS[fill] }),
    ...(code === '' ? {} : { format: code }),
  };
}
