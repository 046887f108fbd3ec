import { createRegister } from '../catalogue/department-names.ts';
import type { Body } from '../catalogue/departments.ts';
import { catalogueOf } from '../catalogue/derive.ts';
import type { Programme } from '../catalogue/programme.ts';
import { createMatcher } from '../layout/match-headers.ts';
import type { Understanding } from '../layout/recognise.ts';
import type { Measure } from '../rules/examine.ts';

/** What the standard of a run is made of: plain values, which can be sent to another process. */
export interface StandardParts {
  readonly programme: Programme;
  /** Every body a name may mean. */
  readonly bodies: readonly Body[];
  /** Codes of a closed roster; null where any body of the register may submit. */
  readonly roster: ReadonlySet<string> | null;
  /** The reporting year asked for; null takes what each submission says. */
  readonly requestedYear: number | null;
}

/** What every submission of a run is understood by and held against, made once a run and process. */
export interface Standard {
  readonly parts: StandardParts;
  readonly understanding: Understanding;
  readonly measure: Measure;
}

export function standardOf(parts: StandardParts): Standard {
  const { programme, bodies, roster, requestedYear } = parts;
  const { countsChapters, province } = programme;
  const catalogue = catalogueOf(programme);
  return {
    parts,
    understanding: {
      catalogue,
      matcher: createMatcher(catalogue, { countsChapters }),
      register: createRegister(bodies, province === null ? {} : { province }),
      requestedYear,
    },
    measure: { programme, catalogue, requestedYear, roster },
  };
}
