import type { Fraction } from './fraction.ts';
import { tokensOf, type Reference, type Token } from './tokens.ts';

/** Plain arithmetic. Terms and factors stand side by side, so that only brackets make a formula deep. */
export type Formula =
  | { readonly kind: 'number'; readonly value: Fraction }
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'terms'; readonly terms: readonly { readonly minus: boolean; readonly of: Formula }[] }
  | {
      readonly kind: 'factors';
      readonly factors: readonly { readonly divides: boolean; readonly of: Formula }[];
    }
  | { readonly kind: 'percent'; readonly of: Formula; readonly signs: number }
  | { readonly kind: 'sum'; readonly of: readonly Formula[] }
  | { readonly kind: 'round'; readonly of: Formula; readonly places: Formula };

/** A formula, and every place that it names. */
export interface Parsed {
  readonly formula: Formula;
  readonly references: readonly Reference[];
}

/** As deep as a spreadsheet itself lets brackets go. */
const DEEPEST = 64;

/** Reads `=A1+SUM(B2:B9)*50%`; null for anything but numbers, references, + - * / %, brackets, SUM and ROUND. */
export function parseFormula(text: string): Parsed | null {
  const tokens = tokensOf(text);
  if (tokens === null) return null;
  const formula = new Parser(tokens).whole();
  if (formula === null) return null;
  const references = tokens.flatMap((token) => (token.kind === 'reference' ? [token.reference] : []));
  return { formula, references };
}

class Parser {
  private at = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Formula | null {
    const formula = this.terms();
    return this.at === this.tokens.length ? formula : null;
  }

  private terms(): Formula | null {
    if (this.depth === DEEPEST) return null;
    this.depth += 1;
    const terms: { minus: boolean; of: Formula }[] = [];
    let minus = false;
    do {
      const of = this.factors();
      if (of === null) return null;
      terms.push({ minus, of });
      minus = this.isNext('-');
    } while (this.took('+') || this.took('-'));
    this.depth -= 1;
    const [only] = terms;
    return terms.length === 1 && only !== undefined ? only.of : { kind: 'terms', terms };
  }

  private factors(): Formula | null {
    const factors: { divides: boolean; of: Formula }[] = [];
    let divides = false;
    do {
      const of = this.signed();
      if (of === null) return null;
      factors.push({ divides, of });
      divides = this.isNext('/');
    } while (this.took('*') || this.took('/'));
    const [only] = factors;
    return factors.length === 1 && only !== undefined ? only.of : { kind: 'factors', factors };
  }

  private signed(): Formula | null {
    let minus = false;
    let plain = true;
    for (; this.isNext('-') || this.isNext('+'); plain = false) {
      if (this.took('-')) minus = !minus;
      else this.took('+');
    }
    const of = this.percent();
    // A sign makes a number of a reference: SUM(-A1) takes no text.
    return of === null || plain ? of : { kind: 'terms', terms: [{ minus, of }] };
  }

  private percent(): Formula | null {
    const of = this.operand();
    let signs = 0;
    while (this.took('%')) signs += 1;
    return of === null || signs === 0 ? of : { kind: 'percent', of, signs };
  }

  private operand(): Formula | null {
    const token = this.tokens[this.at];
    this.at += 1;
    switch (token?.kind) {
      case 'number':
      case 'reference':
        return token;
      case 'function':
        return this.call(token.name);
      case 'sign': {
        const inner = token.sign === '(' ? this.terms() : null;
        return this.took(')') ? inner : null;
      }
      case undefined:
        return null;
    }
  }

  private call(name: 'SUM' | 'ROUND'): Formula | null {
    const of: Formula[] = [];
    do {
      const argument = this.terms();
      if (argument === null) return null;
      of.push(argument);
    } while (this.took(','));
    if (!this.took(')')) return null;
    if (name === 'SUM') return { kind: 'sum', of };
    const [rounded, places] = of;
    if (rounded === undefined || places === undefined || of.length !== 2) return null;
    return { kind: 'round', of: rounded, places };
  }

  private isNext(sign: string): boolean {
    const token = this.tokens[this.at];
    return token?.kind === 'sign' && token.sign === sign;
  }

  private took(sign: string): boolean {
    const found = this.isNext(sign);
    if (found) this.at += 1;
    return found;
  }
}
