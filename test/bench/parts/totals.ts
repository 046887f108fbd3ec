import { readFile } from 'node:fs/promises';
import { FIGURES, RATES, type Figures } from '../inputs/figures.ts';
import type { Inputs } from '../inputs/folders.ts';
import { DONE, failed, type Verdict } from '../measure/contest.ts';
import type { Run } from '../measure/process.ts';

/** What a contestant says it has found, as JSON on stdout. */
interface Told {
  readonly files: number;
  readonly totals: Readonly<Record<string, number | null>>;
  /** A rate as a number from 0 to 1. */
  readonly rates: Readonly<Record<string, number | null>>;
}

/** Holds what a peer printed against what the inputs hold. */
export function judgeTold(run: Run, inputs: Inputs): Verdict {
  if (run.status !== 0) return failed(run);
  return judgeTotals(JSON.parse(run.stdout) as Told, inputs);
}

interface OwnJson {
  readonly submissions: readonly { readonly findings: readonly { readonly code: string }[] }[];
  readonly totals: {
    readonly figures: Readonly<Record<string, { readonly value: number | null }>>;
    readonly rates: Readonly<
      Record<string, { readonly numerator: number | null; readonly denominator: number | null }>
    >;
  };
  readonly reconciliation: { readonly used: number };
}

/** Holds what this tool printed with `--format json` against what the inputs hold. */
export function judgeOwn(run: Run, inputs: Inputs): Verdict {
  if (run.status !== 0) return failed(run);
  const { submissions, totals, reconciliation } = JSON.parse(run.stdout) as OwnJson;
  const limit = submissions.flatMap(({ findings }) => findings).find(({ code }) => code === 'F105');
  if (limit !== undefined) return { outcome: 'refused', note: limit.code };
  const rates = Object.entries(totals.rates).map(
    ([rate, { numerator, denominator }]) =>
      [rate, numerator === null || denominator === null ? null : numerator / denominator] as const,
  );
  const figures = Object.entries(totals.figures).map(([figure, { value }]) => [figure, value] as const);
  return judgeTotals(
    { files: reconciliation.used, totals: Object.fromEntries(figures), rates: Object.fromEntries(rates) },
    inputs,
  );
}

export function judgeTotals(
  told: Told,
  { files, totals }: { readonly files: number; readonly totals: Figures },
): Verdict {
  const wrong = (note: string): Verdict => ({ outcome: 'wrong', note });
  if (told.files !== files) return wrong(`${told.files} files of ${files}`);
  const figure = FIGURES.find((each) => told.totals[each] !== totals[each]);
  if (figure !== undefined) return wrong(`${figure} ${told.totals[figure]} instead of ${totals[figure]}`);
  for (const [rate, [part, whole]] of Object.entries(RATES)) {
    const expected = totals[part] / totals[whole];
    if (!(Math.abs((told.rates[rate] ?? NaN) - expected) < 1e-12))
      return wrong(`${rate} ${told.rates[rate]} instead of ${expected}`);
  }
  return DONE;
}

/** Holds a workbook against that of a run whose totals were looked at: the same inputs give the same bytes. */
export async function judgeSame(run: Run, path: string, sample: string): Promise<Verdict> {
  if (run.status !== 0) return failed(run);
  const [written, expected] = await Promise.all([readFile(path), readFile(sample)]);
  return written.equals(expected) ? DONE : { outcome: 'wrong', note: 'another workbook than before' };
}
