import { cellName } from '../domain/address.ts';
import { NOWHERE } from '../domain/finding.ts';
import type { RepeatedRow } from '../domain/submission.ts';
import type { SubmissionContext } from './context.ts';
import type { Remark } from './rule.ts';

/** Remarks on the rows that may count one unit twice, those of the kinds asked for. */
export function* repeatedRows(
  { submission }: SubmissionContext,
  kinds: readonly RepeatedRow['kind'][],
): Generator<Remark & { readonly indicators: readonly string[] }> {
  for (const { name, address, first, kind, figures } of submission?.repeated ?? []) {
    // Of two versions the figures that differ say most.
    const shown = figures.find((each) => each.first !== each.again) ?? figures[0];
    if (shown === undefined || !kinds.includes(kind)) continue;
    const indicators = figures.map(({ indicator }) => indicator);
    yield {
      where: { ...NOWHERE, sheet: address.sheet, cell: cellName(address), row: name },
      args: {
        kind,
        place: cellName(first),
        indicator: shown.indicator,
        first: shown.first,
        again: shown.again,
        together: shown.first + shown.again,
        indicators,
      },
      found: name,
      indicators,
    };
  }
}
