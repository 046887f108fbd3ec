import { fractionOf, rounded, toStored } from '../../domain/formula/fraction.ts';
import type { Formula } from '../../domain/formula/parse.ts';
import type { Reference } from '../../domain/formula/tokens.ts';
import { KINDS, OWN_ROW } from './cells.ts';
import type { FinishedSheet } from './finished.ts';

/**
 * Computes the plain formulas of finished sheets again, from the numbers of their cells and nothing that stands beside
 * a formula. Sums of whole numbers are exact, as none of a workbook is beyond what a number holds.
 */
export class Arithmetic {
  private readonly computed = new Map<FinishedSheet, Computed>();

  constructor(private readonly sheets: ReadonlyMap<string, FinishedSheet>) {}

  /** The result of a formula; NaN where it cannot be told. */
  resultOf(sheet: FinishedSheet, place: number): number {
    let computed = this.computed.get(sheet);
    if (computed === undefined) this.computed.set(sheet, (computed = noneOf(sheet)));
    const { isComputed, results } = computed;
    if (isComputed[place] === 1) return results[place] ?? NaN;
    // What comes back to itself on the way has no result.
    isComputed[place] = 1;
    const formula = sheet.formulas[(sheet.formulaOf[place] ?? 0) - 1]?.formula;
    if (formula !== undefined)
      results[place] = this.evaluated(formula, sheet, Math.floor(place / sheet.columns));
    return results[place] ?? NaN;
  }

  private evaluated(formula: Formula, sheet: FinishedSheet, row: number): number {
    const of = (each: Formula) => this.evaluated(each, sheet, row);
    switch (formula.kind) {
      case 'number':
        return toStored(formula.value);
      case 'reference':
        return this.single(formula.reference, sheet, row);
      case 'terms':
        return formula.terms.reduce((sum, term) => (term.minus ? sum - of(term.of) : sum + of(term.of)), 0);
      case 'factors':
        return formula.factors.reduce((product, factor) => {
          const by = of(factor.of);
          return factor.divides ? (by === 0 ? NaN : product / by) : product * by;
        }, 1);
      case 'percent':
        return of(formula.of) / 100 ** formula.signs;
      case 'sum':
        return formula.of.reduce(
          (sum, each) =>
            sum + (each.kind === 'reference' ? this.sumOf(each.reference, sheet, row) : of(each)),
          0,
        );
      case 'round': {
        const [exact, places] = [fractionOf(of(formula.of)), of(formula.places)];
        const nearest = exact === null ? null : rounded(exact, Math.trunc(places));
        return nearest === null ? NaN : toStored(nearest);
      }
    }
  }

  /** A cell where one number is wanted: an empty one is 0, words make no arithmetic. */
  private single(reference: Reference, own: FinishedSheet, row: number): number {
    const { top, left, bottom, right } = reference.range;
    const sheet = this.sheetOf(reference, own);
    if (sheet === undefined || top !== bottom || left !== right) return NaN;
    const at = rowOf(top, row);
    if (at >= sheet.rows || left >= sheet.columns) return 0;
    return this.valueAt(sheet, at * sheet.columns + left, NaN);
  }

  /** The numbers of a range together; words count in no sum. */
  private sumOf(reference: Reference, own: FinishedSheet, row: number): number {
    const { top, left, bottom, right } = reference.range;
    const sheet = this.sheetOf(reference, own);
    if (sheet === undefined) return NaN;
    const ends = [rowOf(top, row), rowOf(bottom, row)];
    const last = Math.min(Math.max(...ends), sheet.rows - 1);
    let sum = 0;
    for (let at = Math.min(...ends); at <= last; at++)
      for (let column = left; column <= Math.min(right, sheet.columns - 1); column++)
        sum += this.valueAt(sheet, at * sheet.columns + column, 0);
    return sum;
  }

  private valueAt(sheet: FinishedSheet, place: number, words: number): number {
    switch (sheet.kinds[place]) {
      case KINDS.number:
        return sheet.numbers[place] ?? NaN;
      case KINDS.formula:
        return this.resultOf(sheet, place);
      case KINDS.words:
        return words;
      default:
        return 0;
    }
  }

  private sheetOf({ sheet }: Reference, own: FinishedSheet): FinishedSheet | undefined {
    return sheet === null ? own : this.sheets.get(sheet);
  }
}

/** What was computed of a sheet, place by place. */
interface Computed {
  readonly isComputed: Uint8Array;
  readonly results: Float64Array;
}

function noneOf({ kinds: { length } }: FinishedSheet): Computed {
  return { isComputed: new Uint8Array(length), results: new Float64Array(length).fill(NaN) };
}

function rowOf(row: number, own: number): number {
  return row === OWN_ROW ? own : row;
}
