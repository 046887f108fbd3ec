import type { Finding } from '../domain/finding.ts';
import type { CheckedSubmission, KeptSubmission } from '../domain/result.ts';

/** So many texts and so many makes of sources are kept for sharing; beyond, all are forgotten and met anew. */
const MOST_TEXTS = 16_384;
const MOST_MAKES = 2048;
/** A longer text is a sentence or a name of its own, and seldom comes twice. */
const LONGEST_TEXT = 80;

/**
 * Keeps once what thousands of submissions of one form say alike: names of figures, sheets and ranges, codes of
 * findings. What comes from another thread is all its own, and two thirds of it are such repetitions.
 */
export class Sharing {
  readonly #texts = new Map<string, string>();
  readonly #sources = new Map<string, KeptSubmission['sources']>();

  /** The same submission, to the last value. */
  share(checked: CheckedSubmission): CheckedSubmission {
    const { submission, figures, rates, findings } = checked;
    return {
      ...checked,
      submission: submission && { ...submission, sources: this.#sourcesLike(submission.sources) },
      figures: this.#withSharedKeys(figures),
      rates: this.#withSharedKeys(rates),
      findings: findings.map((finding) => this.#finding(finding)),
    };
  }

  #sourcesLike(sources: KeptSubmission['sources']): KeptSubmission['sources'] {
    let make = '';
    for (const [id, ranges] of sources) {
      make += `\u0002${id}`;
      for (const { sheet, range } of ranges)
        make += `\u0001${sheet === null ? '' : `'${sheet}`}\u0001${range}`;
    }
    const known = this.#sources.get(make);
    if (known !== undefined) return known;
    if (this.#sources.size >= MOST_MAKES) this.#sources.clear();
    const shared = new Map(
      [...sources].map(([id, ranges]) => [
        this.#text(id),
        ranges.map(({ sheet, range }) => ({
          sheet: sheet === null ? null : this.#text(sheet),
          range: this.#text(range),
        })),
      ]),
    );
    this.#sources.set(make, shared);
    return shared;
  }

  #withSharedKeys<Value>(map: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> {
    const shared = new Map<string, Value>();
    for (const [key, value] of map) shared.set(this.#text(key), value);
    return shared;
  }

  #finding(finding: Finding): Finding {
    const { where, args } = finding;
    const told: Record<string, Finding['args'][string]> = {};
    for (const key in args) {
      const value = args[key] ?? null;
      told[key] = typeof value === 'string' ? this.#text(value) : value;
    }
    return {
      code: this.#text(finding.code),
      scope: finding.scope,
      severity: finding.severity,
      where: {
        sheet: where.sheet && this.#text(where.sheet),
        cell: where.cell && this.#text(where.cell),
        row: where.row && this.#text(where.row),
        column: where.column && this.#text(where.column),
        indicator: where.indicator && this.#text(where.indicator),
      },
      args: told,
      found: finding.found,
      expected: finding.expected && this.#text(finding.expected),
      withholds: finding.withholds.map((id) => this.#text(id)),
    };
  }

  #text(text: string): string {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    if (text.length > LONGEST_TEXT) return text;
    if (this.#texts.size >= MOST_TEXTS) this.#texts.clear();
    this.#texts.set(text, text);
    return text;
  }
}
