import type { Catalogue } from '../catalogue/catalogue.ts';
import { formatCount, formatMoney, formatPercent } from '../domain/format.ts';
import { describeFinding } from '../rules/describe.ts';
import type { Describe } from './findings.ts';
import type { Session } from './session.ts';

/** What the texts of a result are made with: words, numbers and sentences in the language of the run. */
export interface Voice extends Pick<Session, 'language' | 'words' | 'style' | 'columns'> {
  readonly describe: Describe;
  /** The same for a screen: long enumerations are cut, and what is left out is counted. */
  readonly describeBriefly: Describe;
  /** The label of an indicator or rate; `short` for narrow columns. */
  readonly label: (id: string, short?: 'short') => string;
  readonly count: (value: number) => string;
  readonly percent: (value: number) => string;
  /** A figure in its own unit: a count, or đồng. */
  readonly figure: (id: string, value: number) => string;
}

export function voiceOf(
  session: Pick<Session, 'language' | 'words' | 'style' | 'columns'>,
  catalogue: Catalogue,
): Voice {
  const { language, words, style, columns } = session;
  const known = new Map([...catalogue.indicators, ...catalogue.rates].map((each) => [each.id, each]));
  const money = new Set(catalogue.indicators.filter(({ kind }) => kind === 'money').map(({ id }) => id));
  return {
    language,
    words,
    style,
    columns,
    describe: (finding) => describeFinding(finding, language, catalogue),
    describeBriefly: (finding) => describeFinding(finding, language, catalogue, true),
    label: (id, short) => known.get(id)?.[short ?? 'label'][language] ?? id,
    count: (value) => formatCount(value, language),
    percent: (value) => formatPercent(value, language),
    figure: (id, value) => (money.has(id) ? formatMoney(value, language) : formatCount(value, language)),
  };
}
