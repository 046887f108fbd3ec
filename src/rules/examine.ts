import type { Catalogue } from '../catalogue/catalogue.ts';
import { catalogueOf } from '../catalogue/derive.ts';
import { targetsOf, type Programme, type TargetSet } from '../catalogue/programme.ts';
import { assessRate, type RateTarget } from '../domain/assess.ts';
import { valueOf } from '../domain/quantity.ts';
import type { CheckedSubmission, RateResult } from '../domain/result.ts';
import type { SourceFile } from '../domain/source.ts';
import type { RatePair, Submission, UnpairedSubmission } from '../domain/submission.ts';
import { ratePair } from '../layout/figures/pairs.ts';
import type { Recognised } from '../layout/recognise.ts';
import { contextWith, type UncheckedSubmission } from './context.ts';
import { runRules, runTargetRules, statusOf } from './engine.ts';
import { keptOf } from './kept.ts';
import { hasBothSides } from './readings.ts';

/** What the rules hold a submission against. */
export interface Measure {
  readonly programme: Programme;
  readonly catalogue: Catalogue;
  readonly requestedYear: number | null;
  readonly roster: ReadonlySet<string> | null;
}

/** The target of a rate in a set, null without one. */
export function targetIn(set: TargetSet | null, rate: string): RateTarget | null {
  const found = set?.targets.find((target) => target.rate === rate);
  return found === undefined ? null : { value: found.value, direction: found.direction };
}

/** Lets the rules speak about one submission, then withholds what their errors name and judges the rates. */
export function examine(source: SourceFile, recognised: Recognised, measure: Measure): CheckedSubmission {
  const { identity } = recognised;
  const told = identity.department.kind === 'told' ? identity.department.evidence.value : null;
  const year =
    identity.year.kind === 'told'
      ? identity.year.evidence.value
      : identity.year.kind === 'assumed'
        ? identity.year.year
        : null;
  const targets = targetsOf(measure.programme, year);
  const catalogue = catalogueOf(measure.programme, year);
  const submission = recognised.submission && pairedBy(catalogue, recognised.submission);
  const context: UncheckedSubmission = {
    source,
    ...measure,
    catalogue,
    targets,
    tables: recognised.tables,
    hiddenCells: recognised.hiddenCells,
    personalLists: recognised.personalLists ?? [],
    submission,
    identity,
  };
  const { findings, withheld } = runRules(context);
  const rates = ratesOf(submission, withheld, catalogue, (id) => targetIn(targets.set, id));
  const all = [...findings, ...runTargetRules(contextWith(context, withheld, rates))];
  return {
    file: source.file,
    sha256: source.sha256,
    status: statusOf(all, source.failure),
    department: told === null ? null : { code: told.code, name: told.name.vi },
    year,
    rows: submission?.rows ?? 0,
    submission: submission && keptOf(submission, withheld),
    figures: new Map(
      catalogue.indicators.map(({ id }) => [
        id,
        withheld.has(id) ? null : valueOf(submission?.figures.get(id)),
      ]),
    ),
    notApplicable: catalogue.indicators
      .filter(({ id }) => submission?.figures.get(id)?.state === 'notApplicable' && !withheld.has(id))
      .map(({ id }) => id),
    withheld,
    stated: new Map(
      [...(submission?.stated ?? [])].filter(
        ([id]) => !withheld.has(id) && !hasBothSides(submission?.pairs.get(id)),
      ),
    ),
    rates,
    findings: all,
  };
}

/** The submission with its pairs as the year's targets want them: "of those registered" may be new that year. */
function pairedBy(catalogue: Catalogue, submission: UnpairedSubmission): Submission {
  const { figures, readings } = submission;
  return {
    pairs: new Map(catalogue.rates.map((rate) => [rate.id, ratePair(rate, figures, readings)])),
    ...submission,
  };
}

function ratesOf(
  submission: Submission | null,
  withheld: ReadonlySet<string>,
  catalogue: Catalogue,
  target: (rate: string) => RateTarget | null,
): ReadonlyMap<string, RateResult> {
  return new Map(
    catalogue.rates.map((rate) => {
      const pair = submission?.pairs.get(rate.id);
      const half = withheld.has(rate.numerator) || withheld.has(rate.denominator);
      // Beside a withheld side the other is shown whole, not only over the rows that give both.
      const side = (id: string, paired: number | null | undefined) =>
        withheld.has(id) ? null : half ? valueOf(submission?.figures.get(id)) : (paired ?? null);
      const known: RatePair = {
        numerator: side(rate.numerator, pair?.numerator),
        denominator: side(rate.denominator, pair?.denominator),
      };
      return [rate.id, assessRate(known, target(rate.id))];
    }),
  );
}
