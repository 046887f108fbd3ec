import { moneyUnitIn } from './money-unit.ts';
import type { MoneyUnit } from './money-unit.ts';

/** What a number format shows beyond the stored number. */
export interface FormatFacts {
  /** The number is shown times 100 with a per cent sign. */
  readonly percent: boolean;
  /** A per cent sign is printed as plain text: the stored 85 is shown as "85%". */
  readonly percentText: boolean;
  /** A money unit printed as plain text: `0.0" triệu"`. */
  readonly unit: MoneyUnit | null;
  /** By how much the shown number is divided: 1000 for every comma behind the last digit place. */
  readonly divisor: number;
}

const PLAIN: FormatFacts = { percent: false, percentText: false, unit: null, divisor: 1 };

/** Reads a number format as the file writes it; only its first section, the one for positive numbers. */
export function formatFacts(format: string | null): FormatFacts {
  if (format === null) return PLAIN;
  if (format === last.format) return last.facts;
  let facts = seen.get(format);
  if (facts === undefined) {
    facts = factsOf(format);
    if (seen.size >= SEEN_FORMATS) seen.clear();
    seen.set(format, facts);
  }
  last = { format, facts };
  return facts;
}

/** A sheet has a few formats, each for thousands of cells. */
const seen = new Map<string, FormatFacts>();
const SEEN_FORMATS = 256;
/** The cells of a column follow each other. */
let last = { format: '', facts: PLAIN };

function factsOf(format: string): FormatFacts {
  let codes = '';
  let literal = '';
  for (const [part] of format.matchAll(/"[^"]*"?|\\.?|_.?|\*.?|\[[^\]]*\]?|[^]/gu)) {
    if (part === ';') break;
    if (part.startsWith('"')) literal += part.replaceAll('"', '');
    else if (part.startsWith('\\')) literal += part.slice(1);
    else if (part.startsWith('[$')) literal += ` ${part.slice(2, -1).split('-')[0] ?? ''} `;
    else if (/[₫đ]/.test(part)) literal += part;
    else if (!/^[_*[]/.test(part)) codes += part;
  }
  const commas = /[0#?](,+)(?![0#?,])/.exec(codes)?.[1]?.length ?? 0;
  return {
    percent: codes.includes('%'),
    percentText: literal.includes('%'),
    unit: moneyUnitIn(literal),
    divisor: 1000 ** commas,
  };
}
