/** One idea a header can name. Patterns of indicators and rates are written over these. */
export const CONCEPTS = [
  // who and what
  'staff',
  'staffPart',
  'officer',
  'civil',
  'worker',
  'employee',
  'party',
  'person',
  'member',
  'association',
  'board',
  'chapter',
  'organisation',
  'unit',
  'subordinate',
  'student',
  'teacher',
  'family',
  'clan',
  'community',
  'residents',
  // titles
  'learningUnit',
  'learningCitizen',
  'learningFamily',
  'learningClan',
  'learningCommunity',
  // what became of it
  'registered',
  'achieved',
  'build',
  'rating',
  'goodOrBetter',
  'excellent',
  'good',
  'fair',
  'award',
  'merit',
  'times',
  'receive',
  // money
  'fund',
  'have',
  'balance',
  'opening',
  'closing',
  'raised',
  'spent',
  'amount',
  'scholarship',
  'gift',
  'slot',
  // how it is counted
  'percent',
  'count',
  'total',
  'whole',
  'doubt',
  'promotion',
  'tier',
  // words without weight, and words that say "something else"
  'filler',
  'topic',
  'outside',
] as const;

export type Concept = (typeof CONCEPTS)[number];

/** The spellings of concepts: alternatives divided by "|". A longer phrase goes before a shorter one. */
export type Phrases = readonly (readonly [Concept, string])[];
