import type { Concept } from '../../catalogue/lexicon/concept.ts';
import { conceptsOf, COUNTING, weighty, type Part } from './parts.ts';
import { fits, questionPatterns, type Fit, type Pattern } from './patterns.ts';
import { QUESTIONS } from './questions.ts';
import { withStaffRuns } from './staff.ts';

/** What the concepts of a path say, before the programme is asked whether it counts that. */
export type Understood =
  | { readonly kind: 'fits'; readonly fits: readonly Fit[]; readonly concepts: ReadonlySet<Concept> }
  | { readonly kind: 'ofPrevious'; readonly what: 'amount' | 'rate' }
  | { readonly kind: 'outside' }
  | { readonly kind: 'nothing' };

/** The end of a path, and what stands above it. */
interface Ending {
  readonly parts: readonly Part[];
  readonly concepts: ReadonlySet<Concept>;
  readonly above: readonly Part[];
  /** Whether what stands above may narrow it: then it is asked about and never taken. */
  readonly doubtful: boolean;
}

const OPEN = questionPatterns(QUESTIONS);
const BANDS: ReadonlySet<Concept> = new Set(['excellent', 'good', 'fair']);
const BODY: ReadonlySet<Concept> = new Set(['member', 'staff', 'person', 'unit', 'subordinate']);
const GIVEN: ReadonlySet<Concept> = new Set(['award', 'scholarship', 'gift']);
// A group with one of these narrows what stands below it; it cannot be passed over in silence.
const NARROWING: ReadonlySet<Concept> = new Set<Concept>([
  ...BANDS,
  ...(['registered', 'achieved', 'goodOrBetter', 'have', 'merit', 'times', 'receive', 'percent'] as const),
]);

/** Understands a path from its whole, else from its end: for sure only where the group above changes nothing. */
export function understand(parts: readonly Part[], patterns: readonly Pattern[]): Understood {
  if (parts.some(({ concepts }) => withStaffRuns(concepts).includes('outside'))) return { kind: 'outside' };
  const endings = endingsOf(parts);
  let open: Understood | null = null;
  for (const ending of endings) {
    // What is a question as a whole stays one, unless its group says the same or is a section's title.
    if (open !== null && !ending.above.every((part) => part.section || repeats(part, ending.concepts))) break;
    const found = ending.doubtful ? inDoubt(ending, patterns) : alone(ending, patterns);
    if (found !== null) return found;
    if (ending.doubtful) continue;
    const asks = fits(OPEN, ending.concepts);
    if (asks.length > 0) open ??= { kind: 'fits', fits: asks, concepts: ending.concepts };
  }
  if (open !== null) return open;
  return parts.some(({ concepts }) => concepts.includes('topic')) ? { kind: 'outside' } : { kind: 'nothing' };
}

/** The path, and what is left of it without the groups above. */
function endingsOf(parts: readonly Part[]): readonly Ending[] {
  const endings: Ending[] = [];
  for (let from = 0; from < parts.length; from++) {
    const rest = parts.slice(from);
    const above = parts.slice(0, from);
    const concepts = conceptsOf(rest);
    const doubtful = !above.every((part) => mayBeDropped(part, concepts));
    if (rest.every(({ known }) => known) && !concepts.has('topic'))
      endings.push({ parts: rest, concepts, above, doubtful });
  }
  return endings;
}

/** What these levels say by themselves; null where they say nothing for sure. */
function alone({ parts, concepts, above }: Ending, patterns: readonly Pattern[]): Understood | null {
  const own = weighty(parts.at(-1)?.concepts ?? []);
  const groups = [...conceptsOf(parts.slice(0, -1))];
  const rate = isOnly(own, 'percent');
  if (rate && groups.some((concept) => BANDS.has(concept))) return { kind: 'outside' };
  // "Hội viên > Tỷ lệ" may be the rate of any figure of that group.
  if (rate && groups.every((concept) => BODY.has(concept) || COUNTING.has(concept)))
    return { kind: 'ofPrevious', what: 'rate' };
  const found = fits(patterns, concepts);
  if (found.length > 0) return { kind: 'fits', fits: found, concepts };
  if (rate) return { kind: 'ofPrevious', what: 'rate' };
  if (isOnly(own, 'amount') && amountOfPrevious(parts, above)) return { kind: 'ofPrevious', what: 'amount' };
  return isOnly(weighty([...concepts]), 'rating') ? { kind: 'outside' } : null;
}

/** "Khối trường học > Hội viên" may be some of the members only. */
function inDoubt({ concepts }: Ending, patterns: readonly Pattern[]): Understood | null {
  const found = fits(patterns, concepts);
  return found.length > 0 ? { kind: 'fits', fits: found, concepts: new Set([...concepts, 'doubt']) } : null;
}

/** "Số tiền" alone, below a section's title, or in a group of several things that are given. */
function amountOfPrevious(parts: readonly Part[], above: readonly Part[]): boolean {
  const groups = weighty([...conceptsOf(parts.slice(0, -1))]);
  if (groups.size > 0) return groups.size > 1 && [...groups].every((concept) => GIVEN.has(concept));
  return above.every(({ section, concepts }) => section || weighty(concepts).size === 0);
}

function mayBeDropped(part: Part, rest: ReadonlySet<Concept>): boolean {
  if (part.section) return true;
  const own = [...weighty(part.concepts)];
  return (
    part.known &&
    own.every((concept) => concept !== 'topic' && (rest.has(concept) || !NARROWING.has(concept)))
  );
}

function repeats({ concepts }: Part, rest: ReadonlySet<Concept>): boolean {
  return concepts.some((concept) => rest.has(concept) && !COUNTING.has(concept));
}

function isOnly(concepts: ReadonlySet<Concept>, only: Concept): boolean {
  return concepts.size === 1 && concepts.has(only);
}
