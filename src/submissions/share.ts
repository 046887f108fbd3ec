import type { Finding, Where } from '../domain/finding.ts';
import type { CheckedSubmission, KeptSubmission, RateResult } from '../domain/result.ts';
import { SharedKeys } from './shared-keys.ts';

/** So many texts and so many makes of sources are kept for sharing; beyond, all are forgotten and met anew. */
const MOST_TEXTS = 16_384;
const MOST_MAKES = 2048;
/** A longer text is a sentence or a name of its own, and seldom comes twice. */
const LONGEST_TEXT = 80;

const NOTHING: readonly string[] = [];
const NO_IDS: CheckedSubmission['withheld'] = new Set();
const NO_TEXTS: KeptSubmission['withheldShown'] = new Map();
const NONE_STATED: CheckedSubmission['stated'] = new Map();

/** Most submissions have nothing of many things, which is one nothing for all. */
function orEmpty<Kept extends { readonly size: number }>(kept: Kept, empty: Kept): Kept {
  return kept.size === 0 ? empty : kept;
}

/**
 * Keeps once what thousands of submissions of one form say alike: names of figures, sheets and ranges, codes of
 * findings. What comes from another thread is all its own, and two thirds of it are such repetitions.
 */
export class Sharing {
  readonly #texts = new Map<string, string>();
  readonly #sources = new Map<string, KeptSubmission['sources']>();
  readonly #figures = new SharedKeys();
  readonly #rates = new SharedKeys();

  /** The same submission, to the last value. Every object is made anew, whole at once, for one put together takes more. */
  share(checked: CheckedSubmission): CheckedSubmission {
    const { submission, findings } = checked;
    return {
      file: checked.file,
      sha256: checked.sha256,
      status: this.#text(checked.status),
      department: checked.department && { code: checked.department.code, name: checked.department.name },
      year: checked.year,
      rows: checked.rows,
      submission: submission && {
        documentDate: submission.documentDate,
        modified: submission.modified,
        sources: this.#sourcesLike(submission.sources),
        withheldShown: orEmpty(submission.withheldShown, NO_TEXTS),
      },
      figures: this.#figures.listed(checked.figures),
      notApplicable: checked.notApplicable.length === 0 ? NOTHING : checked.notApplicable,
      withheld: orEmpty(checked.withheld, NO_IDS),
      stated: orEmpty(checked.stated, NONE_STATED),
      rates: this.#rates.listed(checked.rates, (rate) => this.#rate(rate)),
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

  #rate({ numerator, denominator, percent, target, direction, met, shortBy }: RateResult): RateResult {
    return { numerator, denominator, percent, target, direction: this.#text(direction), met, shortBy };
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
      scope: this.#text(finding.scope),
      severity: this.#text(finding.severity),
      where: this.#where(where),
      args: told,
      found: finding.found,
      expected: finding.expected && this.#text(finding.expected),
      withholds: finding.withholds.length === 0 ? NOTHING : finding.withholds.map((id) => this.#text(id)),
    };
  }

  #where({ sheet, cell, row, column, indicator }: Where): Where {
    return {
      sheet: sheet && this.#text(sheet),
      cell: cell && this.#text(cell),
      row: row && this.#text(row),
      column: column && this.#text(column),
      indicator: indicator && this.#text(indicator),
    };
  }

  #text<Text extends string>(text: Text): Text {
    const known = this.#texts.get(text);
    // What is kept under a text is the same text.
    if (known !== undefined) return known as Text;
    if (text.length > LONGEST_TEXT) return text;
    if (this.#texts.size >= MOST_TEXTS) this.#texts.clear();
    this.#texts.set(text, text);
    return text;
  }
}
