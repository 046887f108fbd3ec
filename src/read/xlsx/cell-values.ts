import type { CellSpot, PackedBuilder } from '../packed/builder.ts';
import type { PackedStyle } from '../packed/packed-cells.ts';
import { damaged } from '../refusal.ts';
import { plainnessOf } from '../plain-number.ts';
import { isDateFormat } from './date-format.ts';
import { isoDays } from './iso-days.ts';

/** Days between the two day counts spreadsheets use. */
const DAYS_1904 = 1462;

/** What a style says of the numbers in it. */
interface StyleFacts {
  readonly isDate: boolean;
  /** Whether a number is shown as the plain formats show it. */
  readonly isPlain: (number: number) => boolean;
}

const known = new WeakMap<readonly PackedStyle[], readonly StyleFacts[]>();

/** Thousands of workbooks of one program have the same list of styles. */
function factsOf(styles: readonly PackedStyle[]): readonly StyleFacts[] {
  let facts = known.get(styles);
  if (facts === undefined) known.set(styles, (facts = styles.map(factsOfStyle)));
  return facts;
}

function factsOfStyle({ format }: PackedStyle): StyleFacts {
  return { isDate: format !== null && isDateFormat(format), isPlain: plainnessOf(format) };
}

/** Puts values into cells as a grid holds them: dates by the 1900 day count, numbers as their format shows them. */
export class CellValues {
  private readonly facts: readonly StyleFacts[];

  constructor(
    styles: readonly PackedStyle[],
    private readonly date1904: boolean,
    private readonly into: PackedBuilder,
    private readonly part: string,
  ) {
    this.facts = factsOf(styles);
  }

  number(spot: CellSpot, number: number): void {
    const facts = this.facts[spot.style];
    if (!Number.isFinite(number)) this.into.addText(spot, 'error', '#NUM!');
    else if (facts?.isDate === true)
      this.into.addNumber(spot, 'date', this.date1904 ? number + DAYS_1904 : number, true);
    else this.into.addNumber(spot, 'number', number, facts?.isPlain(number) !== true);
  }

  /** A date written as text, `2022-12-31T00:00:00`, is one whatever its format. */
  isoDate(spot: CellSpot, text: string): void {
    const days = isoDays(text);
    if (days === null) throw damaged(this.part);
    this.into.addNumber(spot, 'date', days, true);
  }

  boolean(spot: CellSpot, text: string): void {
    if (!/^(?:0|1|true|false)$/.test(text)) throw damaged(this.part);
    this.into.addText(spot, 'boolean', text === '1' || text === 'true' ? 'TRUE' : 'FALSE');
  }

  error(spot: CellSpot, text: string): void {
    this.into.addText(spot, 'error', text === '' ? '#ERROR!' : text);
  }
}
