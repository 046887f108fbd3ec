import { between, randomFrom } from './random.ts';

/** The counts and amounts of a unit row, in the order of the form's columns. */
export const FIGURES = [
  'staff',
  'members',
  'membersRatedGood',
  'organisations',
  'organisationsRatedGood',
  'units',
  'unitsRegistered',
  'unitsAchieved',
  'unitsWithFund',
  'citizensRegistered',
  'citizensAchieved',
  'fundOpening',
  'fundRaised',
  'fundSpent',
  'fundBalance',
  'studentsAwarded',
  'awardAmount',
] as const;

export type Figures = Record<(typeof FIGURES)[number], number>;

/** What the contestants must all work out; by name, a share of one figure in another. */
export const RATES = {
  membersGoodRate: ['membersRatedGood', 'members'],
  organisationsGoodRate: ['organisationsRatedGood', 'organisations'],
  learningUnitRate: ['unitsAchieved', 'units'],
  learningCitizenRate: ['citizensAchieved', 'staff'],
} as const;

export function noFigures(): Figures {
  return Object.fromEntries(FIGURES.map((figure) => [figure, 0])) as Figures;
}

export function addTo(sum: Figures, more: Figures): void {
  for (const figure of FIGURES) sum[figure] += more[figure];
}

/** The rows of one submission: invented, sound in themselves, the same for the same seed. */
export function* unitRows(seed: number, count: number): Generator<Figures> {
  const random = randomFrom(seed);
  const upTo = (high: number, least = 0): number => between(random, Math.ceil(high * least), high);
  for (let row = 0; row < count; row++) {
    const staff = between(random, 20, 400);
    const members = upTo(staff, 0.8);
    const organisations = between(random, 1, 6);
    const units = between(random, 1, 8);
    const unitsRegistered = upTo(units, 0.8);
    const citizensRegistered = upTo(staff, 0.7);
    const fundOpening = upTo(40_000) * 1000;
    const fundRaised = upTo(90_000) * 1000;
    const fundSpent = upTo(Math.floor((fundOpening + fundRaised) / 1000)) * 1000;
    yield {
      staff,
      members,
      membersRatedGood: upTo(members, 0.8),
      organisations,
      organisationsRatedGood: upTo(organisations, 0.8),
      units,
      unitsRegistered,
      unitsAchieved: upTo(unitsRegistered, 0.8),
      unitsWithFund: upTo(units, 0.7),
      citizensRegistered,
      citizensAchieved: upTo(citizensRegistered, 0.5),
      fundOpening,
      fundRaised,
      fundSpent,
      fundBalance: fundOpening + fundRaised - fundSpent,
      studentsAwarded: between(random, 1, 60),
      awardAmount: upTo(Math.floor(fundSpent / 1000)) * 1000,
    };
  }
}
