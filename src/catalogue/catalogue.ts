import type { Text } from '../domain/language.ts';

/** The groups of the official forms; they order figures in forms, workbook and documentation. */
export type GroupId = 'organisation' | 'units' | 'citizens' | 'fund' | 'awards' | 'community';

/** One figure that a submission may report. Everything that names an indicator derives from this. */
export interface Indicator {
  /** The name in JSON and in programme files. */
  readonly id: string;
  readonly kind: 'count' | 'money';
  readonly group: GroupId;
  /** What one case is: người, đơn vị, suất; for money đồng. */
  readonly unit: Text;
  /** The official name, as a form's header shows it. */
  readonly label: Text;
  /** A shorter name for narrow columns. */
  readonly short: Text;
  /** One line of help for whoever fills the form. */
  readonly help: Text;
  /** Header patterns over the lexicon's concepts; see lexicon.ts. */
  readonly headers: readonly string[];
  /** Header spellings met in real spreadsheets: examples that tests read back, not the list of what is accepted. */
  readonly spellings: readonly string[];
  /** The whole of which this figure is a part: it can never be larger. First the closest whole. */
  readonly partOf: readonly string[];
  /** For an amount: the count without which it makes no sense. */
  readonly amountOf?: string;
  /** Columns that add up to this indicator (hội + ban), each with its own header patterns. */
  readonly parts?: readonly IndicatorPart[];
}

export interface IndicatorPart {
  readonly id: string;
  readonly label: Text;
  readonly headers: readonly string[];
  /** True where the part is added only if the programme says so (chi hội); otherwise it is a question. */
  readonly onlyIfProgramme?: boolean;
}

/** A share of two indicators, always a sum over a sum. */
export interface Rate {
  readonly id: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly label: Text;
  readonly short: Text;
  /** Patterns for a column that states the rate in per cent. */
  readonly headers: readonly string[];
}

/** What is counted: the built-in catalogue, or a programme's own view of it. */
export interface Catalogue {
  readonly indicators: readonly Indicator[];
  readonly rates: readonly Rate[];
}
